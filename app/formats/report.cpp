// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/formats/report.h"

#include "app/formats/reportfacts.h"
#include "app/text/translation.h"
#include "app/text/visibletext.h"
#include "app/words/wordings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace clonescope::app
{

namespace
{

using namespace model;

// ---- As text ----

// An indented line: what names and values hold makes no line of its own, and no other mischief.
QString line(const QString &text)
{
    return QStringLiteral("  ") + visibleText(text) + QLatin1Char('\n');
}

// Rows of a label and a text, the labels as wide as the widest.
class Table
{
public:
    void add(const QString &label, const QString &value)
    {
        m_rows.emplace_back(visibleText(label), value);
    }
    [[nodiscard]] QString text() const
    {
        qsizetype width = 0;
        for (const auto &[label, value] : m_rows)
            width = std::max(width, label.size());
        QString all;
        for (const auto &[label, value] : m_rows) {
            all += line(label.leftJustified(width) + QStringLiteral("  ") + value);
        }
        return all;
    }

private:
    std::vector<std::pair<QString, QString>> m_rows;
};

QString isText(const Relation &relation)
{
    return text(relation.a) + QStringLiteral(" is ") + text(relation.b);
}

QString relationsText(const Sharing &sharing)
{
    Table table;
    for (const Relation &relation : sharing.relations) {
        const bool isRoot = &relation == &sharing.relations.front();
        table.add(isText(relation),
                  relation.same || isRoot
                      ? yesNo(relation.same)
                      : QString(yesNo(false) + QStringLiteral(", ") + apartText(relation)));
        if (isRoot && relation.bytes)
            table.add(Report::tr("same bytes"), sameBytesText(*relation.bytes));
        if (isRoot && !relation.same && relation.equal)
            table.add(Report::tr("equal values"), yesNo(*relation.equal));
    }
    QString all = table.text();
    if (sharing.moreRelations > 0)
        all += Report::tr("  and %1 more\n").arg(sharing.moreRelations);
    return all;
}

QString totalsText(const ReportFacts &facts)
{
    Table table;
    table.add(notText(facts.a, facts.b), app::totalsText(facts.sharing.onlyA));
    table.add(Report::tr("shared"), sharedTotalsText(facts.sharing));
    table.add(notText(facts.b, facts.a), app::totalsText(facts.sharing.onlyB));
    for (const LostItem &item : facts.lost)
        table.add(Report::tr("lost"),
                  item.path + QLatin1Char('.') + app::text(item.lost.attribute)
                      + QStringLiteral(": ") + lostText(item.lost));
    return table.text();
}

QString sharedList(const ReportFacts &facts)
{
    if (facts.shared.empty())
        return Report::tr("  nothing\n");
    Table table;
    for (const SharedItem &item : facts.shared) {
        const QString all = item.paths.join(QStringLiteral(", "));
        const QString ways = item.more ? Report::tr("%1 and more").arg(all) : all;
        table.add(item.kind,
                  item.isStorage
                      ? QString(ways + QStringLiteral(": ") + sharedBytesText({noSlot, item.bytes}))
                      : ways);
    }
    QString all = table.text();
    if (facts.moreShared > 0)
        all += Report::tr("  and %1 more\n").arg(facts.moreShared);
    return all;
}

QString editText(const LastEdit &edit)
{
    QString all = Report::tr("Last edit: line %1, %2\n").arg(edit.line).arg(visibleText(edit.code));
    all += line(edit.told.headline);
    if (!edit.told.reason.isEmpty())
        all += line(edit.told.reason);
    Table table;
    QStringList others;
    for (const NameSight &sight : edit.edits.edits.front().names) {
        const NameNote note = noteOf(edit.edits, sight.name);
        if (note.sees)
            table.add(app::text(sight.name), note.text);
        else
            others.append(note.text);
    }
    all += table.text();
    for (const QString &other : others)
        all += line(other);
    return all;
}

QByteArray asText(const ReportFacts &facts)
{
    QString all = facts.line > 0
        ? Report::tr("Sharing of %1 and %2 after line %3\n")
              .arg(visibleText(facts.a), visibleText(facts.b), QString::number(facts.line))
        : Report::tr("Sharing of %1 and %2\n").arg(visibleText(facts.a), visibleText(facts.b));
    all += relationsText(facts.sharing) + QLatin1Char('\n') + totalsText(facts);
    all += Report::tr("\nShared by both\n") + sharedList(facts);
    for (const QString &reason : facts.reasons)
        all += line(reason);
    all += QLatin1Char('\n');
    all += facts.edit ? editText(*facts.edit) : Report::tr("Last edit: none\n");
    return all.toUtf8();
}

// ---- As JSON ----

QJsonObject json(const Totals &totals)
{
    return {{QStringLiteral("objects"), static_cast<qint64>(totals.objects)},
            {QStringLiteral("bytes"), static_cast<qint64>(totals.bytes)}};
}

QJsonObject json(const Relation &relation)
{
    QJsonObject object {{QStringLiteral("a"), text(relation.a)},
                        {QStringLiteral("b"), text(relation.b)},
                        {QStringLiteral("is"), relation.same}};
    if (relation.bytes)
        object.insert(
            QStringLiteral("same_bytes"),
            QJsonObject {{QStringLiteral("common"), static_cast<qint64>(relation.bytes->common)},
                         {QStringLiteral("total"), static_cast<qint64>(relation.bytes->total)},
                         {QStringLiteral("unit"),
                          relation.bytes->inElements ? QStringLiteral("elements")
                                                     : QStringLiteral("bytes")}});
    if (relation.equal)
        object.insert(QStringLiteral("equal"), *relation.equal);
    return object;
}

QJsonObject json(const NameSight &sight)
{
    QJsonArray paths;
    for (const Path &path : sight.paths)
        paths.append(text(path));
    return {{QStringLiteral("name"), text(sight.name)},
            {QStringLiteral("sees"), sight.sees},
            {QStringLiteral("paths"), paths},
            {QStringLiteral("more"), sight.more},
            {QStringLiteral("looks_elsewhere"), sight.looksElsewhere}};
}

QString kindWord(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Named:
        return QStringLiteral("named");
    case ChangeKind::NameRebound:
        return QStringLiteral("name_rebound");
    case ChangeKind::Unnamed:
        return QStringLiteral("unnamed");
    case ChangeKind::ReferenceRebound:
        return QStringLiteral("reference_rebound");
    case ChangeKind::Set:
        return QStringLiteral("set");
    case ChangeKind::Added:
        return QStringLiteral("added");
    case ChangeKind::Removed:
        return QStringLiteral("removed");
    case ChangeKind::Rearranged:
        return QStringLiteral("rearranged");
    case ChangeKind::Bytes:
        return QStringLiteral("bytes");
    case ChangeKind::Header:
        return QStringLiteral("header");
    }
    return {};
}

QJsonObject json(const SeenChange &edit)
{
    QJsonArray names;
    for (const NameSight &sight : edit.names)
        names.append(json(sight));
    return {{QStringLiteral("kind"), kindWord(edit.kind)},
            {QStringLiteral("writes"), static_cast<qint64>(edit.times)},
            {QStringLiteral("written_as"),
             edit.writtenAs ? QJsonValue(text(*edit.writtenAs)) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("names"), names}};
}

QJsonValue json(const std::optional<LastEdit> &edit)
{
    if (!edit)
        return QJsonValue::Null;
    QJsonArray edits, seers;
    for (std::size_t i = 0; i < edit->edits.ofObjects(); ++i)
        edits.append(json(edit->edits.edits[i]));
    for (const std::string &name : edit->edits.seers)
        seers.append(text(name));
    return QJsonObject {{QStringLiteral("step"), static_cast<qint64>(edit->step)},
                        {QStringLiteral("line"), edit->line},
                        {QStringLiteral("source"), edit->code},
                        {QStringLiteral("sentence"), edit->told.headline},
                        {QStringLiteral("reason"), edit->told.reason},
                        {QStringLiteral("edits"), edits},
                        {QStringLiteral("more_edits"), static_cast<qint64>(edit->edits.more)},
                        {QStringLiteral("seen_by"), seers}};
}

QJsonArray sharedJson(const ReportFacts &facts)
{
    QJsonArray all;
    for (const SharedItem &item : facts.shared) {
        QJsonObject object {{QStringLiteral("kind"), item.kind},
                            {QStringLiteral("paths"), QJsonArray::fromStringList(item.paths)},
                            {QStringLiteral("more"), item.more}};
        if (item.isStorage)
            object.insert(QStringLiteral("bytes"), static_cast<qint64>(item.bytes));
        all.append(object);
    }
    return all;
}

QByteArray asJson(const ReportFacts &facts)
{
    QJsonArray relations;
    for (const Relation &relation : facts.sharing.relations)
        relations.append(json(relation));
    QJsonArray lost;
    for (const LostItem &item : facts.lost)
        lost.append(QJsonObject {
            {QStringLiteral("clone"), item.path},
            {QStringLiteral("attribute"), text(item.lost.attribute)},
            {QStringLiteral("by"), methodName(item.lost.method, item.lost.framework)}});
    const QJsonObject object {
        {QStringLiteral("a"), facts.a},
        {QStringLiteral("b"), facts.b},
        {QStringLiteral("step"), static_cast<qint64>(facts.step)},
        {QStringLiteral("line"), facts.line},
        {QStringLiteral("relations"), relations},
        {QStringLiteral("only_a"), json(facts.sharing.onlyA)},
        {QStringLiteral("shared"), json(facts.sharing.shared)},
        {QStringLiteral("only_b"), json(facts.sharing.onlyB)},
        {QStringLiteral("shared_objects"), sharedJson(facts)},
        {QStringLiteral("more_shared"), static_cast<qint64>(facts.moreShared)},
        {QStringLiteral("lost"), lost},
        {QStringLiteral("reasons"), QJsonArray::fromStringList(facts.reasons)},
        {QStringLiteral("last_edit"), json(facts.edit)}};
    return QJsonDocument(object).toJson();
}

} // namespace

std::optional<QByteArray> sharingReport(const RunStep &at, const Path &a, const Path &b,
                                        ReportFormat format)
{
    const auto facts = reportFacts(at, a, b);
    if (!facts)
        return std::nullopt;
    return format == ReportFormat::Json ? asJson(*facts) : asText(*facts);
}

} // namespace clonescope::app
