// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/documentfile.h"

#include "app/files/filereader.h"
#include "app/text/textlines.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace clonescope::app
{

namespace
{

struct DocumentFile {
    Q_DECLARE_TR_FUNCTIONS(DocumentFile)
};

constexpr auto utf8Bom = "\xEF\xBB\xBF";

// How many bytes the well-formed UTF-8 character at `at` has; 0 where there is none (RFC 3629: no
// overlong forms, no surrogates, nothing beyond U+10FFFF).
qsizetype characterLength(const QByteArray &bytes, qsizetype at)
{
    const auto byte
        = [&](qsizetype i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U; };
    const unsigned first = byte(at);
    if (first < 0x80U)
        return 1;
    const qsizetype length = first >= 0xF0U ? 4 : first >= 0xE0U ? 3 : 2;
    if (first < 0xC2U || first > 0xF4U)
        return 0;
    for (qsizetype i = 1; i < length; ++i)
        if ((byte(at + i) & 0xC0U) != 0x80U)
            return 0;
    const unsigned second = byte(at + 1);
    const bool isWrong = (first == 0xE0U && second < 0xA0U) || (first == 0xEDU && second > 0x9FU)
        || (first == 0xF0U && second < 0x90U) || (first == 0xF4U && second > 0x8FU);
    return isWrong ? 0 : length;
}

QString encodingError(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return DocumentFile::tr(
            "This file is in UTF-16, which Python does not read. Save it as UTF-8 and open it "
            "again.");
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = characterLength(bytes, at);
        if (length == 0) {
            const qsizetype line = bytes.left(at).count('\n') + 1;
            return DocumentFile::tr(
                       "The byte 0x%1 at offset %2 (line %3) is not UTF-8. If this is a program in "
                       "another encoding, save it as UTF-8 and open it again.")
                .arg(static_cast<unsigned char>(bytes[at]), 2, 16, QLatin1Char('0'))
                .arg(at)
                .arg(line);
        }
        at += length;
    }
    return {};
}

// One line of the trailing block, or nothing where the line is the program's own.
std::optional<QPair<QString, QString>> viewLine(QStringView line)
{
    constexpr QStringView prefix = u"# clonescope: ";
    if (!line.startsWith(prefix))
        return std::nullopt;
    const QStringView rest = line.mid(prefix.size());
    const qsizetype equals = rest.indexOf(u'=');
    if (equals <= 0)
        return std::nullopt;
    return std::pair(rest.left(equals).toString(), rest.mid(equals + 1).toString());
}

// The block stands behind the text on lines of its own. Its last line ends as the text's last line
// does, so that a text without a final line end gets it back.
void splitViewState(FileContent &content)
{
    const QString &text = content.text;
    const bool endsLine = lineEndBefore(text, text.size()) > 0;
    qsizetype end = text.size(); // of what is not yet known to be the block
    while (end > 0) {
        const qsizetype lineEnd = end - lineEndBefore(text, end);
        const qsizetype begin = lineStart(text, lineEnd);
        const auto line = viewLine(QStringView(text).mid(begin, lineEnd - begin));
        if (!line)
            break;
        content.viewState.prepend(*line);
        end = begin;
    }
    // The line end before the block came with it, unless the text would seem to end its last line.
    const qsizetype without = end - lineEndBefore(text, end);
    if (end < text.size() && !endsLine && lineEndBefore(text, without) == 0)
        end = without;
    content.text.truncate(end);
}

} // namespace

QString parseFile(const QByteArray &bytes, FileContent &into)
{
    if (QString error = encodingError(bytes); !error.isEmpty())
        return error;
    into = {};
    into.hasBom = bytes.startsWith(utf8Bom);
    // A second BOM is part of the text, and for Python to complain about.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    into.text = decoder(QByteArrayView(bytes).sliced(into.hasBom ? 3 : 0));
    splitViewState(into);
    return {};
}

QString loadFile(const QString &path, FileContent &into, FileStamp *stamp)
{
    QByteArray bytes;
    if (QString problem = readFile(path, largestFile, bytes); !problem.isEmpty())
        return problem;
    if (const QString problem = parseFile(bytes, into); !problem.isEmpty())
        return path + QStringLiteral(": ") + problem;
    if (stamp)
        *stamp = stampOf(bytes);
    return {};
}

QString loadToEdit(const QString &path, FileContent &into, FileStamp &stamp)
{
    FileContent content;
    FileStamp read;
    if (QString error = loadFile(path, content, &read); !error.isEmpty())
        return error;
    if (const QString why = tooLargeToEdit(content.text); !why.isEmpty())
        return DocumentFile::
            tr("%1 is too large to be edited here: %2. The file stays as it is. Make it smaller "
               "in another program, and open it again.")
                .arg(path, why);
    into = content;
    stamp = read;
    return {};
}

QByteArray fileBytes(const FileContent &content)
{
    QString text = content.text;
    if (!content.viewState.isEmpty()) {
        const QString lineEnd = lineEndOf(text);
        const bool endsLine = text.isEmpty() || lineEndBefore(text, text.size()) > 0;
        if (!endsLine)
            text += lineEnd;
        for (qsizetype i = 0; i < content.viewState.size(); ++i) {
            const auto &[key, value] = content.viewState[i];
            text += QStringLiteral("# clonescope: ") + key + QLatin1Char('=') + value;
            if (endsLine || i + 1 < content.viewState.size())
                text += lineEnd;
        }
    }
    return (content.hasBom ? QByteArray(utf8Bom) : QByteArray()) + text.toUtf8();
}

WriteResult saveFile(const QString &path, const FileContent &content, const WriteOptions &options)
{
    return writeFile(path, fileBytes(content), options);
}

} // namespace clonescope::app
