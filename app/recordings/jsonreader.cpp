// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/recordings/jsonreader.h"

#include "app/text/jsontext.h"

#include <QCoreApplication>
#include <charconv>

namespace clonescope::app
{

namespace
{

struct JsonFile {
    Q_DECLARE_TR_FUNCTIONS(JsonFile)
};

void appendUtf8(std::string &out, unsigned code)
{
    if (code < 0x80) {
        out += static_cast<char>(code);
        return;
    }
    const unsigned extra = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    static constexpr unsigned leads[] {0, 0xc0, 0xe0, 0xf0};
    out += static_cast<char>(leads[extra] | (code >> (6U * extra)));
    for (unsigned i = extra; i-- > 0;)
        out += static_cast<char>(0x80U | ((code >> (6U * i)) & 0x3fU));
}

bool isDigit(int c)
{
    return c >= '0' && c <= '9';
}

} // namespace

JsonReader::JsonReader(QIODevice &device)
    : m_device(device)
{
}

bool JsonReader::fill()
{
    constexpr qint64 portion = 256 << 10U;
    m_before += m_buffer.size();
    m_at = 0;
    m_buffer.resize(portion);
    const qint64 got = m_device.read(m_buffer.data(), portion);
    m_buffer.resize(static_cast<std::size_t>(std::max<qint64>(got, 0)));
    if (got < 0)
        throw NotReadable {JsonFile::tr("it cannot be read: %1").arg(m_device.errorString())};
    return got > 0;
}

void JsonReader::take()
{
    if (byte() == '\n') {
        ++m_line;
        m_lineStart = offset() + 1;
    }
    ++m_at;
}

void JsonReader::blanks()
{
    for (int c = current(); c == ' ' || c == '\n' || c == '\r' || c == '\t'; c = current())
        take();
}

void JsonReader::fail(const QString &what) const
{
    throw NotReadable {JsonFile::tr("line %1, column %2 (byte %3): %4")
                           .arg(m_line)
                           .arg(offset() - m_lineStart + 1)
                           .arg(offset())
                           .arg(what)};
}

char JsonReader::peek()
{
    blanks();
    const int c = current();
    if (isDigit(c) || c == '-')
        return '0';
    return c < 0 ? '\0' : static_cast<char>(c);
}

void JsonReader::expect(char c, const char *what)
{
    blanks();
    const int found = current();
    if (found == c)
        return take();
    if (found < 0)
        fail(JsonFile::tr("the file ends where %1 should come").arg(JsonFile::tr(what)));
    fail(JsonFile::tr("%1 should stand here").arg(JsonFile::tr(what)));
}

void JsonReader::word(const char *word)
{
    for (const char *c = word; *c; ++c) {
        if (current() != *c)
            fail(JsonFile::tr("\"%1\" should stand here").arg(QLatin1String(word)));
        take();
    }
}

void JsonReader::open(char closing)
{
    if (m_levels.size() == deepest)
        fail(JsonFile::tr("values are nested more than %1 deep").arg(deepest));
    m_levels.push_back({closing});
}

bool JsonReader::next(char closing)
{
    Level &level = m_levels.back();
    blanks();
    if (current() == closing) {
        take();
        m_levels.pop_back();
        return false;
    }
    if (!level.isFirst)
        expect(',', QT_TRANSLATE_NOOP("JsonFile", "a comma"));
    level.isFirst = false;
    return true;
}

void JsonReader::beginObject()
{
    expect('{', QT_TRANSLATE_NOOP("JsonFile", "an object"));
    open('}');
}

bool JsonReader::nextKey(std::string &key)
{
    if (!next('}'))
        return false;
    key = string();
    expect(':', QT_TRANSLATE_NOOP("JsonFile", "a colon"));
    return true;
}

void JsonReader::beginArray()
{
    expect('[', QT_TRANSLATE_NOOP("JsonFile", "a list"));
    open(']');
}

bool JsonReader::nextItem()
{
    return next(']');
}

std::string JsonReader::string()
{
    expect('"', QT_TRANSLATE_NOOP("JsonFile", "a text in quotes"));
    std::string text;
    for (int c = current(); c != '"'; c = current()) {
        if (text.size() > longestText)
            fail(JsonFile::tr("a text is longer than %1 MiB").arg(longestText >> 20U));
        if (c < 0)
            fail(JsonFile::tr("the file ends within a text"));
        if (c < 0x20)
            fail(JsonFile::tr("a control character stands within a text"));
        if (c == '\\')
            escape(text);
        else
            character(text);
    }
    take();
    return text;
}

// One character as it stands, which must be UTF-8.
void JsonReader::character(std::string &into)
{
    const auto lead = static_cast<unsigned>(byte());
    take();
    into += static_cast<char>(lead);
    if (lead < 0x80)
        return;
    const unsigned extra = lead < 0xc2 ? 0
        : lead < 0xe0                  ? 1
        : lead < 0xf0                  ? 2
        : lead < 0xf5                  ? 3
                                       : 0;
    unsigned code = lead & (0x3fU >> extra);
    for (unsigned i = 0; i < extra; ++i) {
        const int c = current();
        if ((c & 0xc0) != 0x80 || c < 0)
            fail(JsonFile::tr("a byte is not UTF-8"));
        code = (code << 6U) | (static_cast<unsigned>(c) & 0x3fU);
        into += static_cast<char>(c);
        take();
    }
    static constexpr unsigned least[] {0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = code >= 0xd800 && code < 0xe000;
    if (extra == 0 || code < least[extra] || code > 0x10ffff || isSurrogate)
        fail(JsonFile::tr("a byte is not UTF-8"));
}

unsigned JsonReader::hex()
{
    unsigned code = 0;
    for (int i = 0; i < 4; ++i) {
        const int c = current();
        const int digit = isDigit(c) ? c - '0'
            : c >= 'a' && c <= 'f'   ? c - 'a' + 10
            : c >= 'A' && c <= 'F'   ? c - 'A' + 10
                                     : -1;
        if (digit < 0)
            fail(JsonFile::tr("\\u needs four hexadecimal digits"));
        code = code * 16 + static_cast<unsigned>(digit);
        take();
    }
    return code;
}

void JsonReader::escape(std::string &into)
{
    take();
    const auto isHigh = [](unsigned code) { return code >= 0xd800 && code < 0xdc00; };
    const auto isLow = [](unsigned code) { return code >= 0xdc00 && code < 0xe000; };
    static constexpr std::string_view letters = "\"\\/bfnrt", meant = "\"\\/\b\f\n\r\t";
    for (unsigned waiting = 0;;) { // the first half of a pair; alone it stays one, as in Python
        const int c = current();
        const auto which = c < 0 ? std::string_view::npos : letters.find(static_cast<char>(c));
        if (c != 'u' && which == std::string_view::npos)
            fail(JsonFile::tr("there is no such escape in a text"));
        take();
        const unsigned code = c == 'u' ? hex() : static_cast<unsigned char>(meant[which]);
        if (waiting != 0 && c == 'u' && isLow(code))
            return appendUtf8(into, 0x10000 + ((waiting - 0xd800) << 10U) + (code - 0xdc00));
        if (waiting != 0)
            appendUtf8(into, waiting);
        if (c != 'u' || !isHigh(code) || current() != '\\')
            return appendUtf8(into, code);
        waiting = code;
        take();
    }
}

void JsonReader::digits(std::string &into)
{
    constexpr std::size_t longest = 400; // characters of a number
    if (!isDigit(current()))
        fail(JsonFile::tr("a digit should stand here"));
    for (int c = current(); isDigit(c); c = current()) {
        if (into.size() == longest)
            fail(JsonFile::tr("a number is longer than %1 characters").arg(longest));
        into += static_cast<char>(c);
        take();
    }
}

std::string JsonReader::number()
{
    const char next = peek();
    if (next == '\0')
        fail(JsonFile::tr("the file ends where a number should come"));
    if (next != '0')
        fail(JsonFile::tr("a number should stand here"));
    std::string text;
    const auto taken = [&](int c) {
        if (current() != c)
            return false;
        text += static_cast<char>(c);
        take();
        return true;
    };
    taken('-');
    if (!taken('0'))
        digits(text);
    if (taken('.'))
        digits(text);
    if (taken('e') || taken('E')) {
        if (!taken('-'))
            taken('+');
        digits(text);
    }
    return text;
}

std::int64_t JsonReader::integer(std::int64_t least, std::int64_t most)
{
    const std::string text = number();
    std::int64_t value = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || rest != text.data() + text.size() || value < least || value > most)
        fail(JsonFile::tr("%1 is no whole number from %2 to %3")
                 .arg(QString::fromStdString(text.substr(0, 30)))
                 .arg(least)
                 .arg(most));
    return value;
}

bool JsonReader::boolean()
{
    const char c = peek();
    if (c != 't' && c != 'f')
        fail(JsonFile::tr("true or false should stand here"));
    word(c == 't' ? "true" : "false");
    return c == 't';
}

bool JsonReader::null()
{
    if (peek() != 'n')
        return false;
    word("null");
    return true;
}

void JsonReader::skip()
{
    const std::size_t depth = m_levels.size();
    std::string key;
    do {
        switch (peek()) {
        case '{':
            beginObject();
            break;
        case '[':
            beginArray();
            break;
        case '"':
            (void)string();
            break;
        case 't':
        case 'f':
            (void)boolean();
            break;
        case 'n':
            word("null");
            break;
        default:
            (void)number();
        }
        while (m_levels.size() > depth) {
            if (m_levels.back().closing == '}' ? nextKey(key) : nextItem())
                break;
        }
    } while (m_levels.size() > depth);
}

std::string JsonReader::value(std::size_t most)
{
    const std::size_t depth = m_levels.size();
    std::string key, text;
    do {
        if (text.size() > most)
            fail(JsonFile::tr("a value is longer than %1 bytes").arg(most));
        switch (peek()) {
        case '{':
            beginObject();
            text += '{';
            break;
        case '[':
            beginArray();
            text += '[';
            break;
        case '"':
            appendJson(text, string());
            break;
        case 't':
        case 'f':
            text += boolean() ? "true" : "false";
            break;
        case 'n':
            word("null");
            text += "null";
            break;
        default:
            text += number();
        }
        while (m_levels.size() > depth) {
            const char closing = m_levels.back().closing;
            const bool isFirst = m_levels.back().isFirst;
            if (closing == '}' ? !nextKey(key) : !nextItem()) {
                text += closing;
                continue;
            }
            text += isFirst ? "" : ", ";
            if (closing == '}') {
                appendJson(text, key);
                text += ": ";
            }
            break;
        }
    } while (m_levels.size() > depth);
    return text;
}

void JsonReader::end()
{
    if (peek() != '\0')
        fail(JsonFile::tr("something follows the end of the trace"));
}

} // namespace clonescope::app
