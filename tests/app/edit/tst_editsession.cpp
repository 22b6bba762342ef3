// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/edit/editsession.h"
#include "model/heap/atomtext.h"
#include "model/questions/pathfinder.h"
#include "model/questions/paths.h"
#include "tests/app/documentfixture.h"

#include <QRandomGenerator>
#include <QSignalSpy>

#include <set>

using namespace clonescope;
using namespace clonescope::app;

namespace
{

using model::CopyMethod;

struct Seen {
    QString text;
    std::size_t step = 0;
    Selection selection;
    Pins pins;
    Folds folds;
    ComparePair compare;
    bool operator==(const Seen &) const = default;
};

Seen seen(const Document &d)
{
    return {d.text(), d.step(), d.selection(), d.pins(), d.folds(), d.compare()};
}

// Commits and waits; the reason where it was refused.
QString commit(Document &document, EditSession &session, const Edit &edit)
{
    QSignalSpy refused(&session, &EditSession::refused);
    session.commit(edit);
    const bool done = QTest::qWaitFor([&] { return !session.isBusy(); }, 60'000);
    awaitRun(document);
    if (!done)
        return QStringLiteral("never came back");
    return refused.isEmpty() ? QString() : refused[0][0].toString();
}

// Draws edits of every kind for whatever there is.
class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_random(seed)
    {
    }

    int upTo(int count) { return m_random.bounded(count); }

    Edit edit(const Document &document)
    {
        m_names.clear();
        for (const model::NamedValue &name : model::visibleNames(document.heap()))
            m_names << QString::fromStdString(name.name);
        if (m_names.isEmpty() || upTo(12) == 0)
            return edit::NewTensor {{}, pick({u("torch.arange(3.)"), u("torch.ones(2, 2)")})};
        if (upTo(12) == 0)
            return edit::Rebind {pick(m_names), value()};
        if (upTo(24) == 0)
            return edit::DeleteName {pick(m_names)};
        const model::Graph graph = model::graphOfNames(document.heap());
        if (graph.nodes.empty())
            return edit::Rebind {u("n"), value()};
        const model::Slot node = graph.nodes[std::size_t(upTo(int(graph.nodes.size())))];
        const auto ways = model::pathsTo(document.heap(), std::span(&node, 1), {.perName = 3});
        const auto &paths = ways[std::size_t(upTo(int(ways.size())))].paths;
        const QString path
            = QString::fromStdString(model::pathText(paths[std::size_t(upTo(int(paths.size())))]));
        return upTo(5) == 0 ? clone(document.heap(), node, path) : of(document.heap(), node, path);
    }

private:
    QString pick(const QStringList &from) { return from[upTo(int(from.size()))]; }

    QString value()
    {
        const QString name = m_names.isEmpty() ? u("0") : pick(m_names);
        return pick({u("1"), u("-2.5"), u("'s'"), u("[7]"), u("{'z': 1}"), u("(1, [2])"), u("None"),
                     u("torch.zeros(2)"), name, u("[") + name + u"]", name + u"[0]"});
    }

    Edit clone(const model::Heap &heap, model::Slot node, const QString &path)
    {
        if (upTo(2) == 0)
            return edit::CloneBy {
                path, heap.as<model::Dict>(node) ? u("dict({})") : u("{}[:]"), {}};
        constexpr std::array methods {CopyMethod::ShallowCopy, CopyMethod::DeepCopy,
                                      CopyMethod::Clone, CopyMethod::Detach};
        return edit::Clone {path, methods[std::size_t(upTo(methods.size()))], {}};
    }

    Edit of(const model::Heap &heap, model::Slot node, const QString &path)
    {
        if (const auto *tensor = heap.as<model::Tensor>(node)) {
            QStringList names;
            model::forEachPart(heap, tensor->dict, [&](const model::Part &part) {
                if (const auto *name = heap.as<model::Str>(part.key))
                    names << QString::fromStdString(*name->utf8);
            });
            const QString name = names.isEmpty() ? u("b") : pick(names);
            std::vector<qint64> index;
            for (const std::int64_t size : tensor->layout->shape)
                index.push_back(upTo(int(std::max<std::int64_t>(size, 1))));
            switch (names.isEmpty() ? 3 * upTo(2) : upTo(4)) {
            case 0:
                return edit::SetAttribute {path, pick({u("a"), u("b"), name}), value()};
            case 1:
                return edit::RenameAttribute {path, name, pick({u("a"), u("b"), u("c")})};
            case 2:
                return edit::DeleteAttribute {path, name};
            default:
                return edit::SetElement {path, index, pick({u("9"), u("-1.5"), u("0")})};
            }
        }
        if (const auto *dict = heap.as<model::Dict>(node)) {
            QStringList keys {u("'new'")};
            for (const model::Dict::Entry &entry : dict->entries)
                if (entry.key != model::noSlot)
                    keys << QString::fromStdString(model::atomText(heap, entry.key));
            if (upTo(3) == 0)
                return edit::DeleteKey {path, pick(keys)};
            return edit::SetKey {path, pick(keys), value()};
        }
        const auto *list = heap.as<model::List>(node);
        const int at = upTo(list ? int(list->items.size()) + 1 : 1);
        switch (upTo(4)) {
        case 0:
            return edit::SetItem {path, at, value()};
        case 1:
            return edit::InsertItem {path, at, value()};
        case 2:
            return edit::RemoveItem {path, at};
        default:
            return edit::AppendItem {path, value()};
        }
    }

    QRandomGenerator m_random;
    QStringList m_names;
};

constexpr auto nested = "import copy\nimport torch\nx = torch.arange(6.)\n"
                        "x.tags = [1, [2, 3], {'k': [4], 'n': 5}]\nv = x[1:4]\nm = x.view(2, 3)\n"
                        "v.a = {'t': x.tags, 'x': x}\nd = {'l': x.tags, 2: (v, [0])}\n";

} // namespace

class TestEditSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLaterLineThatFailsIsToldOnceTheEditStands()
    {
        Document document;
        EditSession session(document);
        QSignalSpy told(&session, &EditSession::breakageChanged);
        load(document, "x = [1, 2]\ny = x[1]\n");
        document.setStep(1);
        QCOMPARE(commit(document, session, edit::RemoveItem {u("x"), 0}), QString());
        QCOMPARE(document.text(), u("x = [1, 2]\ndel x[0]\ny = x[1]\n"));
        QCOMPARE(told.count(), 1);
        QCOMPARE(session.breakage(), u("Line 3 now fails: IndexError: list index out of range."));
        document.setStep(3); // looking round changes nothing
        document.pin({1, 0}, {1, 2});
        QVERIFY(!session.breakage().isEmpty());
        session.takeBack();
        awaitRun(document);
        QCOMPARE(document.text(), u("x = [1, 2]\ny = x[1]\n"));
        QVERIFY(document.pins().isEmpty());
        QCOMPARE(session.breakage(), QString());
        QCOMPARE(told.count(), 2);
    }

    void theOfferGoesWhenTheTextOrTheRulesChange_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("typed") << 0;
        QTest::newRow("undone") << 1;
        QTest::newRow("left") << 2;
        QTest::newRow("other rules") << 3;
        QTest::newRow("another program") << 4;
    }
    void theOfferGoesWhenTheTextOrTheRulesChange()
    {
        QFETCH(int, way);
        Document document;
        EditSession session(document);
        load(document, "x = [1, 2]\ny = x[1]\n");
        document.setStep(1);
        QCOMPARE(commit(document, session, edit::RemoveItem {u("x"), 0}), QString());
        QVERIFY(!session.breakage().isEmpty());
        model::Semantics old;
        old.torch = model::TorchVersion::V1_13;
        if (way == 0)
            document.replace(0, 0, u("#"));
        else if (way == 1)
            document.undoStack().undo();
        else if (way == 2)
            session.leave();
        else if (way == 3)
            document.setSemantics(old);
        else
            load(document, "z = 1\n");
        QCOMPARE(session.breakage(), QString());
        const QString text = document.text();
        session.moveToEnd(); // and does nothing any more
        session.takeBack();
        QVERIFY(!session.isBusy());
        QCOMPARE(document.text(), text);
        awaitRun(document);
    }

    void anEditMovesToTheEndAsOneCommand_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("moved");
        QTest::newRow("plain") << u("x = [1, 2]\ny = x[1]\n") << 1 << u("x")
                               << u("x = [1, 2]\ny = x[1]\ndel x[0]\n");
        QTest::newRow("no last line end")
            << u("x = [1, 2]\ny = x[1]") << 1 << u("x") << u("x = [1, 2]\ny = x[1]\ndel x[0]");
        QTest::newRow("line ends of Windows") << u("x = [1, 2]\r\ny = x[1]\r\n") << 1 << u("x")
                                              << u("x = [1, 2]\r\ny = x[1]\r\ndel x[0]\r\n");
        QTest::newRow("several statements on a line")
            << u("x = [1, 2]; y = x[1]; z = 3\n") << 1 << u("x")
            << u("x = [1, 2]; y = x[1]; z = 3\ndel x[0]\n");
        QTest::newRow("a comment at the end")
            << u("x = [1, 2]\ny = x[1]  # one\n# end\n") << 1 << u("x")
            << u("x = [1, 2]\ny = x[1]  # one\ndel x[0]\n# end\n");
        QTest::newRow("a loop at the end")
            << u("x = [1, 2]\nfor i in x:\n    y = x[1]\n") << 1 << u("x")
            << u("x = [1, 2]\nfor i in x:\n    y = x[1]\ndel x[0]\n");
    }
    void anEditMovesToTheEndAsOneCommand()
    {
        QFETCH(QString, program);
        QFETCH(int, step);
        QFETCH(QString, list);
        QFETCH(QString, moved);
        Document document;
        EditSession session(document);
        load(document, program.toUtf8());
        document.setStep(std::size_t(step));
        const Seen start = seen(document);
        QCOMPARE(commit(document, session, edit::RemoveItem {list, 0}), QString());
        const Seen broken = seen(document);
        QVERIFY(!session.breakage().isEmpty());
        session.moveToEnd();
        QTRY_VERIFY(!session.isBusy());
        QCOMPARE(document.text(), moved);
        QCOMPARE(document.step(), document.stepCount());
        QVERIFY(!document.run()->steps.back().error);
        QVERIFY(isAsFreshlyRun(document));
        QCOMPARE(session.breakage(), QString());
        const Seen after = seen(document);
        document.undoStack().undo();
        awaitRun(document);
        QCOMPARE(seen(document), broken);
        document.undoStack().undo();
        awaitRun(document);
        QCOMPARE(seen(document), start);
        document.undoStack().redo();
        document.undoStack().redo();
        awaitRun(document);
        QCOMPARE(seen(document), after);
    }

    void aMoveThatWouldNotDoIsRefused_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("says");
        QTest::newRow("another object") << u("x = [1, 2]\ny = x[1]\nx = [3, 4]\n") << u("another");
        QTest::newRow("no object") << u("x = [1, 2]\ny = x[1]\ndel x\n") << u("another");
        QTest::newRow("nothing there") << u("x = [1, 2]\ny = x[1]\nx.clear()\n") << u("no item 0");
    }
    void aMoveThatWouldNotDoIsRefused()
    {
        QFETCH(QString, program);
        QFETCH(QString, says);
        Document document;
        EditSession session(document);
        QSignalSpy refused(&session, &EditSession::moveRefused);
        load(document, program.toUtf8());
        document.setStep(1);
        QCOMPARE(commit(document, session, edit::RemoveItem {u("x"), 0}), QString());
        const Seen broken = seen(document);
        session.moveToEnd();
        QTRY_COMPARE(refused.count(), 1);
        QVERIFY2(refused[0][0].toString().contains(says), qPrintable(refused[0][0].toString()));
        QCOMPARE(seen(document), broken);
        QVERIFY(!session.breakage().isEmpty()); // it can still be taken back
    }

    void aMoveThatWouldReadOtherwiseIsRefused_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("says");
        const auto row
            = [](const char *name, const char *later, const char *value, const char *says) {
                  QTest::newRow(name)
                      << u("b = [1]\nx = [2]\n[y] = x\n") + u(later) << u(value) << u(says);
              };
        row("a name", "b = 0\n", "b", "At the end b ");
        row("within an expression", "b = [1]\n", "(b, 'x')", "At the end b ");
        row("a path", "b[0] = 5\n", "b[0]", "At the end b[0] ");
        row("no longer there", "del b\n", "[b]", "At the end b ");
        row("a builtin's name", "len = 3\n", "len", "At the end len ");
        row("as it was", "c = 'b'\n", "[b, 'c', len]", "");
    }
    void aMoveThatWouldReadOtherwiseIsRefused()
    {
        QFETCH(QString, program);
        QFETCH(QString, value);
        QFETCH(QString, says);
        Document document;
        EditSession session(document);
        QSignalSpy refused(&session, &EditSession::moveRefused);
        load(document, program.toUtf8());
        document.setStep(2);
        QCOMPARE(commit(document, session, edit::AppendItem {u("x"), value}), QString());
        QVERIFY(!session.breakage().isEmpty());
        const Seen broken = seen(document);
        session.moveToEnd();
        QTRY_VERIFY(!session.isBusy());
        QCOMPARE(refused.count(), says.isEmpty() ? 0 : 1);
        const QString moved = program + u("x.append(") + value + u(")\n");
        QCOMPARE(document.text(), says.isEmpty() ? moved : broken.text);
        if (!says.isEmpty())
            QVERIFY2(refused[0][0].toString().startsWith(says),
                     qPrintable(refused[0][0].toString()));
    }

    void whatCannotBeAppliedIsRefused()
    {
        Document document;
        EditSession session(document);
        load(document, "x = [1]\n");
        QSignalSpy committed(&session, &EditSession::committed);
        QSignalSpy refused(&session, &EditSession::refused);
        session.commit(edit::AppendItem {u("x"), u("2")});
        {
            const QSignalBlocker unheard(&document); // the session does not learn of it
            document.replace(0, 0, u("#\n"));
        }
        QTRY_COMPARE(refused.count(), 1);
        QVERIFY(refused[0][0].toString().contains(u("no longer")));
        QCOMPARE(committed.count(), 0);
        QCOMPARE(document.text(), u("#\nx = [1]\n"));
    }

    void allLinesOfAnEditMove()
    {
        Document document;
        EditSession session(document);
        load(document, "import torch\nx = torch.ones(2)\nx.tags = [1]\nprint(x.tags)\n");
        document.setStep(3);
        QCOMPARE(commit(document, session, edit::RenameAttribute {u("x"), u("tags"), u("t")}),
                 QString());
        QVERIFY2(session.breakage().startsWith(u("Line 6")), qPrintable(session.breakage()));
        session.moveToEnd();
        QTRY_VERIFY(!session.isBusy());
        QCOMPARE(document.text(),
                 u("import torch\nx = torch.ones(2)\nx.tags = [1]\nprint(x.tags)\n"
                   "x.t = x.tags\ndel x.tags\n"));

        load(document, "l = [1, 2]\nm = l[1] + 1\n");
        document.setStep(1);
        QCOMPARE(commit(document, session, edit::InsertItem {u("l"), 1, u("copy")}), QString());
        QCOMPARE(document.text(), u("l = [1, 2]\nimport copy\nl.insert(1, copy)\nm = l[1] + 1\n"));
        QVERIFY2(session.breakage().contains(u("TypeError")), qPrintable(session.breakage()));
        session.moveToEnd();
        QTRY_VERIFY(!session.isBusy());
        QCOMPARE(document.text(), u("l = [1, 2]\nm = l[1] + 1\nimport copy\nl.insert(1, copy)\n"));
    }

    // Edits of every kind, with steps and undo between. Whatever was done is undone exactly.
    void randomEditsAreExact()
    {
        std::set<std::size_t> made; // kinds
        for (const quint32 seed : {11U, 12U, 13U, 14U}) {
            editAtRandom(seed, made);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QStringLiteral("with seed %1").arg(seed)));
        }
        for (std::size_t kind = 0; kind < std::variant_size_v<Edit>; ++kind)
            QVERIFY2(made.contains(kind), qPrintable(QString::number(kind)));
    }

private:
    static void editAtRandom(quint32 seed, std::set<std::size_t> &made)
    {
        Dice dice(seed);
        Document document;
        EditSession session(document);
        load(document, nested);
        std::vector<Seen> before; // each command on the stack
        for (int i = 0; i < 45; ++i) {
            if (dice.upTo(4) == 0)
                document.setStep(std::size_t(dice.upTo(int(document.stepCount()) + 1)));
            const Edit edit = dice.edit(document);
            const Seen now = seen(document);
            if (commit(document, session, edit).isEmpty()) {
                made.insert(edit.index());
                before.resize(std::size_t(document.undoStack().index()) - 1);
                before.push_back(now);
            } else {
                QCOMPARE(seen(document), now);
            }
            if (!session.breakage().isEmpty() && dice.upTo(2) == 0) {
                const Seen broken = seen(document);
                session.moveToEnd();
                QTRY_VERIFY(!session.isBusy());
                awaitRun(document);
                if (document.text() != broken.text)
                    before.push_back(broken);
            }
            if (dice.upTo(8) == 0 && document.undoStack().canUndo()) {
                document.undoStack().undo();
                awaitRun(document);
                QCOMPARE(seen(document), before[std::size_t(document.undoStack().index())]);
                before.resize(std::size_t(document.undoStack().index()));
            }
            QVERIFY2(isAsFreshlyRun(document), qPrintable(document.text()));
        }
        QVERIFY2(before.size() > 15, "most were refused");
        while (document.undoStack().canUndo()) {
            document.undoStack().undo();
            awaitRun(document);
            QCOMPARE(seen(document), before[std::size_t(document.undoStack().index())]);
            QVERIFY(isAsFreshlyRun(document));
        }
        QCOMPARE(document.text(), u(nested));
    }
};

QTEST_GUILESS_MAIN(TestEditSession)
#include "tst_editsession.moc"
