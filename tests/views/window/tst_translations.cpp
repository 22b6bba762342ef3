// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/windowfixture.h"
#include "views/picture/output/figure.h"

#include <QProcess>
#include <QTranslator>
#include <QXmlStreamReader>

#include <set>

using namespace clonescope;
using views::Do;

namespace
{

using Asked = std::pair<QString, QString>; // context and text

// A language in which every text of ours stands in brackets; remembers what it was asked for.
class Bracketed final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        const QString words = QString::fromUtf8(text), where = QString::fromUtf8(context);
        if (where.startsWith(QLatin1Char('Q')) || words.isEmpty()) // Qt's own
            return {};
        m_asked.emplace(where, words);
        return u'⟦' + words + u'⟧';
    }
    [[nodiscard]] const std::set<Asked> &asked() const { return m_asked; }

private:
    mutable std::set<Asked> m_asked;
};

// What Qt's own tool finds in the sources.
std::set<Asked> extracted()
{
    QTemporaryDir folder;
    const QString found = folder.filePath(QStringLiteral("texts.ts"));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(SOURCE_DIR));
    lupdate.start(QStringLiteral(LUPDATE),
                  {QStringLiteral("-silent"), QStringLiteral("app"), QStringLiteral("views"),
                   QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("-ts"), found});
    if (!lupdate.waitForFinished(120'000) || lupdate.exitCode() != 0)
        qFatal("lupdate: %s", lupdate.readAllStandardError().constData());
    QFile file(found);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("lupdate wrote nothing");
    QXmlStreamReader xml(&file);
    std::set<Asked> all;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == u"source")
            all.emplace(context, xml.readElementText());
    }
    return all;
}

} // namespace

// Everything that is told can be told in another language.
class TestTranslations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_language); }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_language); }

    void whatIsLookedUpIsWhatTheToolFinds()
    {
        useAll();
        const std::set<Asked> found = extracted();
        QVERIFY(found.size() > 400);
        QStringList lost;
        for (const Asked &asked : m_language.asked())
            if (!found.contains(asked))
                lost << asked.first + QStringLiteral(": ") + asked.second;
        QVERIFY2(lost.isEmpty(), qPrintable(lost.join(QLatin1Char('\n'))));
        QVERIFY(m_language.asked().size() > 200);
    }

    void actionsAndButtonsSpeakTheLanguage()
    {
        WindowFixture person;
        QStringList plain;
        const auto check = [&](const QString &words) {
            static const QRegularExpression letters(QStringLiteral("\\p{L}{2}"));
            if (words.contains(letters) && !words.contains(u'⟦'))
                plain << words;
        };
        for (const views::ActionSpec &spec : views::actionSpecs()) {
            check(person.window.actions()[spec.what]->text());
            check(person.window.actions()[spec.what]->toolTip());
        }
        for (const auto *button : person.window.findChildren<QAbstractButton *>()) {
            check(button->text());
            check(button->toolTip());
        }
        QVERIFY2(plain.isEmpty(), qPrintable(plain.join(QLatin1Char('\n'))));
    }

    // What is not in the language is a word of Python's, a number or a name.
    void figuresSpeakTheLanguage()
    {
        WindowFixture person;
        QStringList plain;
        for (const auto *name : {"shallow", "clone_loses", "views", "cycle"}) {
            person.example(QString::fromLatin1(name));
            const views::DisplayList figure = views::composeFigure(*person.canvas().scene());
            for (std::size_t i = 0; i < figure.size(); ++i) {
                const auto *run = std::get_if<views::TextRun>(&figure[i]);
                if (run && run->face < views::Face::Code && isOurs(run->text))
                    plain << run->text;
            }
        }
        plain.removeDuplicates();
        QVERIFY2(plain.isEmpty(), qPrintable(plain.join(QLatin1Char('\n'))));
    }

private:
    static bool isOurs(const QString &words)
    {
        static const QRegularExpression word(QStringLiteral("\\p{L}{2}"));
        static const QStringList pythons {QStringLiteral("Tensor"), QStringLiteral("list"),
                                          QStringLiteral("dict"), QStringLiteral("tuple"),
                                          QStringLiteral("__dict__")};
        const bool isCut = words.endsWith(u'…') || words.contains(u'⟧');
        return words.contains(word) && !words.contains(u'⟦') && !isCut && !pythons.contains(words);
    }

    // Asks for as much as an example can show.
    static void useAll()
    {
        WindowFixture person;
        for (const auto *name : {"shallow", "deep", "clone_loses", "views", "nested_tensorflow"}) {
            person.example(QString::fromLatin1(name));
            const std::size_t steps = person.window.document().stepCount();
            for (std::size_t step = 0; step <= steps; ++step) {
                person.window.document().setStep(step);
                person.settle();
            }
        }
        for (auto *menu : person.window.menuBar()->findChildren<QMenu *>())
            Q_EMIT menu->aboutToShow();
        person.type(QStringLiteral("x = [1]\nfrom . import y\n"));
        person.type(QStringLiteral("x = [1\n"));
        person.type(QStringLiteral("x = [1]\nx[5]\n"));
    }

    Bracketed m_language;
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
