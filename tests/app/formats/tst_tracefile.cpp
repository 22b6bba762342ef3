// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/formats/tracefile.h"
#include "app/formats/tracestep.h"
#include "app/text/jsontext.h"

#include "model/base/bigint.h"
#include "model/heap/store.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <limits>

using namespace clonescope;
using namespace clonescope::model;

namespace
{

// A program's objects made by hand, and the trace of the one step that left them.
struct Fixture {
    Store store;

    void name(const char *name, Slot value)
    {
        store.setKey(Heap::globals, store.makeStr(name), value);
    }
    Ref list(const std::vector<Slot> &items)
    {
        Ref made = store.make(List {});
        for (const Slot item : items)
            store.append(made, item);
        return made;
    }
    Ref tensor(Slot storage, StridedLayout layout, DType dtype = DType::Float32, Slot base = noSlot)
    {
        Tensor tensor;
        tensor.framework = Framework::Torch;
        tensor.dtype = dtype;
        tensor.storage = storage;
        tensor.base = base;
        const Ref version = store.make(VersionCounter {3});
        tensor.version = version;
        tensor.layout = std::move(layout);
        return store.make(tensor);
    }
    Ref method(std::string_view name, Slot self) { return store.make(Builtin {name, 0, self}); }
    Ref storage(std::size_t bytes)
    {
        const Ref buffer = store.make(Buffer {Bytes(bytes)});
        return store.make(StorageImpl {buffer, 0, bytes});
    }
    QJsonObject trace(Step step = {}, std::string_view text = {}) const
    {
        Run run;
        step.heap = store.heap();
        run.steps = {step};
        return traceOf(run, text);
    }
    static QJsonObject traceOf(const Run &run, std::string_view text = {})
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        if (app::writeTrace(out, run, {text}))
            return {};
        return QJsonDocument::fromJson(out.data()).object();
    }
    QJsonObject state() { return trace()[QStringLiteral("steps")][0].toObject(); }
};

QByteArray json(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
}

} // namespace

class TestTraceFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowManyStepsFit();
    void aStepIsMadeNoLargerThanItMayBe();
    void theDocumentSaysWhatItIs();
    void aStepCarriesItsStatement();
    void problemsAreTheDocuments();
    void namesAreSortedAndFiltered();
    void objectsAreNumberedInPreorder();
    void keysThatAreObjectsHaveItemsOfTheirOwn();
    void aGeneratorAsAKeyHasAnItemOfItsOwn();
    void aMethodHoldsItsObject();
    void aGradFunctionIsAnObject();
    void atomsOfEachKind_data();
    void atomsOfEachKind();
    void aTensorShowsItsHeader();
    void bytesAreReadAsTheFirstHeaderDoes();
    void largeStoragesKeepTheirBytes();
    void depthDoesNotMatter();
    void oddTextsAreValidJson();
};

void TestTraceFile::theDocumentSaysWhatItIs()
{
    Run run;
    run.semantics.torch = TorchVersion::V1_13;
    const QJsonObject trace = Fixture::traceOf(run);
    QCOMPARE(trace[QStringLiteral("format")].toString(), QStringLiteral("clonescope-trace"));
    QCOMPARE(trace[QStringLiteral("version")].toInt(), 1);
    QCOMPARE(trace[QStringLiteral("producer")][QStringLiteral("torch")].toString(),
             QStringLiteral("1.13"));
    QCOMPARE(trace[QStringLiteral("producer")][QStringLiteral("seed")].toInteger(), 67280421310721);
    QVERIFY(trace[QStringLiteral("error")].isNull());
    QVERIFY(trace[QStringLiteral("steps")].toArray().isEmpty());
}

void TestTraceFile::aStepCarriesItsStatement()
{
    Step step;
    step.line = 2;
    step.endLine = 3;
    step.begin = 6;
    step.end = 14;
    step.output = "a\"b\n";
    step.error = RunError {"KeyError", "'k'", 3};
    const QJsonObject trace = Fixture().trace(step, "x = 1\nprint(x)\n");
    const QJsonObject written = trace[QStringLiteral("steps")][0].toObject();
    QCOMPARE(written[QStringLiteral("line")].toInt(), 2);
    QCOMPARE(written[QStringLiteral("end_line")].toInt(), 3);
    QCOMPARE(written[QStringLiteral("source")].toString(), QStringLiteral("print(x)"));
    QCOMPARE(written[QStringLiteral("stdout")].toString(), QStringLiteral("a\"b\n"));
    QCOMPARE(json(written[QStringLiteral("error")]), R"([{"message":"'k'","type":"KeyError"}])");
}

void TestTraceFile::problemsAreTheDocuments()
{
    Run run;
    run.problems = {{RunProblem::Kind::Unsupported, "no 'yield'", 2, 4}};
    const QJsonObject trace = Fixture::traceOf(run, "x\n'é' yield\n");
    QCOMPARE(json(trace[QStringLiteral("error")]),
             R"([{"column":4,"kind":"unsupported","line":2,"message":"no 'yield'"}])");
}

void TestTraceFile::namesAreSortedAndFiltered()
{
    Fixture f;
    for (const char *name : {"b", "a", "B", "_hidden", "é"})
        f.name(name, Heap::smallInt(1));
    f.name("torch", f.store.make(Module {"torch"}));
    QCOMPARE(f.state()[QStringLiteral("names")].toObject().keys(),
             QStringList({QStringLiteral("B"), QStringLiteral("a"), QStringLiteral("b"),
                          QStringLiteral("é")}));
}

void TestTraceFile::objectsAreNumberedInPreorder()
{
    Fixture f;
    const Ref inner = f.list({Heap::smallInt(1)});
    const Ref outer = f.list({f.list({inner}), inner});
    f.store.append(inner, outer);
    f.name("z", outer);
    f.name("y", f.list({}));
    const QJsonObject state = f.state();
    QCOMPARE(json(state[QStringLiteral("names")]), R"([{"y":{"ref":0},"z":{"ref":1}}])");
    QByteArray items;
    for (const QJsonValue object : state[QStringLiteral("objects")].toArray())
        items += json(object[QStringLiteral("items")]);
    QCOMPARE(items,
             R"([[]][[[0,{"ref":2}],[1,{"ref":3}]]][[[0,{"ref":3}]]])"
             R"([[[0,{"atom":"int","repr":"1"}],[1,{"ref":1}]]])");
}

void TestTraceFile::keysThatAreObjectsHaveItemsOfTheirOwn()
{
    Fixture f;
    const Ref key = f.store.make(Tuple {{}, false});
    const Ref dict = f.store.make(Dict {});
    f.store.setKey(dict, f.store.makeStr("k"), Heap::none);
    f.store.setKey(dict, key, Heap::trueSlot);
    f.name("d", dict);
    QCOMPARE(json(f.state()[QStringLiteral("objects")][0][QStringLiteral("items")]),
             R"([[["'k'",{"atom":"NoneType","repr":"None"}],["<key 1>",{"ref":1}],)"
             R"(["<value 1>",{"atom":"bool","repr":"True"}]]])");
}

// Also one that is no node, as it has no parts.
void TestTraceFile::aGeneratorAsAKeyHasAnItemOfItsOwn()
{
    Fixture f;
    const Ref dict = f.store.make(Dict {});
    f.store.setKey(dict, f.store.make(RandomState {}), Heap::trueSlot);
    f.name("d", dict);
    const QJsonValue objects = f.state()[QStringLiteral("objects")];
    QCOMPARE(json(objects[0][QStringLiteral("items")]),
             R"([[["<key 0>",{"ref":1}],["<value 0>",{"atom":"bool","repr":"True"}]]])");
    QCOMPARE(objects[1][QStringLiteral("type")].toString(), QStringLiteral("Generator"));
}

// The list lives by the method alone. A method of an atom holds no object: it is an atom.
void TestTraceFile::aMethodHoldsItsObject()
{
    Fixture f;
    f.name("a", f.method("append", f.list({Heap::none})));
    f.name("b", f.method("upper", f.store.makeStr("text")));
    const QJsonObject state = f.state();
    QCOMPARE(json(state[QStringLiteral("names")]),
             R"([{"a":{"ref":0},"b":{"atom":"builtin_function_or_method","repr":"upper"}}])");
    const QJsonArray objects = state[QStringLiteral("objects")].toArray();
    QCOMPARE(objects.size(), 2);
    QCOMPARE(objects[0][QStringLiteral("type")].toString(),
             QStringLiteral("builtin_function_or_method"));
    QCOMPARE(objects[0][QStringLiteral("name")].toString(), QStringLiteral("append"));
    QCOMPARE(json(objects[0][QStringLiteral("items")]), R"([[["__self__",{"ref":1}]]])");
    QCOMPARE(objects[1][QStringLiteral("type")].toString(), QStringLiteral("list"));
}

void TestTraceFile::aGradFunctionIsAnObject()
{
    Fixture f;
    const Ref node = f.store.make(GradNode {"MulBackward0", {}});
    f.name("a", f.list({node, node}));
    const QJsonObject state = f.state();
    QCOMPARE(json(state[QStringLiteral("objects")][0][QStringLiteral("items")]),
             R"([[[0,{"ref":1}],[1,{"ref":1}]]])");
    QCOMPARE(state[QStringLiteral("objects")][1][QStringLiteral("type")].toString(),
             QStringLiteral("MulBackward0"));
}

void TestTraceFile::atomsOfEachKind_data()
{
    QTest::addColumn<QByteArray>("atom");
    QTest::addColumn<QByteArray>("repr");
    for (const auto &[atom, repr] : std::initializer_list<std::pair<const char *, QByteArray>> {
             {"ellipsis", "Ellipsis"},
             {"float", "0.1"},
             {"str", "'a'"},
             {"range", "range(0, 3)"},
             {"type", "Tensor"},
             {"function", "deepcopy"},
             {"builtin_function_or_method", "append"},
             {"module", "torch"},
             {"torch.dtype", "torch.int64"},
             {"torch.device", "cpu"},
             {"torch.Size", "torch.Size([2])"},
             {"int", "0x1" + QByteArray(5000, '0')}})
        QTest::newRow(atom) << QByteArray(atom) << repr;
}

void TestTraceFile::atomsOfEachKind()
{
    const std::map<QByteArray, Payload> payloads {
        {"ellipsis", Singleton {Singleton::Which::Ellipsis}},
        {"float", Float {0.1}},
        {"str", Str {std::string("a")}},
        {"range", Range {0, 3, 1}},
        {"type", Type {"Tensor", "torch", 0}},
        {"function", Builtin {"deepcopy", 0, noSlot, "function"}},
        {"builtin_function_or_method", Builtin {"append", 0, Heap::none}},
        {"module", Module {"torch"}},
        {"torch.dtype", DTypeObject {Framework::Torch, DType::Int64}},
        {"torch.device", Device {"cpu"}},
        {"torch.Size", Tuple {{}, true}},
        {"int", Int {0, Shared<BigNumber>({BigInt(1) << 20000U})}},
    };
    Fixture f;
    QFETCH(QByteArray, atom);
    QFETCH(QByteArray, repr);
    Payload payload = payloads.at(atom);
    if (auto *size = std::get_if<Tuple>(&payload))
        size->items.push_back(Heap::smallInt(2));
    f.name("x", f.list({f.store.make(payload)}));
    const QJsonValue value = f.state()[QStringLiteral("objects")][0][QStringLiteral("items")][0][1];
    QCOMPARE(value[QStringLiteral("atom")].toString().toUtf8(), atom);
    QCOMPARE(value[QStringLiteral("repr")].toString().toUtf8(), repr);
}

void TestTraceFile::aTensorShowsItsHeader()
{
    Fixture f;
    const Ref storage = f.storage(24);
    const Ref x = f.tensor(storage, StridedLayout::contiguous({2, 3}));
    const Ref view = f.tensor(storage, StridedLayout {{2}, {3}, 1}, DType::Float32, x);
    const Ref attributes = f.store.make(Dict {});
    f.store.setDict(view, attributes);
    f.store.setRequiresGrad(view, true);
    f.store.setGradNode(view, f.store.make(GradNode {"SelectBackward0", {}}));
    f.name("v", view);
    QJsonObject tensor = f.state()[QStringLiteral("objects")][0].toObject();
    tensor.remove(QStringLiteral("uid"));
    QCOMPARE(json(tensor),
             R"([{"device":"cpu","dtype":"float32","grad_fn":"SelectBackward0","hooks":0,"id":0,)"
             R"("is_leaf":false,"items":[["storage",{"ref":1}],["_base",{"ref":2}]],"offset":1,)"
             R"("requires_grad":true,"shape":[2],"stride":[3],"type":"Tensor","version":3}])");
    f.store.setKey(attributes, f.store.makeStr("tags"), Heap::none);
    QCOMPARE(json(f.state()[QStringLiteral("objects")][0][QStringLiteral("items")][2]),
             R"([["__dict__",{"ref":3}]])");
}

void TestTraceFile::bytesAreReadAsTheFirstHeaderDoes()
{
    Fixture f;
    const Ref storage = f.storage(8);
    f.store.editBytes(f.store.heap().as<StorageImpl>(storage)->buffer).store(0, 1.5F);
    f.store.editBytes(f.store.heap().as<StorageImpl>(storage)->buffer)
        .store(4, -std::numeric_limits<float>::infinity());
    f.name("b", f.tensor(storage, StridedLayout::contiguous({2})));
    f.name("c", f.tensor(storage, StridedLayout::contiguous({8}), DType::UInt8));
    QJsonObject bytes = f.state()[QStringLiteral("objects")][1].toObject();
    bytes.remove(QStringLiteral("uid"));
    QCOMPARE(json(bytes),
             R"([{"data":[1.5,"-inf"],"id":1,"items":[],"nbytes":8,"type":"storage"}])");
    f.name("a", f.tensor(storage, StridedLayout::contiguous({8}), DType::UInt8));
    QCOMPARE(json(f.state()[QStringLiteral("objects")][1][QStringLiteral("data")]),
             "[[0,0,192,63,0,0,128,255]]");
}

void TestTraceFile::largeStoragesKeepTheirBytes()
{
    Fixture f;
    f.name("a", f.tensor(f.storage(64 * 4), StridedLayout::contiguous({64})));
    f.name("b", f.tensor(f.storage(65 * 4), StridedLayout::contiguous({65})));
    f.name("c", f.tensor(f.storage(0), StridedLayout::contiguous({0})));
    const QJsonArray objects = f.state()[QStringLiteral("objects")].toArray();
    QCOMPARE(objects[1][QStringLiteral("data")].toArray().size(), 64);
    QVERIFY(objects[3][QStringLiteral("data")].isUndefined());
    QVERIFY(objects[4][QStringLiteral("items")].toArray().isEmpty());
}

void TestTraceFile::depthDoesNotMatter()
{
    Fixture f;
    Ref deep = f.list({});
    for (int i = 0; i < 100'000; ++i)
        deep = f.list({deep});
    f.name("deep", deep);
    QCOMPARE(f.state()[QStringLiteral("objects")].toArray().size(), 100'001);
}

void TestTraceFile::oddTextsAreValidJson()
{
    std::string out;
    app::appendJson(out, std::string_view("\"\\\n\x01 \xc3\xa9 \xed\xa0\x80"));
    QCOMPARE(QByteArray::fromStdString(out),
             R"("\"\\\n\u0001 )"
             "\xc3\xa9"
             R"( \\ud800")");
    out.clear();
    app::appendJson(out, std::numeric_limits<double>::quiet_NaN());
    QCOMPARE(QByteArray::fromStdString(out), "\"nan\"");
}

void TestTraceFile::saysHowManyStepsFit()
{
    Fixture fixture;
    fixture.name("x", fixture.store.makeStr(std::string(1000, 'a')));
    Run run;
    for (int i = 0; i < 10; ++i) {
        Step step;
        step.heap = fixture.store.heap();
        run.steps.push_back(step);
    }
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QCOMPARE(app::writeTrace(out, run, {{}}), std::optional<std::size_t>());
    const auto size = static_cast<std::uint64_t>(out.size());
    QCOMPARE(app::writeTrace(out, run, {{}}, size / 2), std::optional<std::size_t>(4));
    QCOMPARE(app::writeTrace(out, run, {{}}, size / 20), std::optional<std::size_t>(0));
    QCOMPARE(app::writeTrace(out, run, {{}}, 0), std::optional<std::size_t>(0));
}

// What is too large is not made first: escaped it may be six times as large as the program's bytes.
void TestTraceFile::aStepIsMadeNoLargerThanItMayBe()
{
    const std::string text(100'000, '\x1b');
    Fixture atom, members;
    atom.name("x", atom.store.makeStr(text));
    members.name("x", members.list(std::vector<Slot>(100'000, members.store.makeStr("a"))));
    Run output = {};
    output.steps.resize(1);
    output.steps[0].output = text;
    const auto largest = [](const Step &step, std::size_t most) {
        const auto json = app::stepJson(step, {}, most);
        return json ? json->size() : 0;
    };
    for (const Heap &heap : {atom.store.heap(), members.store.heap()}) {
        Step step;
        step.heap = heap;
        const std::size_t whole = largest(step, 100'000'000);
        QVERIFY(whole > 500'000);
        QCOMPARE(largest(step, whole), whole);
        QCOMPARE(largest(step, whole - 1), std::size_t {0});
    }
    QVERIFY(largest(output.steps[0], 1'000'000) > 600'000);
    QCOMPARE(largest(output.steps[0], 600'000), std::size_t {0});
}

QTEST_APPLESS_MAIN(TestTraceFile)
#include "tst_tracefile.moc"
