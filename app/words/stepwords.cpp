// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/words/stepwords.h"

#include "app/text/translation.h"
#include "model/heap/atomtext.h"
#include "model/heap/storages.h"

#include <algorithm>

namespace clonescope::app
{

namespace
{

using namespace model;

} // namespace

StepWords::StepWords(const RunStep &at)
    : m_done(at.done())
    , m_before(at.before())
    , m_after(at.after())
{
}

bool StepWords::wasThere(const Write &write) const
{
    return write.before != noSlot && write.before.value < m_before.slotCount()
        && m_before.uid(write.before) == write.beforeUid;
}

bool StepWords::wasNode(const Write &write) const
{
    return wasThere(write) && isNode(m_before, write.before);
}

Slot StepWords::liveBefore(const Write &write) const
{
    const bool isLive = write.before != noSlot && write.before.value < m_after.slotCount()
        && m_after.uid(write.before) == write.beforeUid;
    return isLive ? write.before : noSlot;
}

QString StepWords::value(Slot slot) const
{
    if (slot == noSlot)
        return {};
    return isNode(m_after, slot) ? kindName(m_after, slot) : shortCode(shownText(m_after, slot));
}

QString StepWords::valueBefore(const Write &write) const
{
    return wasThere(write) ? shortCode(shownText(m_before, write.before))
                           : Sentences::tr("another value");
}

// Whether the step wrote to an object, or to the bytes of a tensor, that was there before it.
bool StepWords::wasChanged(Slot slot) const
{
    const Uid uid = m_before.uid(slot);
    const Slot buffer = bufferOf(m_before, slot);
    return std::any_of(m_done.writes.begin(), m_done.writes.end(), [&](const Write &write) {
        return write.uid == uid || (buffer != noSlot && write.uid == m_before.uid(buffer));
    });
}

QString StepWords::whatBecameOf(const Write &write) const
{
    const QString kind = kindName(m_before, write.before);
    const Slot old = liveBefore(write);
    const QString ways = old == noSlot ? QString() : otherWays(old, {});
    if (wasChanged(write.before))
        return old == noSlot ? Sentences::tr("The %1 it pointed at is gone.").arg(kind)
            : ways.isEmpty() ? QString()
                             : Sentences::tr("The %1 it pointed at is still %2.").arg(kind, ways);
    if (old == noSlot)
        return Sentences::tr("The %1 it pointed at did not change; nothing else reached it, and it "
                             "is gone.")
            .arg(kind);
    if (ways.isEmpty())
        return Sentences::tr("The %1 it pointed at did not change.").arg(kind);
    return Sentences::tr("The %1 it pointed at did not change; it is still %2.").arg(kind, ways);
}

QString StepWords::otherWays(Slot slot, const std::string &except) const
{
    QStringList ways;
    for (const NamePaths &way : pathsTo(m_after, std::span(&slot, 1), {1, false}))
        if (way.name != except)
            ways.append(text(way.paths.front()));
    return listed(ways);
}

std::vector<Path> pathsOfOthers(const SeenChange &change)
{
    std::vector<Path> shortest, own, further;
    for (const NameSight &sight : change.names) {
        const bool isWriter = change.writtenAs && sight.name == change.writtenAs->name;
        for (const Path &path : sight.paths)
            if (isWriter && path != *change.writtenAs)
                own.push_back(path);
            else if (!isWriter)
                (&path == &sight.paths.front() ? shortest : further).push_back(path);
    }
    shortest.insert(shortest.end(), own.begin(), own.end());
    shortest.insert(shortest.end(), further.begin(), further.end());
    return shortest;
}

QString othersSeeing(const SeenChange &change)
{
    QStringList paths;
    for (const Path &path : pathsOfOthers(change))
        paths.append(text(path));
    return waysOf(change).more ? listedAndMore(paths) : listed(paths);
}

bool isSeenByOthers(const SeenChange &change)
{
    return std::any_of(change.names.begin(), change.names.end(), [&](const NameSight &sight) {
        return sight.sees && change.writtenAs && sight.name != change.writtenAs->name;
    });
}

NumberOfWays waysOf(const SeenChange &change)
{
    NumberOfWays ways;
    for (const NameSight &sight : change.names) {
        ways.count += sight.paths.size();
        ways.more = ways.more || sight.more;
    }
    return ways;
}

namespace
{

QStringList namesOfWhich(const SeenChange &change, bool NameSight::*holds)
{
    QStringList names;
    for (const NameSight &sight : change.names)
        if (sight.*holds)
            names.append(text(sight.name));
    return names;
}

} // namespace

QStringList holdingOn(const SeenChange &change)
{
    return namesOfWhich(change, &NameSight::holds);
}

QStringList lookingElsewhere(const SeenChange &change)
{
    return namesOfWhich(change, &NameSight::looksElsewhere);
}

} // namespace clonescope::app
