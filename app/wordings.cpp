// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/wordings.h"

#include "app/explanation.h"

#include <QCoreApplication>

namespace clonescope::app
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString text(const model::Path &path)
{
    return text(model::pathText(path));
}

QString listed(const QStringList &parts)
{
    if (parts.size() < 2)
        return parts.value(0);
    if (parts.size() > 6)
        return Words::tr("%1 and %2 more")
            .arg(parts.mid(0, 5).join(QStringLiteral(", ")))
            .arg(parts.size() - 5);
    return Words::tr("%1 and %2")
        .arg(parts.mid(0, parts.size() - 1).join(QStringLiteral(", ")), parts.last());
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
    return model::isNode(heap, slot) ? text(model::typeName(heap, slot)) : Words::tr("value");
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
        return Words::tr("copied");
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
    case model::CopyMethod::Compact:
        return QStringLiteral("contiguous()");
    case model::CopyMethod::To:
    case model::CopyMethod::ToOther:
        return QStringLiteral("to()");
    case model::CopyMethod::Arithmetic:
        return Words::tr("arithmetic");
    }
    return {};
}

QString lostText(const model::LostAttribute &lost)
{
    return Words::tr("not carried by %1").arg(methodName(lost.method));
}

QString sightText(const model::NameSight &sight)
{
    if (sight.looksElsewhere)
        return Words::tr("%1 does not look here").arg(text(sight.name));
    if (!sight.sees)
        return Words::tr("%1 does not see it").arg(text(sight.name));
    QStringList paths;
    for (const model::Path &path : sight.paths)
        paths.append(text(path));
    if (sight.more)
        return Words::tr("seen as %1 and in more ways")
            .arg(paths.mid(0, 3).join(QStringLiteral(", ")));
    return Words::tr("seen as %1").arg(listed(paths));
}

QString writtenText(const model::Change &change)
{
    return change.writtenAs ? Words::tr("written as %1").arg(text(*change.writtenAs)) : QString();
}

QString sameBytesText(const model::SameBytes &bytes)
{
    if (bytes.none())
        return yesNo(false);
    if (bytes.all())
        return yesNo(true);
    return bytes.inElements ? Words::tr("%1 of %2").arg(bytes.common).arg(bytes.total)
                            : Words::tr("%1 of %2 bytes").arg(bytes.common).arg(bytes.total);
}

QString yesNo(bool yes)
{
    return yes ? Words::tr("yes") : Words::tr("no");
}

QString sharedText(const model::Relation &relation)
{
    if (relation.same)
        return Words::tr("one object, two ways to it");
    if (relation.bytes && !relation.bytes->none())
        return relation.bytes->all() ? Words::tr("two tensors over the same bytes")
                                     : Words::tr("two tensors that have some bytes in common");
    if (!relation.equal)
        return Words::tr("two objects, too large to be compared");
    return *relation.equal ? Words::tr("equal but independent") : Words::tr("two objects");
}

QString totalsText(const model::Totals &totals)
{
    const QString objects
        = totals.objects == 1 ? Words::tr("1 object") : Words::tr("%1 objects").arg(totals.objects);
    if (totals.bytes == 0)
        return totals.objects == 0 ? Words::tr("nothing") : objects;
    const QString bytes
        = totals.bytes == 1 ? Words::tr("1 byte") : Words::tr("%1 bytes").arg(totals.bytes);
    return totals.objects == 0 ? bytes : QString(objects + QStringLiteral(", ") + bytes);
}

} // namespace clonescope::app
