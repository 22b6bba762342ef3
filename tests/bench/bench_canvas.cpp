// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/canvas.h"
#include "views/picture/draw/drawcards.h"

#include <QPainter>
#include <QtTest>

using namespace clonescope::views;

// Painting ten thousand cards: all of them far out, as they are shown and as they would be with
// every mark drawn; a part of them at full size; panning in the widget.
class BenchCanvas final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void allWithEveryMark() { paintAll({}); }
    void allAsShown() { paintAll({finished, 4 / m_zoom, 2.5 / m_zoom}); }
    void aPartAtFullSize();
    void panning_data();
    void panning();

private:
    void paintAll(const Detail &detail);

    ScenePtr m_scene;
    QImage m_image {1400, 900, QImage::Format_ARGB32_Premultiplied};
    double m_zoom = 1;
};

namespace
{

Card listOf(std::uint32_t number)
{
    static constexpr std::array looks {LineStyle::Solid, LineStyle::Dashed, LineStyle::Dotted,
                                       LineStyle::Double};
    Card card;
    card.kind = CardKind::List;
    card.key = {1, number};
    card.title = QStringLiteral("list");
    card.owners = {OwnerRank(number % 3)};
    card.border = looks[number % looks.size()];
    card.changed = number % 50 == 0;
    for (int i = 0; i < 4; ++i) {
        Row row;
        row.label = QString::number(i);
        row.value = QString::number(number + 7U * static_cast<std::uint32_t>(i));
        card.rows.push_back(row);
    }
    return card;
}

} // namespace

void BenchCanvas::initTestCase()
{
    Scene scene;
    for (std::uint32_t i = 0; i < 10'000; ++i) {
        scene.cards.cards.push_back(listOf(i));
        scene.shapes.push_back(measure(scene.cards.cards.back()));
        scene.rects.emplace_back(QPointF(220.0 * (i % 100), 180.0 * double(i / 100)),
                                 scene.shapes.back().size);
        drawCard(scene.list, scene.cards.cards.back(), scene.shapes.back(),
                 scene.rects.back().topLeft());
    }
    scene.bounds = scene.list.bounds();
    m_zoom = std::min(1400 / scene.bounds.width(), 900 / scene.bounds.height());
    m_scene = std::make_shared<const Scene>(std::move(scene));
}

void BenchCanvas::paintAll(const Detail &detail)
{
    QBENCHMARK
    {
        m_image.fill(Qt::white);
        QPainter painter(&m_image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(m_zoom, m_zoom);
        painter.translate(-m_scene->bounds.topLeft());
        paint(painter, m_scene->list, lightTheme(), m_scene->bounds, detail);
    }
}

void BenchCanvas::aPartAtFullSize()
{
    QBENCHMARK
    {
        m_image.fill(Qt::white);
        QPainter painter(&m_image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.translate(-9000, -9000);
        paint(painter, m_scene->list, lightTheme(), {9000, 9000, 1400, 900});
    }
}

void BenchCanvas::panning_data()
{
    QTest::addColumn<double>("zoom");
    QTest::newRow("far out") << 0.0;
    QTest::newRow("a fifth") << 0.2;
    QTest::newRow("full size") << 1.0;
}

void BenchCanvas::panning()
{
    QFETCH(double, zoom);
    Canvas canvas;
    canvas.resize(1400, 900);
    canvas.setScene(m_scene);
    canvas.show();
    if (zoom > 0)
        canvas.setZoom(zoom);
    int step = 0;
    QBENCHMARK
    {
        QWheelEvent wheel({700, 450}, canvas.mapToGlobal(QPointF(700, 450)),
                          {0, ++step % 2 ? 5 : -5}, {}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&canvas, &wheel);
        canvas.render(&m_image);
    }
}

QTEST_MAIN(BenchCanvas)
#include "bench_canvas.moc"
