// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>

namespace clonescope::views
{

// The scene's transform: a point p stands at p * zoom + shift in the widget.
struct View {
    double zoom = 1;
    QPointF shift;
    [[nodiscard]] QPointF map(const QPointF &p) const { return p * zoom + shift; }
    [[nodiscard]] QPointF unmap(const QPointF &p) const { return (p - shift) / zoom; }
    bool operator==(const View &) const = default;
};

} // namespace clonescope::views
