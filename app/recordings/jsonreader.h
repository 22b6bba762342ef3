// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QIODevice>
#include <QString>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clonescope::app
{

// Why a text is not what it should be, as a sentence that says where.
struct NotReadable {
    QString why;
};

// Reads JSON piece by piece from a device, whatever its size: who reads asks for what should come
// next, and NotReadable is thrown where something else does. Strict: UTF-8, no comments, no
// trailing commas. Nothing here is recursive, and nothing longer than `longestText` is kept.
class JsonReader
{
public:
    static constexpr std::size_t longestText = std::size_t {64} << 20U; // bytes of one string
    static constexpr int deepest = 100; // nested arrays and objects

    explicit JsonReader(QIODevice &device);

    // What comes next: one of { [ " 0 t f n, or 0 at the end. 0 stands for any number.
    [[nodiscard]] char peek();

    void beginObject();
    [[nodiscard]] bool nextKey(std::string &key); // false behind the last, which ends the object
    void beginArray();
    [[nodiscard]] bool nextItem(); // false behind the last, which ends the array

    [[nodiscard]] std::string string();
    [[nodiscard]] std::int64_t integer(std::int64_t least, std::int64_t most);
    [[nodiscard]] std::string number(); // its text
    [[nodiscard]] bool boolean();
    bool null(); // takes a null where one comes next
    void skip(); // a whole value
    [[nodiscard]] std::string value(std::size_t most); // a whole value as JSON of ours
    void end(); // nothing may follow

    [[nodiscard]] std::uint64_t offset() const { return m_before + m_at; }
    [[noreturn]] void fail(const QString &what) const; // with the place

private:
    [[nodiscard]] bool fill();
    [[nodiscard]] int current() { return m_at < m_buffer.size() || fill() ? byte() : -1; }
    [[nodiscard]] int byte() const { return static_cast<unsigned char>(m_buffer[m_at]); }
    void take();
    void blanks();
    void expect(char c, const char *what);
    void word(const char *word);
    void open(char closing);
    [[nodiscard]] bool next(char closing);
    void escape(std::string &into);
    [[nodiscard]] unsigned hex();
    void character(std::string &into);
    void digits(std::string &into);

    QIODevice &m_device;
    std::string m_buffer;
    std::size_t m_at = 0;
    std::uint64_t m_before = 0; // bytes before the buffer
    std::uint64_t m_line = 1, m_lineStart = 0;
    struct Level {
        char closing;
        bool isFirst = true;
    };
    std::vector<Level> m_levels;
};

} // namespace clonescope::app
