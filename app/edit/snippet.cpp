// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/edit/snippet.h"

#include "app/text/sentences.h"
#include "app/text/translation.h"
#include "app/text/visibletext.h"
#include "model/questions/pathparser.h"
#include "model/syntax/boundnames.h"
#include "model/syntax/children.h"
#include "model/syntax/parse.h"

#include <QSet>
#include <vector>

namespace clonescope::app
{

namespace
{

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
        return Edits::tr("A value is needed.");
    if (text.contains(u'\n') || text.contains(u'\r'))
        return Edits::tr("A value must stand in one line.");
    const syntax::Tree alone = parsed(text.trimmed());
    if (!alone.problems.empty()) {
        const syntax::Problem &problem = alone.problems.front();
        const QString message = shortened(problem.message);
        return problem.kind == syntax::Problem::Kind::Syntax
            ? withFullStop(Edits::tr("Python cannot read this value: %1").arg(message))
            : withFullStop(Edits::tr("Clonescope does not know this yet: %1").arg(message));
    }
    // What closes our own bracket, or swallows what comes behind, is no value.
    const syntax::Tree enclosed = parsed(QLatin1Char('(') + text + QLatin1Char(')'));
    if (!onlyExpression(alone) || !onlyExpression(enclosed))
        return Edits::tr("This is no single value.");
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
    QStringList names;
    QSet<QString> own;
    const auto bind = [&own](std::string_view name) {
        own << QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    };
    std::vector<const syntax::Expr *> open {onlyExpression(tree)}; // a walk off the stack
    while (!open.empty()) {
        const syntax::Expr *const next = open.back();
        open.pop_back();
        if (!next)
            continue;
        if (const auto *name = std::get_if<syntax::Name>(&next->node))
            names << QString::fromStdString(name->id);
        syntax::forEachChild(*next, [&](const syntax::Expr &child) { open.push_back(&child); });
        if (const auto *lambda = std::get_if<syntax::Lambda>(&next->node)) {
            syntax::forEachParameter(lambda->parameters,
                                     [&](const syntax::Parameter &each) { bind(each.name); });
            open.push_back(lambda->body.get());
        } else if (const auto *made = std::get_if<syntax::Comprehension>(&next->node)) {
            for (const auto &clause : made->clauses)
                syntax::forEachBoundName(*clause.target, bind);
        }
    }
    names.removeIf([&own](const QString &name) { return own.contains(name); });
    names.removeDuplicates();
    return names;
}

} // namespace clonescope::app
