// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/edit/entrytext.h"

#include "app/edit/snippet.h"
#include "model/heap/atomtext.h"

namespace clonescope::app
{

namespace
{

// Splits "key: value" or "name = value" at the first separator outside brackets and quotes.
std::optional<Entry> split(const QString &text, QChar separator)
{
    int depth = 0;
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!quote.isNull()) {
            if (c == QLatin1Char('\\'))
                ++i;
            else if (c == quote)
                quote = {};
        } else if (c == QLatin1Char('\'') || c == QLatin1Char('"')) {
            quote = c;
        } else if (QStringLiteral("([{").contains(c)) {
            ++depth;
        } else if (QStringLiteral(")]}").contains(c)) {
            --depth;
        } else if (c == separator && depth == 0) {
            const QString left = text.left(i).trimmed();
            const QString right = text.mid(i + 1).trimmed();
            if (left.isEmpty() || right.isEmpty())
                return std::nullopt;
            return Entry(left, right);
        }
    }
    return std::nullopt;
}

} // namespace

QString entryText(const model::Heap &heap, model::Slot slot)
{
    constexpr std::size_t longest = 10'000; // bytes
    return model::isShort(heap, slot, longest) ? QString::fromStdString(model::atomText(heap, slot))
                                               : QString();
}

std::optional<Entry> keyEntry(const QString &text)
{
    return split(text, QLatin1Char(':'));
}

std::optional<Entry> nameEntry(const QString &text)
{
    const auto entry = split(text, QLatin1Char('='));
    const bool isComparison = entry && entry->second.startsWith(QLatin1Char('='));
    return entry && !isComparison && isName(entry->first) ? entry : std::nullopt;
}

} // namespace clonescope::app
