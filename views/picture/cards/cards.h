// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/knownsharing.h"
#include "app/document/origins.h"
#include "app/document/viewstate.h"
#include "app/words/explanation.h"
#include "model/heap/parts.h"
#include "model/heap/run.h"
#include "model/layout/layout.h"
#include "views/picture/list/displaylist.h"

#include <optional>
#include <variant>
#include <vector>

// What a picture shows of one step, in words and numbers: no sizes, no places.
namespace clonescope::views
{

using CardIndex = model::Index<struct Card>;
using TagIndex = model::Index<struct Tag>;
using ReferenceIndex = model::Index<struct Reference>;
template <typename T> using ByCard = model::VectorBy<CardIndex, T>;
template <typename T> using ByTag = model::VectorBy<TagIndex, T>;
template <typename T> using ByReference = model::VectorBy<ReferenceIndex, T>;

// Of a name among all: the compared paths come first, then by binding. It decides their looks.
using OwnerRank = model::Index<struct Owner>;
constexpr OwnerRank rankOfA {0}, rankOfB {1}; // of compared paths

struct CardOptions {
    app::ComparePair compare;
    app::Folds folds;
    bool showsChange = true; // off where the step before is shown in place
    bool operator==(const CardOptions &) const = default;
};

// A value in a grid or on a strip; with `cut` it stands for that many left out.
struct ValueCell {
    QString text;
    double shade = 0;
    double shadeBefore = 0;
    std::int64_t index = 0;
    std::int64_t cut = 0;
    bool changed = false;
    QString before; // where it differs from `text`
    bool operator==(const ValueCell &) const = default;
};

struct GridLine {
    std::vector<ValueCell> cells;
    bool gapBefore = false; // another matrix of a higher rank begins
    bool operator==(const GridLine &) const = default;
};

enum class RowKind : std::uint8_t {
    Member, // an item of a list, tuple or dict
    Key, // a dict's key that is an object itself
    Attribute,
    Dict, // an undocked `__dict__`
    Bytes,
    Base,
    Grad,
    Inherited, // an attribute of its class
    Fact, // words about a tensor
    Lost,
    Cut
};

enum class Fact : std::uint8_t { Other, RequiresGrad, GradFn, UnnamedBase };

struct Row {
    RowKind kind = RowKind::Member;
    Fact fact = Fact::Other; // of RowKind::Fact: which
    model::Part part;
    QString label;
    QString value; // an atom, or words; empty where a reference leaves
    QString before; // the old value, struck
    QString note; // "added", "lost", "removed"
    bool changed = false;
    bool added = false;
    bool removed = false; // shown struck for this step only
    Stage stage = Stage::Line; // from which the change shows
    bool refers = false; // a dot stands here
    CardIndex target; // the card referred to; none where it is not drawn
    bool operator==(const Row &) const = default;
};

// A tensor that reads a storage. `reads` goes by the strip's cells.
struct Reader {
    OwnerRank rank; // none where no name reaches it
    QString label;
    QString range; // "0–11"
    std::vector<char> reads;
    std::int64_t repeat = 1; // how often each element is read: stride 0
    bool sees = false; // the change of this step
    model::Slot tensor = model::noSlot;
    CardIndex card; // of the tensor
    bool operator==(const Reader &) const = default;
};

enum class CardKind : std::uint8_t { Tensor, List, Tuple, Dict, Attributes, Storage, Object };

// Where the third mark stands: nowhere, at a row, or at the first changed cell of the strip.
struct AtStrip {
    bool operator==(const AtStrip &) const = default;
};
using BeatPlace = std::variant<std::monostate, RowIndex, AtStrip>;

// What a card shows of a tensor's numbers.
struct Grid {
    std::vector<GridLine> lines;
    QString facts; // "stride 1   offset 0"
    bool operator==(const Grid &) const = default;
};

// What a card shows of a storage: its elements, and who reads them.
struct Strip {
    std::vector<ValueCell> cells;
    std::vector<Reader> readers;
    std::size_t moreReaders = 0; // that have no line of their own
    QString note; // "12 elements changed"
    bool operator==(const Strip &) const = default;
};

// A `__dict__` that is part of its tensor's or instance's card.
struct Drawer {
    model::OriginKey key;
    QString note; // "empty"
    std::vector<Row> rows;
    bool operator==(const Drawer &) const = default;
};

struct Card {
    CardKind kind = CardKind::List;
    model::Slot slot;
    model::Uid uid;
    model::OriginKey key;
    model::Lane lane = model::Lane::Free;
    std::vector<OwnerRank> owners;
    std::size_t moreOwners = 0;
    Ink ink = Ink::First; // of border and title
    LineStyle border = LineStyle::Solid;
    QString title, detail;
    std::variant<std::monostate, Grid, Strip> elements; // of a tensor, unless folded; of a storage
    std::vector<Row> rows;
    std::optional<Drawer> drawer;
    QString folded; // "7 objects, 2 shared": the card is a strip of one line
    bool canFold = false;
    bool changed = false;
    Stage stage = Stage::Line; // from which the first change of it shows
    bool created = false;
    BeatPlace beat;
    std::vector<QString> caption; // below a shared card: code, then words
    CardIndex parent; // in the spanning tree, with the row that refers to it
    RowIndex parentRow;
    CardIndex counterpart;
    bool operator==(const Card &) const = default;

    [[nodiscard]] const Grid *grid() const { return std::get_if<Grid>(&elements); }
    [[nodiscard]] const Strip *strip() const { return std::get_if<Strip>(&elements); }
    [[nodiscard]] Strip *strip() { return std::get_if<Strip>(&elements); }

    // Rows and the drawer's rows after them.
    [[nodiscard]] std::size_t rowCount() const
    {
        return rows.size() + (drawer ? drawer->rows.size() : 0);
    }
    [[nodiscard]] model::Indices<RowIndex> rowIndices() const
    {
        return model::Indices<RowIndex>(rowCount());
    }
    [[nodiscard]] RowIndex lastRow() const { return RowIndex(rowCount()).previous(); }
    [[nodiscard]] const Row &row(RowIndex i) const
    {
        const std::size_t at = i.number();
        return at < rows.size() ? rows[at] : drawer->rows[at - rows.size()];
    }
};

// A name on the rail, or a compared path that is no name.
struct Tag {
    QString name;
    QString label; // how it is written on the tag
    QString call; // whose name it is, under which it stands; empty: the module's
    QString value; // an atom
    OwnerRank rank;
    CardIndex card;
    bool isPath = false;
    bool changed = false; // bound anew by this step
    Stage stage = Stage::Line; // from which that and the note show
    QString note; // "seen as x.tags"
    bool isQuiet = false; // the note says that it sees nothing
    bool operator==(const Tag &) const = default;
};

struct Reference {
    enum class Kind : std::uint8_t { Plain, Bytes, Base, Inherited, Was } kind = Kind::Plain;
    TagIndex tag; // from a tag …
    CardIndex card; // … or from a row
    RowIndex row;
    CardIndex to;
    Ink ink = Ink::First;
    bool changed = false;
    int beat = 0;
    Stage stage = Stage::Line; // from which the change shows
    bool isSwung = false; // the step pointed it here
    bool operator==(const Reference &) const = default;
};

struct Pill { // of the relation strip
    QString code; // "x is y"
    QString answer;
    bool isCode = true;
    bool shared = false;
    bool operator==(const Pill &) const = default;
};

struct Cards {
    ByCard<Card> cards; // in preorder from the names
    ByTag<Tag> tags;
    std::size_t moreTags = 0; // names that have none
    ByReference<Reference> references;
    bool isCompared = false; // two paths are; whether they lead anywhere at this step or not
    bool hasLanes = false;
    QString nameA, nameB;
    std::vector<Pill> pills;
    std::size_t morePills = 0;
    QString statement; // the step's first line
    QString headline, reason;
    bool isAlarm = false; // seen by others, or an error
    bool isError = false; // the statement raised
    bool hasBeats = false;
    std::size_t neither = 0; // objects that are folded because neither path reaches them
    std::size_t hidden = 0; // objects behind folds and cuts
    bool hasLost = false, hasChanged = false, hasShared = false;
    int line = 0; // of the step's statement
    bool operator==(const Cards &) const = default;
};

// A run with what it was made of: the text that ran, in UTF-8, and its origin keys.
struct Program {
    const model::Run &run;
    std::string_view text;
    const app::Origins &origins;
    app::KnownSharing *sharing = nullptr; // of the pair that is compared, where others ask as well
};

// Where cards lie hangs on no sentence, and sentences take a good part of the time.
enum class Telling : std::uint8_t { Sentences, None };

[[nodiscard]] Cards project(const Program &program, std::size_t step, const CardOptions &options,
                            Telling telling = Telling::Sentences);

// One line for each thing shown, for tests and for those who cannot see the picture.
[[nodiscard]] QString toText(const Cards &cards);

// The first three owners have an ink and a line of their own.
[[nodiscard]] Ink ownerInk(OwnerRank rank);
[[nodiscard]] LineStyle ownerLine(OwnerRank rank);
[[nodiscard]] PipShape ownerPip(OwnerRank rank);

// "shared by x and y", above the lane between.
[[nodiscard]] QString sharedTitle(const Cards &cards);

} // namespace clonescope::views
