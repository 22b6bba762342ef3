// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"

#include "app/cli/commandoptions.h"
#include "app/cli/commandoutput.h"
#include "app/text/translation.h"
#include "model/base/memory.h"

#include <algorithm>
#include <new>
#include <stdexcept>

namespace clonescope::app
{

namespace
{

bool accepts(const Command &command, const OptionRow &row)
{
    return command.options.contains(QLatin1String(row.name));
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
    return left.leftJustified(24) + QLatin1Char(' ') + helpOf(row) + QLatin1Char('\n');
}

QString usageLine(const Command &command)
{
    QString usage = QStringLiteral("clonescope");
    if (!command.name.isEmpty())
        usage += QLatin1Char(' ') + command.name;
    usage += command.needsFile ? QStringLiteral(" FILE") : QStringLiteral(" [FILE]");
    for (const OptionRow &row : optionRows())
        if (command.required.contains(QLatin1String(row.name)))
            usage += QStringLiteral(" --") + QLatin1String(row.name) + QLatin1Char(' ')
                + QLatin1String(row.takes);
    return usage + QStringLiteral(" [OPTIONS]");
}

QString helpOf(const Command &command)
{
    QString help
        = CommandLine::tr("Usage: %1\n%2\n\nOptions:\n").arg(usageLine(command), command.summary);
    for (const OptionRow &row : optionRows())
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
        if (name == QLatin1String(optionOfTheRest) && equals < 0)
            return takeRest();
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

    void takeRest()
    {
        while (m_at + 1 < m_arguments.size())
            m_result.options.arguments << m_arguments[++m_at];
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
