// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/edit/edits.h"

#include "app/edit/editcheck.h"
#include "app/edit/editcode.h"
#include "app/edit/editnames.h"
#include "app/edit/insertion.h"
#include "app/edit/snippet.h"
#include "app/text/sentences.h"
#include "app/text/translation.h"
#include "model/questions/pathparser.h"
#include "model/questions/paths.h"

namespace clonescope::app
{

namespace
{

Preview refused(const QString &why)
{
    Preview preview;
    preview.refusal = why;
    return preview;
}

// Why the run did not come to the end of the new statements; empty where it did.
QString whyNotReached(const RunOutcome &outcome, std::size_t target)
{
    const model::Run &run = *outcome.run;
    for (const model::Step &step : run.steps)
        if (&step - run.steps.data() < static_cast<std::ptrdiff_t>(target) && step.error)
            return withFullStop(
                Edits::tr("Python would refuse this: %1").arg(errorText(*step.error)));
    if (run.steps.size() >= target)
        return {};
    if (outcome.wasCancelled)
        return Edits::tr("The trial was cancelled.");
    if (run.problems.empty())
        return Edits::tr("The program ends before it comes to this line.");
    const model::RunProblem &problem = run.problems.front();
    return withFullStop(Edits::tr("The program does not come to this line: line %1, %2")
                            .arg(problem.line)
                            .arg(problemText(problem)));
}

// What the edit breaks further down, where nothing was broken there before.
QString noticeOf(const model::Run &before, const RunOutcome &outcome)
{
    const model::Run &after = *outcome.run;
    const bool failed = !before.steps.empty() && before.steps.back().error;
    if (!failed && before.problems.empty() && !after.steps.empty() && after.steps.back().error)
        return withFullStop(Edits::tr("Line %1 now fails: %2")
                                .arg(after.steps.back().error->line)
                                .arg(errorText(*after.steps.back().error)));
    if (!failed && before.problems.empty() && !after.problems.empty())
        return withFullStop(Edits::tr("Line %1 now ends the run: %2")
                                .arg(after.problems.front().line)
                                .arg(problemText(after.problems.front())));
    return {};
}

// The path that an edit goes through; empty where it is about a name alone.
struct PathOf {
    template <typename Each> QString operator()(const Each &it) const
    {
        if constexpr (requires { it.object; })
            return it.object;
        else if constexpr (requires { it.source; })
            return it.source;
        else
            return {};
    }
};

std::optional<model::Uid> objectAt(const EditContext &context, const QString &path)
{
    const model::Heap &heap = context.run->heapAfter(context.step);
    const auto parsed = model::parsePath(path.toStdString());
    const model::Slot slot = parsed ? model::resolve(heap, *parsed) : model::noSlot;
    return slot == model::noSlot ? std::nullopt : std::optional(heap.uid(slot));
}

// All that an edit reads: its path, what it evaluates, and every name in that.
struct ReadBy {
    template <typename Each> QStringList operator()(const Each &it) const
    {
        QStringList expressions {PathOf()(it)};
        if constexpr (requires { it.value; })
            expressions << it.value;
        if constexpr (requires { it.key; })
            expressions << it.key;
        if constexpr (requires { it.code; })
            expressions << QString(it.code).replace(QStringLiteral("{}"), it.source);
        QStringList all;
        for (const QString &expression : expressions)
            all << expression << namesIn(expression);
        all.removeDuplicates();
        return all;
    }
};

struct Drafted {
    Preview preview;
    std::size_t after = 0; // the step that the statements come after
};

Drafted drafted(const EditContext &context, const Edit &edit)
{
    if (context.isRecording)
        return {refused(whyNoRecordingIsEdited()), 0};
    if (context.isWithin)
        return {refused(Edits::tr("This is a moment within a statement, and a line can only be put "
                                  "between statements: go back to whole statements (Shift+F11), "
                                  "or type the line where it belongs.")),
                0};
    if (context.isStale)
        return {
            refused(Edits::tr("The picture is not that of the program as it stands: mend the line "
                              "that cannot be read, wait for the run, or run it again.")),
            0};
    const EditCode code = editCode(context, edit);
    if (!code.refusal.isEmpty())
        return {refused(code.refusal), 0};
    const Insertion place = insertion(context.text, *context.run, context.step, code.statements);
    Preview preview;
    preview.code = code.statements.join(QLatin1Char('\n'));
    preview.line = place.line;
    preview.position = place.position;
    preview.removed = place.removed;
    preview.added = place.added;
    preview.step = place.after + static_cast<std::size_t>(code.statements.size());
    preview.compare = code.compare;
    preview.made = code.made;
    return {preview, place.after};
}

} // namespace

QString whyNoRecordingIsEdited()
{
    return Edits::tr("This is a recording of what a program did, and cannot be edited: edit the "
                     "program itself.");
}

Edit named(const EditContext &context, Edit edit)
{
    const auto fill = [&](QString &name, const QString &source) {
        if (name.isEmpty())
            name = freeName(context, source);
    };
    if (auto *clone = std::get_if<edit::Clone>(&edit))
        fill(clone->name, clone->source);
    else if (auto *way = std::get_if<edit::CloneBy>(&edit))
        fill(way->name, way->source);
    else if (auto *tensor = std::get_if<edit::NewTensor>(&edit))
        fill(tensor->name, {});
    return edit;
}

Preview draft(const EditContext &context, const Edit &edit)
{
    return drafted(context, named(context, edit)).preview;
}

Preview preview(const EditContext &context, const Edit &wanted, const std::atomic<bool> *cancelled)
{
    const Edit edit = named(context, wanted);
    auto [preview, after] = drafted(context, edit);
    if (!preview.isPossible())
        return preview;
    QString text = context.text;
    text.replace(preview.position, preview.removed, preview.added);
    preview.outcome = runToKeep(text.toUtf8(), context.semantics, context.limits, cancelled);
    preview.refusal = whyNotReached(preview.outcome, preview.step);
    if (preview.isPossible())
        preview.refusal = whyNotAsIntended(edit, *preview.outcome.run, after, preview.step);
    if (preview.isPossible())
        preview.notice = noticeOf(*context.run, preview.outcome);
    else
        preview.outcome = {};
    return preview;
}

Preview previewAtEnd(const EditContext &without, const Edit &edit,
                     const std::atomic<bool> *cancelled)
{
    EditContext atEnd = without;
    atEnd.step = without.run->steps.size();
    for (const QString &read : std::visit(ReadBy(), edit))
        if (objectAt(atEnd, read) != objectAt(without, read))
            return refused(Edits::tr("At the end %1 is another object, or none.").arg(read));
    return preview(atEnd, edit, cancelled);
}

} // namespace clonescope::app
