// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/words/wordings.h"

#include "model/heap/traits.h"
#include "model/heap/typenames.h"
#include "model/questions/paths.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace clonescope::app
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString text(const model::Path &path)
{
    return text(model::pathText(path));
}

QString listed(const QStringList &parts, std::size_t more)
{
    constexpr qsizetype most = 6;
    const qsizetype told
        = parts.size() > most || (more > 0 && parts.size() == most) ? most - 1 : parts.size();
    const qsizetype untold = parts.size() - told + static_cast<qsizetype>(more);
    if (untold > 0)
        return Words::tr("%1 and %2 more")
            .arg(parts.mid(0, told).join(QStringLiteral(", ")), QString::number(untold));
    if (parts.size() < 2)
        return parts.value(0);
    return Words::tr("%1 and %2")
        .arg(parts.mid(0, parts.size() - 1).join(QStringLiteral(", ")), parts.last());
}

QString listedAndMore(const QStringList &parts)
{
    return Words::tr("%1 and more").arg(parts.mid(0, 5).join(QStringLiteral(", ")));
}

QString joined(const QString &a, const QString &b)
{
    return a.isEmpty() ? b : b.isEmpty() ? a : QString(a + QLatin1Char(' ') + b);
}

QString waysText(const model::NumberOfWays &ways)
{
    static constexpr std::array words {"two ways", "three ways", "four ways"};
    if (ways.more)
        return Words::tr("more than %1 ways").arg(ways.count);
    if (ways.count == 1)
        return Words::tr("one way");
    return ways.count >= 2 && ways.count < 2 + words.size() ? Words::tr(words[ways.count - 2])
                                                            : Words::tr("%1 ways").arg(ways.count);
}

QString shortCode(std::string_view statement)
{
    constexpr qsizetype longest = 60;
    const QString all = text(statement).trimmed();
    const QString line = all.section(QLatin1Char('\n'), 0, 0).trimmed();
    if (line.size() > longest)
        return line.left(longest - 2) + QStringLiteral(" …");
    return line.size() < all.size() ? QString(line + QStringLiteral(" …")) : line;
}

QString kindName(const model::Heap &heap, model::Slot slot)
{
    if (heap.as<model::Tensor>(slot))
        return Words::tr("tensor");
    if (heap.as<model::Class>(slot))
        return Words::tr("class");
    if (heap.as<model::WeakReference>(slot))
        return Words::tr("weak reference");
    return model::isNode(heap, slot) ? text(model::typeName(heap, slot)) : Words::tr("value");
}

QString oneOf(const QString &kind)
{
    static const QRegularExpression vowel(QStringLiteral("^(?!uni|use|eu)[aeiou]"),
                                          QRegularExpression::CaseInsensitiveOption);
    return vowel.match(kind).hasMatch() ? Words::tr("an %1").arg(kind)
                                        : Words::tr("a %1").arg(kind);
}

QString outcomeWord(model::Outcome outcome)
{
    switch (outcome) {
    case model::Outcome::Same:
    case model::Outcome::Kept:
        return Words::tr("same");
    case model::Outcome::Shared:
        return Words::tr("shared");
    case model::Outcome::Copied:
    case model::Outcome::New:
        return Words::tr("new");
    case model::Outcome::Lost:
        return Words::tr("lost");
    case model::Outcome::None:
        return Words::tr("none to copy");
    case model::Outcome::Error:
        return Words::tr("an error");
    }
    return {};
}

QString methodName(model::CopyMethod method, model::Framework framework)
{
    const bool isOfTensors = !model::traits(framework).tensorClass.empty();
    return method == model::CopyMethod::ShallowCopy && !isOfTensors ? Words::tr("a shallow copy")
                                                                    : methodName(method);
}

QString methodName(model::CopyMethod method)
{
    switch (method) {
    case model::CopyMethod::Assign:
        return QStringLiteral("=");
    case model::CopyMethod::ShallowCopy:
        return QStringLiteral("copy.copy");
    case model::CopyMethod::DeepCopy:
        return QStringLiteral("copy.deepcopy");
    case model::CopyMethod::Clone:
        return QStringLiteral("clone()");
    case model::CopyMethod::Detach:
        return QStringLiteral("detach()");
    case model::CopyMethod::DetachClone:
        return QStringLiteral("detach().clone()");
    case model::CopyMethod::Data:
        return QStringLiteral(".data");
    case model::CopyMethod::View:
        return Words::tr("a view");
    case model::CopyMethod::Index:
        return Words::tr("indexing");
    case model::CopyMethod::Advanced:
        return Words::tr("indexing with a list");
    case model::CopyMethod::Contiguous:
        return QStringLiteral("contiguous()");
    case model::CopyMethod::Compact: // contiguous(), reshape(), flatten()
        return Words::tr("copying in element order");
    case model::CopyMethod::To:
    case model::CopyMethod::ToOther: // to(), double(), type()
        return Words::tr("a conversion");
    case model::CopyMethod::Arithmetic:
        return Words::tr("a computation");
    }
    return {};
}

QString methodFirst(model::CopyMethod method)
{
    const QString name = methodName(method);
    const bool isCode = name.contains(QLatin1Char('(')) || name.contains(QLatin1Char('.'))
        || name == QLatin1String("=");
    return isCode ? name : name.first(1).toUpper() + name.mid(1);
}

QString lostText(const model::LostAttribute &lost)
{
    return Words::tr("not carried by %1").arg(methodName(lost.method, lost.framework));
}

NameNote noteOf(const model::StepEdits &edits, const std::string &name)
{
    QStringList written, seen;
    NameNote note;
    bool more = false, holds = false;
    for (std::size_t i = 0; i < edits.ofObjects(); ++i) {
        const model::SeenChange &edit = edits.edits[i];
        if (edit.writtenAs && edit.writtenAs->name == name)
            written.append(text(*edit.writtenAs));
        for (const model::NameSight &sight : edit.names) {
            if (sight.name != name)
                continue;
            note.looksElsewhere = note.looksElsewhere || sight.looksElsewhere;
            more = more || sight.more;
            holds = holds || sight.holds;
            for (const model::Path &path : sight.paths)
                if (!edit.writtenAs || path != *edit.writtenAs)
                    seen.append(text(path));
        }
    }
    written.removeDuplicates();
    seen.removeDuplicates();
    for (const QString &path : written)
        seen.removeAll(path);
    note.writes = !written.isEmpty();
    note.sees = note.writes || !seen.isEmpty();
    note.looksElsewhere = note.looksElsewhere && !note.sees;
    if (!note.sees)
        note.text = (note.looksElsewhere ? Words::tr("%1 does not look here")
                         : holds         ? Words::tr("%1 holds on to it")
                                         : Words::tr("%1 does not see it"))
                        .arg(text(name));
    const QString ways = more ? listedAndMore(seen) : listed(seen);
    const QString writes = Words::tr("written as %1").arg(listed(written));
    if (note.writes)
        note.text = seen.isEmpty() ? writes : Words::tr("%1, seen as %2").arg(writes, ways);
    else if (note.sees)
        note.text = Words::tr("seen as %1").arg(ways);
    return note;
}

QString sameBytesText(const model::SameBytes &bytes)
{
    if (bytes.none())
        return bytes.sameStorage ? Words::tr("no, but one storage") : yesNo(false);
    if (bytes.all())
        return yesNo(true);
    return bytes.inElements ? Words::tr("%1 of %2 in all").arg(bytes.common).arg(bytes.total)
                            : Words::tr("%1 of %2 bytes in all").arg(bytes.common).arg(bytes.total);
}

QString yesNo(bool yes)
{
    return yes ? Words::tr("yes") : Words::tr("no");
}

QString apartText(const model::Relation &relation)
{
    if (relation.bytes && !relation.bytes->none())
        return relation.bytes->all() ? Words::tr("two tensors over the same bytes")
                                     : Words::tr("two tensors that have some bytes in common");
    if (relation.bytes && relation.bytes->sameStorage)
        return Words::tr("two tensors in one storage, no byte in common");
    if (!relation.equal)
        return Words::tr("two objects, too large to be compared");
    if (!*relation.equal)
        return Words::tr("two objects");
    switch (relation.common) {
    case model::Common::Nothing:
        return Words::tr("equal but independent");
    case model::Common::Storage:
        return Words::tr("two equal objects in one storage, no byte in common");
    case model::Common::Bytes:
        return Words::tr("two equal objects that have bytes in common");
    case model::Common::Objects:
        return Words::tr("two equal objects that share parts");
    case model::Common::Unknown:
        break;
    }
    return Words::tr("two equal objects");
}

QString oneObjectText(const model::NumberOfWays &ways)
{
    return ways.count < 2 && !ways.more ? Words::tr("one object")
                                        : Words::tr("one object, %1 to it").arg(waysText(ways));
}

QString bytesText(std::size_t bytes)
{
    return bytes == 1 ? Words::tr("1 byte") : Words::tr("%1 bytes").arg(bytes);
}

QString totalsText(const model::Totals &totals)
{
    const QString objects
        = totals.objects == 1 ? Words::tr("1 object") : Words::tr("%1 objects").arg(totals.objects);
    if (totals.bytes == 0)
        return totals.objects == 0 ? Words::tr("nothing") : objects;
    const QString bytes = bytesText(static_cast<std::size_t>(totals.bytes));
    return totals.objects == 0 ? bytes : QString(objects + QStringLiteral(", ") + bytes);
}

QString sharedTotalsText(const model::Sharing &sharing)
{
    const bool isOnlyPlace = sharing.shared == model::Totals {} && !sharing.storages.empty();
    if (!isOnlyPlace)
        return totalsText(sharing.shared);
    return sharing.storages.size() == 1
        ? Words::tr("one storage, no byte in common")
        : Words::tr("%1 storages, no byte in common").arg(sharing.storages.size());
}

QString sharedBytesText(const model::SharedStorage &storage)
{
    return storage.bytes == 0
        ? Words::tr("one storage, no byte in common")
        : Words::tr("%1 that both read").arg(bytesText(static_cast<std::size_t>(storage.bytes)));
}

QString notText(const QString &a, const QString &b)
{
    return Words::tr("%1, not %2").arg(a, b);
}

} // namespace clonescope::app
