// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/controllers/exportcontroller.h"

#include "app/document/document.h"
#include "app/files/filewriter.h"
#include "app/formats/report.h"
#include "app/text/sentences.h"
#include "model/questions/pathparser.h"
#include "views/canvas/canvas.h"
#include "views/controllers/actions.h"
#include "views/dialogs/savedialog.h"
#include "views/panels/messagebar.h"
#include "views/picture/output/figure.h"

#include <QDir>
#include <QFileInfo>

namespace clonescope::views
{

ExportController::ExportController(const app::Document &document, const Canvas &canvas,
                                   const Theme &theme, const Actions &actions, MessageBar &bar,
                                   QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_canvas(canvas)
    , m_theme(theme)
    , m_bar(bar)
    , m_window(window)
{
    connect(actions[Do::ExportPicture], &QAction::triggered, this,
            &ExportController::exportPicture);
    connect(actions[Do::ExportReport], &QAction::triggered, this, &ExportController::exportReport);
}

// Beside the program, with its name.
QString ExportController::proposal(const QString &suffix) const
{
    const QFileInfo program(m_document.path());
    const QString name = m_document.path().isEmpty() ? tr("program") : program.completeBaseName();
    const QDir folder = m_document.path().isEmpty() ? QDir::home() : program.dir();
    return folder.filePath(name + suffix);
}

void ExportController::exportPicture()
{
    const ScenePtr scene = m_canvas.scene();
    if (!scene)
        return;
    const QString path
        = askSaveName(m_window, tr("Export the picture"), proposal(QStringLiteral(".svg")),
                      {tr("SVG pictures (*.svg)"), tr("PNG pictures (*.png)")});
    if (path.isEmpty())
        return;
    FigureOptions options;
    options.theme = &m_theme;
    options.title = m_window->windowTitle().remove(QStringLiteral("[*]"));
    QString error;
    const QByteArray bytes
        = renderFigure(*scene, QFileInfo(path).suffix().toLower(), options, error);
    if (error.isEmpty())
        write(path, bytes, tr("The picture was written to %1."));
    else
        fail(app::withFullStop(tr("%1 was not written: %2").arg(path, error)));
}

void ExportController::exportReport()
{
    const app::ComparePair &pair = m_document.compare();
    const auto a = model::parsePath(pair.a.toStdString());
    const auto b = model::parsePath(pair.b.toStdString());
    const QString path = askSaveName(m_window, tr("Export the sharing report"),
                                     proposal(QStringLiteral("-sharing.txt")),
                                     {tr("Text (*.txt)"), tr("JSON (*.json)")});
    if (path.isEmpty())
        return;
    const auto format = path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive)
        ? app::ReportFormat::Json
        : app::ReportFormat::Text;
    const auto report
        = a && b ? app::sharingReport(m_document.here(), *a, *b, format) : std::nullopt;
    if (report)
        write(path, *report, tr("The report was written to %1."));
    else
        fail(tr("%1 was not written: %2 and %3 are not both there at this step. Choose another "
                "step or pair.")
                 .arg(path, pair.a, pair.b));
}

void ExportController::write(const QString &path, const QByteArray &bytes, const QString &done)
{
    app::WriteOptions options;
    options.notOnto = m_document.path();
    const app::WriteResult result = app::writeFile(path, bytes, options);
    if (!result.isWritten())
        return fail(result.sentence);
    if (!result.sentence.isEmpty())
        fail(result.sentence);
    else
        m_bar.withdraw(Message::Topic::Export);
    Q_EMIT told(done.arg(path));
}

void ExportController::fail(const QString &error)
{
    m_bar.tell({Message::Topic::Export, BarFrame::Tone::Failure, error});
}

} // namespace clonescope::views
