// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"

#include "model/base/memory.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <new>
#include <stdexcept>

namespace clonescope::app
{

namespace
{

struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// ---- Options: each with what it takes, and how its value is read ----

using Read = bool (*)(const QString &value, Options &into);

bool readTorch(const QString &value, Options &into)
{
    if (value == QLatin1String("1.13"))
        into.torch = model::TorchVersion::V1_13;
    else if (value == QLatin1String("2") || value == QLatin1String("2.6"))
        into.torch = model::TorchVersion::V2_6;
    return into.torch.has_value();
}

bool readStep(const QString &value, Options &into)
{
    bool isNumber = false;
    into.step = value.toUInt(&isNumber);
    return isNumber;
}

bool readCompare(const QString &value, Options &into)
{
    into.compare = parsePair(value);
    return into.compare.has_value();
}

bool readTheme(const QString &value, Options &into)
{
    into.theme = value;
    return value == QLatin1String("light") || value == QLatin1String("dark");
}

bool readScale(const QString &value, Options &into)
{
    constexpr double least = 0.05, most = 20;
    bool isNumber = false;
    into.scale = value.toDouble(&isNumber);
    return isNumber && *into.scale >= least && *into.scale <= most;
}

bool readSize(const QString &value, Options &into)
{
    constexpr int most = 32767; // beyond it raster painting breaks
    const QStringList sides = value.split(QLatin1Char('x'));
    if (sides.size() != 2)
        return false;
    into.size = QSize(sides[0].toInt(), sides[1].toInt());
    return !into.size->isEmpty() && into.size->width() <= most && into.size->height() <= most;
}

bool readFormat(const QString &value, Options &into)
{
    into.format = value;
    return true; // the command says which
}

bool readOutput(const QString &value, Options &into)
{
    into.output = value;
    return !value.isEmpty();
}

bool readWindow(const QString &, Options &into)
{
    into.window = true;
    return true;
}

bool readKeepGoing(const QString &, Options &into)
{
    into.keepGoing = true;
    return true;
}

struct OptionRow {
    const char *name;
    const char *takes; // empty: no value
    const char *help;
    Read read;
    const char *allowed; // what `takes` stands for; empty: it says so itself
};

constexpr std::array<OptionRow, 10> optionTable {{
    {"torch", "1.13|2", QT_TRANSLATE_NOOP("CommandLine", "follow the rules of PyTorch 1.13 or 2.6"),
     readTorch, ""},
    {"step", "N",
     QT_TRANSLATE_NOOP(
         "CommandLine",
         "the state after the N-th statement; 0 is the empty state, the last is the default"),
     readStep, QT_TRANSLATE_NOOP("CommandLine", "a whole number, from 0 to that of the last step")},
    {"compare", "A,B",
     QT_TRANSLATE_NOOP("CommandLine", "compare two names or paths, such as x,y or x.tags,y.tags"),
     readCompare,
     QT_TRANSLATE_NOOP("CommandLine", "two names or paths, such as x,y or x.tags,y.tags")},
    {"theme", "light|dark", QT_TRANSLATE_NOOP("CommandLine", "the colours"), readTheme, ""},
    {"scale", "S", QT_TRANSLATE_NOOP("CommandLine", "enlarge by S (0.05 to 20)"), readScale,
     QT_TRANSLATE_NOOP("CommandLine", "a number from 0.05 to 20")},
    {"size", "WxH", QT_TRANSLATE_NOOP("CommandLine", "the size in pixels, before scaling"),
     readSize,
     QT_TRANSLATE_NOOP("CommandLine",
                       "WIDTHxHEIGHT in pixels, each from 1 to 32767, such as 800x600")},
    {"window", "", QT_TRANSLATE_NOOP("CommandLine", "picture the whole window"), readWindow, ""},
    {"keep-going", "",
     QT_TRANSLATE_NOOP("CommandLine", "draw a program that ends in an error, too"), readKeepGoing,
     ""},
    {"format", "FORMAT", QT_TRANSLATE_NOOP("CommandLine", "the form of the output"), readFormat,
     ""},
    {"output", "OUT", QT_TRANSLATE_NOOP("CommandLine", "write to this file; also -o"), readOutput,
     QT_TRANSLATE_NOOP("CommandLine", "the name of a file")},
}};

QString allowed(const OptionRow &row)
{
    return *row.allowed ? CommandLine::tr(row.allowed) : QString::fromLatin1(row.takes);
}

const OptionRow *optionNamed(const QString &name)
{
    const auto found
        = std::find_if(optionTable.begin(), optionTable.end(),
                       [&](const OptionRow &row) { return name == QLatin1String(row.name); });
    return found == optionTable.end() ? nullptr : &*found;
}

bool accepts(const Command &command, const OptionRow &row)
{
    const auto name = QLatin1String(row.name);
    return name == QLatin1String("torch") || command.options.contains(name);
}

// ---- Help ----

QString optionLine(const Command &command, const OptionRow &row)
{
    QString left = QStringLiteral("  --") + QLatin1String(row.name);
    const bool isFormat = QLatin1String(row.name) == QLatin1String("format");
    const QString takes
        = isFormat ? command.formats.join(QLatin1Char('|')) : QString::fromLatin1(row.takes);
    if (!takes.isEmpty())
        left += QLatin1Char(' ') + takes;
    return left.leftJustified(24) + QLatin1Char(' ') + CommandLine::tr(row.help)
        + QLatin1Char('\n');
}

QString usageLine(const Command &command)
{
    QString usage = QStringLiteral("clonescope");
    if (!command.name.isEmpty())
        usage += QLatin1Char(' ') + command.name;
    usage += command.needsFile ? QStringLiteral(" FILE") : QStringLiteral(" [FILE]");
    for (const OptionRow &row : optionTable)
        if (command.required.contains(QLatin1String(row.name)))
            usage += QStringLiteral(" --") + QLatin1String(row.name) + QLatin1Char(' ')
                + QLatin1String(row.takes);
    return usage + QStringLiteral(" [OPTIONS]");
}

QString helpOf(const Command &command)
{
    QString help
        = CommandLine::tr("Usage: %1\n%2\n\nOptions:\n").arg(usageLine(command), command.summary);
    for (const OptionRow &row : optionTable)
        if (accepts(command, row))
            help += optionLine(command, row);
    return help;
}

QString helpOfAll(const std::vector<Command> &commands)
{
    QString help = CommandLine::tr(
        "Clonescope shows tensors, what hangs on them, and what a clone shares.\n\nUsage:\n");
    for (const Command &command : commands)
        help += QStringLiteral("  ") + usageLine(command).leftJustified(44) + QLatin1Char(' ')
            + command.summary + QLatin1Char('\n');
    return help
        + CommandLine::tr(
               "\nclonescope COMMAND --help tells a command's options; --version the version.\n"
               "Exit status: 0 done, 1 the program or a check failed, 2 wrong usage.\n");
}

// ---- Reading ----

class Reader
{
public:
    Reader(const QStringList &arguments, const std::vector<Command> &commands)
        : m_arguments(arguments)
        , m_commands(commands)
    {
    }

    Invocation read()
    {
        for (m_at = 0; m_at < m_arguments.size() && m_result.error.isEmpty(); ++m_at)
            readOne(m_arguments[m_at]);
        if (m_result.error.isEmpty())
            finish();
        if (!m_result.error.isEmpty())
            m_result.command = nullptr;
        return m_result;
    }

private:
    void readOne(const QString &argument)
    {
        if (m_onlyFiles || !argument.startsWith(QLatin1Char('-')) || argument.size() == 1)
            readPositional(argument);
        else if (argument == QLatin1String("--"))
            m_onlyFiles = true;
        else if (argument == QLatin1String("--help") || argument == QLatin1String("-h"))
            m_wantsHelp = true;
        else if (argument == QLatin1String("--version"))
            m_wantsVersion = true;
        else
            readOption(argument);
    }

    void readPositional(const QString &argument)
    {
        const Command *const named
            = m_onlyFiles || m_hasPositional ? nullptr : commandNamed(argument);
        m_hasPositional = true;
        if (named) {
            m_result.command = named;
            m_result.options.command = argument;
        } else if (m_result.options.file.isEmpty() && !argument.isEmpty()) {
            m_result.options.file = argument;
        } else if (argument.isEmpty()) {
            m_result.error = CommandLine::tr("a file name is empty");
        } else if (m_result.command) {
            m_result.error = CommandLine::tr("one file too many: %1").arg(argument);
        } else {
            m_result.error
                = CommandLine::tr("there is no command %1, and the window opens one file")
                      .arg(m_result.options.file);
        }
    }

    void readOption(const QString &argument)
    {
        const bool isShort = argument.startsWith(QLatin1String("-o"))
            && argument.section(QLatin1Char('='), 0, 0) != QLatin1String("-output");
        const qsizetype equals = isShort ? -1 : argument.indexOf(QLatin1Char('='));
        const QString name
            = isShort ? QStringLiteral("output") : argument.mid(2, equals < 0 ? -1 : equals - 2);
        const OptionRow *const row
            = isShort || argument.startsWith(QLatin1String("--")) ? optionNamed(name) : nullptr;
        if (!row) {
            const QString given = argument.left(equals < 0 ? argument.size() : equals);
            const bool lacksDash = given.size() > 1 && optionNamed(given.mid(1));
            m_result.error = lacksDash
                ? CommandLine::tr("there is no option %1, but -%1").arg(given)
                : CommandLine::tr("there is no option %1").arg(given);
            return;
        }
        if (m_given.contains(name)) {
            m_result.error = CommandLine::tr("--%1 is given twice").arg(name);
            return;
        }
        m_given << name;
        const bool takesValue = *row->takes;
        QString value;
        if (isShort && argument.size() > 2)
            value = argument.mid(2);
        else if (equals >= 0)
            value = argument.mid(equals + 1);
        else if (takesValue && m_at + 1 < m_arguments.size())
            value = m_arguments[++m_at];
        else if (takesValue)
            m_result.error = CommandLine::tr("--%1 needs a value: %2").arg(name, allowed(*row));
        if (!takesValue && equals >= 0)
            m_result.error = CommandLine::tr("--%1 takes no value").arg(name);
        if (m_result.error.isEmpty() && !row->read(value, m_result.options))
            m_result.error = CommandLine::tr("--%1 cannot be \"%2\": it takes %3")
                                 .arg(name, value, allowed(*row));
    }

    void finish()
    {
        const bool isNamed = m_result.command != nullptr;
        if (m_wantsVersion || (m_wantsHelp && !isNamed)) {
            m_result.text = m_wantsVersion ? QStringLiteral("clonescope " CLONESCOPE_VERSION "\n")
                                           : helpOfAll(m_commands);
            m_result.command = nullptr;
            return;
        }
        if (m_wantsHelp) {
            m_result.text = helpOf(*m_result.command);
            m_result.command = nullptr;
            return;
        }
        if (!isNamed)
            m_result.command = commandNamed(QString());
        if (m_result.command)
            check(*m_result.command);
        else
            m_result.error = CommandLine::tr("no command was given");
    }

    void check(const Command &command)
    {
        const QString name = command.name.isEmpty() ? CommandLine::tr("the window") : command.name;
        if (command.needsFile && m_result.options.file.isEmpty())
            m_result.error = CommandLine::tr("%1 needs a FILE").arg(name);
        for (const QString &given : m_given)
            if (!accepts(command, *optionNamed(given)))
                m_result.error = CommandLine::tr("%1 does not take --%2").arg(name, given);
        for (const QString &required : command.required)
            if (!m_given.contains(required))
                m_result.error = CommandLine::tr("%1 needs --%2").arg(name, required);
        const QString &format = m_result.options.format;
        const bool isGiven = m_given.contains(QStringLiteral("format"));
        if (isGiven && !command.formats.isEmpty() && !command.formats.contains(format))
            m_result.error = CommandLine::tr("--format cannot be \"%1\": it takes %2")
                                 .arg(format, command.formats.join(QLatin1Char('|')));
    }

    [[nodiscard]] const Command *commandNamed(const QString &name) const
    {
        const auto found = std::find_if(m_commands.begin(), m_commands.end(),
                                        [&](const Command &c) { return c.name == name; });
        return found == m_commands.end() ? nullptr : &*found;
    }

    const QStringList &m_arguments;
    const std::vector<Command> &m_commands;
    qsizetype m_at = 0;
    bool m_onlyFiles = false, m_hasPositional = false, m_wantsHelp = false, m_wantsVersion = false;
    QStringList m_given;
    Invocation m_result;
};

} // namespace

Invocation parseCommandLine(const QStringList &arguments, const std::vector<Command> &commands)
{
    return Reader(arguments, commands).read();
}

namespace
{

int run(const Command &command, const Options &options)
{
    try {
        return command.run(options);
    } catch (const std::bad_alloc &) {
    } catch (const std::length_error &) { // what can never be had
    }
    printError(QString::fromLatin1(model::outOfMemory), options.file);
    return Failed;
}

} // namespace

int carryOut(const Invocation &invocation)
{
    if (invocation.command)
        return run(*invocation.command, invocation.options);
    if (!invocation.error.isEmpty()) {
        printError(invocation.error + CommandLine::tr(" (clonescope --help tells more)"));
        return WrongUsage;
    }
    const QString error = writeOutput({}, invocation.text.toUtf8());
    if (error.isEmpty())
        return Done;
    printError(error);
    return Failed;
}

} // namespace clonescope::app
