// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/text/linediff.h"

#include <algorithm>
#include <vector>

namespace clonescope::app
{

namespace
{

// How far each diagonal of the grid of lines was followed, after every number of edits. Diagonal k
// is where `before` is k lines ahead of `after`; entry k + edits of the row.
using Reach = std::vector<std::vector<int>>;

// Whether the furthest way onto diagonal k comes down from k + 1, by a line that only `after` has.
bool comesDown(const std::vector<int> &last, int k, int edits)
{
    if (k == -edits || k == edits)
        return k == -edits;
    return last[std::size_t(k - 1 + edits - 1)] < last[std::size_t(k + 1 + edits - 1)];
}

// Empty where more than `most` edits would be needed.
Reach reachOf(const QStringList &before, const QStringList &after, int most)
{
    Reach reach;
    for (int edits = 0; edits <= most; ++edits) {
        std::vector<int> row(std::size_t(2 * edits + 1), 0);
        for (int k = -edits; k <= edits; k += 2) {
            int x = 0;
            if (edits > 0) {
                const auto &last = reach.back();
                x = comesDown(last, k, edits) ? last[std::size_t(k + 1 + edits - 1)]
                                              : last[std::size_t(k - 1 + edits - 1)] + 1;
            }
            while (x < before.size() && x - k < after.size() && x - k >= 0
                   && before[x] == after[x - k])
                ++x;
            row[std::size_t(k + edits)] = x;
            if (x >= before.size() && x - k >= after.size()) {
                reach.push_back(std::move(row));
                return reach;
            }
        }
        reach.push_back(std::move(row));
    }
    return {};
}

QList<DiffRow> middleDiff(const QStringList &before, const QStringList &after, int most)
{
    QList<DiffRow> rows; // from the end
    const Reach reach = reachOf(before, after, most);
    int x = int(before.size()), y = int(after.size());
    for (int edits = int(reach.size()) - 1; edits > 0; --edits) {
        const int k = x - y;
        const auto &last = reach[std::size_t(edits - 1)];
        const bool isDown = comesDown(last, k, edits);
        const int from = isDown ? k + 1 : k - 1;
        const int fromX = last[std::size_t(from + edits - 1)];
        for (const int startX = isDown ? fromX : fromX + 1; x > startX;) {
            --x;
            --y;
            rows.append({x, y});
        }
        if (isDown)
            rows.append({-1, --y});
        else
            rows.append({--x, -1});
    }
    if (!reach.empty()) {
        while (x > 0) {
            --x;
            rows.append({x, x});
        }
    } else {
        while (y > 0)
            rows.append({-1, --y});
        while (x > 0)
            rows.append({--x, -1});
    }
    std::reverse(rows.begin(), rows.end());
    return rows;
}

} // namespace

QList<DiffRow> lineDiff(const QStringList &before, const QStringList &after, int most)
{
    const int shorter = int(std::min(before.size(), after.size()));
    int head = 0, tail = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    while (tail < shorter - head
           && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    QList<DiffRow> rows;
    for (int i = 0; i < head; ++i)
        rows.append({i, i});
    for (DiffRow row : middleDiff(before.mid(head, before.size() - head - tail),
                                  after.mid(head, after.size() - head - tail), most)) {
        row.before += row.before < 0 ? 0 : head;
        row.after += row.after < 0 ? 0 : head;
        rows.append(row);
    }
    for (int i = tail; i > 0; --i)
        rows.append({int(before.size()) - i, int(after.size()) - i});
    return rows;
}

} // namespace clonescope::app
