// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/words/editteller.h"

#include "app/text/translation.h"
#include "app/words/copyreason.h"
#include "app/words/wordings.h"

#include <algorithm>
#include <set>

namespace clonescope::app
{

namespace
{

using namespace model;

constexpr std::size_t mostTold = 3; // of several edits

QString symbol(model::BinaryOp op)
{
    switch (op) {
    case model::BinaryOp::Add:
        return QStringLiteral("+");
    case model::BinaryOp::Subtract:
        return QStringLiteral("-");
    case model::BinaryOp::Multiply:
        return QStringLiteral("*");
    case model::BinaryOp::Divide:
        return QStringLiteral("/");
    case model::BinaryOp::FloorDivide:
        return QStringLiteral("//");
    case model::BinaryOp::Modulo:
        return QStringLiteral("%");
    case model::BinaryOp::Power:
        return QStringLiteral("**");
    case model::BinaryOp::MatMul:
        return QStringLiteral("@");
    case model::BinaryOp::And:
        return QStringLiteral("&");
    case model::BinaryOp::Or:
        return QStringLiteral("|");
    case model::BinaryOp::Xor:
        return QStringLiteral("^");
    case model::BinaryOp::LeftShift:
        return QStringLiteral("<<");
    case model::BinaryOp::RightShift:
        return QStringLiteral(">>");
    }
    return {};
}

} // namespace

EditTeller::EditTeller(const RunStep &at, const StepWords &words, const QString &code)
    : m_at(at)
    , m_words(words)
    , m_after(at.after())
    , m_code(code)
{
}

Explanation EditTeller::tell(const Change &edit) const
{
    if (edit.object == noSlot)
        return {Sentences::tr("%1 changed an object that is gone by now.").arg(m_code), {}, false};
    Explanation told = edit.kind == ChangeKind::Bytes ? bytes(edit)
        : edit.kind == ChangeKind::Header             ? header(edit)
        : isAttribute(edit)                           ? attribute(edit)
                                                      : mutated(edit);
    told.seenByOthers = isSeenByOthers(edit);
    return told;
}

Explanation EditTeller::tellAll(const StepEdits &edits) const
{
    const std::size_t count = edits.ofObjects();
    if (count + edits.more == 1)
        return tell(edits.edits.front());
    if (auto rename = renamed(edits))
        return *rename;
    QStringList phrases, alone, seen;
    Explanation told;
    for (std::size_t i = 0; i < count; ++i) {
        const Change &edit = edits.edits[i];
        told.seenByOthers = told.seenByOthers || isSeenByOthers(edit);
        if (i >= mostTold)
            continue;
        phrases.append(phrase(edit));
        if (pathsOfOthers(edit).empty() && edit.writtenAs)
            alone.append(text(*edit.writtenAs));
        else if (edit.writtenAs)
            seen.append(text(*edit.writtenAs));
    }
    // a.log += […] writes the list, which others see, and the attribute, which they do not.
    alone.removeIf([&](const QString &path) { return seen.contains(path); });
    const std::size_t untold = count - static_cast<std::size_t>(phrases.size()) + edits.more;
    told.headline = Sentences::tr("%1 changed %2.").arg(m_code, listed(phrases, untold));
    if (!alone.isEmpty())
        told.reason = Sentences::tr("No other name sees %1.").arg(listed(alone));
    if (untold > 0 && !edits.seers.empty()) {
        QStringList seers;
        for (const std::string &name : edits.seers)
            seers.append(text(name));
        told.reason = joined(
            told.reason,
            seers.size() == 1 ? Sentences::tr("Of all this only %1 sees anything.").arg(seers[0])
                              : Sentences::tr("Of all this %1 see something.").arg(listed(seers)));
    }
    return told;
}

// "the list a (also b)", "bytes of x", "x.n".
QString EditTeller::phrase(const Change &edit) const
{
    const QString path = edit.writtenAs ? text(*edit.writtenAs) : QString();
    const QString what = path.isEmpty()
        ? Sentences::tr("%1 without a name").arg(oneOf(kindOf(edit)))
        : edit.kind == ChangeKind::Bytes ? Sentences::tr("bytes of %1").arg(path)
        : edit.kind == ChangeKind::Header || isAttribute(edit)
        ? path
        : Sentences::tr("the %1 %2").arg(kindOf(edit), path);
    const QString others = othersSeeing(edit);
    return others.isEmpty() ? what : Sentences::tr("%1 (also %2)").arg(what, others);
}

QString EditTeller::kindOf(const Change &edit) const
{
    return edit.kind == ChangeKind::Bytes ? Sentences::tr("storage")
        : edit.holder != noSlot           ? QStringLiteral("__dict__")
                                          : kindName(m_after, edit.object);
}

// ---- Attributes ----

// A class has its attributes without a `__dict__` that is an object.
bool EditTeller::isAttribute(const Change &edit) const
{
    return (edit.holder != noSlot || isOfClass(edit)) && edit.kind != ChangeKind::Rearranged
        && edit.kind != ChangeKind::Bytes && edit.kind != ChangeKind::Header;
}

bool EditTeller::isOfClass(const Change &edit) const
{
    return m_after.as<Class>(edit.object) != nullptr;
}

// Attributes of all else are those of an object.
bool EditTeller::isOfTensor(const Change &edit) const
{
    return m_after.as<Tensor>(edit.holder != noSlot ? edit.holder : edit.object) != nullptr;
}

Explanation EditTeller::attribute(const Change &edit) const
{
    const QString path = edit.writtenAs ? text(*edit.writtenAs)
        : edit.cell                     ? text(edit.cell->text)
                                        : QString();
    const QString name = edit.cell ? text(edit.cell->text) : path;
    Explanation told;
    if (edit.kind == ChangeKind::Added)
        told.headline
            = (isOfTensor(edit)      ? Sentences::tr("%1 gave the tensor the attribute %2.")
                   : isOfClass(edit) ? Sentences::tr("%1 gave the class the attribute %2.")
                                     : Sentences::tr("%1 gave the object the attribute %2."))
                  .arg(m_code, name);
    else if (edit.kind == ChangeKind::Removed)
        told.headline
            = (isOfTensor(edit)      ? Sentences::tr("%1 took the attribute %2 from the tensor.")
                   : isOfClass(edit) ? Sentences::tr("%1 took the attribute %2 from the class.")
                                     : Sentences::tr("%1 took the attribute %2 from the object."))
                  .arg(m_code, name);
    else if (edit.kind == ChangeKind::Set)
        told.headline
            = Sentences::tr("%1 put %2 in place of %3.")
                  .arg(m_code, m_words.value(edit.whole.after), m_words.valueBefore(edit.whole));
    else
        told.headline = pointed(edit, path);
    if (edit.kind == ChangeKind::Removed)
        told.reason = renamedBefore(edit);
    else if (edit.kind == ChangeKind::ReferenceRebound && m_words.wasNode(edit.whole))
        told.reason = m_words.whatBecameOf(edit.whole);
    if (told.reason.isEmpty() || !othersSeeing(edit).isEmpty())
        told.reason = joined(told.reason, whoElse(edit));
    return told;
}

QString EditTeller::pointed(const Change &edit, const QString &path) const
{
    const Write &write = edit.whole;
    const bool wasNode = m_words.wasNode(write);
    if (!isNode(m_after, write.after))
        return wasNode
            ? Sentences::tr("%1 put %2 in place of the %3.")
                  .arg(m_code, m_words.value(write.after), kindName(m_words.before(), write.before))
            : Sentences::tr("%1 put %2 in %3.").arg(m_code, m_words.value(write.after), path);
    const QString kind = kindName(m_after, write.after);
    const bool isAnother = wasNode && kindName(m_words.before(), write.before) == kind
        && write.beforeUid != write.afterUid;
    return isAnother ? Sentences::tr("%1 pointed %2 at another %3.").arg(m_code, path, kind)
                     : Sentences::tr("%1 pointed %2 at %3.").arg(m_code, path, oneOf(kind));
}

// x.b = x.a and then del x.a are a rename: the first half is in the step before.
QString EditTeller::renamedBefore(const Change &edit) const
{
    if (m_at.step < 2)
        return {};
    const StepEdits earlier = editsOf(m_at.run, m_at.step - 1, 2);
    if (earlier.edits.size() != 1 || earlier.more + earlier.moreNames > 0)
        return {};
    const Change &added = earlier.edits.front();
    const bool isRename = added.kind == ChangeKind::Added && added.cell && edit.cell
        && added.cell->text != edit.cell->text && added.whole.uid == edit.whole.uid
        && added.whole.afterUid == edit.whole.beforeUid && added.whole.after == edit.whole.before;
    return isRename
        ? Sentences::tr("What it held is the attribute %1 since the line before: it was "
                        "renamed.")
              .arg(text(added.cell->text))
        : QString();
}

// One statement that takes an attribute or a key away and puts what it held under another.
std::optional<Explanation> EditTeller::renamed(const StepEdits &edits) const
{
    if (edits.ofObjects() != 2 || edits.more > 0)
        return std::nullopt;
    const auto of = [&](ChangeKind kind) {
        const auto end = edits.edits.begin() + 2;
        const auto found = std::find_if(edits.edits.begin(), end,
                                        [&](const Change &edit) { return edit.kind == kind; });
        return found == end ? nullptr : &*found;
    };
    const Change *gone = of(ChangeKind::Removed);
    const Change *there = of(ChangeKind::Added);
    if (!gone || !there || !gone->cell || !there->cell || !isAttribute(*gone)
        || gone->whole.uid != there->whole.uid || gone->whole.beforeUid != there->whole.afterUid
        || gone->whole.before != there->whole.after)
        return std::nullopt;
    Explanation told {Sentences::tr("%1 renamed the attribute %2 to %3.")
                          .arg(m_code, text(gone->cell->text), text(there->cell->text)),
                      whoElse(*there), isSeenByOthers(*there)};
    return told;
}

// Who sees an attribute: through other ways to the tensor, through another tensor that has the same
// `__dict__`, or through the dict itself.
QString EditTeller::whoElse(const Change &edit) const
{
    const std::vector<Path> others = pathsOfOthers(edit);
    if (others.empty())
        return edit.writtenAs ? Sentences::tr("No other name sees it.")
                              : Sentences::tr("No name sees it.");
    const QString seen = Sentences::tr("It is seen as %1 as well").arg(othersSeeing(edit));
    if (isOfClass(edit))
        return Sentences::tr("%1: who has none of its own finds it in the class.").arg(seen);
    std::set<Slot> holders;
    bool isBare = false;
    const auto add = [&](Path path) {
        if (!path.steps.empty())
            path.steps.pop_back();
        const Slot holder = resolve(m_after, path);
        if (holder == edit.object && edit.kind != ChangeKind::Header)
            isBare = true;
        else
            holders.insert(holder);
    };
    for (const Path &path : others)
        add(path);
    if (edit.writtenAs)
        add(*edit.writtenAs);
    if (holders.size() > 1)
        return (isOfTensor(edit) ? Sentences::tr("%1: the tensors have one __dict__.")
                                 : Sentences::tr("%1: the objects have one __dict__."))
            .arg(seen);
    if (isBare)
        return (isOfTensor(edit) ? Sentences::tr("%1: that is the tensor's __dict__ itself.")
                                 : Sentences::tr("%1: that is the object's __dict__ itself."))
            .arg(seen);
    return (isOfTensor(edit) ? Sentences::tr("%1: one tensor, %2 to it.")
                             : Sentences::tr("%1: one object, %2 to it."))
        .arg(seen, waysText(waysOf(edit)));
}

Explanation EditTeller::header(const Change &edit) const
{
    const QString part = edit.cell ? text(edit.cell->text) : QString();
    if (part.isEmpty())
        return {
            Sentences::tr("%1 changed shape or strides of the tensor, and no bytes.").arg(m_code),
            whoElse(edit), false};
    return {(isOfTensor(edit) ? Sentences::tr("%1 changed %2 of the tensor.")
                              : Sentences::tr("%1 changed %2 of the object."))
                .arg(m_code, part),
            whoElse(edit), false};
}

// ---- Objects and bytes ----

Explanation EditTeller::mutated(const Change &edit) const
{
    const QString kind = kindOf(edit);
    if (!edit.writtenAs)
        return {Sentences::tr("%1 changed %2 that no name reaches.").arg(m_code, oneOf(kind)),
                {},
                false};
    const QString others = othersSeeing(edit);
    if (const QStringList holding = holdingOn(edit); others.isEmpty() && !holding.isEmpty())
        return {(holding.size() == 1 ? Sentences::tr("%1 changed %2 that %3 holds on to as well.")
                                     : Sentences::tr("%1 changed %2 that %3 hold on to as well."))
                    .arg(m_code, oneOf(kind), listed(holding)),
                inPlace(edit), false};
    if (others.isEmpty())
        return {Sentences::tr("%1 changed %2 that no other name reaches.").arg(m_code, oneOf(kind)),
                joined(inPlace(edit), apart(edit)), false};
    return {Sentences::tr("%1 changed the %2 that is also %3.").arg(m_code, kind, others),
            joined(inPlace(edit), sharingReason(edit)), false};
}

Explanation EditTeller::bytes(const Change &edit) const
{
    if (!edit.writtenAs)
        return {Sentences::tr("%1 changed bytes that no name reads.").arg(m_code), {}, false};
    const QStringList elsewhere = lookingElsewhere(edit);
    QString reason;
    if (!elsewhere.isEmpty())
        reason = elsewhere.size() == 1
            ? Sentences::tr("%1 does not look here: it reads other elements of the same storage.")
                  .arg(elsewhere.first())
            : Sentences::tr("%1 do not look here: they read other elements of the same storage.")
                  .arg(listed(elsewhere));
    const QString others = othersSeeing(edit);
    if (const QStringList holding = holdingOn(edit); others.isEmpty() && !holding.isEmpty())
        return {(holding.size() == 1
                     ? Sentences::tr("%1 changed bytes that %2 holds on to as well.")
                     : Sentences::tr("%1 changed bytes that %2 hold on to as well."))
                    .arg(m_code, listed(holding)),
                joined(inPlace(edit), reason), false};
    if (others.isEmpty())
        return {Sentences::tr("%1 changed bytes that no other name reads.").arg(m_code),
                joined(joined(inPlace(edit), apart(edit)), reason), false};
    const QString headline = pathsOfOthers(edit).size() == 1
        ? Sentences::tr("%1 changed bytes that %2 also reads.")
        : Sentences::tr("%1 changed bytes that %2 also read.");
    return {headline.arg(m_code, others),
            joined(joined(sharingReason(edit), inPlace(edit)), reason), false};
}

// y.tags += […] changes the list itself and then writes the slot as well.
QString EditTeller::inPlace(const Change &edit) const
{
    const auto &mentions = m_words.done().mentions;
    const auto augmented
        = std::find_if(mentions.begin(), mentions.end(), [&](const Mention &mention) {
              return mention.inPlace && edit.writtenAs && mention.path == *edit.writtenAs;
          });
    if (augmented == mentions.end())
        return {};
    const QString form = edit.kind == ChangeKind::Bytes
        ? Sentences::tr("%1 %2= … writes into the existing bytes; %1 = %1 %2 … would have made "
                        "another tensor.")
        : Sentences::tr("%1 %2= … changes the %3 itself; %1 = %1 %2 … would have made another.");
    const QString path = text(*edit.writtenAs), op = symbol(*augmented->inPlace);
    return edit.kind == ChangeKind::Bytes ? form.arg(path, op) : form.arg(path, op, kindOf(edit));
}

// Why others see it: the copy that left the object shared.
QString EditTeller::sharingReason(const Change &edit) const
{
    if (!edit.writtenAs)
        return {};
    for (const Path &other : pathsOfOthers(edit))
        if (QString reason
            = reasonForSharing(m_at, *edit.writtenAs, other, edit.kind == ChangeKind::Bytes);
            !reason.isEmpty())
            return reason;
    return {};
}

// Why a copy does not see it.
QString EditTeller::apart(const Change &edit) const
{
    return edit.writtenAs ? reasonForParting(m_at, *edit.writtenAs, edit.kind == ChangeKind::Bytes)
                          : QString();
}

} // namespace clonescope::app
