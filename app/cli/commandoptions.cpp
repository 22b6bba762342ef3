// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandoptions.h"

#include "app/text/translation.h"

#include <algorithm>
#include <array>

namespace clonescope::app
{

namespace
{

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

bool readInto(const QString &value, Options &into)
{
    bool isNumber = false;
    into.into = value.toUInt(&isNumber);
    return isNumber && into.into > std::size_t {0};
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

bool readPython(const QString &value, Options &into)
{
    into.python = value;
    return !value.isEmpty();
}

bool readArgument(const QString &value, Options &into)
{
    into.arguments << value;
    return true;
}

bool readWindow(const QString &, Options &into)
{
    into.window = true;
    return true;
}

bool readEvents(const QString &, Options &into)
{
    into.events = true;
    return true;
}

bool readDelta(const QString &, Options &into)
{
    into.delta = true;
    return true;
}

bool readKeepGoing(const QString &, Options &into)
{
    into.keepGoing = true;
    return true;
}

constexpr std::array<OptionRow, 15> optionTable {{
    {"torch", "1.13|2", QT_TRANSLATE_NOOP("CommandLine", "follow the rules of PyTorch 1.13 or 2.6"),
     readTorch, ""},
    {"step", "N",
     QT_TRANSLATE_NOOP(
         "CommandLine",
         "the state after the N-th statement; 0 is the empty state, the last is the default"),
     readStep, QT_TRANSLATE_NOOP("CommandLine", "a whole number, from 0 to that of the last step")},
    {"into", "N",
     QT_TRANSLATE_NOOP("CommandLine",
                       "go into the N-th statement: each moment of it is a step of its own"),
     readInto, QT_TRANSLATE_NOOP("CommandLine", "a whole number, from 1 to that of the last step")},
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
    {"events", "", QT_TRANSLATE_NOOP("CommandLine", "write what each step copied and wrote, too"),
     readEvents, ""},
    {"delta", "",
     QT_TRANSLATE_NOOP("CommandLine", "write what each step changed, not all that there is"),
     readDelta, ""},
    {"format", "FORMAT", QT_TRANSLATE_NOOP("CommandLine", "the form of the output"), readFormat,
     ""},
    {"python", "PATH",
     QT_TRANSLATE_NOOP("CommandLine",
                       "the Python that executes it; else the first python3 on PATH"),
     readPython, QT_TRANSLATE_NOOP("CommandLine", "the path of a Python")},
    {"output", "OUT", QT_TRANSLATE_NOOP("CommandLine", "write to this file; also -o"), readOutput,
     QT_TRANSLATE_NOOP("CommandLine", "the name of a file")},
    {optionOfTheRest, "ARG...",
     QT_TRANSLATE_NOOP("CommandLine", "all that follows is the program's: its sys.argv[1:]"),
     readArgument, ""},
}};

} // namespace

std::span<const OptionRow> optionRows()
{
    return optionTable;
}

QString helpOf(const OptionRow &row)
{
    return CommandLine::tr(row.help);
}

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

} // namespace clonescope::app
