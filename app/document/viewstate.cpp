// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/viewstate.h"

#include <algorithm>

namespace clonescope::app
{

namespace
{

template <typename Values> Values mapped(const Values &values, const StatementMap &map)
{
    Values result;
    for (auto it = values.begin(); it != values.end(); ++it)
        if (const auto key = map.key(it.key()))
            result.insert(*key, it.value());
    return result;
}

} // namespace

ViewState carriedOver(const ViewState &state, const OutlinePtr &outline)
{
    ViewState result = state;
    result.outline = outline;
    const std::size_t last = outline->statements.size();
    if (!state.outline || *state.outline == *outline) {
        result.step = std::min(state.step, last);
        return result;
    }
    const StatementMap map(*state.outline, *outline);
    const bool stoodAtEnd = state.step >= state.outline->statements.size();
    result.step = stoodAtEnd ? last : map.stepOrEarlier(state.step);
    result.pins = mapped(state.pins, map);
    result.folds = mapped(state.folds, map);
    const auto selected = map.key(state.selection.object);
    result.selection = selected ? Selection {*selected, state.selection.path} : Selection {};
    return result;
}

std::optional<ComparePair> parsePair(QStringView text)
{
    int depth = 0;
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!quote.isNull()) {
            if (c == u'\\')
                ++i;
            else if (c == quote)
                quote = {};
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (c == u'[' || c == u'(') {
            ++depth;
        } else if (c == u']' || c == u')') {
            --depth;
        } else if (c == u',' && depth == 0) {
            ComparePair pair {text.left(i).trimmed().toString(),
                              text.mid(i + 1).trimmed().toString()};
            return pair ? std::optional(pair) : std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace clonescope::app
