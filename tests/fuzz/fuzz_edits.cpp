// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/fuzz/target.h"

#include "app/edit/edits.h"
#include "app/formats/tracestep.h"

using namespace clonescope;

namespace
{

// The input, line by line: what is left of it when asked for more is empty.
class Lines
{
public:
    explicit Lines(const QString &text)
        : m_lines(text.split(QLatin1Char('\n')))
    {
    }
    QString take() { return m_lines.isEmpty() ? QString() : m_lines.takeFirst(); }
    [[nodiscard]] QString rest() const { return m_lines.join(QLatin1Char('\n')); }

private:
    QStringList m_lines;
};

app::Edit editOf(Lines &lines)
{
    const int kind = lines.take().toInt();
    const QString object = lines.take();
    const QString name = lines.take();
    const QString value = lines.take();
    const qint64 index = name.toLongLong();
    switch (kind) {
    case 1:
        return app::edit::CloneBy {object, value, name};
    case 2:
        return app::edit::NewTensor {name, value};
    case 3:
        return app::edit::SetAttribute {object, name, value};
    case 4:
        return app::edit::RenameAttribute {object, name, value};
    case 5:
        return app::edit::DeleteAttribute {object, name};
    case 6:
        return app::edit::SetItem {object, index, value};
    case 7:
        return app::edit::AppendItem {object, value};
    case 8:
        return app::edit::InsertItem {object, index, value};
    case 9:
        return app::edit::RemoveItem {object, index};
    case 10:
        return app::edit::SetKey {object, name, value};
    case 11:
        return app::edit::DeleteKey {object, name};
    case 12:
        return app::edit::SetElement {object, {index}, value};
    case 13:
        return app::edit::Rebind {name, value};
    case 14:
        return app::edit::DeleteName {name};
    default:
        return app::edit::Clone {object, model::CopyMethod::ShallowCopy, name};
    }
}

} // namespace

// An edit of a program. The first four lines say which, the rest is the program. What an edit that
// can be made would write is what its preview shows, and running that text gives the outcome shown.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Lines lines(
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    const app::Edit edit = editOf(lines);
    const QString text = lines.rest();
    const app::RunOutcome outcome = app::runProgram(text.toUtf8(), {}, fuzz::limits);
    const app::EditContext context {text, outcome.run, outcome.run->steps.size(), {}, fuzz::limits};
    const app::Preview preview = app::preview(context, edit);
    if (!preview.isPossible())
        return 0;
    fuzz::require(preview.position >= 0 && preview.removed >= 0
                      && preview.position + preview.removed <= text.size(),
                  "an edit replaces what is there");
    QString after = text;
    after.replace(preview.position, preview.removed, preview.added);
    fuzz::require(after.toUtf8() == preview.outcome.text,
                  "the text after an edit is the one shown");
    const model::Run &shown = *preview.outcome.run;
    fuzz::require(preview.step <= shown.steps.size(), "an edit becomes a step");
    const app::RunOutcome again = app::runProgram(preview.outcome.text, {}, fuzz::limits);
    const model::Run &run = *again.run;
    fuzz::require(run.steps.size() == shown.steps.size() && run.problems == shown.problems,
                  "the text after an edit runs as it was shown");
    if (!run.steps.empty()) // as a trace, in which a NaN is itself
        fuzz::require(app::stepJson(run.steps.back(), {}, fuzz::largestStep)
                          == app::stepJson(shown.steps.back(), {}, fuzz::largestStep),
                      "and leaves the same");
    return 0;
}
