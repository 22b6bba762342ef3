// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/formats/report.h"
#include "app/words/wordings.h"
#include "model/questions/pathparser.h"
#include "model/questions/paths.h"
#include "tests/app/words/claims.h"
#include "tests/app/words/saidwords.h"
#include "tests/support/naiveheap.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// Claims of two paths, in words, as a report and as JSON.
namespace clonescope::tests
{

using namespace clonescope::model;
using app::text;

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
