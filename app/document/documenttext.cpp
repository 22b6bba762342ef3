// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/document.h"
#include "app/text/textlines.h"

#include <algorithm>
#include <unordered_map>

// The document's text seen otherwise: as an editor counts it, as problems locate it, and as the
// last run had it.
namespace clonescope::app
{

namespace
{

constexpr QStringView crLf = u"\r\n";

} // namespace

int Document::fromEditor(int position) const
{
    for (qsizetype at = m_content.text.indexOf(crLf); at >= 0 && at < position;
         at = m_content.text.indexOf(crLf, at + 2))
        ++position;
    return std::min(position, static_cast<int>(m_content.text.size()));
}

QString Document::editorText() const
{
    QString text = m_content.text;
    text.replace(crLf.toString(), QStringLiteral("\n"));
    return text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
}

void Document::replaceInEditor(int position, int removed, QString added)
{
    const int begin = fromEditor(position);
    const int end = fromEditor(position + removed);
    added.replace(crLf.toString(), QStringLiteral("\n"));
    for (const QChar lineEnd :
         {QChar(u'\r'), QChar(QChar::ParagraphSeparator), QChar(QChar::LineSeparator)})
        added.replace(lineEnd, u'\n');
    added.replace(QStringLiteral("\n"), lineEndOf(m_content.text));
    replace(begin, end - begin, added);
}

int Document::positionOf(int line, int column) const
{
    const QString &text = m_content.text;
    qsizetype begin = 0;
    for (int i = 1; i < line && begin < text.size(); ++begin) {
        const bool isCrLf = QStringView(text).mid(begin).startsWith(crLf);
        if (!isCrLf && (text[begin] == u'\n' || text[begin] == u'\r'))
            ++i;
    }
    qsizetype at = begin;
    for (int bytes = 0; at < text.size() && text[at] != u'\n' && text[at] != u'\r'; ++at) {
        const ushort unit = text[at].unicode();
        bytes += unit < 0x80 ? 1 : unit < 0x800 || QChar::isSurrogate(unit) ? 2 : 3;
        if (bytes > column)
            break;
    }
    return static_cast<int>(at);
}

// The first bytes and the last ones are those of the run; between them lines came, went or stayed.
struct Document::SinceRun {
    std::size_t sameHead = 0, sameTail = 0; // bytes
    int lines = 0; // that came
    std::unordered_map<int, int> stayed; // lines between, by number in the run's text
};

namespace
{

// A line end that is a carriage return alone, as a line feed: as many bytes, at the same places.
QByteArray withLineFeeds(QByteArray text)
{
    for (qsizetype i = text.indexOf('\r'); i >= 0; i = text.indexOf('\r', i + 1))
        if (i + 1 == text.size() || text[i + 1] != '\n')
            text[i] = '\n';
    return text;
}

// The lines of a text that [begin, end) touches, from the first one's beginning.
std::vector<QByteArrayView> linesBetween(const QByteArray &text, qsizetype begin, qsizetype end)
{
    std::vector<QByteArrayView> lines;
    qsizetype at = begin == 0 ? 0 : text.lastIndexOf('\n', begin - 1) + 1;
    while (at <= end && at < text.size()) {
        const qsizetype next = text.indexOf('\n', at);
        const qsizetype stop = next < 0 ? text.size() : next;
        lines.push_back(QByteArrayView(text).sliced(at, stop - at));
        at = stop + 1;
    }
    return lines;
}

// Which of some lines are which of others, in order; by number, from `first` on.
std::unordered_map<int, int> matching(const std::vector<QByteArrayView> &before,
                                      const std::vector<QByteArrayView> &after, int first)
{
    std::unordered_map<std::string_view, std::vector<int>> places;
    const auto key = [](QByteArrayView line) {
        return std::string_view(line.data(), static_cast<std::size_t>(line.size()));
    };
    for (std::size_t i = 0; i < after.size(); ++i)
        places[key(after[i])].push_back(static_cast<int>(i));
    std::unordered_map<int, int> same;
    int next = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto found = places.find(key(before[i]));
        if (found == places.end())
            continue;
        const auto place = std::lower_bound(found->second.begin(), found->second.end(), next);
        if (place == found->second.end())
            continue;
        same.emplace(first + static_cast<int>(i), first + *place);
        next = *place + 1;
    }
    return same;
}

} // namespace

Document::SinceRun Document::sinceRun() const
{
    const QByteArray text = withLineFeeds(m_content.text.toUtf8());
    const QByteArray ran = withLineFeeds(m_shown.text);
    const auto [oldEnd, newEnd] = std::mismatch(ran.begin(), ran.end(), text.begin(), text.end());
    const auto tail = std::mismatch(ran.rbegin(), std::reverse_iterator(oldEnd), text.rbegin(),
                                    std::reverse_iterator(newEnd));
    const qsizetype head = oldEnd - ran.begin(), end = tail.first - ran.rbegin();
    SinceRun since {static_cast<std::size_t>(head),
                    static_cast<std::size_t>(end),
                    static_cast<int>(text.count('\n') - ran.count('\n')),
                    {}};
    if (head < ran.size())
        since.stayed = matching(linesBetween(ran, head, ran.size() - end),
                                linesBetween(text, head, text.size() - end),
                                static_cast<int>(ran.first(head).count('\n')) + 1);
    return since;
}

int Document::lineOfStep(std::size_t step, const SinceRun &since) const
{
    const model::Step &ran = m_shown.run->steps[step - 1];
    if (ran.end <= since.sameHead)
        return ran.line;
    if (ran.begin + since.sameTail >= static_cast<std::size_t>(m_shown.text.size()))
        return ran.line + since.lines;
    const auto stayed = since.stayed.find(ran.line);
    return stayed == since.stayed.end() ? 0 : stayed->second;
}

int Document::lineOfStep(std::size_t step) const
{
    return step == 0 || step > stepCount() ? 0 : lineOfStep(step, sinceRun());
}

std::size_t Document::stepAtLine(int line) const
{
    const SinceRun since = sinceRun();
    for (std::size_t step = stepCount(); step > 0; --step)
        if (const int first = lineOfStep(step, since); first > 0 && first <= line)
            return step;
    return 0;
}

} // namespace clonescope::app
