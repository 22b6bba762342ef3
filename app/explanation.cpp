// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/explanation.h"

#include "app/copyreason.h"
#include "app/stepwords.h"
#include "app/wordings.h"

#include <QCoreApplication>

#include <algorithm>

namespace clonescope::app
{

namespace
{

using namespace model;

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Sentences)
};

// Tells one step, by its telling change.
class Teller
{
public:
    Teller(const Run &run, std::size_t step, std::string_view statement)
        : m_run(run)
        , m_step(step)
        , m_words(run, step)
        , m_after(run.heapAfter(step))
        , m_statement(statement)
        , m_code(shortCode(statement))
        , m_changes(changesOf(run, step, statement))
    {
    }

    Explanation tell()
    {
        if (m_words.done().error)
            return failed();
        if (m_changes.changes.empty())
            return nothingChanged();
        const Change &change = m_changes.changes.front();
        Explanation told = tell(change);
        const std::size_t more = furtherChanges();
        if (more > 0)
            told.headline += Sentences::tr(" And %1 more.").arg(more);
        for (const NameSight &sight : change.names)
            told.seenByOthers = told.seenByOthers
                || (sight.sees && change.writtenAs && sight.name != change.writtenAs->name);
        return told;
    }

private:
    // The rebinding that follows an in-place operation is told with it.
    [[nodiscard]] std::size_t furtherChanges() const
    {
        std::size_t count = m_changes.more;
        for (std::size_t i = 1; i < m_changes.changes.size(); ++i)
            count += m_words.isRebindingSame(m_changes.changes[i]) ? 0 : 1;
        return count;
    }

    Explanation tell(const Change &change) const
    {
        switch (change.kind) {
        case ChangeKind::Named:
            return named(change);
        case ChangeKind::NameRebound:
            return nameRebound(change);
        case ChangeKind::Unnamed:
            return unnamed(change);
        case ChangeKind::Bytes:
            return bytes(change);
        case ChangeKind::Header:
            return header(change);
        case ChangeKind::ReferenceRebound:
        case ChangeKind::Set:
        case ChangeKind::Added:
        case ChangeKind::Removed:
        case ChangeKind::Rearranged:
            break;
        }
        const bool isAttribute = change.holder != noSlot && change.kind != ChangeKind::Rearranged;
        return isAttribute ? attribute(change) : mutated(change);
    }

    Explanation failed() const
    {
        const RunError &error = *m_words.done().error;
        Explanation told {Sentences::tr("%1 stopped with %2.").arg(m_code, text(error.type)),
                          text(error.message), false};
        for (const LostAttribute &lost : lostAttributes(m_run, m_step)) {
            const QString quoted = QStringLiteral("'%1'").arg(text(lost.attribute));
            if (error.type == "AttributeError" && text(error.message).contains(quoted)
                && mentions(lost.clone))
                told.reason = Sentences::tr("%1: %2 was %3.")
                                  .arg(text(error.message), text(lost.attribute), lostText(lost));
        }
        return told;
    }

    [[nodiscard]] bool mentions(Slot slot) const
    {
        const auto ways = pathsTo(m_after, std::span(&slot, 1));
        return std::any_of(ways.begin(), ways.end(), [&](const NamePaths &way) {
            return text(m_statement).contains(text(way.name));
        });
    }

    Explanation nothingChanged() const
    {
        if (m_statement.starts_with("import ") || m_statement.starts_with("from "))
            return {
                Sentences::tr("%1 brought in a module; no object changed.").arg(m_code), {}, false};
        if (!m_words.done().output.empty())
            return {Sentences::tr("%1 printed; no object changed.").arg(m_code), {}, false};
        return {Sentences::tr("%1 changed nothing.").arg(m_code), {}, false};
    }

    // ---- Names ----

    Explanation named(const Change &change) const
    {
        const Write &write = m_words.writeOf(change);
        const QString name = text(*change.writtenAs);
        if (auto story = copied(write.after, name))
            return *story;
        if (!isNode(m_after, write.after))
            return {Sentences::tr("%1 names the value %2.").arg(name, m_words.value(write.after)),
                    {},
                    false};
        const QString kind = kindName(m_after, write.after);
        const QString others = m_words.otherWays(write.after, change.writtenAs->name);
        if (others.isEmpty())
            return {Sentences::tr("%1 names a new %2.").arg(name, kind), {}, false};
        return {Sentences::tr("%1 names the %2 that %3 also is.").arg(name, kind, others),
                Sentences::tr("= gives an object one more name; it copies nothing."), false};
    }

    // What a copy of this step made, if this is what it made.
    [[nodiscard]] std::optional<Explanation> copied(Slot result, const QString &name) const
    {
        for (auto event = m_words.done().copies.rbegin(); event != m_words.done().copies.rend();
             ++event)
            if (event->resultUid == m_after.uid(result)) {
                auto told = copySentence(m_run, m_step, *event, name);
                if (told)
                    return Explanation {told->headline, told->reason, false};
            }
        return std::nullopt;
    }

    Explanation nameRebound(const Change &change) const
    {
        const Write &write = m_words.writeOf(change);
        const QString name = text(*change.writtenAs);
        if (m_words.isRebindingSame(change))
            return {Sentences::tr("%1 still names the same object.").arg(name), {}, false};
        Explanation told;
        const bool wasObject = m_words.wasNode(write);
        if (!isNode(m_after, write.after)) {
            told.headline
                = Sentences::tr("%1 now names the value %2.").arg(name, m_words.value(write.after));
        } else {
            const QString kind = kindName(m_after, write.after);
            told.headline = wasObject && kindName(m_words.before(), write.before) == kind
                ? Sentences::tr("%1 pointed %2 at another %3.").arg(m_code, name, kind)
                : Sentences::tr("%1 pointed %2 at a %3.").arg(m_code, name, kind);
        }
        told.reason = wasObject ? m_words.whatBecameOf(write)
                                : Sentences::tr("A name was pointed elsewhere; no object changed.");
        return told;
    }

    Explanation unnamed(const Change &change) const
    {
        const Write &write = m_words.writeOf(change);
        const QString name = text(*change.writtenAs);
        Explanation told {Sentences::tr("%1 took away the name %2.").arg(m_code, name), {}, false};
        if (!m_words.wasNode(write))
            return told;
        const Slot old = m_words.liveBefore(write);
        const QString ways = old == noSlot ? QString() : m_words.otherWays(old, {});
        told.reason = old == noSlot ? Sentences::tr("Nothing else reached the %1: it is gone.")
                                          .arg(kindName(m_words.before(), write.before))
            : ways.isEmpty()
            ? QString()
            : Sentences::tr("The %1 lives on as %2.").arg(kindName(m_after, old), ways);
        return told;
    }

    // ---- Attributes ----

    Explanation attribute(const Change &change) const
    {
        const Write &write = m_words.writeOf(change);
        const QString path = change.writtenAs ? text(*change.writtenAs) : text(change.cell->text);
        Explanation told;
        if (m_words.isRebindingSame(change))
            told.headline = Sentences::tr("%1 still is the same object.").arg(path);
        else if (change.kind == ChangeKind::Added)
            told.headline = Sentences::tr("%1 gave the tensor the attribute %2.")
                                .arg(m_code, text(change.cell->text));
        else if (change.kind == ChangeKind::Removed)
            told.headline = Sentences::tr("%1 took the attribute %2 from the tensor.")
                                .arg(m_code, text(change.cell->text));
        else if (change.kind == ChangeKind::Set)
            told.headline
                = Sentences::tr("%1 put %2 in place of %3.")
                      .arg(m_code, m_words.value(write.after), m_words.valueBefore(write));
        else
            told.headline = pointed(write, path);
        const bool leftAnObject
            = change.kind == ChangeKind::ReferenceRebound && m_words.wasNode(write);
        if (leftAnObject && !m_words.isRebindingSame(change))
            told.reason = m_words.whatBecameOf(write);
        if (told.reason.isEmpty() || !othersSeeing(change).isEmpty())
            told.reason = join(told.reason, whoElse(change));
        return told;
    }

    [[nodiscard]] QString pointed(const Write &write, const QString &path) const
    {
        if (write.after == noSlot || !isNode(m_after, write.after))
            return Sentences::tr("%1 put a value in place of the %2.")
                .arg(m_code, kindName(m_words.before(), write.before));
        return Sentences::tr("%1 pointed %2 at another %3.")
            .arg(m_code, path, kindName(m_after, write.after));
    }

    // Who sees an attribute: through other ways to the tensor, or through another tensor that has
    // the same `__dict__`.
    [[nodiscard]] QString whoElse(const Change &change) const
    {
        const QString others = othersSeeing(change);
        if (others.isEmpty())
            return Sentences::tr("No other name sees it.");
        const auto holder = [&](Path path) {
            path.steps.pop_back();
            return resolve(m_after, path);
        };
        const std::vector<Path> paths = pathsOfOthers(change);
        const bool isOne = std::all_of(paths.begin(), paths.end(), [&](const Path &path) {
            return change.writtenAs && !path.steps.empty() && !change.writtenAs->steps.empty()
                && holder(path) == holder(*change.writtenAs);
        });
        return isOne
            ? Sentences::tr("It is seen as %1 as well: one tensor, two ways to it.").arg(others)
            : Sentences::tr("It is seen as %1 as well: the tensors have one __dict__.").arg(others);
    }

    // ---- Objects ----

    Explanation mutated(const Change &change) const
    {
        const QString kind = change.object == noSlot ? Sentences::tr("object")
            : change.holder != noSlot                ? QStringLiteral("__dict__")
                                                     : kindName(m_after, change.object);
        const QString others = othersSeeing(change);
        if (change.object == noSlot)
            return {
                Sentences::tr("%1 changed an object that is gone by now.").arg(m_code), {}, false};
        if (others.isEmpty())
            return {Sentences::tr("%1 changed a %2 that no other name reaches.").arg(m_code, kind),
                    join(inPlace(change), apart(change)), false};
        const bool isOne = pathsOfOthers(change).size() == 1;
        const QString headline = isOne
            ? Sentences::tr("%1 changed the %2 that %3 also is.").arg(m_code, kind, others)
            : Sentences::tr("%1 changed the %2 that %3 also are.").arg(m_code, kind, others);
        return {headline, join(inPlace(change), sharingReason(change)), true};
    }

    // y.tags += […]: an object changed and the slot was written as well.
    [[nodiscard]] QString inPlace(const Change &change) const
    {
        if (!endsInRebindingSame() || !text(m_statement).contains(QStringLiteral("+=")))
            return {};
        const QString path = change.writtenAs ? text(*change.writtenAs) : QString();
        if (change.kind == ChangeKind::Bytes)
            return Sentences::tr(
                       "%1 += … writes into the bytes there are; %1 = %1 + … would have made "
                       "another tensor.")
                .arg(path);
        return Sentences::tr(
                   "%1 += … adds to the list itself; %1 = %1 + … would have made another.")
            .arg(path);
    }

    // Why others see it: the copy that left the object shared.
    [[nodiscard]] QString sharingReason(const Change &change) const
    {
        if (!change.writtenAs)
            return {};
        for (const Path &other : pathsOfOthers(change))
            if (const QString reason = reasonForSharing(m_run, m_step, *change.writtenAs, other,
                                                        change.kind == ChangeKind::Bytes);
                !reason.isEmpty())
                return reason;
        return {};
    }

    // Why a copy does not see it.
    [[nodiscard]] QString apart(const Change &change) const
    {
        return change.writtenAs
            ? reasonForParting(m_run, m_step, *change.writtenAs, change.kind == ChangeKind::Bytes)
            : QString();
    }

    Explanation bytes(const Change &change) const
    {
        const QString others = othersSeeing(change);
        const QStringList elsewhere = lookingElsewhere(change);
        QString reason;
        if (!elsewhere.isEmpty())
            reason = elsewhere.size() == 1
                ? Sentences::tr(
                      "%1 does not look here: it reads other elements of the same storage.")
                      .arg(elsewhere.first())
                : Sentences::tr(
                      "%1 do not look here: they read other elements of the same storage.")
                      .arg(listed(elsewhere));
        if (others.isEmpty())
            return {Sentences::tr("%1 changed bytes that no other name reads.").arg(m_code),
                    join(join(inPlace(change), apart(change)), reason), false};
        const bool isOne = pathsOfOthers(change).size() == 1;
        const QString headline = isOne
            ? Sentences::tr("%1 changed bytes that %2 also reads.").arg(m_code, others)
            : Sentences::tr("%1 changed bytes that %2 also read.").arg(m_code, others);
        return {headline, join(join(sharingReason(change), inPlace(change)), reason), true};
    }

    Explanation header(const Change &change) const
    {
        const QString part = change.cell ? text(change.cell->text) : QString();
        return {Sentences::tr("%1 changed %2 of the tensor.").arg(m_code, part), whoElse(change),
                false};
    }

    static QString join(const QString &a, const QString &b)
    {
        return a.isEmpty() ? b : b.isEmpty() ? a : QString(a + QLatin1Char(' ') + b);
    }

    [[nodiscard]] bool endsInRebindingSame() const
    {
        return std::any_of(m_changes.changes.begin(), m_changes.changes.end(),
                           [&](const Change &change) { return m_words.isRebindingSame(change); });
    }

    const Run &m_run;
    std::size_t m_step;
    StepWords m_words;
    const Heap &m_after;
    std::string_view m_statement;
    QString m_code;
    StepChanges m_changes;
};

} // namespace

Explanation explain(const Run &run, std::size_t step, std::string_view program)
{
    if (step == 0 || step > run.steps.size())
        return {Sentences::tr("Nothing has run yet."), {}, false};
    const Step &done = run.steps[step - 1];
    const std::size_t begin = std::min(done.begin, program.size());
    return Teller(run, step, program.substr(begin, std::max(done.end, begin) - begin)).tell();
}

} // namespace clonescope::app
