// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/controllers/editquestions.h"

#include "app/edit/editnames.h"
#include "app/edit/entrytext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace clonescope::views
{

namespace
{

using app::Edit;
namespace edit = app::edit;

struct EditQuestions {
    Q_DECLARE_TR_FUNCTIONS(EditQuestions)
};

// The meaning of a question for one value.
template <typename Make> Question::Meaning withValue(Make make)
{
    return [make](const QString &text) -> std::optional<Edit> {
        const QString value = text.trimmed();
        return value.isEmpty() ? std::nullopt : std::optional<Edit>(make(value));
    };
}

template <typename Make> Question::Meaning withName(Make make)
{
    return [make](const QString &text) -> std::optional<Edit> {
        const auto name = nameIn(text);
        return name ? std::optional<Edit>(make(*name)) : std::nullopt;
    };
}

template <typename Make> Question::Meaning withAssignment(Make make)
{
    return [make](const QString &text) -> std::optional<Edit> {
        const auto line = app::nameEntry(text);
        return line ? std::optional<Edit>(make(line->first, line->second)) : std::nullopt;
    };
}

} // namespace

std::optional<QString> nameIn(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[^\\W\\d][\\w\\p{M}]*$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    // As Python spells it, however a keyboard composed its letters.
    const QString name = text.trimmed().normalized(QString::NormalizationForm_KC);
    return form.match(name).hasMatch() ? std::optional(name) : std::nullopt;
}

Question cloneQuestion(const app::EditContext &context, const QString &source,
                       model::CopyMethod method)
{
    const QString title = method == model::CopyMethod::DeepCopy
        ? EditQuestions::tr("Name of the deep copy of %1")
        : EditQuestions::tr("Name of the shallow copy of %1");
    return {title.arg(source), app::freeName(context, source), EditQuestions::tr("a name"),
            withName([=](const QString &name) {
                return edit::Clone {source, method, name};
            })};
}

Question cloneQuestion(const app::EditContext &context, const QString &source,
                       const QString &pattern)
{
    QString code = pattern;
    code.replace(QStringLiteral("{}"), source);
    return {EditQuestions::tr("Name of %1").arg(code), app::freeName(context, source),
            EditQuestions::tr("a name"), withName([=](const QString &name) {
                return edit::CloneBy {source, pattern, name};
            })};
}

Question newTensorQuestion(const app::EditContext &context)
{
    const bool isFirst = context.run->steps.empty();
    const QString name
        = isFirst ? QStringLiteral("x") : app::freeName(context, QStringLiteral("w"));
    return {EditQuestions::tr("New tensor"), name + QStringLiteral(" = torch.arange(6.)"),
            EditQuestions::tr("a name = an expression, such as x = torch.zeros(2, 3)"),
            withAssignment([](const QString &bound, const QString &value) {
                return edit::NewTensor {bound, value};
            })};
}

Question attributeQuestion(const QString &tensor, const QString &proposal)
{
    return {EditQuestions::tr("Attribute of %1").arg(tensor), proposal,
            EditQuestions::tr("name = value, such as note = [1, 2]"),
            withAssignment([tensor](const QString &name, const QString &value) {
                return edit::SetAttribute {tensor, name, value};
            })};
}

Question renameQuestion(const app::AttributeAt &attribute)
{
    return {EditQuestions::tr("New name of %1.%2").arg(attribute.tensor, attribute.name),
            attribute.name, EditQuestions::tr("a name"), withName([attribute](const QString &to) {
                return edit::RenameAttribute {attribute.tensor, attribute.name, to};
            })};
}

Question appendQuestion(const QString &list)
{
    return {EditQuestions::tr("Append to %1").arg(list),
            {},
            EditQuestions::tr("a value, such as 4 or 'new'"),
            withValue([list](const QString &value) {
                return edit::AppendItem {list, value};
            })};
}

Question insertQuestion(const QString &list, qint64 at)
{
    return {EditQuestions::tr("Insert into %1 before item %2").arg(list, QString::number(at)),
            {},
            EditQuestions::tr("a value"),
            withValue([=](const QString &value) {
                return edit::InsertItem {list, at, value};
            })};
}

Question keyQuestion(const QString &dict)
{
    return {EditQuestions::tr("Key of %1").arg(dict),
            {},
            EditQuestions::tr("key: value, such as 'unit': 'cm'"),
            [dict](const QString &text) -> std::optional<Edit> {
                const auto entry = app::keyEntry(text);
                return entry ? std::optional<Edit>(edit::SetKey {dict, entry->first, entry->second})
                             : std::nullopt;
            }};
}

Question elementQuestion(const QString &tensor, const std::vector<qint64> &index)
{
    QStringList indices;
    for (const qint64 i : index)
        indices << QString::number(i);
    const QString element = index.empty()
        ? tensor
        : tensor + QLatin1Char('[') + indices.join(QStringLiteral(", ")) + QLatin1Char(']');
    return {EditQuestions::tr("New value of %1").arg(element),
            {},
            EditQuestions::tr("a number"),
            withValue([=](const QString &value) {
                return edit::SetElement {tensor, index, value};
            })};
}

Question partQuestion(const model::Heap &heap, const app::PartAt &part, const QString &shown)
{
    const QString path = app::pathOfPart(heap, part.holder, part.object, part.part);
    return {shown.isEmpty() ? EditQuestions::tr("Set %1 to").arg(path)
                            : EditQuestions::tr("New value of %1").arg(path),
            shown, EditQuestions::tr("a value, or a name to refer to what it refers to"),
            [heap, part](const QString &text) -> std::optional<Edit> {
                return text.trimmed().isEmpty()
                    ? std::nullopt
                    : app::replacing(heap, part.holder, part.object, part.part, text.trimmed());
            }};
}

Question removalQuestion(const app::EditContext &context, const app::Edit &removal)
{
    const QString code = app::draft(context, removal).code;
    const QString what = code.startsWith(QStringLiteral("del ")) ? code.mid(4) : code;
    return {EditQuestions::tr("Remove"),
            what,
            {},
            [removal](const QString &) { return std::optional(removal); },
            true};
}

Question rebindQuestion(const QString &name)
{
    return {EditQuestions::tr("Point a name at something else"),
            name.isEmpty() ? QString() : name + QStringLiteral(" = "),
            EditQuestions::tr("a name = an expression"),
            withAssignment([](const QString &bound, const QString &value) {
                return edit::Rebind {bound, value};
            })};
}

Question pointQuestion(const QString &name, const QString &shown)
{
    return {shown.isEmpty() ? EditQuestions::tr("Point %1 at").arg(name)
                            : EditQuestions::tr("New value of %1").arg(name),
            shown, EditQuestions::tr("an expression, such as %1 + 1").arg(name),
            withValue([name](const QString &value) {
                return edit::Rebind {name, value};
            })};
}

} // namespace clonescope::views
