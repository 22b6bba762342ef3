// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/formats/tracefile.h"
#include "app/recordings/tracereader.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"
#include "model/questions/pathparser.h"
#include "model/questions/paths.h"
#include "model/questions/reach.h"
#include "model/questions/sharing.h"

#include <QBuffer>
#include <QDirIterator>
#include <QtTest>
#include <algorithm>

using namespace clonescope;
using namespace clonescope::model;

namespace
{

app::RunOutcome read(QByteArray trace, QString *why = nullptr)
{
    QBuffer buffer(&trace);
    buffer.open(QIODevice::ReadOnly);
    app::RunOutcome outcome;
    const QString wrong = app::readTrace(buffer, outcome);
    if (why)
        *why = wrong;
    else if (!wrong.isEmpty())
        throw std::runtime_error(wrong.toStdString());
    return outcome;
}

QByteArray written(const app::RunOutcome &outcome, bool isShort = false)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const std::string_view text = outcome.code();
    if (app::writeTrace(out, *outcome.run, {text, outcome.producer, isShort}))
        throw std::runtime_error("too large");
    return out.data();
}

// A trace of these steps.
QByteArray traceOf(const QByteArray &steps)
{
    return R"({"format": "clonescope-trace", "version": 1, "error": null, "steps": [)" + steps
        + "]}";
}

QByteArray stepOf(int line, const QByteArray &source, const QByteArray &names,
                  const QByteArray &objects)
{
    return R"({"line": )" + QByteArray::number(line) + R"(, "end_line": )"
        + QByteArray::number(line) + R"(, "source": ")" + source
        + R"(", "stdout": "", "error": null, "names": {)" + names + R"(}, "objects": [)" + objects
        + "]}";
}

// An instance with a list in its dict, a class, a function, a set and an array over bytes.
const QByteArray kinds = stepOf(
    3, "bag = Bag()",
    R"("Bag": {"ref": 0}, "a": {"ref": 2}, "bag": {"ref": 4}, "f": {"ref": 6}, "n": {"atom": "numpy.float32", "repr": "1.5"}, "s": {"ref": 7})",
    R"({"id": 0, "uid": 10, "type": "type", "name": "Bag", "items": [["items", {"ref": 1}]]},
       {"id": 1, "uid": 11, "type": "list", "items": []},
       {"id": 2, "uid": 12, "type": "ndarray", "dtype": "int16", "shape": [2], "strides": [-2], "offset": 2, "writeable": false, "items": [["storage", {"ref": 3}]]},
       {"id": 3, "uid": 13, "type": "storage", "nbytes": 4, "data": [7, 8], "items": []},
       {"id": 4, "uid": 14, "type": "Bag", "items": [["__dict__", {"ref": 5}], [".slot", {"atom": "int", "repr": "3"}]]},
       {"id": 5, "uid": 15, "type": "dict", "items": [["'items'", {"ref": 1}]]},
       {"id": 6, "uid": 16, "type": "function", "name": "f", "items": [["<default 0>", {"ref": 1}]]},
       {"id": 7, "uid": 17, "type": "set", "items": [["<member>", {"atom": "str", "repr": "'k'"}]]})");

} // namespace

class TestTraceReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oursComesBackByteForByte_data();
    void oursComesBackByteForByte();
    void keepsWhatTheEngineHasNoKindFor();
    void followsObjectsByUid();
    void tellsWhatAStepChanged();
    void numbersWhatHasNoUid();
    void takesCopiesFromEvents();
    void takesWritesFromEvents();
    void passesOverWritesThatCannotBe();
    void keepsLinesAndColumns();
    void refuses_data();
    void refuses();
    void survivesEveryCut();
};

void TestTraceReader::oursComesBackByteForByte_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &folder : {QStringLiteral(RESOURCES_DIR "/examples"),
                                  QStringLiteral(TESTS_DIR "/model/programs/torch"),
                                  QStringLiteral(TESTS_DIR "/model/programs/cpython")}) {
        QDirIterator files(folder, {QStringLiteral("*.py")}, QDir::Files);
        while (files.hasNext()) {
            const QString file = files.next();
            QTest::newRow(qPrintable(QFileInfo(file).baseName())) << file;
        }
    }
}

void TestTraceReader::oursComesBackByteForByte()
{
    QFETCH(QString, file);
    QFile program(file);
    QVERIFY(program.open(QIODevice::ReadOnly));
    const app::RunOutcome ran = app::runProgram(program.readAll(), {});
    const QByteArray whole = written(ran), brief = written(ran, true);
    if (whole.size() > (16 << 20U))
        QSKIP("too long to be read in every run of the tests");
    app::RunOutcome back = read(whole);
    QVERIFY(back.isRecording());
    QCOMPARE(written(back), whole);
    QCOMPARE(written(back, true), brief);
    QCOMPARE(written(read(brief)), whole);
}

void TestTraceReader::keepsWhatTheEngineHasNoKindFor()
{
    const app::RunOutcome outcome = read(traceOf(kinds));
    const Heap &heap = outcome.run->heapAfter(1);
    const auto at = [&](const char *path) { return resolve(heap, *parsePath(path)); };
    QCOMPARE(typeName(heap, at("bag")), std::string_view("Bag"));
    QCOMPARE(heap.as<Recorded>(at("Bag"))->field("name"), std::string_view("\"Bag\""));
    QCOMPARE(at("bag.items"), at("Bag.items"));
    QCOMPARE(at("f.<default 0>"), at("Bag.items"));
    QCOMPARE(atomText(heap, at("bag.slot")), std::string("3"));
    QCOMPARE(atomText(heap, at("s.<member 0>")), std::string("'k'"));
    QCOMPARE(atomText(heap, at("n")), std::string("1.5"));
    const auto *array = heap.as<Tensor>(at("a"));
    QVERIFY(array && array->isReadOnly);
    QCOMPARE(array->layout->stride, std::vector<std::int64_t> {-1});
    const auto sharing = compare(*outcome.run, 1, *parsePath("bag"), *parsePath("f"));
    QVERIFY(sharing && sharing->side(at("Bag.items")) == Side::Shared);
    QCOMPARE(written(read(written(outcome))), written(outcome));
}

void TestTraceReader::followsObjectsByUid()
{
    const QByteArray list
        = R"({"id": 0, "uid": 5, "type": "list", "items": [[0, {"atom": "int", "repr": "1"}]]})";
    const app::RunOutcome outcome
        = read(traceOf(stepOf(1, "x = [1]", R"("x": {"ref": 0})", list) + ","
                       + stepOf(2, "y = x", R"("x": {"ref": 0}, "y": {"ref": 0})", list) + ","
                       + stepOf(3, "x = [2]", R"("x": {"ref": 0}, "y": {"ref": 1})",
                                R"({"id": 0, "uid": 6, "type": "list", "items": []},)"
                                    + QByteArray(list).replace("\"id\": 0", "\"id\": 1"))));
    const Run &run = *outcome.run;
    QCOMPARE(run.heapAfter(1).name("x"), run.heapAfter(3).name("y"));
    QCOMPARE(run.steps[0].created, std::vector<Uid> {Uid {5}});
    QCOMPARE(run.steps[1].created, std::vector<Uid> {});
    QCOMPARE(run.steps[2].created, std::vector<Uid> {Uid {6}});
    QCOMPARE(outcome.text, QByteArray("x = [1]\ny = x\nx = [2]\n"));
}

void TestTraceReader::tellsWhatAStepChanged()
{
    const auto step = [](const char *source, const char *list, const char *element,
                         const char *names) {
        return stepOf(
            1, source, names,
            QByteArray(
                R"({"id": 0, "uid": 1, "type": "Tensor", "dtype": "float32", "device": "cpu", "shape": [2], "stride": [1], "offset": 0, "requires_grad": false, "is_leaf": true, "grad_fn": null, "version": 0, "hooks": 0, "items": [["storage", {"ref": 1}], ["__dict__", {"ref": 2}]]},
        {"id": 1, "uid": 2, "type": "storage", "nbytes": 8, "data": [0.0, )")
                + element + R"(], "items": []},
        {"id": 2, "uid": 3, "type": "dict", "items": [["'tags'", {"ref": 3}]]},
        {"id": 3, "uid": 4, "type": "list", "items": [)"
                + list + "]}");
    };
    const char *const names = R"("t": {"ref": 0}, "x": {"ref": 0})";
    const char *const one = R"([0, {"atom": "int", "repr": "1"}])";
    const char *const two
        = R"([0, {"atom": "int", "repr": "1"}], [1, {"atom": "int", "repr": "2"}])";
    const app::RunOutcome outcome = read(traceOf(step("x = f()", one, "1.0", names) + ","
                                                 + step("x.tags.append(2)", two, "1.0", names) + ","
                                                 + step("t[1] = 5", two, "5.0", names)));
    const StepEdits append = editsOf(*outcome.run, 2);
    QCOMPARE(append.edits.size(), std::size_t(1));
    QCOMPARE(append.edits[0].kind, ChangeKind::Added);
    QCOMPARE(pathText(*append.edits[0].writtenAs), std::string("x.tags"));
    QCOMPARE(append.seers, (std::vector<std::string> {"t", "x"}));
    const StepEdits set = editsOf(*outcome.run, 3);
    QCOMPARE(set.edits.size(), std::size_t(1));
    QCOMPARE(set.edits[0].kind, ChangeKind::Bytes);
    QCOMPARE(pathText(*set.edits[0].writtenAs), std::string("t"));
}

void TestTraceReader::numbersWhatHasNoUid()
{
    const auto list = [](int id, const char *items) -> QByteArray {
        return R"({"id": )" + QByteArray::number(id) + R"(, "type": "list", "items": [)" + items
            + "]}";
    };
    const char *const one = R"([0, {"atom": "int", "repr": "1"}])";
    const app::RunOutcome outcome
        = read(traceOf(stepOf(1, "x = []", R"("x": {"ref": 0})", list(0, "")) + ","
                       + stepOf(2, "x.append(1)", R"("x": {"ref": 0})", list(0, one)) + ","
                       + stepOf(3, "x = []", R"("x": {"ref": 0})", list(0, ""))));
    const Run &run = *outcome.run;
    const auto uid
        = [&](std::size_t step) { return run.heapAfter(step).uid(run.heapAfter(step).name("x")); };
    QCOMPARE(uid(1), uid(2));
    QVERIFY(uid(2) != uid(3));
}

void TestTraceReader::takesCopiesFromEvents()
{
    const QByteArray tensors
        = R"({"id": 0, "uid": 1, "type": "Bag", "items": [["__dict__", {"ref": 1}]]},
        {"id": 1, "uid": 2, "type": "dict", "items": [["'tags'", {"atom": "int", "repr": "1"}]]},
        {"id": 2, "uid": 3, "type": "Bag", "items": []})";
    QByteArray step = stepOf(1, "y = x.clone()", R"("x": {"ref": 0}, "y": {"ref": 2})", tensors);
    step.chop(1);
    step
        += R"(, "events": [{"later": [{}]}, {"copy": {"method": "clone", "source": 1, "result": 3, "pairs": [[1, 3]]}}]})";
    const app::RunOutcome outcome = read(traceOf(step));
    const Run &run = *outcome.run;
    QCOMPARE(run.steps[0].copies.size(), std::size_t(1));
    QCOMPARE(run.steps[0].copies[0].method, CopyMethod::Clone);
    const auto lost = lostAttributes(run, 1);
    QCOMPARE(lost.size(), std::size_t(1));
    QCOMPARE(lost[0].attribute, std::string("tags"));
}

namespace
{

// Two steps over a list in a dict and a tensor of 100 elements, whose values no trace has; in the
// second the list gets another member, and its statement has the lines 2 to 4.
QByteArray withWrites(const QByteArray &events)
{
    const auto step = [](int line, const QByteArray &first) {
        return stepOf(
            line, "f()", R"("d": {"ref": 0}, "t": {"ref": 2})",
            R"({"id": 0, "uid": 1, "type": "dict", "items": [["'a'", {"ref": 1}], ["'n'", {"atom": "int", "repr": "5"}]]},
            {"id": 1, "uid": 2, "type": "list", "items": [[0, {"atom": "int", "repr": ")"
                + first + R"("}], [1, {"atom": "int", "repr": "8"}]]},
            {"id": 2, "uid": 3, "type": "Tensor", "dtype": "float32", "device": "cpu", "shape": [100], "stride": [1], "offset": 0, "requires_grad": false, "is_leaf": true, "grad_fn": null, "version": 0, "hooks": 0, "items": [["storage", {"ref": 3}]]},
            {"id": 3, "uid": 4, "type": "storage", "nbytes": 400, "items": []})");
    };
    QByteArray second = step(2, "2");
    second.replace("\"end_line\": 2", "\"end_line\": 4");
    second.chop(1);
    return traceOf(step(1, "1") + "," + second + ", \"events\": [" + events + "]}");
}

} // namespace

void TestTraceReader::takesWritesFromEvents()
{
    const app::RunOutcome outcome = read(withWrites(
        R"({"write": {"uid": 4, "layout": {"offset": 10, "shape": [2, 3], "stride": [20, 1], "dtype": "float32"}, "line": 3}},
           {"write": {"uid": 1, "key": "'n'", "line": 4}}, {"write": {"uid": 2, "key": "0", "line": 3}},
           {"write": {"uid": 1, "key": "'n'", "line": 4}})"));
    const Run &run = *outcome.run;
    const Heap &heap = run.heapAfter(2);
    const std::vector<Write> &writes = run.steps[1].writes;
    QCOMPARE(writes.size(), std::size_t(3));
    const auto *elements = std::get_if<place::Elements>(&writes[0].place);
    QVERIFY(elements && elements->layout->offset == 10 && elements->layout->shape.size() == 2);
    QCOMPARE(elements->through, heap.uid(heap.name("t")));
    QVERIFY(std::holds_alternative<place::Key>(writes[1].place)); // with the same value
    QCOMPARE(atomText(heap, writes[1].before), std::string("5"));
    QCOMPARE(writes[1].before, writes[1].after);
    QVERIFY(writes[2].place == WritePlace(place::Item {0}));
    QVERIFY(writes[2].before != writes[2].after);
    QCOMPARE(writes[0].line, 3);
    QCOMPARE(writes[1].line, 4);
    QCOMPARE(writes[2].line, 3);
    const StepEdits edits = editsOf(run, 2);
    std::vector<std::string> seers = edits.seers;
    std::ranges::sort(seers);
    QCOMPARE(seers, (std::vector<std::string> {"d", "t"}));
}

// What the states show stays, whatever a trace says beside it.
void TestTraceReader::passesOverWritesThatCannotBe()
{
    for (
        const char *event :
        {R"({"write": {"uid": 99, "key": "0"}})", R"({"write": {"uid": 2, "key": "7"}})",
         R"({"write": {"uid": 2, "key": "'n'", "line": 99}})", R"({"write": {"uid": 1}})",
         R"({"write": {"uid": 1, "key": "'none'"}})", R"({"write": {"uid": 3, "key": "grad"}})",
         R"({"write": {"uid": 4}})", R"({"write": {"uid": 4, "key": "0"}})",
         R"({"write": {"uid": 4, "layout": {}}})",
         R"({"write": {"uid": 4, "layout": {"offset": 99, "shape": [2], "stride": [1], "dtype": "float32"}}})",
         R"({"write": {"uid": 4, "layout": {"offset": -1, "shape": [1], "stride": [1], "dtype": "float32"}}})",
         R"({"write": {}})"}) {
        const app::RunOutcome outcome = read(withWrites(event));
        const std::vector<Write> &writes = outcome.run->steps[1].writes;
        QVERIFY2(writes.size() == 1 && writes[0].place == WritePlace(place::Item {0}), event);
        QCOMPARE(writes[0].line, 2);
    }
}

void TestTraceReader::keepsLinesAndColumns()
{
    QByteArray trace
        = traceOf(stepOf(2, "x = 1", R"("x": {"atom": "int", "repr": "1"})", "") + ","
                  + stepOf(2, "y = 2", R"("x": {"atom": "int", "repr": "1"})", "") + ","
                  + stepOf(5, "z = 3", R"("x": {"atom": "int", "repr": "1"})", ""));
    trace.replace(
        "\"error\": null, \"steps\"",
        R"("error": {"kind": "unsupported", "message": "no", "line": 9, "column": 5}, "steps")");
    const app::RunOutcome outcome = read(trace);
    QCOMPARE(outcome.text, QByteArray("\nx = 1; y = 2\n\n\nz = 3\n"));
    QCOMPARE(outcome.run->problems.size(), std::size_t(1));
    QCOMPARE(outcome.run->problems[0].line, 9);
    QCOMPARE(outcome.run->problems[0].column, 4);
    QVERIFY(written(outcome).contains(R"("line": 9, "column": 5)"));
}

void TestTraceReader::refuses_data()
{
    QTest::addColumn<QByteArray>("trace");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const QByteArray &trace, const char *why) {
        QTest::newRow(name) << trace << QString::fromLatin1(why);
    };
    const auto one = [](const QByteArray &names, const QByteArray &objects) {
        return traceOf(stepOf(1, "x", names, objects));
    };
    const QByteArray storage
        = R"({"id": 1, "uid": 2, "type": "storage", "nbytes": 8, "items": []})";
    const auto tensor = [&](const QByteArray &layout) {
        return one(R"("x": {"ref": 0})",
                   R"({"id": 0, "uid": 1, "type": "Tensor", "dtype": "float32", )" + layout
                       + R"(, "items": [["storage", {"ref": 1}]]},)" + storage);
    };
    row("empty", "", "the file ends where an object should come");
    row("no JSON", "x = 1", "an object should stand here");
    row("another", R"({"a": 1})", "it is no trace");
    row("later version", R"({"format": "clonescope-trace", "version": 2})", "version 2");
    row("no steps", R"({"format": "clonescope-trace", "version": 1})", "no steps");
    row("truncated", traceOf(kinds).left(900), "the file ends where");
    row("trailing", traceOf("") + "{}", "something follows");
    row("trailing comma", R"({"format": "clonescope-trace",})", "a text in quotes");
    row("no UTF-8", "{\"format\": \"\xff\"}", "not UTF-8");
    row("control", "{\"form\nat\": 1}", "control character");
    row("deep", R"({"a": )" + QByteArray(100'000, '['), "nested more than");
    row("wrong type", R"({"format": "clonescope-trace", "steps": 7})", "a list should stand here");
    row("dangling", one(R"("x": {"ref": 3})", ""), "refers to the object 3");
    row("two uids",
        one("",
            R"({"id": 0, "uid": 1, "type": "list", "items": []}, {"id": 1, "uid": 1, "type": "list", "items": []})"),
        "two objects of a step have the uid 1");
    row("two names",
        one(R"("x": {"atom": "int", "repr": "1"}, "x": {"atom": "int", "repr": "1"})", ""),
        "stands twice");
    row("negative line", traceOf(R"({"line": -1})"), "no whole number");
    row("huge uid", one("", R"({"id": 0, "uid": 9007199254740993, "type": "list", "items": []})"),
        "no whole number");
    row("beyond its bytes", tensor(R"("shape": [3], "stride": [1], "offset": 0)"),
        "reads bytes that its storage does not have");
    row("before its bytes", tensor(R"("shape": [2], "stride": [-1], "offset": 0)"),
        "reads bytes that its storage does not have");
    row("wrapping strides", tensor(R"("shape": [3], "stride": [9223372036854775807], "offset": 0)"),
        "reads bytes that its storage does not have");
    row("claimed bytes",
        one(R"("x": {"ref": 0})",
            R"({"id": 0, "uid": 1, "type": "storage", "nbytes": 99999999999999, "items": []})"),
        "claim more than");
    row("only changes",
        traceOf(R"({"line": 1, "end_line": 1, "names": {}, "changed": [], "gone": []})"),
        "only what changed");
    row("gone twice",
        traceOf(stepOf(1, "x", "", "")
                + R"(, {"line": 1, "end_line": 1, "names": {}, "changed": [], "gone": [4]})"),
        "step 2: the object 4 goes");
    row("gone but referred to",
        traceOf(
            one(R"("x": {"ref": 0})",
                R"({"id": 0, "uid": 1, "type": "list", "items": [[0, {"ref": 1}]]}, {"id": 1, "uid": 2, "type": "list", "items": []})")
                .mid(traceOf("").size() - 2)
                .chopped(2)
            + R"(, {"line": 1, "end_line": 1, "names": {}, "changed": [], "gone": [2]})"),
        "refers to the object 2");
}

void TestTraceReader::refuses()
{
    QFETCH(QByteArray, trace);
    QFETCH(QString, why);
    QString wrong;
    (void)read(trace, &wrong);
    QVERIFY2(wrong.contains(why), qPrintable(wrong));
    QVERIFY(wrong.endsWith(QLatin1Char('.')));
}

void TestTraceReader::survivesEveryCut()
{
    const QByteArray whole = traceOf(kinds);
    QString wrong;
    for (qsizetype size = 0; size < whole.size(); ++size) {
        (void)read(whole.left(size), &wrong);
        QVERIFY2(!wrong.isEmpty(), qPrintable(QString::number(size)));
    }
}

QTEST_GUILESS_MAIN(TestTraceReader)
#include "tst_tracereader.moc"
