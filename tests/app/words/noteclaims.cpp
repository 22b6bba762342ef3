// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/words/wordings.h"
#include "model/questions/pathfinder.h"
#include "model/questions/pathparser.h"
#include "model/questions/paths.h"
#include "tests/app/words/claims.h"
#include "tests/app/words/saidwords.h"
#include "tests/support/naiveheap.h"

#include <algorithm>

// Claims of the names' notes, and of what the inspector counts.
namespace clonescope::tests
{

using namespace clonescope::model;
using app::text;

void Claims::checkNotes()
{
    for (const auto &[name, slots] : m_reached) {
        const app::NameNote note = app::noteOf(m_edits, name);
        bool sees = false, elsewhere = false;
        std::set<std::string> all;
        bool isAll = true;
        for (std::size_t i = 0; i < m_edits.ofObjects(); ++i) {
            const Sight &sight = sightOf(m_edits.edits[i]);
            sees = sees || sight.seers.contains(name);
            elsewhere = elsewhere || sight.elsewhere.contains(name);
            isAll = isAll && sight.isAll;
            for (const std::string &path : sight.paths)
                if (parsePath(path) && parsePath(path)->name == name)
                    all.insert(path);
        }
        hold(!sees || note.sees, text(name) + QStringLiteral(" sees it: ") + note.text);
        hold(note.looksElsewhere == (elsewhere && !note.sees), note.text);
        if (const auto is = within(note.text, "seen as (.+)$"); !is.isEmpty() && isAll)
            for (const QString &path : parsed(is[1]).parts)
                hold(all.contains(path.toStdString()), note.text);
    }
}

void Claims::checkInspector()
{
    for (const NamedValue &name : visibleNames(*m_after)) {
        if (!isNode(*m_after, name.value))
            continue;
        checkStory(name.value);
        const auto ways = pathsTo(*m_after, std::span(&name.value, 1));
        const auto all = naive::paths(*m_after, {name.value}, naive::WithBase::Yes);
        std::set<std::string> told;
        for (const NamePaths &way : ways)
            for (const Path &path : way.paths)
                told.insert(pathText(path));
        const NumberOfWays count = countWays(ways);
        if (all.size() < naive::mostPaths)
            hold(count.more ? std::includes(all.begin(), all.end(), told.begin(), told.end())
                         && told.size() < all.size()
                            : told == all,
                 text(name.name) + QStringLiteral(": ") + app::oneObjectText(count));
    }
}

} // namespace clonescope::tests
