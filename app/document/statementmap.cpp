// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/statementmap.h"

#include <QHash>
#include <algorithm>

namespace clonescope::app
{

namespace
{

// Patience diff: common ends first, then statements that are unique on both sides as anchors.
// Anchors beyond this depth are no longer looked for, so that hostile input stays near-linear.
constexpr int maxDepth = 24;

struct Span {
    std::size_t before, beforeEnd, after, afterEnd;
    int depth = 0;
};

class Matcher
{
public:
    Matcher(const Outline &before, const Outline &after, std::vector<std::size_t> &result)
        : m_result(result)
    {
        QHash<QByteArray, int> numbers;
        auto numbered = [&numbers](const Outline &outline) {
            std::vector<int> all;
            all.reserve(outline.statements.size());
            for (const QByteArray &statement : outline.statements)
                all.push_back(numbers.value(statement, static_cast<int>(numbers.size())));
            return all;
        };
        auto intern = [&numbers](const Outline &outline) {
            for (const QByteArray &statement : outline.statements)
                if (!numbers.contains(statement))
                    numbers.insert(statement, static_cast<int>(numbers.size()));
        };
        intern(before);
        intern(after);
        m_before = numbered(before);
        m_after = numbered(after);
        m_seen.resize(static_cast<std::size_t>(numbers.size()));
    }

    void match()
    {
        std::vector<Span> todo {{0, m_before.size(), 0, m_after.size()}};
        while (!todo.empty()) {
            Span span = todo.back();
            todo.pop_back();
            matchEnds(span);
            if (span.before == span.beforeEnd || span.after == span.afterEnd)
                continue;
            const auto anchors = span.depth < maxDepth ? uniqueInOrder(span) : Pairs {};
            if (anchors.empty())
                matchInPlace(span);
            else
                split(span, anchors, todo);
        }
    }

private:
    using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

    void pair(std::size_t before, std::size_t after) { m_result[before] = after + 1; }

    void matchEnds(Span &span)
    {
        while (span.before < span.beforeEnd && span.after < span.afterEnd
               && m_before[span.before] == m_after[span.after])
            pair(span.before++, span.after++);
        while (span.before < span.beforeEnd && span.after < span.afterEnd
               && m_before[span.beforeEnd - 1] == m_after[span.afterEnd - 1])
            pair(--span.beforeEnd, --span.afterEnd);
    }

    // As many on either side between equal neighbours: each was edited where it stands.
    void matchInPlace(const Span &span)
    {
        if (span.beforeEnd - span.before != span.afterEnd - span.after)
            return;
        for (std::size_t i = 0; i < span.beforeEnd - span.before; ++i)
            pair(span.before + i, span.after + i);
    }

    static void split(const Span &span, const Pairs &anchors, std::vector<Span> &todo)
    {
        std::size_t before = span.before, after = span.after;
        for (const auto &[b, a] : anchors) {
            todo.push_back({before, b, after, a, span.depth + 1});
            before = b;
            after = a;
        }
        todo.push_back({before, span.beforeEnd, after, span.afterEnd, span.depth + 1});
    }

    // Pairs of statements that either side has once, the longest run of them in order on both.
    Pairs uniqueInOrder(const Span &span)
    {
        for (std::size_t i = span.before; i < span.beforeEnd; ++i)
            m_seen[number(m_before[i])] = {};
        for (std::size_t i = span.after; i < span.afterEnd; ++i)
            m_seen[number(m_after[i])] = {};
        for (std::size_t i = span.before; i < span.beforeEnd; ++i)
            ++m_seen[number(m_before[i])].before;
        for (std::size_t i = span.after; i < span.afterEnd; ++i) {
            ++m_seen[number(m_after[i])].after;
            m_seen[number(m_after[i])].at = i;
        }
        Pairs pairs;
        for (std::size_t i = span.before; i < span.beforeEnd; ++i) {
            const Seen &seen = m_seen[number(m_before[i])];
            if (seen.before == 1 && seen.after == 1)
                pairs.emplace_back(i, seen.at);
        }
        return longestRising(pairs);
    }

    static Pairs longestRising(const Pairs &pairs)
    {
        std::vector<std::size_t> tails; // of the best run of each length, by index into pairs
        std::vector<std::size_t> previous(pairs.size());
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const auto place = std::lower_bound(
                tails.begin(), tails.end(), pairs[i].second,
                [&](std::size_t t, std::size_t a) { return pairs[t].second < a; });
            previous[i] = place == tails.begin() ? i : *(place - 1);
            if (place == tails.end())
                tails.push_back(i);
            else
                *place = i;
        }
        Pairs run(tails.size());
        if (!tails.empty()) {
            std::size_t at = tails.back();
            for (std::size_t i = run.size(); i-- > 0; at = previous[at])
                run[i] = pairs[at];
        }
        return run;
    }

    static std::size_t number(int n) { return static_cast<std::size_t>(n); }

    struct Seen {
        int before = 0, after = 0;
        std::size_t at = 0;
    };
    std::vector<int> m_before, m_after;
    std::vector<Seen> m_seen;
    std::vector<std::size_t> &m_result;
};

} // namespace

OutlinePtr outlineOf(const QByteArray &text, const model::Run &run)
{
    auto outline = std::make_shared<Outline>();
    outline->statements.reserve(run.steps.size());
    for (const model::Step &step : run.steps)
        outline->statements.push_back(text.mid(static_cast<qsizetype>(step.begin),
                                               static_cast<qsizetype>(step.end - step.begin)));
    return outline;
}

StatementMap::StatementMap(const Outline &before, const Outline &after)
    : m_after(before.statements.size(), 0)
{
    Matcher(before, after, m_after).match();
}

std::optional<std::size_t> StatementMap::step(std::size_t before) const
{
    if (before == 0)
        return 0;
    if (before > m_after.size() || m_after[before - 1] == 0)
        return std::nullopt;
    return m_after[before - 1];
}

std::optional<model::OriginKey> StatementMap::key(model::OriginKey before) const
{
    const auto after = step(before.step);
    if (!after)
        return std::nullopt;
    return model::OriginKey {static_cast<std::uint32_t>(*after), before.nth};
}

std::size_t StatementMap::stepOrEarlier(std::size_t before) const
{
    for (std::size_t at = std::min(before, m_after.size()); at > 0; --at)
        if (m_after[at - 1] != 0)
            return m_after[at - 1];
    return 0;
}

} // namespace clonescope::app
