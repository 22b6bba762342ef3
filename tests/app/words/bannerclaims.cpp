// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/words/wordings.h"
#include "tests/app/words/claims.h"
#include "tests/app/words/saidwords.h"
#include "tests/support/naiveheap.h"

#include <QRegularExpression>

// Claims of the line above the picture and of its reason.
namespace clonescope::tests
{

using namespace clonescope::model;
using app::text;

void Claims::checkBanner()
{
    const app::Explanation told = app::explain({m_run, m_step, m_text});
    const QString code = app::shortCode(model::RunStep {m_run, m_step, m_text}.statement());
    const bool isCode = told.headline.startsWith(code + QLatin1Char(' '));
    if (!checkHeadline(isCode ? told.headline.mid(code.size() + 1) : told.headline))
        hold(false, QStringLiteral("nobody knows the sentence: ") + told.headline);
    checkReason(told.reason);
    bool byOthers = false;
    for (std::size_t i = 0; i < m_edits.ofObjects(); ++i)
        for (const std::string &name : sightOf(m_edits.edits[i]).seers)
            byOthers = byOthers
                || (m_edits.edits[i].writtenAs && name != m_edits.edits[i].writtenAs->name);
    if (!m_run.steps[m_step - 1].error)
        hold(told.seenByOthers == byOthers, QStringLiteral("others see it, or not"));
}

bool Claims::checkHeadline(const QString &said)
{
    const auto fits = [&](const char *pattern) { return match(said, pattern); };
    if (!fits("stopped with \\w+\\.").isEmpty())
        return true;
    const bool isQuiet
        = !fits("(changed nothing|(printed|brought in a module); no object changed)\\.").isEmpty();
    const bool isOfNames = m_edits.ofObjects() == 0;
    if (isQuiet || isOfNames)
        for (const Slot slot : naive::changed(*m_before, *m_after))
            for (const auto &[name, slots] : m_reached)
                hold(!slots.contains(slot), QStringLiteral("an object changed: ") + said);
    if (isQuiet)
        return true;
    if (isOfNames) {
        if (const auto is
            = fits("(.+) names (?:an?|the) (?:new )?(\\w+)(?: that is also (.+))?\\.");
            !is.isEmpty() && at(is[1]) != noSlot && isNode(*m_after, at(is[1]))) {
            hold(app::kindName(*m_after, at(is[1])) == is[2], said);
            for (const QString &path : is[3].isEmpty() ? QStringList() : parsed(is[3]).parts)
                hold(at(path) == at(is[1]), said);
            return true;
        }
        if (const auto is
            = fits("(\\w+) is a (?:new \\w+.*|view: a new tensor over existing bytes)\\.");
            !is.isEmpty()) {
            const Slot made = at(is[1]);
            hold(made != noSlot && isNode(*m_after, made), said);
            for (const CopyEvent &copy : m_run.steps[m_step - 1].copies) {
                if (made == noSlot || copy.resultUid != m_after->uid(made) || copy.source == noSlot
                    || copy.source.value >= m_after->slotCount()
                    || m_after->uid(copy.source) != copy.sourceUid)
                    continue;
                const bool one
                    = meet(naive::bytes(*m_after, copy.source), naive::bytes(*m_after, made));
                if (said.contains(QStringLiteral("over the same bytes")))
                    hold(one, said);
                if (said.contains(QStringLiteral("bytes of its own")))
                    hold(!one, said);
            }
            return true;
        }
        if (const auto is = fits("pointed (\\w+) at the (\\w+) that is also (.+)\\.");
            !is.isEmpty()) {
            hold(at(is[1]) != noSlot && app::kindName(*m_after, at(is[1])) == is[2], said);
            for (const QString &path : parsed(is[3]).parts)
                hold(at(path) == at(is[1]), said);
            return true;
        }
        if (const auto is = fits("pointed (\\w+) at (?:another|an?) (\\w+)\\."); !is.isEmpty()) {
            hold(at(is[1]) != noSlot && app::kindName(*m_after, at(is[1])) == is[2], said);
            return true;
        }
        if (const auto is = fits("took away the name (\\w+)\\."); !is.isEmpty()) {
            hold(at(is[1]) == noSlot, said);
            return true;
        }
        if (const auto is = fits("bound (.+) and took away (.+)\\."); !is.isEmpty()) {
            for (const QString &name : parsed(is[1]).parts)
                hold(at(name) != noSlot, said);
            for (const QString &name : parsed(is[2]).parts)
                hold(at(name) == noSlot, said);
            return true;
        }
        if (const auto is = fits("bound (.+)\\."); !is.isEmpty()) {
            for (const QString &name : parsed(is[1]).parts)
                hold(at(name) != noSlot, said);
            return true;
        }
        if (const auto is = fits("(\\w+) (?:now )?names the value (.+)\\."); !is.isEmpty()) {
            hold(at(is[1]) != noSlot && !isNode(*m_after, at(is[1])), said);
            return true;
        }
        return !fits("bound or took away .+\\.").isEmpty() || !fits("took away .+\\.").isEmpty()
            || !fits("\\S+ gave back the same object\\.").isEmpty();
    }
    const SeenChange &edit = m_edits.edits.front();
    const Sight &sight = sightOf(edit);
    if (m_edits.ofObjects() + m_edits.more > 1) {
        if (!fits("renamed the attribute (\\w+) to (\\w+)\\.").isEmpty())
            return true;
        const auto all = fits("changed (.+)\\.");
        if (all.isEmpty())
            return false;
        // Brackets hold lists of their own.
        const QString &outer = all[1];
        std::size_t told = 0;
        for (const SeenChange &each : m_edits.edits) {
            if (!each.writtenAs || isOfName(each))
                continue;
            const QString path = QRegularExpression::escape(text(*each.writtenAs));
            const QString form = (each.kind == ChangeKind::Bytes ? QStringLiteral("bytes of ")
                                      : each.kind == ChangeKind::Header || isDocked(each)
                                      ? QString()
                                      : QStringLiteral("the \\w+ "))
                + path
                + QStringLiteral("(?: \\(also ([^)]*(?:\\([^)]*\\)[^)]*)*)\\))?(?=$|, | and )");
            const auto found = QRegularExpression(form).match(outer);
            if (!found.hasMatch())
                continue;
            ++told;
            const Sight &seen = sightOf(each);
            const QString problem = found.captured(1).isEmpty()
                ? (seen.paths.size() > 1 && seen.isAll ? QStringLiteral("there are other ways")
                                                       : QString())
                : others(seen, each, found.captured(1));
            hold(problem.isEmpty(), said + QStringLiteral(": ") + problem);
        }
        static const QRegularExpression countOfMore(QStringLiteral(" and (\\d+) more$"));
        const auto more = countOfMore.match(outer);
        const std::size_t untold = more.hasMatch() ? more.captured(1).toULongLong() : 0;
        hold(told + untold >= m_edits.ofObjects() + m_edits.more
                 || said.contains(QStringLiteral("without a name")),
             QStringLiteral("of %1 edits: ").arg(m_edits.ofObjects() + m_edits.more) + said);
        return true;
    }
    if (!fits("changed an object that is gone by now\\.").isEmpty()) {
        hold(edit.object == noSlot, said);
        return true;
    }
    if (const auto is
        = fits("changed (?:an? (\\w+)|bytes) that no (other )?name (?:reaches|reads)\\.");
        !is.isEmpty()) {
        hold(sight.seers.size() == (is[2].isEmpty() ? 0U : 1U) && sight.paths.size() <= 1, said);
        return true;
    }
    if (const auto is = fits("changed the (\\w+) that is also (.+)\\."); !is.isEmpty()) {
        hold(others(sight, edit, is[2]).isEmpty(), said + others(sight, edit, is[2]));
        return true;
    }
    if (const auto is = fits("changed bytes that (.+) also reads?\\."); !is.isEmpty()) {
        hold(others(sight, edit, is[1]).isEmpty(), said + others(sight, edit, is[1]));
        return true;
    }
    const auto hasNow = [&](const QString &name) {
        const Slot holder
            = m_after->as<Class>(edit.object) ? (*m_after)[edit.object].dict : edit.object;
        return findEntry(*m_after, *m_after->as<Dict>(holder), name.toStdString()).has_value();
    };
    if (const auto is = fits("gave the (?:tensor|object|class) the attribute (\\w+)\\.");
        !is.isEmpty()) {
        hold(hasNow(is[1]), said);
        return true;
    }
    if (const auto is = fits("took the attribute (\\w+) from the (?:tensor|object|class)\\.");
        !is.isEmpty()) {
        hold(!hasNow(is[1]), said);
        return true;
    }
    return !fits("put .+ in place of .+\\.").isEmpty() || !fits("put .+ in .+\\.").isEmpty()
        || !fits("pointed \\S+ at (?:another|a) \\w+\\.").isEmpty()
        || !fits("changed \\w+ of the tensor\\.").isEmpty();
}

void Claims::checkReason(const QString &reason)
{
    const auto fits = [&](const char *pattern) { return within(reason, pattern); };
    if (const auto is = fits("(\\S+) and (\\S+) are two names of one object"); !is.isEmpty())
        hold(at(is[1]) == at(is[2]) && at(is[1]) != noSlot, reason);
    if (const auto is = fits("it is still (.+?)\\.(?: |$)"); !is.isEmpty())
        for (const QString &path : parsed(is[1]).parts)
            hold(at(path) != noSlot
                     && m_after->uid(at(path)) == m_edits.edits.front().whole.beforeUid,
                 reason);
    if (const auto is = fits("lives on as (.+?)\\.(?: |$)"); !is.isEmpty())
        for (const QString &path : parsed(is[1]).parts)
            hold(at(path) != noSlot
                     && m_after->uid(at(path)) == m_edits.edits.front().whole.beforeUid,
                 reason);
    if (const auto is = fits("(?:^|\\. )([^.]+) are one \\w+\\."); !is.isEmpty())
        for (const QString &path : parsed(is[1]).parts)
            hold(at(path) != noSlot && at(path) == at(parsed(is[1]).parts.front()), reason);
    if (const auto is = fits("(?:^|\\. )([^.]+) do(?:es)? not look here"); !is.isEmpty())
        for (const QString &name : parsed(is[1]).parts)
            hold(sightOf(m_edits.edits.front()).elsewhere.contains(name.toStdString()), reason);
    if (!fits("No other name sees it").isEmpty()) {
        const SeenChange &edit = m_edits.edits.front();
        hold(sightOf(edit).seers.size() == 1 && sightOf(edit).paths.size() <= 1, reason);
    }
    if (const auto is = fits("It is seen as (.+?) as well: (?:one tensor, (.+?) to it)?");
        !is.isEmpty()) {
        const bool isRename = m_edits.ofObjects() == 2;
        for (const SeenChange &edit : m_edits.edits)
            if (!isOfName(edit) && (!isRename || edit.kind == ChangeKind::Added)) {
                const Sight &sight = sightOf(edit);
                hold(others(sight, edit, is[1]).isEmpty(), reason);
                break;
            }
    }
    if (const auto is = fits("No other name sees ((?!it)[^.]+?)\\.(?: |$)"); !is.isEmpty())
        for (const SeenChange &edit : m_edits.edits)
            if (edit.writtenAs && !isOfName(edit)
                && parsed(is[1]).parts.contains(text(*edit.writtenAs)))
                hold(sightOf(edit).seers.size() <= 1, reason);
    if (const auto is = fits("; (\\S+) = … would point (\\S+) elsewhere\\."); !is.isEmpty())
        hold(is[1] == is[2] && at(is[1]) != noSlot, reason);
    if (const auto is = fits("It bound ([^.]+) too\\."); !is.isEmpty())
        for (const QString &name : parsed(is[1]).parts)
            hold(at(name) != noSlot, reason);
    if (const auto is = fits("Both are views of ([^.]+)\\."); !is.isEmpty())
        hold(m_after->as<Tensor>(at(is[1])) != nullptr, reason);
}

} // namespace clonescope::tests
