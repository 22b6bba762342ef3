// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/edit/editcode.h"

#include "app/edit/editnames.h"
#include "app/edit/imports.h"
#include "app/edit/snippet.h"
#include "app/text/text.h"
#include "app/text/translation.h"
#include "model/heap/traits.h"
#include "model/questions/pathparser.h"
#include "model/questions/paths.h"

namespace clonescope::app
{

namespace
{

using model::Slot;

// One overload an edit. Whoever finds a reason against it sets the refusal, the first one counts.
class Writer
{
public:
    explicit Writer(const EditContext &context)
        : m_context(context)
        , m_heap(context.run->heapAfter(context.step))
    {
    }

    void operator()(const edit::Clone &it)
    {
        const Slot source = object(it.source);
        if (source == model::noSlot)
            return;
        const auto *rule = model::copyRule(model::frameworkOf(m_heap, source),
                                           m_context.semantics.torch, it.method);
        if (rule)
            clone(it.source, text(rule->code), it.name);
        else
            refuse(Edits::tr("%1 has no such way to be cloned.").arg(it.source));
    }

    void operator()(const edit::CloneBy &it)
    {
        if (object(it.source) != model::noSlot)
            clone(it.source, it.code, it.name);
    }

    void operator()(const edit::NewTensor &it)
    {
        bind(it.name, it.value);
        m_code.made = it.name;
    }
    void operator()(const edit::Rebind &it) { bind(it.name, it.value); }

    void operator()(const edit::DeleteName &it)
    {
        checkName(it.name);
        if (m_heap.name(it.name.toStdString()) == model::noSlot)
            refuse(Edits::tr("There is no name %1 here.").arg(it.name));
        write(QStringLiteral("del ") + it.name);
    }

    void operator()(const edit::SetAttribute &it)
    {
        (void)object(it.object);
        checkName(it.name);
        write(it.object + QLatin1Char('.') + it.name + QStringLiteral(" = ") + value(it.value));
    }

    void operator()(const edit::RenameAttribute &it)
    {
        const Slot holder = object(it.object);
        checkName(it.to);
        if (it.to == it.name)
            refuse(Edits::tr("It has that name already."));
        if (hasAttribute(holder, it.to))
            refuse(Edits::tr("%1 has an attribute %2 already.").arg(it.object, it.to));
        const QString from = it.object + QLatin1Char('.') + it.name;
        write(it.object + QLatin1Char('.') + it.to + QStringLiteral(" = ") + from);
        write(QStringLiteral("del ") + from);
    }

    void operator()(const edit::DeleteAttribute &it)
    {
        (void)object(it.object);
        checkName(it.name);
        write(QStringLiteral("del ") + it.object + QLatin1Char('.') + it.name);
    }

    void operator()(const edit::SetItem &it)
    {
        checkIndex(it.object, it.index, 0);
        write(item(it.object, it.index) + QStringLiteral(" = ") + value(it.value));
    }

    void operator()(const edit::AppendItem &it)
    {
        checkIndex(it.object, 0, 1);
        write(it.object + QStringLiteral(".append(") + argument(it.value) + QLatin1Char(')'));
    }

    void operator()(const edit::InsertItem &it)
    {
        checkIndex(it.object, it.index, 1);
        write(it.object + QStringLiteral(".insert(") + QString::number(it.index)
              + QStringLiteral(", ") + argument(it.value) + QLatin1Char(')'));
    }

    void operator()(const edit::RemoveItem &it)
    {
        checkIndex(it.object, it.index, 0);
        write(QStringLiteral("del ") + item(it.object, it.index));
    }

    void operator()(const edit::SetKey &it)
    {
        checkDict(it.object);
        const QString key = value(it.key);
        write(it.object + QLatin1Char('[') + key + QStringLiteral("] = ") + value(it.value));
    }

    void operator()(const edit::DeleteKey &it)
    {
        checkDict(it.object);
        write(QStringLiteral("del ") + it.object + QLatin1Char('[') + value(it.key)
              + QLatin1Char(']'));
    }

    void operator()(const edit::SetElement &it)
    {
        checkElement(it);
        QStringList indices;
        for (const qint64 index : it.index)
            indices << QString::number(index);
        const QString typed = value(it.value);
        if (indices.isEmpty()) // a tensor without dimensions has no index to be written by
            write(it.object + QStringLiteral(".fill_(") + asArgument(typed) + QLatin1Char(')'));
        else
            write(it.object + QLatin1Char('[') + indices.join(QStringLiteral(", "))
                  + QStringLiteral("] = ") + typed);
    }

    [[nodiscard]] EditCode result() const
    {
        return m_code.refusal.isEmpty() ? m_code : EditCode {{}, {}, {}, m_code.refusal};
    }

private:
    void refuse(const QString &why)
    {
        if (m_code.refusal.isEmpty())
            m_code.refusal = why;
    }

    void write(const QString &statement) { m_code.statements << statement; }

    void import(const QStringList &statements)
    {
        for (const QString &statement : statements)
            if (!m_code.statements.contains(statement))
                m_code.statements << statement;
    }

    Slot object(const QString &path)
    {
        const auto parsed = model::parsePath(path.toStdString());
        const Slot found = parsed ? model::resolve(m_heap, *parsed) : model::noSlot;
        if (found == model::noSlot)
            refuse(Edits::tr("%1 leads to nothing here.")
                       .arg(path.isEmpty() ? Edits::tr("An empty path") : path));
        return found;
    }

    QString value(const QString &typed)
    {
        refuseWhere(whyNoValue(typed));
        if (m_code.refusal.isEmpty())
            import(missingImports(m_heap, typed));
        return typed.trimmed();
    }

    QString argument(const QString &typed)
    {
        const QString text = value(typed);
        return m_code.refusal.isEmpty() ? asArgument(text) : text;
    }

    void refuseWhere(const QString &why)
    {
        if (!why.isEmpty())
            refuse(why);
    }

    void checkName(const QString &name)
    {
        if (!isName(name))
            refuse(Edits::tr("\"%1\" cannot be a name in Python.").arg(name));
    }

    void bind(const QString &name, const QString &typed)
    {
        checkName(name);
        const QString text = value(typed);
        write(name + QStringLiteral(" = ") + text);
    }

    void clone(const QString &source, const QString &pattern, const QString &wanted)
    {
        const QString name = wanted.isEmpty() ? freeName(m_context, source) : wanted;
        checkName(name);
        const Spelling spelling = spelled(m_heap, pattern);
        import(spelling.imports);
        QString code = spelling.pattern;
        code.replace(QStringLiteral("{}"), source);
        import(missingImports(m_heap, code));
        refuseWhere(whyNoValue(code));
        write(name + QStringLiteral(" = ") + code);
        m_code.made = name;
        if (name != source)
            m_code.compare = ComparePair {source, name};
    }

    static QString item(const QString &object, qint64 index)
    {
        return object + QLatin1Char('[') + QString::number(index) + QLatin1Char(']');
    }

    bool hasAttribute(Slot holder, const QString &name)
    {
        const auto *tensor = m_heap.as<model::Tensor>(holder);
        const auto *dict = tensor ? m_heap.as<model::Dict>(tensor->dict) : nullptr;
        return dict && model::findEntry(m_heap, *dict, name.toStdString());
    }

    // `beyond`: how far behind the last item an index may be.
    void checkIndex(const QString &path, qint64 index, qint64 beyond)
    {
        const Slot slot = object(path);
        if (slot == model::noSlot)
            return;
        if (m_heap.as<model::Tuple>(slot))
            refuse(
                Edits::tr("%1 is a tuple, and a tuple never changes. Rebind what holds it to a new "
                          "one.")
                    .arg(path));
        const auto *list = m_heap.as<model::List>(slot);
        if (!list)
            refuse(Edits::tr("%1 is no list.").arg(path));
        else if (index < 0 || index >= static_cast<qint64>(list->items.size()) + beyond)
            refuse(Edits::tr("%1 has no item %2.").arg(path, QString::number(index)));
    }

    void checkDict(const QString &path)
    {
        const Slot slot = object(path);
        if (slot != model::noSlot && !m_heap.as<model::Dict>(slot))
            refuse(Edits::tr("%1 is no dict.").arg(path));
    }

    void checkElement(const edit::SetElement &it)
    {
        const Slot slot = object(it.object);
        const auto *tensor = m_heap.as<model::Tensor>(slot);
        if (slot == model::noSlot)
            return;
        if (!tensor)
            return refuse(Edits::tr("%1 is no tensor.").arg(it.object));
        if (const model::Traits &traits = model::traits(tensor->framework); traits.isImmutable)
            return refuse(
                Edits::tr("%1's tensors never change. Make a new one, such as %2, and rebind %3 "
                          "to it.")
                    .arg(text(traits.name), text(traits.maker), it.object));
        const auto &sizes = tensor->layout->shape;
        bool fits = sizes.size() == it.index.size();
        for (std::size_t i = 0; fits && i < sizes.size(); ++i)
            fits = it.index[i] >= 0 && it.index[i] < sizes[i];
        if (!fits)
            refuse(Edits::tr("%1 has no such element.").arg(it.object));
    }

    const EditContext &m_context;
    const model::Heap &m_heap;
    EditCode m_code;
};

} // namespace

EditCode editCode(const EditContext &context, const Edit &edit)
{
    Writer writer(context);
    std::visit(writer, edit);
    return writer.result();
}

} // namespace clonescope::app
