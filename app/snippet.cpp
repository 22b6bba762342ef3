// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/snippet.h"

#include "model/questions/paths.h"
#include "model/syntax/parse.h"

#include <QCoreApplication>

namespace clonescope::app
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("Edits", text);
}

syntax::Tree parsed(const QString &text)
{
    return syntax::parse(text.toStdString());
}

const syntax::Expr *onlyExpression(const syntax::Tree &tree)
{
    if (!tree.problems.empty() || tree.body.size() != 1)
        return nullptr;
    const auto *statement = std::get_if<syntax::ExprStmt>(&tree.body[0].node);
    return statement ? statement->value.get() : nullptr;
}

// Collects names; `todo` keeps the walk off the stack.
class NameCollector
{
public:
    explicit NameCollector(const syntax::Expr &expression) { m_todo.push_back(&expression); }

    QStringList collect()
    {
        while (!m_todo.empty()) {
            const syntax::Expr *const expression = m_todo.back();
            m_todo.pop_back();
            if (expression)
                std::visit([this](const auto &node) { visit(node); }, expression->node);
        }
        m_names.removeDuplicates();
        return m_names;
    }

private:
    void add(const syntax::ExprPtr &child) { m_todo.push_back(child.get()); }
    void add(const std::vector<syntax::ExprPtr> &children)
    {
        for (const syntax::ExprPtr &child : children)
            add(child);
    }

    void visit(const syntax::Constant &) { }
    void visit(const syntax::Name &name) { m_names << QString::fromStdString(name.id); }
    void visit(const syntax::Attribute &node) { add(node.object); }
    void visit(const syntax::Subscript &node)
    {
        add(node.object);
        add(node.index);
    }
    void visit(const syntax::SliceExpr &node)
    {
        add(node.start);
        add(node.stop);
        add(node.step);
    }
    void visit(const syntax::Call &node)
    {
        add(node.function);
        add(node.arguments);
        for (const syntax::Keyword &keyword : node.keywords)
            add(keyword.value);
    }
    void visit(const syntax::Binary &node)
    {
        add(node.left);
        add(node.right);
    }
    void visit(const syntax::UnaryExpr &node) { add(node.operand); }
    void visit(const syntax::Compare &node)
    {
        add(node.left);
        add(node.rights);
    }
    void visit(const syntax::Boolean &node) { add(node.values); }
    void visit(const syntax::Conditional &node)
    {
        add(node.test);
        add(node.then);
        add(node.otherwise);
    }
    void visit(const syntax::ListExpr &node) { add(node.items); }
    void visit(const syntax::TupleExpr &node) { add(node.items); }
    void visit(const syntax::DictExpr &node)
    {
        for (const auto &[key, value] : node.entries) {
            add(key);
            add(value);
        }
    }
    void visit(const syntax::FString &node)
    {
        for (const syntax::FString::Part &part : node.parts)
            add(part.value);
    }

    std::vector<const syntax::Expr *> m_todo;
    QStringList m_names;
};

} // namespace

bool isName(const QString &text)
{
    const syntax::Tree tree = parsed(text);
    const syntax::Expr *const expression = onlyExpression(tree);
    const auto *name = expression ? std::get_if<syntax::Name>(&expression->node) : nullptr;
    return name && QString::fromStdString(name->id) == text;
}

QString whyNoValue(const QString &text)
{
    if (text.trimmed().isEmpty())
        return tr("A value is needed.");
    if (text.contains(u'\n') || text.contains(u'\r'))
        return tr("A value must stand in one line.");
    const syntax::Tree alone = parsed(text.trimmed());
    if (!alone.problems.empty()) {
        const syntax::Problem &problem = alone.problems.front();
        const QString message = QString::fromStdString(problem.message);
        return problem.kind == syntax::Problem::Kind::Syntax
            ? tr("Python cannot read this value: %1.").arg(message)
            : tr("Clonescope does not know this yet: %1.").arg(message);
    }
    // What closes our own bracket, or swallows what comes behind, is no value.
    const syntax::Tree enclosed = parsed(QLatin1Char('(') + text + QLatin1Char(')'));
    if (!onlyExpression(alone) || !onlyExpression(enclosed))
        return tr("This is no single value.");
    return {};
}

QString asArgument(const QString &value)
{
    const QString text = value.trimmed();
    const syntax::Tree call = parsed(QStringLiteral("f(") + text + QLatin1Char(')'));
    const syntax::Expr *const expression = onlyExpression(call);
    const auto *node = expression ? std::get_if<syntax::Call>(&expression->node) : nullptr;
    const bool isOne = node && node->arguments.size() == 1 && node->keywords.empty();
    return isOne ? text : QLatin1Char('(') + text + QLatin1Char(')');
}

bool isPath(const QString &text)
{
    return model::parsePath(text.toStdString()).has_value();
}

QStringList namesIn(const QString &value)
{
    const syntax::Tree tree = parsed(value.trimmed());
    const syntax::Expr *const expression = onlyExpression(tree);
    return expression ? NameCollector(*expression).collect() : QStringList {};
}

} // namespace clonescope::app
