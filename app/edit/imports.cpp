// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/edit/imports.h"

#include "app/edit/snippet.h"

#include <array>

namespace clonescope::app
{

namespace
{

struct KnownModule {
    const char *name; // as programs use it
    const char *module; // as it is imported
    const char *statement;
};
constexpr std::array<KnownModule, 3> knownModules {{
    {"copy", "copy", "import copy"},
    {"torch", "torch", "import torch"},
    {"tf", "tensorflow", "import tensorflow as tf"},
}};

const KnownModule *knownModule(const QString &name)
{
    for (const KnownModule &known : knownModules)
        if (name == QLatin1String(known.name))
            return &known;
    return nullptr;
}

bool isModule(const model::Heap &heap, model::Slot slot, const char *module)
{
    const auto *found = heap.as<model::Module>(slot);
    return found && found->name == module;
}

// The first name whose value satisfies `fits`; empty where there is none.
template <typename Fits> QString nameWhere(const model::Heap &heap, Fits fits)
{
    const auto *globals = heap.as<model::Dict>(model::Heap::globals);
    for (const model::Dict::Entry &entry : globals->entries) {
        const auto *name = entry.key == model::noSlot ? nullptr : heap.as<model::Str>(entry.key);
        if (name && fits(entry.value))
            return QString::fromStdString(*name->utf8);
    }
    return {};
}

QString freeAlias(const model::Heap &heap, const QString &name)
{
    for (int i = 2;; ++i) {
        QString alias = name + QString::number(i);
        if (heap.name(alias.toStdString()) == model::noSlot)
            return alias;
    }
}

// copy.copy under a name of its own: from copy import copy
QString functionAlias(const model::Heap &heap, const QString &function)
{
    const std::string name = function.toStdString();
    return nameWhere(heap, [&](model::Slot slot) {
        const auto *builtin = heap.as<model::Builtin>(slot);
        return builtin && builtin->self == model::noSlot && builtin->name == name;
    });
}

} // namespace

QStringList missingImports(const model::Heap &heap, const QString &expression)
{
    QStringList imports;
    for (const QString &name : namesIn(expression)) {
        const KnownModule *const known = knownModule(name);
        if (known && heap.name(name.toStdString()) == model::noSlot)
            imports << QString::fromLatin1(known->statement);
    }
    return imports;
}

Spelling spelled(const model::Heap &heap, const QString &pattern)
{
    const qsizetype dot = pattern.indexOf(QLatin1Char('.'));
    const KnownModule *const known = dot > 0 ? knownModule(pattern.left(dot)) : nullptr;
    if (!known)
        return {pattern, {}};
    const QString rest = pattern.mid(dot);
    const model::Slot bound = heap.name(known->name);
    if (isModule(heap, bound, known->module))
        return {pattern, {}};
    const QString alias
        = nameWhere(heap, [&](model::Slot slot) { return isModule(heap, slot, known->module); });
    if (!alias.isEmpty())
        return {alias + rest, {}};
    const qsizetype bracket = pattern.indexOf(QLatin1Char('('));
    const QString function = functionAlias(heap, pattern.mid(dot + 1, bracket - dot - 1));
    if (!function.isEmpty() && QLatin1String(known->name) == QLatin1String("copy"))
        return {function + pattern.mid(bracket), {}};
    if (bound == model::noSlot)
        return {pattern, {QString::fromLatin1(known->statement)}};
    const QString name = freeAlias(heap, pattern.left(dot));
    return {name + rest,
            {QStringLiteral("import %1 as %2").arg(QLatin1String(known->module), name)}};
}

} // namespace clonescope::app
