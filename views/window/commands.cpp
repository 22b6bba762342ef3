// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/window/commands.h"

#include "app/cli/commandoutput.h"
#include "app/cli/subject.h"
#include "app/document/origins.h"
#include "views/controllers/filecontroller.h"
#include "views/picture/draw/buildscene.h"
#include "views/picture/output/figure.h"
#include "views/window/mainwindow.h"

#include <QApplication>
#include <QFileInfo>
#include <QPainter>

namespace clonescope::views
{

namespace
{

constexpr QSize windowSize(1440, 900);

struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const Theme &themeNamed(const QString &name)
{
    return name == QStringLiteral("dark") ? darkTheme() : lightTheme();
}

QByteArray figure(const app::Subject &subject, const app::Options &options, QString &error)
{
    const app::RunOutcome &outcome = subject.outcome;
    const app::Origins origins(*outcome.run);
    const Program program {*outcome.run, outcome.code(), origins};
    SceneOptions shown;
    shown.compare = subject.compare;
    shown.folds = subject.folds;
    shown.pins = subject.pins;
    Placements placements;
    const Scene scene = buildScene(program, subject.step, shown, placements);
    FigureOptions figure;
    figure.theme = &themeNamed(options.theme);
    figure.scale = options.scale.value_or(figure.scale);
    figure.size = options.size.value_or(QSize());
    figure.title = QFileInfo(options.file).fileName();
    return renderFigure(scene, QFileInfo(options.output).suffix().toLower(), figure, error);
}

void waitFor(const MainWindow &window)
{
    while (window.isBusy())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents();
}

// The window itself, with settings of its own, so that the picture is the same for everybody.
QByteArray windowPicture(const app::Subject &subject, const app::Options &options, QString &error)
{
    if (QFileInfo(options.output).suffix().toLower() != QStringLiteral("png")) {
        error = CommandLine::tr("the window can be pictured as .png only");
        return {};
    }
    const QSize size = options.size.value_or(windowSize);
    const double scale = options.scale.value_or(1);
    if (!canBePainted(QSizeF(size) * scale)) {
        error = CommandLine::tr("the picture would be too large: give a smaller --scale or --size");
        return {};
    }
    const QSize pixels = (QSizeF(size) * scale).toSize();
    if (pixels.isEmpty()) {
        error = CommandLine::tr("the picture would have no pixel: give a larger --scale or --size");
        return {};
    }
    app::Settings settings((QString()));
    settings.setReducedMotion(true);
    MainWindow window(settings);
    window.setTheme(themeNamed(options.theme));
    window.resize(size);
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.show();
    error = window.document().open(options.file);
    if (!error.isEmpty())
        return {};
    window.document().setSemantics(subject.outcome.run->semantics);
    waitFor(window);
    window.document().setCompare(subject.compare);
    if (options.into) {
        window.document().setStep(*options.into - 1);
        window.document().stepInto();
        waitFor(window);
    }
    window.document().setStep(subject.step);
    waitFor(window);

    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) {
        error = CommandLine::tr("there is too little memory for the picture");
        return {};
    }
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    window.render(&image);
    return pngBytes(image);
}

// A figure that cannot be leaves the old one as it is: who makes pictures from a script would not
// see that this one shows an error, or nothing.
bool mayBeDrawn(const app::Subject &subject, const app::Options &options, int ended)
{
    const bool nothingRan = subject.outcome.run->steps.empty();
    if (options.keepGoing && (options.window || !nothingRan))
        return true;
    if (nothingRan)
        app::printError(CommandLine::tr("not drawn, as no statement of %1 ran").arg(options.file),
                        options.output);
    else if (ended != app::Done)
        app::printError(
            CommandLine::tr("not drawn, as the program does not run to its end. --step draws a "
                            "step before, --keep-going the error"),
            options.output);
    return ended == app::Done && !nothingRan;
}

} // namespace

int runRenderCommand(const app::Options &options)
{
    int status = app::Done;
    const auto subject = app::loadSubject(options, status);
    if (!subject)
        return status;
    const int ended = app::reportEnd(*subject, options.file);
    if (!mayBeDrawn(*subject, options, ended))
        return app::Failed;
    QString error;
    const QByteArray bytes = options.window ? windowPicture(*subject, options, error)
                                            : figure(*subject, options, error);
    if (!error.isEmpty()) {
        app::printError(error, options.output);
        return app::WrongUsage;
    }
    error = app::writeOutput(options.output, bytes, options.file);
    if (!error.isEmpty()) {
        app::printError(error);
        return app::Failed;
    }
    return ended;
}

int runWindow(const app::Options &options)
{
    app::Settings settings;
    MainWindow window(settings);
    if (options.theme == QStringLiteral("dark") || options.theme == QStringLiteral("light"))
        window.setTheme(themeNamed(options.theme));
    window.show();
    if (!options.file.isEmpty())
        window.files().open(options.file, options.compare.value_or(app::ComparePair()));
    window.files().offerRecovery();
    return QApplication::exec();
}

} // namespace clonescope::views
