// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/program.h"

#include "model/engine/execute.h"
#include "model/syntax/parse.h"

#include <QCoreApplication>
#include <algorithm>

namespace clonescope::app
{

namespace
{

model::RunProblem asRunProblem(const syntax::Problem &problem)
{
    const bool isSyntax = problem.kind == syntax::Problem::Kind::Syntax;
    return {isSyntax ? model::RunProblem::Kind::Syntax : model::RunProblem::Kind::Unsupported,
            problem.message, problem.at.line, problem.at.column};
}

} // namespace

RunOutcome runProgram(const QByteArray &text, const model::Semantics &semantics,
                      const model::Limits &limits, const std::atomic<bool> *cancelled)
{
    const std::string_view program(text.constData(), static_cast<std::size_t>(text.size()));
    const syntax::Tree tree = syntax::parse(program);
    RunOutcome outcome;
    outcome.text = text;
    outcome.isReadable = tree.problems.empty();
    auto run = std::make_shared<model::Run>();
    if (outcome.isReadable) {
        *run = model::execute(program, tree.body, semantics, limits, cancelled);
    } else {
        run->semantics = semantics;
        for (const syntax::Problem &problem : tree.problems)
            run->problems.push_back(asRunProblem(problem));
    }
    outcome.run = std::move(run);
    outcome.wasCancelled = cancelled && *cancelled;
    return outcome;
}

QString errorText(const model::RunError &error)
{
    return QString::fromStdString(error.message.empty() ? error.type
                                                        : error.type + ": " + error.message);
}

QString problemText(const model::RunProblem &problem)
{
    const QString message = QString::fromStdString(problem.message);
    const bool isSentence = message.contains(QStringLiteral(" is not "))
        || problem.kind != model::RunProblem::Kind::Unsupported;
    return isSentence
        ? message
        : QCoreApplication::translate("Program", "%1 is not in Clonescope's language yet")
              .arg(message);
}

QString wayOut(const std::vector<model::RunProblem> &problems)
{
    const bool lacks = std::any_of(problems.begin(), problems.end(), [](const auto &problem) {
        return problem.kind == model::RunProblem::Kind::Unsupported;
    });
    if (!lacks)
        return {};
    return QCoreApplication::translate(
        "Program",
        "real Python has it all: python3 resources/python/clonescope_recorder.py runs the program "
        "there and writes down what each step did");
}

int utf16Length(QByteArrayView utf8)
{
    int units = 0;
    for (const char byte : utf8) {
        const auto value = static_cast<unsigned char>(byte);
        units += (value & 0xC0U) != 0x80U; // one for each character
        units += value >= 0xF0U; // two for those beyond the first plane
    }
    return units;
}

} // namespace clonescope::app
