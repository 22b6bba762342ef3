// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/edit/editnames.h"

#include "model/questions/paths.h"

#include <QRegularExpression>
#include <QSet>

namespace clonescope::app
{

namespace
{

QSet<QString> namesOf(const EditContext &context)
{
    static const QRegularExpression word(QStringLiteral("[\\w\\p{M}]+"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    QSet<QString> names;
    for (auto it = word.globalMatch(context.text); it.hasNext();)
        names.insert(it.next().captured());
    return names;
}

} // namespace

QString freeName(const EditContext &context, const QString &source)
{
    const QSet<QString> taken = namesOf(context);
    QString stem = QStringLiteral("x");
    if (const auto path = model::parsePath(source.toStdString())) {
        stem = QString::fromStdString(path->name);
        for (const model::PathStep &step : path->steps)
            if (step.kind == model::PathStep::Kind::Attribute && !step.text.starts_with("_"))
                stem = QString::fromStdString(step.text);
    }
    if (stem.size() == 1)
        for (const QChar letter : QStringLiteral("xyzwuvabcdefghijklmnopqrst"))
            if (!taken.contains(letter))
                return letter;
    for (int i = 2;; ++i)
        if (QString name = stem + QString::number(i); !taken.contains(name))
            return name;
}

QString lastTensor(const model::Run &run, std::size_t step)
{
    const model::Heap &heap = run.heapAfter(step);
    const auto isTensor = [&](model::Slot slot) { return heap.as<model::Tensor>(slot) != nullptr; };
    for (std::size_t at = step; at > 0; --at) {
        const auto &writes = run.steps[at - 1].writes;
        for (auto write = writes.rbegin(); write != writes.rend(); ++write) {
            const auto *key = std::get_if<model::place::Key>(&write->place);
            const auto *name = key && write->object == model::Heap::globals
                ? heap.as<model::Str>(key->key)
                : nullptr;
            if (name && isTensor(heap.name(*name->utf8)))
                return QString::fromStdString(*name->utf8);
        }
    }
    return {};
}

} // namespace clonescope::app
