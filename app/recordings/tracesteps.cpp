// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/recordings/tracesteps.h"

#include "app/text/translation.h"

#include <algorithm>
#include <limits>
#include <unordered_set>

namespace clonescope::app
{

namespace
{

constexpr std::size_t longestField = std::size_t {64} << 10U; // bytes
constexpr std::size_t mostFields = 100;
constexpr std::size_t mostObjects = 2'000'000; // as the engine makes
constexpr std::int64_t greatestLine = 100'000'000;
constexpr std::size_t mostWrites = 10'000; // of a step, that are told

std::int64_t numberOf(JsonReader &in)
{
    return in.integer(0, static_cast<std::int64_t>(greatestTraceUid));
}

int lineOf(JsonReader &in)
{
    return in.null() ? 0 : static_cast<int>(in.integer(1, greatestLine));
}

class StepReader
{
public:
    StepReader(JsonReader &in, TraceTexts &texts)
        : m_in(in)
        , m_texts(texts)
    {
    }

    TraceStep read()
    {
        m_in.beginObject();
        for (std::string key; m_in.nextKey(key);)
            member(key);
        if (m_step.line == 0 || m_step.endLine < m_step.line)
            m_in.fail(TraceFile::tr("this step has no lines"));
        if (!m_hasNames || !m_hasObjects)
            m_in.fail(m_hasNames ? TraceFile::tr("this step has no objects")
                                 : TraceFile::tr("this step has no names"));
        if (!m_step.isChange)
            referToUids();
        return std::move(m_step);
    }

private:
    void member(const std::string &key)
    {
        if (key == "line")
            m_step.line = static_cast<int>(m_in.integer(1, greatestLine));
        else if (key == "end_line")
            m_step.endLine = static_cast<int>(m_in.integer(1, greatestLine));
        else if (key == "source")
            m_step.source = m_in.string();
        else if (key == "stdout")
            m_step.output = m_in.string();
        else if (key == "error")
            error();
        else if (key == "names")
            names();
        else if (key == "objects" || key == "changed")
            objects(key == "changed");
        else if (key == "gone")
            gone();
        else if (key == "events")
            events();
        else
            m_in.skip(); // what a later version adds
    }

    void error()
    {
        if (m_in.null())
            return;
        model::RunError error;
        m_in.beginObject();
        for (std::string key; m_in.nextKey(key);) {
            if (key == "type")
                error.type = m_in.string();
            else if (key == "message")
                error.message = m_in.string();
            else
                m_in.skip();
        }
        m_step.error = std::move(error);
    }

    void names()
    {
        if (std::exchange(m_hasNames, true))
            m_in.fail(TraceFile::tr("this step has names twice"));
        std::unordered_set<std::string> known;
        m_in.beginObject();
        for (std::string name; m_in.nextKey(name);) {
            if (!known.insert(name).second)
                m_in.fail(TraceFile::tr("the name %1 stands twice in this step")
                              .arg(QString::fromStdString(name).left(100)));
            m_step.names.emplace_back(name, value());
        }
    }

    TraceValue value()
    {
        TraceValue read;
        std::optional<std::string> type, repr;
        bool isWhole = false;
        m_in.beginObject();
        for (std::string key; m_in.nextKey(key);) {
            if (key == "ref") {
                read.isObject = isWhole = true;
                read.object = static_cast<std::uint64_t>(numberOf(m_in));
            } else if (key == "atom") {
                type = m_in.string();
            } else if (key == "repr") {
                repr = m_in.string();
            } else {
                m_in.skip();
            }
        }
        if (isWhole == (type && repr))
            m_in.fail(
                TraceFile::tr("a value is either {\"ref\": …} or {\"atom\": …, \"repr\": …}"));
        if (type && repr) {
            read.type = m_texts.number(*type);
            read.repr = m_texts.number(*repr);
        }
        return read;
    }

    void objects(bool isChange)
    {
        if (std::exchange(m_hasObjects, true))
            m_in.fail(TraceFile::tr("this step has objects twice"));
        m_step.isChange = isChange;
        m_in.beginArray();
        while (m_in.nextItem()) {
            if (m_step.objects.size() == mostObjects)
                m_in.fail(TraceFile::tr("a step has more than %L1 objects").arg(mostObjects));
            object();
        }
    }

    void object()
    {
        TraceObject read;
        std::optional<std::uint64_t> id, uid;
        bool hasType = false;
        m_in.beginObject();
        for (std::string key; m_in.nextKey(key);) {
            if (key == "id") {
                id = static_cast<std::uint64_t>(numberOf(m_in));
            } else if (key == "uid") {
                uid = static_cast<std::uint64_t>(numberOf(m_in));
            } else if (key == "type") {
                read.type = m_texts.number(m_in.string());
                hasType = true;
            } else if (key == "items") {
                items(read);
            } else {
                if (read.fields.size() == mostFields)
                    m_in.fail(TraceFile::tr("an object has more than %1 fields").arg(mostFields));
                read.fields.emplace_back(key, m_in.value(longestField));
            }
        }
        if (!hasType)
            m_in.fail(TraceFile::tr("an object has no type"));
        if (m_step.isChange ? !uid : !id)
            m_in.fail(m_step.isChange ? TraceFile::tr("an object that changed has no uid")
                                      : TraceFile::tr("an object has no id"));
        m_step.hasUids = m_step.hasUids && uid;
        read.uid = uid.value_or(0);
        if (uid && !m_uids.insert(read.uid).second)
            m_in.fail(TraceFile::tr("two objects of a step have the uid %1").arg(read.uid));
        if (id && !m_places.emplace(*id, m_step.objects.size()).second)
            m_in.fail(TraceFile::tr("two objects of a step have the id %1").arg(*id));
        m_step.objects.push_back(std::move(read));
    }

    void items(TraceObject &into)
    {
        m_in.beginArray();
        while (m_in.nextItem()) {
            TraceItem item;
            m_in.beginArray();
            if (!m_in.nextItem())
                m_in.fail(TraceFile::tr("an item is a label and a value"));
            if (m_in.peek() == '"')
                item.label = m_texts.number(m_in.string());
            else
                item.index = m_in.integer(0, std::numeric_limits<std::int32_t>::max());
            if (!m_in.nextItem())
                m_in.fail(TraceFile::tr("an item is a label and a value"));
            item.value = value();
            if (m_in.nextItem())
                m_in.fail(TraceFile::tr("an item is a label and a value"));
            into.items.push_back(item);
        }
    }

    void gone()
    {
        m_in.beginArray();
        while (m_in.nextItem())
            m_step.gone.push_back(static_cast<std::uint64_t>(numberOf(m_in)));
    }

    // What of them this version does not know is passed over.
    void events()
    {
        m_in.beginArray();
        while (m_in.nextItem()) {
            m_in.beginObject();
            for (std::string kind; m_in.nextKey(kind);) {
                if (kind == "copy")
                    copy();
                else if (kind == "write")
                    write();
                else
                    m_in.skip();
            }
        }
    }

    void copy()
    {
        TraceCopy read;
        m_in.beginObject();
        for (std::string key; m_in.nextKey(key);) {
            if (key == "method")
                read.method = m_in.string();
            else if (key == "source")
                read.source = static_cast<std::uint64_t>(numberOf(m_in));
            else if (key == "result")
                read.result = static_cast<std::uint64_t>(numberOf(m_in));
            else if (key == "pairs")
                pairs(read);
            else if (key == "line")
                read.line = lineOf(m_in);
            else
                m_in.skip();
        }
        m_step.copies.push_back(std::move(read));
    }

    void write()
    {
        TraceWrite read;
        m_in.beginObject();
        for (std::string key; m_in.nextKey(key);) {
            if (key == "uid")
                read.uid = static_cast<std::uint64_t>(numberOf(m_in));
            else if (key == "key")
                read.key = m_in.string();
            else if (key == "line")
                read.line = lineOf(m_in);
            else if (key == "layout")
                layout(read);
            else
                m_in.skip();
        }
        if (m_step.writes.size() < mostWrites) // what more there was shows by its outcome
            m_step.writes.push_back(std::move(read));
    }

    void layout(TraceWrite &into)
    {
        m_in.beginObject();
        for (std::string key; m_in.nextKey(key);) {
            if (into.layout.size() == mostFields)
                m_in.fail(TraceFile::tr("an object has more than %1 fields").arg(mostFields));
            into.layout.emplace_back(key, m_in.value(longestField));
        }
    }

    void pairs(TraceCopy &into)
    {
        m_in.beginArray();
        while (m_in.nextItem()) {
            std::vector<std::uint64_t> pair;
            m_in.beginArray();
            while (m_in.nextItem()) {
                pair.push_back(static_cast<std::uint64_t>(numberOf(m_in)));
                if (pair.size() > 2)
                    break;
            }
            if (pair.size() != 2)
                m_in.fail(TraceFile::tr("a pair of a copy is two uids"));
            into.pairs.emplace_back(pair[0], pair[1]);
        }
    }

    // Within a step objects refer to one another by id, whose order hangs on the names.
    void referToUids()
    {
        if (!m_step.hasUids)
            for (const auto &[id, place] : m_places)
                m_step.objects[place].uid = id;
        const auto refer = [&](TraceValue &value) {
            if (!value.isObject)
                return;
            const auto found = m_places.find(value.object);
            if (found == m_places.end())
                m_in.fail(TraceFile::tr("this step refers to the object %1, which it does not have")
                              .arg(value.object));
            value.object = m_step.objects[found->second].uid;
        };
        for (auto &[name, value] : m_step.names)
            refer(value);
        for (TraceObject &object : m_step.objects)
            for (TraceItem &item : object.items)
                refer(item.value);
    }

    JsonReader &m_in;
    TraceTexts &m_texts;
    TraceStep m_step;
    bool m_hasNames = false, m_hasObjects = false;
    std::unordered_set<std::uint64_t> m_uids;
    std::unordered_map<std::uint64_t, std::size_t> m_places; // among the objects, by id
};

} // namespace

std::uint32_t TraceTexts::number(const std::string &text)
{
    constexpr std::uint64_t most = std::uint64_t {1} << 30U; // bytes
    if (m_bytes > most)
        throw NotReadable {TraceFile::tr("its texts take more than %1 MiB").arg(most >> 20U)};
    const auto [at, isNew] = m_numbers.emplace(text, static_cast<std::uint32_t>(m_texts.size()));
    if (!isNew)
        return at->second;
    m_bytes += text.size() + sizeof(*at) + 4 * sizeof(void *);
    m_texts.push_back(&at->first);
    return at->second;
}

std::string_view TraceObject::field(std::string_view name) const
{
    const auto found = std::ranges::find(fields, name, &Field::first);
    return found == fields.end() ? std::string_view {} : found->second;
}

TraceStep readTraceStep(JsonReader &in, TraceTexts &texts)
{
    return StepReader(in, texts).read();
}

} // namespace clonescope::app
