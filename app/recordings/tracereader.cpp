// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/recordings/tracereader.h"

#include "app/recordings/traceheap.h"
#include "app/recordings/tracetext.h"
#include "app/recordings/traceuids.h"
#include "app/recordings/tracewrites.h"
#include "app/text/sentences.h"
#include "app/text/translation.h"
#include "app/text/visibletext.h"
#include "model/base/memory.h"
#include "model/engine/mentions.h"
#include "model/heap/carried.h"
#include "model/heap/parts.h"
#include "model/questions/runsize.h"
#include "model/questions/statechanges.h"
#include "model/syntax/parse.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace clonescope::app
{

namespace
{

QString calledOff()
{
    return TraceFile::tr("reading it was called off");
}

struct MethodName {
    std::string_view name;
    model::CopyMethod method;
};

// As recorders name them; what the engine has no word for is told by its outcome alone.
constexpr MethodName methodNames[] {
    {"copy.copy", model::CopyMethod::ShallowCopy},
    {"__copy__", model::CopyMethod::ShallowCopy},
    {"copy.deepcopy", model::CopyMethod::DeepCopy},
    {"__deepcopy__", model::CopyMethod::DeepCopy},
    {"clone", model::CopyMethod::Clone},
    {"detach", model::CopyMethod::Detach},
    {"view", model::CopyMethod::View},
    {"view.copy", model::CopyMethod::Compact},
    {"contiguous", model::CopyMethod::Contiguous},
    {"contiguous.copy", model::CopyMethod::Compact},
    {"to", model::CopyMethod::To},
    {"to.copy", model::CopyMethod::ToOther},
};

// A container made from another: the members stay, as in copy.copy.
constexpr std::string_view conversions[] {"copy",  "list",      "dict",  "set",
                                          "tuple", "frozenset", "deque", "OrderedDict"};

std::optional<model::CopyMethod> methodNamed(std::string_view name, bool isTensor)
{
    if (!isTensor && std::ranges::find(conversions, name) != std::end(conversions))
        return model::CopyMethod::ShallowCopy;
    const auto *const found = std::ranges::find(methodNames, name, &MethodName::name);
    return found == std::end(methodNames) ? std::nullopt : std::optional(found->method);
}

// The paths that a statement mentions, with the lines of the program.
std::vector<model::Mention> mentionsOf(const TraceStep &step, const std::atomic<bool> *cancelled)
{
    const syntax::Tree tree = syntax::parse(step.source, cancelled);
    if (tree.body.empty() || tree.readable == 0)
        return {};
    std::vector<model::Mention> mentions = model::mentionsIn(tree.body.front());
    for (model::Mention &mention : mentions) {
        mention.line += step.line - 1;
        mention.endLine += step.line - 1;
    }
    return mentions;
}

// Bytes from 0, of characters from 1; what is not known of the program counts a byte a character.
int columnInBytes(std::string_view text, int line, std::int64_t column)
{
    std::size_t begin = 0;
    for (int i = 1; i < line; ++i) {
        const std::size_t end = text.find('\n', begin);
        if (end == std::string_view::npos)
            return static_cast<int>(column - 1);
        begin = end + 1;
    }
    std::size_t at = begin;
    std::int64_t left = column - 1;
    const auto isWithin = [&](std::size_t i) {
        return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xc0U) == 0x80U;
    };
    for (; left > 0 && at < text.size() && text[at] != '\n'; --left)
        do
            ++at;
        while (isWithin(at));
    return static_cast<int>(static_cast<std::int64_t>(at - begin) + left);
}

// What no text can hold, a lone surrogate, as the character that stands for it; both take three
// bytes.
std::string asText(std::string source)
{
    for (std::size_t i = 0; i + 2 < source.size(); ++i)
        if (source[i] == '\xed' && static_cast<unsigned char>(source[i + 1]) >= 0xa0)
            source.replace(i, 3, "\xef\xbf\xbd");
    return source;
}

// A file whose reading can be watched, and called off within a step, however long that is.
class WatchedFile final : public QFile
{
public:
    WatchedFile(const QString &name, const std::atomic<bool> *cancelled,
                std::atomic<qint64> *bytesRead)
        : QFile(name)
        , m_cancelled(cancelled)
        , m_bytesRead(bytesRead)
    {
    }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_cancelled && *m_cancelled) {
            setErrorString(calledOff());
            return -1;
        }
        const qint64 got = QFile::readData(data, most);
        if (m_bytesRead && got > 0)
            *m_bytesRead += got;
        return got;
    }

private:
    const std::atomic<bool> *m_cancelled;
    std::atomic<qint64> *m_bytesRead;
};

class TraceReader
{
public:
    TraceReader(QIODevice &device, const std::atomic<bool> *cancelled)
        : m_in(device)
        , m_heap(m_texts)
        , m_cancelled(cancelled)
    {
        m_run.start = m_heap.heap();
    }

    void read(RunOutcome &into)
    {
        m_in.beginObject();
        for (std::string key; m_in.nextKey(key);)
            member(key);
        m_in.end();
        if (m_format != "clonescope-trace")
            throw NotReadable {TraceFile::tr("it is no trace: it has no \"format\" that says so")};
        if (!m_hasSteps)
            throw NotReadable {TraceFile::tr("it has no steps")};
        if (m_problem) {
            m_problem->column = columnInBytes(m_text.text(), m_problem->line, m_problem->column);
            m_run.problems.push_back(std::move(*m_problem));
        }
        into.text = QByteArray::fromStdString(m_text.text());
        if (!into.text.isEmpty())
            into.text += '\n';
        into.producer = m_producer;
        into.isReadable = true;
        into.bytes = model::bytesOf(m_run) + m_text.text().size();
        into.run = std::make_shared<const model::Run>(std::move(m_run));
    }

private:
    void member(const std::string &key)
    {
        constexpr std::size_t longestProducer = 64 << 10U;
        if (key == "format") {
            m_format = m_in.string();
        } else if (key == "version") {
            if (const auto version = m_in.integer(0, 1'000'000); version != 1)
                m_in.fail(
                    TraceFile::tr("this is version %1 of the format, and only 1 is known here")
                        .arg(version));
        } else if (key == "producer") {
            m_producer = m_in.value(longestProducer);
            readVersion();
        } else if (key == "error") {
            problem();
        } else if (key == "steps") {
            steps();
        } else {
            m_in.skip();
        }
    }

    // Rules of copying hang on it.
    void readVersion()
    {
        const bool isOld = m_producer.find("\"torch\": \"1.") != std::string::npos;
        m_run.semantics.torch = isOld ? model::TorchVersion::V1_13 : model::TorchVersion::V2_6;
    }

    void problem()
    {
        if (m_in.null())
            return;
        using Kind = model::RunProblem::Kind;
        model::RunProblem problem;
        m_in.beginObject();
        for (std::string key; m_in.nextKey(key);) {
            if (key == "kind") {
                const std::string kind = m_in.string();
                problem.kind = kind == "syntax" ? Kind::Syntax
                    : kind == "limit"           ? Kind::Limit
                                                : Kind::Unsupported;
            } else if (key == "message") {
                problem.message = m_in.string();
            } else if ((key == "line" || key == "column") && !m_in.null()) {
                (key == "line" ? problem.line : problem.column)
                    = static_cast<int>(m_in.integer(0, 100'000'000));
            } else {
                m_in.skip();
            }
        }
        m_problem = std::move(problem);
    }

    void steps()
    {
        if (std::exchange(m_hasSteps, true))
            m_in.fail(TraceFile::tr("steps stand here twice"));
        m_in.beginArray();
        while (m_in.nextItem()) {
            if (m_cancelled && *m_cancelled)
                throw NotReadable {calledOff()};
            step();
        }
    }

    void step()
    {
        TraceStep told = readTraceStep(m_in, m_texts);
        const std::size_t number = m_run.steps.size() + 1;
        try {
            take(std::move(told), number);
        } catch (const NotReadable &wrong) {
            m_in.fail(TraceFile::tr("step %1: %2").arg(number).arg(wrong.why));
        }
    }

    void take(TraceStep told, std::size_t number)
    {
        if (!m_hasUids && !told.objects.empty())
            m_hasUids = told.hasUids;
        if (told.isChange && number == 1)
            throw NotReadable {TraceFile::tr("the first step says only what changed")};
        if (!told.objects.empty() && told.hasUids != m_hasUids)
            throw NotReadable {TraceFile::tr("some steps number their objects, and some do not")};
        if (!m_hasUids.value_or(true))
            m_uids.number(told);
        told.source = asText(std::move(told.source));
        model::Step step;
        step.line = told.line;
        step.endLine = told.endLine;
        std::tie(step.begin, step.end) = m_text.add(told.line, told.source);
        step.mentions = mentionsOf(told, m_cancelled);
        step.output = std::move(told.output);
        step.error = std::move(told.error);
        if (step.error)
            step.error->line = told.line;
        const std::vector<TraceCopy> copies = std::move(told.copies);
        const std::vector<TraceWrite> writes = std::move(told.writes);
        m_heap.apply(std::move(told));
        step.heap = m_heap.heap();
        model::findChanges(step, m_run.heapAfter(number - 1));
        takeWrites(writes, m_heap, m_run.heapAfter(number - 1), step);
        for (const TraceCopy &copy : copies)
            addCopy(copy, step);
        m_run.steps.push_back(std::move(step));
    }

    void addCopy(const TraceCopy &copy, model::Step &step) const
    {
        const auto *tensor = step.heap.as<model::Tensor>(m_heap.slot(copy.result));
        const auto method = methodNamed(copy.method, tensor != nullptr);
        if (!method)
            return;
        model::CopyEvent event;
        event.method = *method;
        event.source = m_heap.slot(copy.source);
        event.result = m_heap.slot(copy.result);
        event.sourceUid = model::Uid {copy.source};
        event.resultUid = model::Uid {copy.result};
        event.line = lineWithin(step, copy.line);
        if (tensor)
            event.framework = tensor->framework;
        for (const auto &[from, to] : copy.pairs)
            event.pairs.emplace_back(model::Uid {from}, model::Uid {to});
        for (const auto &[from, to] : copy.pairs)
            addLost(event, from, to, step.heap);
        if (copy.pairs.empty())
            addLost(event, copy.source, copy.result, step.heap);
        step.copies.push_back(std::move(event));
    }

    void addLost(model::CopyEvent &event, std::uint64_t from, std::uint64_t to,
                 const model::Heap &heap) const
    {
        const model::Slot source = m_heap.slot(from), result = m_heap.slot(to);
        if (source != model::noSlot && result != model::noSlot)
            model::addLost(event, heap, source, result);
    }

    JsonReader m_in;
    TraceTexts m_texts;
    TraceHeap m_heap;
    TraceUids m_uids;
    TraceText m_text;
    model::Run m_run;
    std::string m_format, m_producer = "{}";
    std::optional<model::RunProblem> m_problem;
    bool m_hasSteps = false;
    std::optional<bool> m_hasUids; // as the first step says that has objects
    const std::atomic<bool> *m_cancelled;
};

} // namespace

bool isTraceFile(const QString &fileName)
{
    const QFileInfo info(fileName);
    if (!info.isFile()) // nothing else is even opened
        return false;
    if (info.suffix().compare(QStringLiteral("json"), Qt::CaseInsensitive) == 0)
        return true;
    constexpr qint64 looked = 4096;
    QFile file(fileName);
    const QByteArray beginning = file.open(QIODevice::ReadOnly) ? file.read(looked) : QByteArray();
    return beginning.trimmed().startsWith('{') && beginning.contains("\"clonescope-trace\"");
}

QString producerText(const RunOutcome &recording)
{
    const QJsonObject made
        = QJsonDocument::fromJson(QByteArray::fromStdString(recording.producer)).object();
    static constexpr std::pair<const char *, const char *> parts[] {{"python", "Python"},
                                                                    {"torch", "PyTorch"},
                                                                    {"numpy", "NumPy"},
                                                                    {"tensorflow", "TensorFlow"},
                                                                    {"jax", "JAX"}};
    QStringList words;
    for (const auto &[key, name] : parts)
        if (const QString version = made[QLatin1String(key)].toString(); !version.isEmpty())
            words << QLatin1String(name) + QLatin1Char(' ') + shortened(version);
    return words.join(QStringLiteral(", "));
}

QString readTrace(QIODevice &in, RunOutcome &into, const std::atomic<bool> *cancelled)
{
    model::keepMemoryReserve();
    try {
        TraceReader(in, cancelled).read(into);
        return {};
    } catch (const NotReadable &wrong) {
        return withFullStop(wrong.why);
    } catch (const std::bad_alloc &) {
        return withFullStop(QString::fromLatin1(model::outOfMemory));
    }
}

QString loadTrace(const QString &fileName, RunOutcome &into, const std::atomic<bool> *cancelled,
                  std::atomic<qint64> *bytesRead)
{
    WatchedFile file(fileName, cancelled, bytesRead);
    if (!file.open(QIODevice::ReadOnly))
        return withFullStop(
            TraceFile::tr("%1 cannot be read: %2").arg(fileName, file.errorString()));
    const QString wrong = readTrace(file, into, cancelled);
    return wrong.isEmpty()
        ? QString()
        : TraceFile::tr("%1 is no trace that can be read: %2").arg(fileName, wrong);
}

} // namespace clonescope::app
