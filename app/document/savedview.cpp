// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/savedview.h"

#include <cmath>

namespace clonescope::app
{

namespace
{

using Lines = QList<QPair<QString, QString>>;

// "7.0" is the first object that step 7 made.
std::optional<model::OriginKey> readKey(QStringView text)
{
    const qsizetype dot = text.indexOf(u'.');
    bool stepIsFine = false, nthIsFine = false;
    const uint step = text.left(dot).toUInt(&stepIsFine);
    const uint nth = text.mid(dot + 1).toUInt(&nthIsFine);
    if (dot < 0 || !stepIsFine || !nthIsFine)
        return std::nullopt;
    return model::OriginKey {step, nth};
}

QString keyText(model::OriginKey key)
{
    return QString::number(key.step) + QLatin1Char('.') + QString::number(key.nth);
}

// "7.0@120.5,40 8.0@0,0"; what cannot be read is passed over.
Pins readPins(const QString &text)
{
    Pins pins;
    for (const QStringView item : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype at = item.indexOf(u'@');
        const qsizetype comma = item.indexOf(u',', at + 1);
        const auto key = readKey(item.left(at));
        if (at < 0 || comma < 0 || !key)
            continue;
        bool xIsFine = false, yIsFine = false;
        const double x = item.mid(at + 1, comma - at - 1).toDouble(&xIsFine);
        const double y = item.mid(comma + 1).toDouble(&yIsFine);
        if (xIsFine && yIsFine && std::abs(x) <= farthestPin && std::abs(y) <= farthestPin)
            pins.insert(*key, {x, y});
    }
    return pins;
}

QString pinsText(const Pins &pins)
{
    QStringList items;
    for (auto it = pins.begin(); it != pins.end(); ++it)
        items << keyText(it.key()) + QLatin1Char('@') + QString::number(it->x(), 'g', 12)
                + QLatin1Char(',') + QString::number(it->y(), 'g', 12);
    return items.join(QLatin1Char(' '));
}

// "7.0+ 8.0-": folded, unfolded.
Folds readFolds(const QString &text)
{
    Folds folds;
    for (const QStringView item : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
        const auto key = readKey(item.chopped(1));
        if (key && (item.endsWith(u'+') || item.endsWith(u'-')))
            folds.insert(*key, item.endsWith(u'+'));
    }
    return folds;
}

QString foldsText(const Folds &folds)
{
    QStringList items;
    for (auto it = folds.begin(); it != folds.end(); ++it)
        items << keyText(it.key()) + QLatin1Char(*it ? '+' : '-');
    return items.join(QLatin1Char(' '));
}

Lines ownLines(const SavedView &view)
{
    Lines lines;
    const auto add = [&lines](const char *key, const QString &value) {
        if (!value.isEmpty())
            lines.append({QString::fromLatin1(key), value});
    };
    if (view.semantics.torch == model::TorchVersion::V1_13)
        add("torch", QStringLiteral("1.13"));
    if (view.compare)
        add("compare", view.compare.a + QLatin1Char(',') + view.compare.b);
    if (view.step)
        add("step", QString::number(*view.step));
    add("pins", pinsText(view.pins));
    add("folds", foldsText(view.folds));
    return lines;
}

bool isOwnKey(const QString &key)
{
    static const QStringList own {QStringLiteral("torch"), QStringLiteral("compare"),
                                  QStringLiteral("step"), QStringLiteral("pins"),
                                  QStringLiteral("folds")};
    return own.contains(key);
}

} // namespace

ViewState seenIn(const SavedView &saved)
{
    return {saved.step.value_or(lastStep), {}, saved.pins, saved.folds, saved.semantics, {}};
}

ViewState withSaved(const ViewState &seen, const SavedView &saved)
{
    ViewState after = seen;
    after.pins = saved.pins;
    after.folds = saved.folds;
    after.semantics = saved.semantics;
    if (after == seen)
        return after;
    // They are those of the run to come.
    const bool stoodAtEnd = seen.outline && seen.step >= seen.outline->statements.size();
    after.step = stoodAtEnd ? lastStep : seen.step;
    after.selection = {};
    after.outline.reset();
    return after;
}

SavedView readView(const Lines &lines)
{
    SavedView view;
    for (const auto &[key, value] : lines) {
        if (key == QLatin1String("torch") && value == QLatin1String("1.13")) {
            view.semantics.torch = model::TorchVersion::V1_13;
        } else if (key == QLatin1String("compare")) {
            view.compare = parsePair(value).value_or(ComparePair {});
        } else if (key == QLatin1String("step")) {
            bool isNumber = false;
            const uint step = value.toUInt(&isNumber);
            view.step = isNumber ? std::optional<std::size_t>(step) : std::nullopt;
        } else if (key == QLatin1String("pins")) {
            view.pins = readPins(value);
        } else if (key == QLatin1String("folds")) {
            view.folds = readFolds(value);
        }
    }
    return view;
}

Lines writeView(const SavedView &view, const Lines &known)
{
    Lines fresh = ownLines(view);
    Lines result;
    for (const auto &line : known) {
        const auto own = std::find_if(fresh.begin(), fresh.end(),
                                      [&](const auto &l) { return l.first == line.first; });
        if (own != fresh.end()) {
            result.append(*own);
            fresh.erase(own);
        } else if (!isOwnKey(line.first)) {
            result.append(line);
        }
    }
    return result + fresh;
}

} // namespace clonescope::app
