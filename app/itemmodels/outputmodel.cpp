// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/itemmodels/outputmodel.h"

#include "app/itemmodels/badge.h"
#include "app/run/program.h"

namespace clonescope::app
{

void OutputModel::show(const RunPtr &run, std::size_t upTo, bool isStale)
{
    std::vector<std::size_t> steps;
    for (std::size_t step = 1; run && step <= upTo; ++step)
        if (!run->steps[step - 1].output.empty() || (run->steps[step - 1].error && !isStale))
            steps.push_back(step);
    if (run == m_run && isStale == m_isStale && steps == m_steps)
        return;
    beginResetModel();
    m_run = run;
    m_isStale = isStale;
    m_steps = std::move(steps);
    endResetModel();
}

std::size_t OutputModel::step(const QModelIndex &index) const
{
    return index.isValid() ? m_steps[static_cast<std::size_t>(index.row())] : 0;
}

int OutputModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

QVariant OutputModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const model::Step &ran = m_run->steps[step(index) - 1];
    const model::RunError *error = ran.error && !m_isStale ? &*ran.error : nullptr;
    switch (role) {
    case Qt::DisplayRole: {
        QString text = QString::fromStdString(ran.output.substr(0, mostCharacters));
        if (ran.output.size() > mostCharacters)
            text += tr("… and %1 more bytes").arg(ran.output.size() - mostCharacters);
        if (text.endsWith(QLatin1Char('\n')))
            text.chop(1);
        if (error)
            text += (text.isEmpty() ? QStringLiteral("✗ ") : QStringLiteral("\n✗ "))
                + errorText(*error) + callsText(*error);
        return text;
    }
    case Qt::ToolTipRole:
        return tr("Printed by line %1. Click to go there.").arg(ran.line);
    case IsCodeRole:
        return true;
    case BadgeRole:
        return QVariant::fromValue(error ? Badge::Error : Badge::Plain);
    default:
        return {};
    }
}

} // namespace clonescope::app
