// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/codecs.h"

#include "model/frameworks/python/bytes.h"
#include "model/frameworks/python/strings.h"
#include "model/frameworks/python/unicode.h"

// From text to bytes and back.
namespace clonescope::model::python
{

namespace
{

enum class Charset : std::uint8_t { Utf8, Ascii, Latin1 };

Charset charsetNamed(const std::string &name)
{
    std::string plain;
    for (const char c : name) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        plain += lower == '_' || lower == ' ' ? '-' : lower;
    }
    if (plain == "utf-8" || plain == "utf8" || plain == "u8" || plain == "cp65001")
        return Charset::Utf8;
    if (plain == "ascii" || plain == "us-ascii" || plain == "646")
        return Charset::Ascii;
    if (plain == "latin-1" || plain == "latin1" || plain == "iso-8859-1" || plain == "iso8859-1"
        || plain == "l1" || plain == "8859")
        return Charset::Latin1;
    for (const std::string_view known :
         {"utf",    "cp",      "iso",  "windows", "mac",      "big5", "euc",
          "gb",     "shift",   "koi8", "idna",    "punycode", "rot",  "hex",
          "base64", "unicode", "raw",  "zlib",    "bz2",      "mbcs", "quopri",
          "uu",     "charmap", "hz",   "johab",   "ptcp",     "tis",  "undefined"})
        if (plain.starts_with(known))
            unsupported("the encoding '" + name + "'");
    raise("LookupError", "unknown encoding: " + name);
}

std::string_view shownName(Charset charset)
{
    constexpr std::array<std::string_view, 3> names {"utf-8", "ascii", "latin-1"};
    return names[static_cast<std::size_t>(charset)];
}

std::string_view fault(Charset charset)
{
    constexpr std::array<std::string_view, 3> faults {
        "surrogates not allowed", "ordinal not in range(128)", "ordinal not in range(256)"};
    return faults[static_cast<std::size_t>(charset)];
}

[[noreturn]] void refuseHandler(const std::string &errors)
{
    if (errors == "surrogateescape" || errors == "surrogatepass" || errors == "namereplace")
        unsupported("the error handler '" + errors + "'");
    raise("LookupError", "unknown error handler name '" + errors + "'");
}

std::string hexText(const char *form, std::uint32_t value)
{
    std::array<char, 16> text {};
    std::snprintf(text.data(), text.size(), form, value);
    return text.data();
}

std::string escaped(char32_t c)
{
    return hexText(c < 0x100         ? "\\x%02x"
                       : c < 0x10000 ? "\\u%04x"
                                     : "\\U%08x",
                   static_cast<std::uint32_t>(c));
}

bool fitsCharset(Charset charset, char32_t c)
{
    if (charset == Charset::Utf8)
        return c < 0xd800 || c > 0xdfff;
    return c < (charset == Charset::Ascii ? 0x80U : 0x100U);
}

// Characters begin … end of the text, at whose first it is no longer encoded.
[[noreturn]] void refuseCharacters(Charset charset, char32_t first, std::int64_t begin,
                                   std::int64_t end)
{
    const std::string what = end - begin == 1
        ? "character '" + escaped(first) + "' in position " + std::to_string(begin)
        : "characters in position " + std::to_string(begin) + "-" + std::to_string(end - 1);
    raise("UnicodeEncodeError",
          "'" + std::string(shownName(charset)) + "' codec can't encode " + what + ": "
              + std::string(fault(charset)));
}

// How many bytes at `at` are one character, or, as a negative number, how many are wrong together,
// and why.
std::int64_t measured(std::string_view bytes, std::size_t at, std::string_view &reason)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned lead = byte(at);
    if (lead < 0x80)
        return 1;
    reason = "invalid start byte";
    if (lead < 0xc2 || lead > 0xf4)
        return -1;
    const std::size_t length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    for (std::size_t i = 1; i < length; ++i) {
        reason = "unexpected end of data";
        if (at + i >= bytes.size())
            return -static_cast<std::int64_t>(i);
        reason = "invalid continuation byte";
        unsigned least = 0x80, most = 0xbf;
        if (i == 1) {
            least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
            most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        }
        if (byte(at + i) < least || byte(at + i) > most)
            return -static_cast<std::int64_t>(i);
    }
    return static_cast<std::int64_t>(length);
}

[[noreturn]] void refuseBytes(Charset charset, std::string_view bytes, std::size_t at,
                              std::size_t count, std::string_view reason)
{
    const std::string what = count == 1
        ? "byte " + hexText("0x%02x", static_cast<unsigned char>(bytes[at])) + " in position "
            + std::to_string(at)
        : "bytes in position " + std::to_string(at) + "-" + std::to_string(at + count - 1);
    raise("UnicodeDecodeError",
          "'" + std::string(shownName(charset)) + "' codec can't decode " + what + ": "
              + std::string(reason));
}

} // namespace

Codec codecArguments(Interp &interp, std::string_view function, Slot encoding, Slot errors)
{
    Codec codec;
    const auto read = [&](Slot given, std::string_view name, std::string &into) {
        if (given == noSlot)
            return;
        if (!interp.heap().as<Str>(given))
            raise("TypeError",
                  std::string(function) + "() argument '" + std::string(name)
                      + "' must be str, not " + argumentTypeName(interp.heap(), given));
        into = *text(interp.heap(), given);
    };
    read(encoding, "encoding", codec.encoding);
    read(errors, "errors", codec.errors);
    return codec;
}

std::string encoded(Interp &interp, std::string_view utf8, const Codec &codec)
{
    const Charset charset = charsetNamed(codec.encoding);
    interp.spend(Work::Character, utf8.size());
    interp.store().requireRoom(10 * utf8.size());
    std::string bytes;
    std::int64_t position = 0;
    for (std::size_t at = 0; at < utf8.size(); at += width(utf8[at]), ++position) {
        const char32_t c = decode(utf8, at);
        if (fitsCharset(charset, c)) {
            if (charset == Charset::Utf8)
                bytes += utf8.substr(at, width(utf8[at]));
            else
                bytes += static_cast<char>(c);
        } else if (codec.errors == "strict") {
            std::int64_t end = position;
            for (std::size_t i = at; i < utf8.size() && !fitsCharset(charset, decode(utf8, i));
                 i += width(utf8[i]))
                ++end;
            refuseCharacters(charset, c, position, end);
        } else if (codec.errors == "replace") {
            bytes += '?';
        } else if (codec.errors == "xmlcharrefreplace") {
            bytes += "&#" + std::to_string(static_cast<std::uint32_t>(c)) + ";";
        } else if (codec.errors == "backslashreplace") {
            bytes += escaped(c);
        } else if (codec.errors != "ignore") {
            refuseHandler(codec.errors);
        }
    }
    return bytes;
}

std::string decoded(Interp &interp, std::string_view bytes, const Codec &codec)
{
    const Charset charset = charsetNamed(codec.encoding);
    interp.spend(Work::Character, bytes.size());
    interp.store().requireRoom(4 * bytes.size());
    std::string utf8;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        std::string_view reason = fault(charset);
        const std::int64_t length = charset == Charset::Utf8 ? measured(bytes, at, reason)
            : byte < 0x80 || charset == Charset::Latin1      ? 1
                                                             : -1;
        if (length > 0 && charset == Charset::Latin1)
            append(utf8, byte);
        else if (length > 0)
            utf8 += bytes.substr(at, static_cast<std::size_t>(length));
        const auto count = static_cast<std::size_t>(std::abs(length));
        if (length < 0) {
            if (codec.errors == "strict")
                refuseBytes(charset, bytes, at, count, reason);
            else if (codec.errors == "replace")
                append(utf8, 0xfffd);
            else if (codec.errors == "backslashreplace")
                for (std::size_t i = 0; i < count; ++i)
                    utf8 += hexText("\\x%02x", static_cast<unsigned char>(bytes[at + i]));
            else if (codec.errors != "ignore")
                refuseHandler(codec.errors);
        }
        at += count;
    }
    return utf8;
}

Ref encodeString(Interp &interp, Slot self, const Arguments &arguments)
{
    const auto given = takeNamed("encode", {"encoding", "errors"}, arguments);
    const Codec codec = codecArguments(interp, "encode", given[0], given[1]);
    const auto whole = text(interp.heap(), self);
    return makeBytes(interp, encoded(interp, *whole, codec));
}

} // namespace clonescope::model::python
