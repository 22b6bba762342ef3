// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/words/explanation.h"

#include "app/text/translation.h"
#include "app/text/visibletext.h"
#include "app/words/copyreason.h"
#include "app/words/editteller.h"
#include "app/words/stepwords.h"
#include "app/words/wordings.h"
#include "model/heap/atomtext.h"
#include "model/questions/pathfinder.h"
#include "model/questions/paths.h"

#include <algorithm>

namespace clonescope::app
{

namespace
{

using namespace model;

// What is left of a statement after a call in it, or a generator, gave something back.
bool isAfterCall(const RunStep &at)
{
    return at.step > 1 && at.at(at.step - 1).done().moment
        && at.at(at.step - 1).done().moment->isEnd();
}

// The names of that call went with it: that is told where it gave something back.
StepEdits withoutNamesOfCalls(StepEdits edits)
{
    std::erase_if(edits.edits, [](const SeenChange &edit) {
        return edit.kind == ChangeKind::Unnamed && edit.writtenAs
            && edit.writtenAs->name.find('@') != std::string::npos;
    });
    return edits;
}

// What goes through another object is no value that one could write.
bool isWalk(const Heap &heap, Slot slot)
{
    return heap.as<Iterator>(slot) || heap.as<Walk>(slot) || heap.as<Generator>(slot)
        || heap.as<DictView>(slot);
}

// Tells one step: what it did to objects, else what it did to names.
class StepTeller
{
public:
    StepTeller(const RunStep &at, const StepEdits &edits)
        : m_at(at)
        , m_words(at)
        , m_after(at.after())
        , m_statement(at.statement())
        , m_code(shortCode(m_statement))
        , m_edits(edits)
    {
    }

    Explanation tell()
    {
        if (m_words.done().error)
            return failed();
        if (const auto &moment = m_words.done().moment) {
            if (moment->kind == Moment::Kind::Call)
                return called(*moment);
            if (moment->isEnd())
                return returned(*moment);
        }
        return whole();
    }

private:
    Explanation whole() const
    {
        if (m_edits.edits.empty())
            return nothingChanged();
        const std::size_t objects = m_edits.ofObjects();
        if (objects > 0) {
            Explanation told = EditTeller(m_at, m_words, m_code).tellAll(m_edits);
            told.reason = joined(told.reason, namesToo());
            return told;
        }
        if (m_edits.edits.size() + m_edits.moreNames > 1)
            return {Sentences::tr("%1 %2.").arg(m_code, namesDone()),
                    Sentences::tr("Names were pointed elsewhere; no object changed."), false};
        const SeenChange &only = m_edits.edits.front();
        return only.kind == ChangeKind::Named  ? named(only)
            : only.kind == ChangeKind::Unnamed ? unnamed(only)
                                               : nameRebound(only);
    }

    // What leads to an object besides a name of the call itself, "x and add.<default 0>".
    [[nodiscard]] QString otherWays(Slot object, const std::string &own) const
    {
        constexpr qsizetype most = 3;
        std::vector<NamePaths> ways = pathsTo(m_after, std::span(&object, 1), {1, false});
        std::erase_if(ways,
                      [&](const NamePaths &way) { return way.name == own || way.paths.empty(); });
        std::ranges::stable_sort(ways, {},
                                 [](const NamePaths &way) { return way.paths[0].steps.size(); });
        QStringList told;
        for (const NamePaths &way : ways)
            if (told.size() < most)
                told.append(text(way.paths.front()));
        return listed(told);
    }

    Explanation called(const Moment &moment) const
    {
        QStringList told;
        for (const SeenChange &edit : m_edits.edits) {
            if (edit.kind != ChangeKind::Named || !edit.writtenAs)
                continue;
            const Slot value = m_after.name(edit.writtenAs->name);
            if (value == noSlot || !isNode(m_after, value))
                continue;
            const QString other = otherWays(value, edit.writtenAs->name);
            if (!other.isEmpty())
                told.append(Sentences::tr("%1 is %2, the same %3.")
                                .arg(text(*edit.writtenAs), other, kindName(m_after, value)));
        }
        const QString words = moment.isOfGenerator ? Sentences::tr("%1 asks %2 for its next value.")
                                                   : Sentences::tr("%1 calls %2.");
        return {words.arg(m_code, text(moment.calls.back())), told.join(QLatin1Char(' ')), false};
    }

    Explanation returned(const Moment &moment) const
    {
        const bool isObject = moment.result != noSlot && isNode(m_after, moment.result);
        QString what = text(shownText(m_after, moment.result));
        if (isObject) {
            const QString way = otherWays(moment.result, {});
            what = way.isEmpty()
                ? Sentences::tr("a new %1").arg(kindName(m_after, moment.result))
                : Sentences::tr("%1, %2").arg(way, oneOf(kindName(m_after, moment.result)));
        }
        const bool isYield = moment.kind == Moment::Kind::Yield;
        const QString gives
            = (isYield ? Sentences::tr("%1 yields %2.") : Sentences::tr("%1 gives back %2."))
                  .arg(text(moment.calls.back()), what);
        if (m_edits.ofObjects() == 0)
            return {gives,
                    isYield ? Sentences::tr("It waits there, and its own names with it.")
                            : Sentences::tr("Its own names end with it."),
                    false};
        Explanation told = whole();
        told.reason = joined(told.reason, gives);
        return told;
    }

    // "bound i and j and took away k"
    [[nodiscard]] QString namesDone() const
    {
        QStringList bound, taken;
        for (std::size_t i = m_edits.ofObjects(); i < m_edits.edits.size(); ++i) {
            const SeenChange &edit = m_edits.edits[i];
            (edit.kind == ChangeKind::Unnamed ? taken : bound).append(text(*edit.writtenAs));
        }
        if (taken.isEmpty() && m_edits.moreNames == 0)
            return Sentences::tr("bound %1").arg(listed(bound));
        if (bound.isEmpty() && m_edits.moreNames == 0)
            return Sentences::tr("took away %1").arg(listed(taken));
        if (m_edits.moreNames == 0)
            return Sentences::tr("bound %1 and took away %2").arg(listed(bound), listed(taken));
        return Sentences::tr("bound or took away %1").arg(listed(bound + taken, m_edits.moreNames));
    }

    [[nodiscard]] QString namesToo() const
    {
        return m_edits.ofObjects() == m_edits.edits.size() && m_edits.moreNames == 0
            ? QString()
            : Sentences::tr("It %1 too.").arg(namesDone());
    }

    [[nodiscard]] bool isNew(Slot slot) const
    {
        const std::vector<Uid> &created = m_words.done().created;
        return std::find(created.begin(), created.end(), m_after.uid(slot)) != created.end();
    }

    // What a new list or dict holds more than once: [row] * 3.
    [[nodiscard]] QString aliases(Slot holder, const QString &name) const
    {
        std::vector<std::pair<Slot, QStringList>> members;
        constexpr std::size_t most = 1000;
        std::size_t seen = 0;
        forEachPart(m_after, holder, [&](const Part &part) {
            const bool isMember = part.kind == PartKind::Item || part.kind == PartKind::Value;
            if (!isMember || !isNode(m_after, part.value) || ++seen > most)
                return;
            auto known = std::find_if(members.begin(), members.end(),
                                      [&](const auto &each) { return each.first == part.value; });
            if (known == members.end())
                known = members.insert(members.end(), {part.value, {}});
            if (!m_after.as<Tensor>(holder))
                known->second.append(name + text(Path {{}, {pathStep(m_after, part)}}));
        });
        for (const auto &[slot, paths] : members)
            if (paths.size() > 1)
                return Sentences::tr("%1 are one %2.").arg(listed(paths), kindName(m_after, slot));
        return {};
    }

    Explanation failed() const
    {
        const RunError &error = *m_words.done().error;
        Explanation told {Sentences::tr("%1 stopped with %2.").arg(m_code, text(error.type)),
                          shortened(error.message), false};
        for (const LostAttribute &lost : lostAttributes(m_at.run, m_at.step)) {
            const std::string quoted = "'" + lost.attribute + "'";
            if (error.type == "AttributeError" && error.message.find(quoted) != std::string::npos
                && mentions(lost.clone))
                told.reason = Sentences::tr("%1: %2 was %3.")
                                  .arg(told.reason, text(lost.attribute), lostText(lost));
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

    // "def f(): …" and "class C: pass" bind a name to what holds nothing that is drawn.
    [[nodiscard]] QString defined() const
    {
        for (const Write &write : m_words.done().writes) {
            const bool isName = m_after.holdsNames(write.object) && write.after != noSlot;
            const auto *key = std::get_if<place::Key>(&write.place);
            const auto *name = isName && key ? m_after.as<Str>(key->key) : nullptr;
            if (!name || m_after.name(*name->utf8) != write.after)
                continue;
            if (m_after.as<Class>(write.after))
                return Sentences::tr("%1 names a new class.").arg(text(*name->utf8));
            if (m_after.as<Function>(write.after))
                return Sentences::tr("%1 names a new function.").arg(text(*name->utf8));
        }
        return {};
    }

    Explanation nothingChanged() const
    {
        if (m_statement.starts_with("import ") || m_statement.starts_with("from "))
            return {
                Sentences::tr("%1 brought in a module; no object changed.").arg(m_code), {}, false};
        if (const QString told = defined(); !told.isEmpty())
            return {told, {}, false};
        if (!m_words.done().output.empty())
            return {Sentences::tr("%1 printed; no object changed.").arg(m_code), {}, false};
        if (isAfterCall(m_at))
            return {
                Sentences::tr("%1 went on after the call, and changed nothing more.").arg(m_code),
                {},
                false};
        return {Sentences::tr("%1 changed nothing.").arg(m_code), {}, false};
    }

    // ---- Names ----

    [[nodiscard]] QString valueNamed(const QString &name, Slot value) const
    {
        return isWalk(m_after, value)
            ? Sentences::tr("%1 names %2.").arg(name, oneOf(m_words.value(value)))
            : Sentences::tr("%1 names the value %2.").arg(name, m_words.value(value));
    }

    Explanation named(const SeenChange &change) const
    {
        const Write &write = change.whole;
        const QString name = text(*change.writtenAs);
        if (auto story = copied(write.after, name))
            return *story;
        if (!isNode(m_after, write.after))
            return {valueNamed(name, write.after), {}, false};
        const QString kind = kindName(m_after, write.after);
        const QString others = m_words.otherWays(write.after, change.writtenAs->name);
        if (others.isEmpty())
            return {
                Sentences::tr("%1 names %2.")
                    .arg(name,
                         isNew(write.after) ? Sentences::tr("a new %1").arg(kind) : oneOf(kind)),
                aliases(write.after, name), false};
        return {Sentences::tr("%1 names the %2 that is also %3.").arg(name, kind, others),
                Sentences::tr("= gives an object one more name; it copies nothing."), false};
    }

    // What a copy of this step made, if this is what it made.
    [[nodiscard]] std::optional<Explanation> copied(Slot result, const QString &name) const
    {
        for (auto event = m_words.done().copies.rbegin(); event != m_words.done().copies.rend();
             ++event)
            if (event->resultUid == m_after.uid(result)) {
                auto told = copySentence(m_at, *event, name);
                if (told)
                    return Explanation {told->headline, told->reason, false};
            }
        return std::nullopt;
    }

    Explanation nameRebound(const SeenChange &change) const
    {
        const Write &write = change.whole;
        const QString name = text(*change.writtenAs);
        Explanation told;
        const bool wasObject = m_words.wasNode(write);
        if (!isNode(m_after, write.after)) {
            told.headline = isWalk(m_after, write.after)
                ? Sentences::tr("%1 now names %2.").arg(name, oneOf(m_words.value(write.after)))
                : Sentences::tr("%1 now names the value %2.").arg(name, m_words.value(write.after));
        } else {
            const QString kind = kindName(m_after, write.after);
            const QString others = m_words.otherWays(write.after, change.writtenAs->name);
            told.headline = !others.isEmpty()
                ? Sentences::tr("%1 pointed %2 at the %3 that is also %4.")
                      .arg(m_code, name, kind, others)
                : wasObject && kindName(m_words.before(), write.before) == kind
                    && write.beforeUid != write.afterUid
                ? Sentences::tr("%1 pointed %2 at another %3.").arg(m_code, name, kind)
                : Sentences::tr("%1 pointed %2 at %3.").arg(m_code, name, oneOf(kind));
        }
        told.reason = wasObject ? m_words.whatBecameOf(write)
                                : Sentences::tr("A name was pointed elsewhere; no object changed.");
        return told;
    }

    Explanation unnamed(const SeenChange &change) const
    {
        const Write &write = change.whole;
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

    const RunStep &m_at;
    StepWords m_words;
    const Heap &m_after;
    std::string_view m_statement;
    QString m_code;
    const StepEdits &m_edits;
};

} // namespace

Explanation explain(const RunStep &at, const StepEdits &edits)
{
    if (!at.hasRun())
        return {Sentences::tr("Nothing has run yet."), {}, false};
    return isAfterCall(at) ? StepTeller(at, withoutNamesOfCalls(edits)).tell()
                           : StepTeller(at, edits).tell();
}

Explanation explain(const RunStep &at)
{
    return explain(at, at.hasRun() ? editsOf(at.run, at.step) : StepEdits {});
}

} // namespace clonescope::app
