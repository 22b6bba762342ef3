// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/formats/memberorder.h"

#include "model/heap/setplaces.h"

#include <QString>
#include <algorithm>
#include <vector>

namespace clonescope::app
{

namespace
{

// The members of a JSON object, each with its key.
std::vector<std::string_view> membersOf(std::string_view object)
{
    std::vector<std::string_view> members;
    std::size_t begin = 1;
    int depth = 0;
    bool isInString = false;
    for (std::size_t i = 0; i < object.size(); ++i) {
        const char c = object[i];
        if (isInString) {
            i += c == '\\' ? 1 : 0;
            isInString = c != '"';
            continue;
        }
        isInString = c == '"';
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        if ((c == ',' && depth == 1) || depth == 0) {
            members.push_back(object.substr(begin, i - begin));
            begin = i + 2;
        }
    }
    return members;
}

std::string inAscii(const std::string &utf8)
{
    std::string out;
    for (const QChar unit : QString::fromStdString(utf8)) {
        constexpr char16_t firstBeyond = 0x7f;
        if (unit.unicode() < firstBeyond)
            out += static_cast<char>(unit.unicode());
        else
            out += "\\u"
                + QString::number(unit.unicode(), 16).rightJustified(4, QChar(u'0')).toStdString();
    }
    return out;
}

} // namespace

std::string forOrder(std::string_view object)
{
    std::vector<std::string_view> members = membersOf(object);
    std::erase_if(members, [](std::string_view member) { return member.starts_with("\"uid\""); });
    std::ranges::sort(
        members, {}, [](std::string_view member) { return member.substr(0, member.find('"', 1)); });
    std::string out = "{";
    for (const std::string_view member : members)
        (out += out.size() > 1 ? ", " : "") += member;
    return inAscii(out + "}");
}

bool isDeepSet(const model::Heap &heap, model::Slot set)
{
    constexpr int most = 20;
    for (int depth = 0; depth < most; ++depth) {
        const auto *members = heap.as<model::Set>(set);
        if (!members)
            return false;
        std::size_t place = 0;
        set = model::memberFrom(*members, place);
        while (set != model::noSlot && !heap.as<model::Set>(set))
            set = model::memberFrom(*members, ++place);
        if (set == model::noSlot)
            return false;
    }
    return true;
}

} // namespace clonescope::app
