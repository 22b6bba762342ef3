// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/questions/pathparser.h"
#include "tests/fuzz/target.h"

#include "app/formats/report.h"
#include "app/formats/tracestep.h"
#include "app/run/program.h"
#include "model/questions/graph.h"
#include "views/picture/draw/buildscene.h"
#include "views/picture/output/figure.h"
#include "views/picture/places/scene.h"

#include <QApplication>
#include <QJsonDocument>
#include <QXmlStreamReader>
#include <cmath>

using namespace clonescope;

namespace
{

void startQt()
{
    static int count = 1;
    static char name[] = "fuzz_picture";
    static char *arguments[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static const QApplication application(count, arguments);
}

// Each primitive is in one group, in order; all of it lies somewhere.
void requireSound(const views::DisplayList &list)
{
    std::size_t next = 0;
    for (const views::Group &group : list.groups()) {
        fuzz::require(group.first >= next && group.first + group.count <= list.size(),
                      "groups follow one another");
        next = group.first + group.count;
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
        const QRectF bounds = views::boundsOf(list[i]);
        fuzz::require(std::isfinite(bounds.left()) && std::isfinite(bounds.right())
                          && std::isfinite(bounds.top()) && std::isfinite(bounds.bottom()),
                      "what is drawn lies somewhere");
    }
}

void requireXml(const QByteArray &svg)
{
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        reader.readNext();
    fuzz::require(!reader.hasError(), "an SVG is XML");
}

void requireJson(const std::optional<std::string> &text)
{
    fuzz::require(!text || !QJsonDocument::fromJson(QByteArray::fromStdString(*text)).isNull(),
                  "a step of a trace is JSON");
}

void picture(const app::RunOutcome &outcome, const views::SceneOptions &options)
{
    const app::Origins origins(*outcome.run);
    const std::string_view text(outcome.text.constData(),
                                static_cast<std::size_t>(outcome.text.size()));
    views::Placements placements;
    const views::Scene scene = views::buildScene({*outcome.run, text, origins},
                                                 outcome.run->steps.size(), options, placements);
    requireSound(scene.list);
    requireSound(scene.references);
    requireSound(views::composeFigure(scene));
    QString error;
    const QByteArray svg = views::renderFigure(scene, QStringLiteral("svg"), {}, error);
    if (error.isEmpty())
        requireXml(svg);
    views::FigureOptions small;
    small.scale = 0.25;
    static_cast<void>(views::renderFigure(scene, QStringLiteral("png"), small, error));
}

} // namespace

// A program's last step: its trace, its picture as SVG and PNG, and, of its first two names, the
// comparison and the report.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    startQt();
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const app::RunOutcome outcome = app::runProgram(text, {}, fuzz::limits);
    const std::vector<model::Step> &steps = outcome.run->steps;
    if (steps.empty())
        return 0;
    requireJson(app::stepJson(steps.back(), fuzz::textOf(data, size), fuzz::largestStep));
    picture(outcome, {});
    const std::vector<model::NamedValue> names = model::visibleNames(steps.back().heap);
    if (names.size() < 2)
        return 0;
    views::SceneOptions compared;
    compared.compare
        = {QString::fromStdString(names[0].name), QString::fromStdString(names[1].name)};
    picture(outcome, compared);
    const auto a = model::parsePath(names[0].name);
    const auto b = model::parsePath(names[1].name);
    if (a && b)
        static_cast<void>(
            app::sharingReport(outcome.at(steps.size()), *a, *b, app::ReportFormat::Text));
    return 0;
}
