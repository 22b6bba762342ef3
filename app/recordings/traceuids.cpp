// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/recordings/traceuids.h"

#include <deque>
#include <unordered_set>

namespace clonescope::app
{

namespace
{

// Whether a statement binds a name anew: "x = …", and no "x.y = …", "x == y", "x += …".
bool binds(std::string_view source, std::string_view name)
{
    if (!source.starts_with(name))
        return false;
    source.remove_prefix(name.size());
    source.remove_prefix(std::min(source.find_first_not_of(' '), source.size()));
    return source.starts_with('=') && !source.starts_with("==");
}

class Pairing
{
public:
    Pairing(const TraceStep &step, const std::unordered_map<std::uint64_t, TraceObject> &before)
        : m_before(before)
    {
        for (const TraceObject &object : step.objects)
            m_now.emplace(object.uid, &object);
    }

    void pair(const TraceValue &now, const TraceValue &before)
    {
        if (!now.isObject || !before.isObject || uids.contains(now.object))
            return;
        if (m_now.at(now.object)->type == m_before.at(before.object).type
            && m_taken.insert(before.object).second) {
            uids.emplace(now.object, before.object);
            m_open.push_back(now.object);
        }
    }

    // Along equal labels, nearest to the names first.
    void walk()
    {
        for (; !m_open.empty(); m_open.pop_front()) {
            const TraceObject &now = *m_now.at(m_open.front());
            const TraceObject &before = m_before.at(uids.at(m_open.front()));
            std::size_t at = 0; // labels mostly keep their order
            for (const TraceItem &item : now.items) {
                for (std::size_t tries = 0; tries < 8 && at + tries < before.items.size();
                     ++tries) {
                    const TraceItem &was = before.items[at + tries];
                    if (was.label != item.label || was.index != item.index)
                        continue;
                    pair(item.value, was.value);
                    at += tries + 1;
                    break;
                }
            }
        }
    }

    std::unordered_map<std::uint64_t, std::uint64_t> uids; // by id

private:
    const std::unordered_map<std::uint64_t, TraceObject> &m_before;
    std::unordered_map<std::uint64_t, const TraceObject *> m_now;
    std::unordered_set<std::uint64_t> m_taken;
    std::deque<std::uint64_t> m_open;
};

} // namespace

void TraceUids::number(TraceStep &step)
{
    Pairing pairing(step, m_before);
    const std::unordered_map<std::string, TraceValue> before(m_namesBefore.begin(),
                                                             m_namesBefore.end());
    for (const auto &[name, value] : step.names)
        if (const auto was = before.find(name); was != before.end() && !binds(step.source, name))
            pairing.pair(value, was->second);
    pairing.walk();
    for (const TraceObject &object : step.objects)
        if (pairing.uids.emplace(object.uid, m_next).second)
            ++m_next;
    const auto refer = [&](TraceValue &value) {
        if (value.isObject)
            value.object = pairing.uids.at(value.object);
    };
    for (auto &[name, value] : step.names)
        refer(value);
    m_before.clear();
    for (TraceObject &object : step.objects) {
        object.uid = pairing.uids.at(object.uid);
        for (TraceItem &item : object.items)
            refer(item.value);
        m_before.emplace(object.uid, object);
    }
    m_namesBefore = step.names;
}

} // namespace clonescope::app
