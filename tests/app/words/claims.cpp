// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/app/words/claims.h"
#include "model/base/reprtext.h"

#include "app/formats/report.h"
#include "app/words/copystory.h"
#include "app/words/wordings.h"
#include "model/questions/pathfinder.h"
#include "model/questions/pathparser.h"
#include "model/questions/paths.h"
#include "tests/support/naiveheap.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace clonescope::tests
{

namespace
{

using namespace clonescope::model;
using app::text;

// "a, b and c", "a, b, c, d, e and 3 more", "a, b and more"
struct List {
    QStringList parts;
    std::size_t more = 0;
    bool isOpen = false; // "and more"
};

List parsed(QString words)
{
    List list;
    static const QRegularExpression counted(QStringLiteral(" and (\\d+) more$"));
    if (const auto match = counted.match(words); match.hasMatch()) {
        list.more = match.captured(1).toULongLong();
        words.truncate(match.capturedStart());
    } else if (words.endsWith(QStringLiteral(" and more"))) {
        list.isOpen = true;
        words.chop(9);
    } else if (const auto last = words.lastIndexOf(QStringLiteral(" and ")); last > 0) {
        words.replace(last, 5, QStringLiteral(", "));
    }
    list.parts = words.split(QStringLiteral(", "));
    return list;
}

// All groups, empty where one took no part; none where there is no match.
QStringList captures(const QRegularExpression &form, const QString &said)
{
    QStringList groups;
    const auto found = form.match(said);
    for (int i = 0; found.hasMatch() && i <= form.captureCount(); ++i)
        groups.append(found.captured(i));
    return groups;
}

// Patterns come again with every step: each is compiled once.
const QRegularExpression &compiled(const QString &pattern)
{
    static QHash<QString, QRegularExpression> known;
    auto found = known.find(pattern);
    if (found == known.end())
        found = known.insert(
            pattern, QRegularExpression(pattern, QRegularExpression::DotMatchesEverythingOption));
    return *found;
}

QStringList match(const QString &said, const char *pattern)
{
    return captures(compiled(QRegularExpression::anchoredPattern(QString::fromUtf8(pattern))),
                    said);
}

QStringList within(const QString &said, const char *pattern)
{
    return captures(compiled(QString::fromUtf8(pattern)), said);
}

// The tensors that names reach.
std::set<Slot> tensors(const Heap &heap, const std::map<std::string, std::set<Slot>> &reached)
{
    std::set<Slot> all;
    for (const auto &[name, slots] : reached)
        for (const Slot slot : slots)
            if (heap.as<Tensor>(slot))
                all.insert(slot);
    return all;
}

bool meet(const std::set<naive::Address> &a, const std::set<naive::Address> &b)
{
    return std::any_of(a.begin(), a.end(), [&](const auto &each) { return b.contains(each); });
}

bool isOfName(const SeenChange &edit)
{
    return edit.kind <= ChangeKind::Unnamed;
}

bool isDocked(const SeenChange &edit)
{
    return edit.holder != noSlot && edit.kind != ChangeKind::Bytes
        && edit.kind != ChangeKind::Header;
}

} // namespace

Claims::Claims(const app::RunOutcome &outcome)
    : m_outcome(outcome)
    , m_run(*outcome.run)
    , m_text(outcome.text.toStdString())
{
}

void Claims::hold(bool isTrue, const QString &claim)
{
    ++m_checked;
    if (!isTrue)
        m_faults.append(QStringLiteral("step %1: %2").arg(m_step).arg(claim));
}

Slot Claims::at(const QString &path) const
{
    const auto parsedPath = parsePath(path.toStdString());
    return parsedPath ? resolve(*m_after, *parsedPath) : noSlot;
}

void Claims::begin(std::size_t step)
{
    m_step = step;
    m_after = &m_run.heapAfter(step);
    m_before = &m_run.heapAfter(step == 0 ? 0 : step - 1);
    m_edits = editsOf(m_run, step);
    m_reached = naive::reachedByNames(*m_after);
    m_sights.clear();
}

// Of each edit once a step.
const Claims::Sight &Claims::sightOf(const SeenChange &edit)
{
    const auto known = m_sights.find(edit.write);
    return known != m_sights.end() ? known->second
                                   : m_sights.emplace(edit.write, look(edit)).first->second;
}

void Claims::checkSteps()
{
    for (std::size_t step = 1; step <= m_run.steps.size(); ++step) {
        begin(step);
        std::set<Slot> edited;
        for (const SeenChange &edit : m_edits.edits) {
            edited.insert(edit.object);
            if (!isOfName(edit))
                checkEdit(edit);
        }
        for (const Slot slot : naive::changed(*m_before, *m_after))
            for (const auto &[name, slots] : m_reached)
                hold(!slots.contains(slot) || edited.contains(slot) || m_edits.more > 0,
                     QStringLiteral("an edit of slot %1 is not told").arg(slot.value));
        checkBanner();
        checkNotes();
        checkInspector();
    }
}

// ---- Edits ----

Claims::Sight Claims::look(const SeenChange &edit) const
{
    Sight sight;
    std::set<Slot> places, elsewhere;
    std::string suffix;
    if (edit.kind == ChangeKind::Bytes) {
        std::set<naive::Address> written;
        for (const Write &write : m_run.steps[m_step - 1].writes)
            if (const auto *elements = std::get_if<place::Elements>(&write.place);
                elements && write.uid == edit.whole.uid)
                written.merge(naive::bytes(*elements, write.object));
        for (const Slot tensor : tensors(*m_after, m_reached))
            if (naive::buffer(*m_after, tensor) == edit.object)
                (meet(naive::bytes(*m_after, tensor), written) ? places : elsewhere).insert(tensor);
    } else if (edit.kind == ChangeKind::Header) {
        places = {edit.object};
        suffix = "." + edit.cell->text;
    } else if (isDocked(edit)) {
        for (const Slot tensor : tensors(*m_after, m_reached))
            if (m_after->as<Tensor>(tensor)->dict == edit.object)
                places.insert(tensor);
        const bool isAttribute = edit.cell && edit.cell->kind == PathStep::Kind::Attribute;
        suffix = "." + (isAttribute ? edit.cell->text : std::string("__dict__"));
    } else {
        places = {edit.object};
    }
    for (const std::string &path : naive::paths(*m_after, places))
        sight.paths.insert(path + suffix);
    sight.isAll = sight.paths.size() < naive::mostPaths;
    if (isDocked(edit))
        for (const std::string &path : naive::paths(*m_after, {edit.object}))
            if (!path.ends_with(".__dict__"))
                sight.paths.insert(
                    suffix == ".__dict__" ? path : path + "[" + quotedText(edit.cell->text) + "]");
    if (isDocked(edit))
        places.insert(edit.object);
    for (const auto &[name, slots] : m_reached) {
        const auto reaches = [&, &reached = slots](const std::set<Slot> &targets) {
            return std::any_of(targets.begin(), targets.end(),
                               [&](Slot slot) { return reached.contains(slot); });
        };
        if (reaches(places))
            sight.seers.insert(name);
        else if (reaches(elsewhere))
            sight.elsewhere.insert(name);
    }
    return sight;
}

void Claims::checkEdit(const SeenChange &edit)
{
    const Sight &sight = sightOf(edit);
    for (const NameSight &name : edit.names) {
        const QString who = text(name.name);
        hold(name.sees == sight.seers.contains(name.name),
             who + QStringLiteral(" sees it, or not"));
        hold(name.looksElsewhere == sight.elsewhere.contains(name.name),
             who + QStringLiteral(" looks elsewhere, or not"));
        std::set<std::string> told, true_;
        for (const Path &path : name.paths)
            told.insert(pathText(path));
        for (const std::string &path : sight.paths)
            if (parsePath(path) && parsePath(path)->name == name.name)
                true_.insert(path);
        if (!sight.isAll)
            continue;
        hold(std::includes(true_.begin(), true_.end(), told.begin(), told.end()),
             who + QStringLiteral(" sees it where it is not"));
        hold(name.more ? told.size() < true_.size() : told == true_,
             who + QStringLiteral(": %1 ways told of %2").arg(told.size()).arg(true_.size()));
    }
    if (!edit.writtenAs)
        return hold(sight.seers.empty(), QStringLiteral("no name for what names reach"));
    Path holder = *edit.writtenAs;
    const auto leads = [&](const Heap &heap) {
        const Slot slot = resolve(heap, *edit.writtenAs);
        const bool isIt = slot != noSlot && edit.object != noSlot && slot == edit.object
            && heap.uid(slot) == m_after->uid(edit.object);
        if (isIt || holder.steps.empty())
            return isIt;
        Path tensor = holder;
        tensor.steps.pop_back();
        const Slot above = resolve(heap, tensor);
        return above != noSlot
            && (above == edit.object
                || (m_after->as<Tensor>(above) && m_after->as<Tensor>(above)->dict == edit.object));
    };
    hold(!sight.isAll || sight.paths.contains(pathText(*edit.writtenAs)) || leads(*m_before)
             || leads(*m_after),
         QStringLiteral("written as %1").arg(text(*edit.writtenAs)));
}

// What is wrong with "a, b and c" as all the ways but for the one it was written by; empty:
// nothing.
QString Claims::others(const Sight &sight, const SeenChange &edit, const QString &listed) const
{
    const List list = parsed(listed);
    std::set<std::string> rest = sight.paths;
    if (edit.writtenAs)
        rest.erase(pathText(*edit.writtenAs));
    for (const QString &part : list.parts)
        if (rest.erase(part.toStdString()) == 0)
            return part + QStringLiteral(" is no other way");
    const bool isCounted = list.isOpen ? !rest.empty() : rest.size() == list.more;
    return !sight.isAll || isCounted ? QString() : QStringLiteral("there are other ways");
}

// ---- The banner ----

void Claims::checkBanner()
{
    const app::Explanation told = app::explain({m_run, m_step, m_text});
    const QString code = app::shortCode(model::RunStep {m_run, m_step, m_text}.statement());
    const bool isCode = told.headline.startsWith(code + QLatin1Char(' '));
    if (!checkHeadline(isCode ? told.headline.mid(code.size() + 1) : told.headline))
        hold(false, QStringLiteral("nobody knows the sentence: ") + told.headline);
    checkReason(told.reason);
    bool byOthers = false;
    for (std::size_t i = 0; i < m_edits.ofObjects(); ++i)
        for (const std::string &name : sightOf(m_edits.edits[i]).seers)
            byOthers = byOthers
                || (m_edits.edits[i].writtenAs && name != m_edits.edits[i].writtenAs->name);
    if (!m_run.steps[m_step - 1].error)
        hold(told.seenByOthers == byOthers, QStringLiteral("others see it, or not"));
}

bool Claims::checkHeadline(const QString &said)
{
    const auto fits = [&](const char *pattern) { return match(said, pattern); };
    if (!fits("stopped with \\w+\\.").isEmpty())
        return true;
    const bool isQuiet
        = !fits("(changed nothing|(printed|brought in a module); no object changed)\\.").isEmpty();
    const bool isOfNames = m_edits.ofObjects() == 0;
    if (isQuiet || isOfNames)
        for (const Slot slot : naive::changed(*m_before, *m_after))
            for (const auto &[name, slots] : m_reached)
                hold(!slots.contains(slot), QStringLiteral("an object changed: ") + said);
    if (isQuiet)
        return true;
    if (isOfNames) {
        if (const auto is
            = fits("(.+) names (?:an?|the) (?:new )?(\\w+)(?: that is also (.+))?\\.");
            !is.isEmpty() && at(is[1]) != noSlot && isNode(*m_after, at(is[1]))) {
            hold(app::kindName(*m_after, at(is[1])) == is[2], said);
            for (const QString &path : is[3].isEmpty() ? QStringList() : parsed(is[3]).parts)
                hold(at(path) == at(is[1]), said);
            return true;
        }
        if (const auto is
            = fits("(\\w+) is a (?:new \\w+.*|view: a new tensor over existing bytes)\\.");
            !is.isEmpty()) {
            const Slot made = at(is[1]);
            hold(made != noSlot && isNode(*m_after, made), said);
            for (const CopyEvent &copy : m_run.steps[m_step - 1].copies) {
                if (made == noSlot || copy.resultUid != m_after->uid(made) || copy.source == noSlot
                    || copy.source.value >= m_after->slotCount()
                    || m_after->uid(copy.source) != copy.sourceUid)
                    continue;
                const bool one
                    = meet(naive::bytes(*m_after, copy.source), naive::bytes(*m_after, made));
                if (said.contains(QStringLiteral("over the same bytes")))
                    hold(one, said);
                if (said.contains(QStringLiteral("bytes of its own")))
                    hold(!one, said);
            }
            return true;
        }
        if (const auto is = fits("pointed (\\w+) at the (\\w+) that is also (.+)\\.");
            !is.isEmpty()) {
            hold(at(is[1]) != noSlot && app::kindName(*m_after, at(is[1])) == is[2], said);
            for (const QString &path : parsed(is[3]).parts)
                hold(at(path) == at(is[1]), said);
            return true;
        }
        if (const auto is = fits("pointed (\\w+) at (?:another|an?) (\\w+)\\."); !is.isEmpty()) {
            hold(at(is[1]) != noSlot && app::kindName(*m_after, at(is[1])) == is[2], said);
            return true;
        }
        if (const auto is = fits("took away the name (\\w+)\\."); !is.isEmpty()) {
            hold(at(is[1]) == noSlot, said);
            return true;
        }
        if (const auto is = fits("bound (.+) and took away (.+)\\."); !is.isEmpty()) {
            for (const QString &name : parsed(is[1]).parts)
                hold(at(name) != noSlot, said);
            for (const QString &name : parsed(is[2]).parts)
                hold(at(name) == noSlot, said);
            return true;
        }
        if (const auto is = fits("bound (.+)\\."); !is.isEmpty()) {
            for (const QString &name : parsed(is[1]).parts)
                hold(at(name) != noSlot, said);
            return true;
        }
        if (const auto is = fits("(\\w+) (?:now )?names the value (.+)\\."); !is.isEmpty()) {
            hold(at(is[1]) != noSlot && !isNode(*m_after, at(is[1])), said);
            return true;
        }
        return !fits("bound or took away .+\\.").isEmpty() || !fits("took away .+\\.").isEmpty()
            || !fits("\\S+ gave back the same object\\.").isEmpty();
    }
    const SeenChange &edit = m_edits.edits.front();
    const Sight &sight = sightOf(edit);
    if (m_edits.ofObjects() + m_edits.more > 1) {
        if (!fits("renamed the attribute (\\w+) to (\\w+)\\.").isEmpty())
            return true;
        const auto all = fits("changed (.+)\\.");
        if (all.isEmpty())
            return false;
        // Brackets hold lists of their own.
        QString outer = all[1];
        std::size_t told = 0;
        for (const SeenChange &each : m_edits.edits) {
            if (!each.writtenAs || isOfName(each))
                continue;
            const QString path = QRegularExpression::escape(text(*each.writtenAs));
            const QString form = (each.kind == ChangeKind::Bytes ? QStringLiteral("bytes of ")
                                      : each.kind == ChangeKind::Header || isDocked(each)
                                      ? QString()
                                      : QStringLiteral("the \\w+ "))
                + path
                + QStringLiteral("(?: \\(also ([^)]*(?:\\([^)]*\\)[^)]*)*)\\))?(?=$|, | and )");
            const auto found = QRegularExpression(form).match(outer);
            if (!found.hasMatch())
                continue;
            ++told;
            const Sight &seen = sightOf(each);
            const QString problem = found.captured(1).isEmpty()
                ? (seen.paths.size() > 1 && seen.isAll ? QStringLiteral("there are other ways")
                                                       : QString())
                : others(seen, each, found.captured(1));
            hold(problem.isEmpty(), said + QStringLiteral(": ") + problem);
        }
        static const QRegularExpression countOfMore(QStringLiteral(" and (\\d+) more$"));
        const auto more = countOfMore.match(outer);
        const std::size_t untold = more.hasMatch() ? more.captured(1).toULongLong() : 0;
        hold(told + untold >= m_edits.ofObjects() + m_edits.more
                 || said.contains(QStringLiteral("without a name")),
             QStringLiteral("of %1 edits: ").arg(m_edits.ofObjects() + m_edits.more) + said);
        return true;
    }
    if (!fits("changed an object that is gone by now\\.").isEmpty()) {
        hold(edit.object == noSlot, said);
        return true;
    }
    if (const auto is
        = fits("changed (?:an? (\\w+)|bytes) that no (other )?name (?:reaches|reads)\\.");
        !is.isEmpty()) {
        hold(sight.seers.size() == (is[2].isEmpty() ? 0U : 1U) && sight.paths.size() <= 1, said);
        return true;
    }
    if (const auto is = fits("changed the (\\w+) that is also (.+)\\."); !is.isEmpty()) {
        hold(others(sight, edit, is[2]).isEmpty(), said + others(sight, edit, is[2]));
        return true;
    }
    if (const auto is = fits("changed bytes that (.+) also reads?\\."); !is.isEmpty()) {
        hold(others(sight, edit, is[1]).isEmpty(), said + others(sight, edit, is[1]));
        return true;
    }
    const auto hasNow = [&](const QString &name) {
        const Slot holder
            = m_after->as<Class>(edit.object) ? (*m_after)[edit.object].dict : edit.object;
        return findEntry(*m_after, *m_after->as<Dict>(holder), name.toStdString()).has_value();
    };
    if (const auto is = fits("gave the (?:tensor|object|class) the attribute (\\w+)\\.");
        !is.isEmpty()) {
        hold(hasNow(is[1]), said);
        return true;
    }
    if (const auto is = fits("took the attribute (\\w+) from the (?:tensor|object|class)\\.");
        !is.isEmpty()) {
        hold(!hasNow(is[1]), said);
        return true;
    }
    return !fits("put .+ in place of .+\\.").isEmpty() || !fits("put .+ in .+\\.").isEmpty()
        || !fits("pointed \\S+ at (?:another|a) \\w+\\.").isEmpty()
        || !fits("changed \\w+ of the tensor\\.").isEmpty();
}

void Claims::checkReason(const QString &reason)
{
    const auto fits = [&](const char *pattern) { return within(reason, pattern); };
    if (const auto is = fits("(\\S+) and (\\S+) are two names of one object"); !is.isEmpty())
        hold(at(is[1]) == at(is[2]) && at(is[1]) != noSlot, reason);
    if (const auto is = fits("it is still (.+?)\\.(?: |$)"); !is.isEmpty())
        for (const QString &path : parsed(is[1]).parts)
            hold(at(path) != noSlot
                     && m_after->uid(at(path)) == m_edits.edits.front().whole.beforeUid,
                 reason);
    if (const auto is = fits("lives on as (.+?)\\.(?: |$)"); !is.isEmpty())
        for (const QString &path : parsed(is[1]).parts)
            hold(at(path) != noSlot
                     && m_after->uid(at(path)) == m_edits.edits.front().whole.beforeUid,
                 reason);
    if (const auto is = fits("(?:^|\\. )([^.]+) are one \\w+\\."); !is.isEmpty())
        for (const QString &path : parsed(is[1]).parts)
            hold(at(path) != noSlot && at(path) == at(parsed(is[1]).parts.front()), reason);
    if (const auto is = fits("(?:^|\\. )([^.]+) do(?:es)? not look here"); !is.isEmpty())
        for (const QString &name : parsed(is[1]).parts)
            hold(sightOf(m_edits.edits.front()).elsewhere.contains(name.toStdString()), reason);
    if (!fits("No other name sees it").isEmpty()) {
        const SeenChange &edit = m_edits.edits.front();
        hold(sightOf(edit).seers.size() == 1 && sightOf(edit).paths.size() <= 1, reason);
    }
    if (const auto is = fits("It is seen as (.+?) as well: (?:one tensor, (.+?) to it)?");
        !is.isEmpty()) {
        const bool isRename = m_edits.ofObjects() == 2;
        for (const SeenChange &edit : m_edits.edits)
            if (!isOfName(edit) && (!isRename || edit.kind == ChangeKind::Added)) {
                const Sight &sight = sightOf(edit);
                hold(others(sight, edit, is[1]).isEmpty(), reason);
                break;
            }
    }
    if (const auto is = fits("No other name sees ((?!it)[^.]+?)\\.(?: |$)"); !is.isEmpty())
        for (const SeenChange &edit : m_edits.edits)
            if (edit.writtenAs && !isOfName(edit)
                && parsed(is[1]).parts.contains(text(*edit.writtenAs)))
                hold(sightOf(edit).seers.size() <= 1, reason);
    if (const auto is = fits("; (\\S+) = … would point (\\S+) elsewhere\\."); !is.isEmpty())
        hold(is[1] == is[2] && at(is[1]) != noSlot, reason);
    if (const auto is = fits("It bound ([^.]+) too\\."); !is.isEmpty())
        for (const QString &name : parsed(is[1]).parts)
            hold(at(name) != noSlot, reason);
    if (const auto is = fits("Both are views of ([^.]+)\\."); !is.isEmpty())
        hold(m_after->as<Tensor>(at(is[1])) != nullptr, reason);
}

// ---- The names' notes and the inspector's story ----

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

// The copy that made the object, else the last of it that is still there; what became of its parts.
void Claims::checkStory(Slot object)
{
    const auto story = app::copyStory({m_run, m_step, m_text}, object);
    if (!story)
        return;
    std::set<Uid> alive;
    for (std::uint32_t i = 0; i < m_after->slotCount(); ++i)
        if (m_after->isLive(Slot {i}))
            alive.insert(m_after->uid(Slot {i}));
    const Uid uid = m_after->uid(object);
    const CopyEvent *made = nullptr, *of = nullptr;
    std::size_t madeAt = 0, ofAt = 0;
    bool isByWay = false; // detach().clone() has a tensor between
    for (std::size_t k = 0; k < m_step; ++k)
        for (const CopyEvent &copy : m_run.steps[k].copies) {
            isByWay
                = isByWay || (copy.method == CopyMethod::Detach && !alive.contains(copy.resultUid));
            if (copy.resultUid == uid) {
                made = &copy;
                madeAt = k + 1;
            }
            if (copy.sourceUid == uid && alive.contains(copy.resultUid)) {
                of = &copy;
                ofAt = k + 1;
            }
        }
    const CopyEvent *copy = made ? made : of;
    hold(copy || isByWay, story->title);
    if (!copy || isByWay)
        return;
    const Heap &heap = m_run.heapAfter(made ? madeAt : ofAt);
    const auto isIn = [&](Slot slot, Uid of_) {
        return slot != noSlot && slot.value < heap.slotCount() && heap.uid(slot) == of_;
    };
    if (!isIn(copy->source, copy->sourceUid) || !isIn(copy->result, copy->resultUid))
        return;
    const auto *source = heap.as<Tensor>(copy->source), *result = heap.as<Tensor>(copy->result);
    for (const app::CopyRow &row : story->rows) {
        const QString claim
            = story->title + QStringLiteral(": ") + row.part + QLatin1Char(' ') + row.word;
        if (row.part == QStringLiteral("tensor"))
            hold((row.word == QStringLiteral("new")) == (copy->source != copy->result), claim);
        if (row.part == QStringLiteral("bytes") && source && result)
            hold((row.word == QStringLiteral("new"))
                     == (naive::buffer(heap, copy->source) != naive::buffer(heap, copy->result)),
                 claim);
        if (!row.nested || !source || !result)
            continue;
        const auto value = [&](const Tensor &tensor) {
            const auto *dict = heap.as<Dict>(tensor.dict);
            const auto entry = dict ? findEntry(heap, *dict, row.part.toStdString()) : std::nullopt;
            return entry ? dict->entries[*entry].value : noSlot;
        };
        hold((value(*result) == noSlot) == (row.word == QStringLiteral("lost")), claim);
        if (row.word == QStringLiteral("shared"))
            hold(value(*source) == value(*result), claim);
        if (row.word == QStringLiteral("new"))
            hold(value(*source) != value(*result), claim);
    }
}

void Claims::checkWays(const std::string &path)
{
    begin(m_run.steps.size());
    if (m_run.steps.back().error) // nothing runs behind it
        return;
    const app::EditContext context {
        QString::fromUtf8(m_outcome.text), m_outcome.run, m_step, m_run.semantics, {}, false};
    for (const app::CloneWay &way : app::waysToClone(context, text(path))) {
        const QByteArray program = m_outcome.text + "\nimport copy\nclone = " + way.code.toUtf8();
        const app::RunOutcome gone = app::runProgram(program + "\n", m_run.semantics);
        const Step &last = gone.run->steps.back();
        hold(last.error.has_value() == !way.error.isEmpty(), way.code);
        if (!last.error)
            checkFates(way, last.heap, resolve(last.heap, *parsePath(path)),
                       last.heap.name("clone"));
    }
}

void Claims::checkFates(const app::CloneWay &way, const Heap &heap, Slot source, Slot clone)
{
    using app::Fate;
    hold((way.object == Fate::Same) == (source == clone), way.code);
    if (source == clone)
        return;
    const Slot bytes = naive::buffer(heap, source);
    hold(way.bytes
             == (bytes == noSlot                           ? Fate::None
                     : bytes == naive::buffer(heap, clone) ? Fate::Shared
                                                           : Fate::New),
         way.code + QStringLiteral(": bytes"));
    const auto inner = [&](Slot of) {
        const auto *tensor = heap.as<Tensor>(of);
        std::map<std::string, Slot> members;
        for (const naive::Member &member :
             naive::members(heap, tensor && tensor->dict != noSlot ? tensor->dict : of))
            if (!tensor || tensor->dict != noSlot)
                members[member.text] = member.slot;
        return members;
    };
    const auto before = inner(source), after = inner(clone);
    bool isShared = false;
    for (const auto &[member, slot] : before)
        isShared = isShared || (after.contains(member) && after.at(member) == slot);
    hold(isShared == (way.members == Fate::Shared), way.code + QStringLiteral(": members"));
}

// ---- Two paths ----

void Claims::checkPair(const std::string &a, const std::string &b, std::size_t stride)
{
    const auto pathA = parsePath(a), pathB = parsePath(b);
    for (std::size_t step = m_run.steps.size() % stride; step <= m_run.steps.size();
         step += stride) {
        begin(step);
        const auto sharing = compare(m_run, step, *pathA, *pathB);
        const auto isThere = [&](const Path &path) {
            const Slot slot = resolve(*m_after, path);
            return slot != noSlot && isNode(*m_after, slot);
        };
        hold(sharing.has_value() == (isThere(*pathA) && isThere(*pathB)),
             text(a) + QStringLiteral(" and ") + text(b) + QStringLiteral(" are there, or not"));
        if (!sharing)
            continue;
        for (const Relation &relation : sharing->relations)
            checkRelation(relation);
        checkTotals(*sharing);
        checkReport(*pathA, *pathB, *sharing);
    }
}

void Claims::checkRelation(const Relation &relation)
{
    const QString said = text(relation.a) + QStringLiteral(" is ") + text(relation.b);
    const Slot a = resolve(*m_after, relation.a), b = resolve(*m_after, relation.b);
    hold(a == relation.slotA && b == relation.slotB, said + QStringLiteral(": paths"));
    hold(relation.same == (a == b), said);
    const auto bytesA = naive::bytes(*m_after, a), bytesB = naive::bytes(*m_after, b);
    std::set<naive::Address> common;
    std::set_intersection(bytesA.begin(), bytesA.end(), bytesB.begin(), bytesB.end(),
                          std::inserter(common, common.end()));
    if (relation.bytes) {
        const auto total = bytesA.size() + bytesB.size() - common.size();
        const QString words = app::sameBytesText(*relation.bytes);
        const bool isOne = naive::buffer(*m_after, a) != noSlot
            && naive::buffer(*m_after, a) == naive::buffer(*m_after, b);
        if (const auto parts = match(words, "(\\d+) of (\\d+)( bytes)? in all"); !parts.isEmpty()) {
            const std::size_t size
                = parts[3].isEmpty() ? itemSize(m_after->as<Tensor>(a)->dtype) : 1;
            hold(parts[1].toULongLong() * size == common.size()
                     && parts[2].toULongLong() * size == total,
                 said + QStringLiteral(": ") + words);
        } else if (words == QStringLiteral("yes")) {
            hold(!common.empty() && common.size() == total, said + QStringLiteral(": ") + words);
        } else {
            hold(common.empty() && isOne == words.contains(QStringLiteral("one storage")),
                 said + QStringLiteral(": ") + words);
        }
    }
    if (relation.same)
        return;
    const bool isEqual = naive::equal(*m_after, a, b);
    hold(!relation.equal || *relation.equal == isEqual, said + QStringLiteral(": equal values"));
    const QString words = app::apartText(relation);
    const auto ofA = naive::reached(*m_after, a), ofB = naive::reached(*m_after, b);
    bool sharesObject = false, sharesStorage = false;
    std::set<naive::Address> readA, readB;
    for (const Slot slot : ofA) {
        const bool isBuffer = m_after->as<Buffer>(slot) != nullptr;
        (isBuffer ? sharesStorage : sharesObject) |= ofB.contains(slot);
        readA.merge(naive::bytes(*m_after, slot));
    }
    for (const Slot slot : ofB)
        readB.merge(naive::bytes(*m_after, slot));
    const bool sharesBytes = meet(readA, readB);
    const auto says = [&](const char *part) { return words.contains(QLatin1String(part)); };
    const QString claim = said + QStringLiteral(": ") + words;
    if (says("independent"))
        hold(isEqual && !sharesObject && !sharesStorage, claim);
    if (says("share parts"))
        hold(sharesObject, claim);
    if (says("bytes in common"))
        hold(sharesBytes, claim);
    if (says("no byte in common"))
        hold(sharesStorage && !sharesBytes, claim);
    if (says("equal"))
        hold(isEqual, claim);
}

void Claims::checkTotals(const Sharing &sharing)
{
    const auto ofA = naive::reached(*m_after, sharing.a), ofB = naive::reached(*m_after, sharing.b);
    std::array<std::size_t, 3> objects {};
    std::set<naive::Address> readA, readB;
    std::set<Slot> all = ofA;
    all.insert(ofB.begin(), ofB.end());
    for (const Slot slot : all) {
        const bool inA = ofA.contains(slot), inB = ofB.contains(slot);
        const Side side = inA && inB ? Side::Shared : inA ? Side::OnlyA : Side::OnlyB;
        hold(sharing.side(slot) == side, QStringLiteral("side of slot %1").arg(slot.value));
        if (!m_after->as<Buffer>(slot))
            ++objects[inA && inB ? 1 : inA ? 0 : 2];
        if (inA)
            readA.merge(naive::bytes(*m_after, slot));
        if (inB)
            readB.merge(naive::bytes(*m_after, slot));
    }
    std::set<naive::Address> both;
    std::set_intersection(readA.begin(), readA.end(), readB.begin(), readB.end(),
                          std::inserter(both, both.end()));
    const auto count = [](std::size_t n) { return static_cast<std::int64_t>(n); };
    hold(sharing.onlyA == Totals {objects[0], count(readA.size() - both.size())},
         app::totalsText(sharing.onlyA));
    hold(sharing.shared == Totals {objects[1], count(both.size())},
         app::totalsText(sharing.shared));
    hold(sharing.onlyB == Totals {objects[2], count(readB.size() - both.size())},
         app::totalsText(sharing.onlyB));
    const QString words = app::sharedTotalsText(sharing);
    if (words.contains(QStringLiteral("storage")))
        hold(both.empty(), words);
    else if (words == QStringLiteral("nothing"))
        for (const Slot slot : ofA)
            hold(!ofB.contains(slot), words);
}

void Claims::checkJson(const Path &a, const Path &b)
{
    const auto made = app::sharingReport({m_run, m_step, m_text}, a, b, app::ReportFormat::Json);
    const QJsonObject all = QJsonDocument::fromJson(*made).object();
    for (const QJsonValue relation : all[QStringLiteral("relations")].toArray()) {
        const QString words = QString::fromUtf8(QJsonDocument(relation.toObject()).toJson());
        const Slot left = at(relation[QStringLiteral("a")].toString());
        const Slot right = at(relation[QStringLiteral("b")].toString());
        hold((left == right) == relation[QStringLiteral("is")].toBool(), words);
        if (const QJsonValue equal = relation[QStringLiteral("equal")]; equal.isBool())
            hold(naive::equal(*m_after, left, right) == equal.toBool(), words);
        if (const QJsonValue bytes = relation[QStringLiteral("same_bytes")]; bytes.isObject())
            hold(bytes[QStringLiteral("common")].toInteger()
                     <= bytes[QStringLiteral("total")].toInteger(),
                 words);
    }
    for (const QJsonValue item : all[QStringLiteral("shared_objects")].toArray())
        for (const QJsonValue path : item[QStringLiteral("paths")].toArray())
            hold(at(path.toString())
                     == at(item[QStringLiteral("paths")].toArray().first().toString()),
                 path.toString());
}

void Claims::checkReport(const Path &a, const Path &b, const Sharing &sharing)
{
    const auto facts = app::reportFacts({m_run, m_step, m_text}, a, b);
    hold(facts.has_value(), QStringLiteral("there is a report"));
    for (const app::SharedItem &item : facts->shared) {
        std::set<Slot> targets;
        for (const QString &path : item.paths)
            targets.insert(at(path));
        hold(targets.size() == 1 && *targets.begin() != noSlot
                 && sharing.side(*targets.begin()) == Side::Shared,
             item.paths.join(QStringLiteral(", ")));
    }
    std::size_t last = 0; // the last step that changed what was there before it
    for (std::size_t k = 1; k <= m_step; ++k)
        if (!naive::changed(m_run.heapAfter(k - 1), m_run.heapAfter(k)).empty())
            last = k;
    hold(facts->edit ? facts->edit->step >= last : last == 0,
         QStringLiteral("the last edit is of step %1").arg(facts->edit ? facts->edit->step : 0));
    checkJson(a, b);
    const auto made = app::sharingReport({m_run, m_step, m_text}, a, b, app::ReportFormat::Text);
    for (const QString &line : QString::fromUtf8(*made).split(QLatin1Char('\n'))) {
        if (const auto is = match(line, "  (\\S+) is (\\S+)  +(yes|no).*"); !is.isEmpty())
            hold((at(is[1]) == at(is[2])) == (is[3] == QStringLiteral("yes")), line);
        if (const auto is
            = match(line, "  (?:list|dict|tuple|tensor|__dict__)  +([^ ]+(?:, [^ ]+)*)");
            !is.isEmpty())
            for (const QString &path : is[1].split(QStringLiteral(", ")))
                hold(at(path) == at(is[1].section(QStringLiteral(", "), 0, 0)), line);
    }
}

} // namespace clonescope::tests
