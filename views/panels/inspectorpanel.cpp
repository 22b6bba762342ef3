// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/panels/inspectorpanel.h"

#include "app/document/document.h"
#include "app/edit/editnames.h"
#include "app/edit/editsession.h"
#include "app/words/wordings.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"
#include "model/questions/pathfinder.h"
#include "model/questions/pathparser.h"
#include "model/questions/paths.h"
#include "views/panels/badgedelegate.h"
#include "views/panels/rowsview.h"
#include "views/panels/section.h"
#include "views/panels/sharingpanel.h"
#include "views/theme/plainlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>

namespace clonescope::views
{

namespace
{

QString shapeText(const std::vector<std::int64_t> &shape)
{
    QStringList sizes;
    for (const auto size : shape)
        sizes.append(QString::number(size));
    return QLatin1Char('[') + sizes.join(QStringLiteral(", ")) + QLatin1Char(']');
}

QString detailsOf(const model::Heap &heap, model::Slot object)
{
    if (const auto *tensor = heap.as<model::Tensor>(object)) {
        const auto dtype = model::name(tensor->dtype);
        return QString::fromUtf8(dtype.data(), qsizetype(dtype.size())) + QLatin1Char(' ')
            + shapeText(tensor->layout->shape);
    }
    if (const auto *buffer = heap.as<model::Buffer>(object))
        return app::bytesText(buffer->bytes.size());
    return {};
}

} // namespace

InspectorPanel::InspectorPanel(app::Document &document, app::EditSession &session, QWidget *parent)
    : QScrollArea(parent)
    , m_document(document)
    , m_session(session)
    , m_title(new PlainLabel)
    , m_shared(new PlainLabel(tr("shared")))
    , m_details(new PlainLabel)
    , m_draft(new PlainLabel)
    , m_paths(new RowsView(6))
    , m_parts(new RowsView(9))
    , m_story(new RowsView(40))
    , m_ways(new RowsView(40))
    , m_sharing(new SharingPanel(document))
{
    setObjectName(QStringLiteral("inspector"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Inspector"));
    buildRows();
    connectRows();
    refresh();
}

void InspectorPanel::buildRows()
{
    m_title->setFont(views::font(Face::Title));
    m_shared->setFont(views::font(Face::SmallStrong));
    m_shared->setObjectName(QStringLiteral("sharedBadge"));
    m_details->setFont(views::font(Face::CodeSmall));
    m_draft->setFont(views::font(Face::CodeSmall));
    m_draft->setWordWrap(true);
    m_paths->setModel(&m_pathsModel);
    m_parts->setModel(&m_partsModel);
    m_story->setModel(&m_storyModel);
    m_ways->setModel(&m_waysModel);
    m_parts->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_parts->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_ways->setHeaderHidden(false);
    m_ways->header()->setDefaultAlignment(Qt::AlignCenter);
    m_ways->header()->setSectionsClickable(false);
    m_ways->header()->setFont(views::font(Face::SmallStrong));
    for (RowsView *rows : {m_paths, m_story, m_ways})
        rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_paths->setAccessibleName(tr("Ways to reach it"));
    m_parts->setAccessibleName(tr("Value"));
    m_story->setAccessibleName(tr("What the last clone did"));
    m_ways->setAccessibleName(tr("Every way to clone it"));

    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("inspectorContent"));
    m_pathsSection = new Section(tr("Ways to reach it"), m_paths);
    m_partsSection = new Section(tr("Value"), m_parts);
    m_storySection = new Section({}, m_story);
    m_waysSection = new Section({}, m_ways);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_title);
    head->addWidget(m_shared);
    head->addStretch();
    head->addWidget(m_details);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 12, 10, 12);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_pathsSection);
    layout->addWidget(m_partsSection);
    layout->addWidget(m_draft);
    layout->addWidget(m_storySection);
    layout->addWidget(m_waysSection);
    layout->addWidget(m_sharing);
    layout->addStretch();
    setWidget(content);
}

void InspectorPanel::connectRows()
{
    const auto choose = [this](const QModelIndex &index) { selectPath(m_pathsModel.path(index)); };
    connect(m_paths, &QTreeView::clicked, this, choose);
    // Edits go through the row that is highlighted, however it came to be.
    connect(m_paths->selectionModel(), &QItemSelectionModel::currentChanged, this, choose);
    connect(m_paths, &RowsView::entered, this, choose);
    connect(m_parts, &RowsView::entered, this, &InspectorPanel::enterPart);
    connect(m_parts, &RowsView::removalRequested, this,
            [this] { Q_EMIT removalRequested(currentPlace()); });
    connect(m_parts->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &InspectorPanel::currentPlaceChanged);
    connect(m_parts, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        if (m_partsModel.target(index) != model::noSlot && index.column() == app::PartsModel::Where)
            enterPart(index);
    });
    connect(&m_partsModel, &app::PartsModel::editRequested, &m_session, &app::EditSession::commit);
    connect(&m_parts->badges(), &BadgeDelegate::textEdited, this,
            [this](const QModelIndex &index, const QString &text) {
                m_isTyping = true;
                m_session.draft(m_partsModel.editFor(index, text));
            });
    connect(&m_parts->badges(), &BadgeDelegate::editorClosed, this, [this] {
        m_isTyping = false;
        m_session.draft({});
    });
    const auto cloneThisWay = [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT cloneRequested(m_path, m_waysModel.way(index).pattern);
    };
    connect(m_ways, &QTreeView::doubleClicked, this, cloneThisWay);
    connect(m_ways, &RowsView::entered, this, cloneThisWay);
    connect(&m_aboutWorker, &app::Worker::ranOutOfMemory, this, [this] {
        m_about = {}; // it is another object's
        showAbout();
        Q_EMIT ranOutOfMemory();
    });
    connect(&m_waysWorker, &app::Worker::ranOutOfMemory, this, [this] {
        m_waysSection->hide();
        Q_EMIT ranOutOfMemory();
    });
    connect(m_sharing, &SharingPanel::ranOutOfMemory, this, &InspectorPanel::ranOutOfMemory);
    connect(&m_session, &app::EditSession::draftChanged, this, &InspectorPanel::refreshDraft);
    connect(&m_document, &app::Document::changed, this, [this](const app::Change &change) {
        if (change.has(app::Change::Run) || change.has(app::Change::Step)
            || change.has(app::Change::Selection))
            refresh();
    });
}

void InspectorPanel::setTheme(const Theme &theme)
{
    for (Section *section : {m_pathsSection, m_partsSection, m_storySection, m_waysSection})
        section->setTheme(theme);
    m_sharing->setTheme(theme);
    for (QLabel *label : {m_details, m_draft}) {
        QPalette colours = label->palette();
        colours.setColor(QPalette::WindowText, theme.colour(Ink::Quiet));
        label->setPalette(colours);
    }
    m_shared->setStyleSheet(
        QStringLiteral(
            "QLabel { color: %1; background: %2; border: 1.5px solid %1; border-radius: 10px; "
            "padding: 2px 10px; }")
            .arg(theme.colour(Ink::Shared).name(), theme.colour(Ink::SharedBadge).name()));
    for (RowsView *rows : {m_paths, m_parts, m_story, m_ways})
        rows->setTheme(theme);
}

void InspectorPanel::refresh()
{
    m_path = m_document.selection() ? m_document.selected().path
                                    : app::lastTensor(*m_document.run(), m_document.step());
    const model::Heap &heap = m_document.heap();
    const auto path = model::parsePath(m_path.toStdString());
    m_object = path ? model::resolve(heap, *path) : model::noSlot;
    const bool isThere = m_object != model::noSlot && model::isNode(heap, m_object);
    if (!isThere)
        m_object = model::noSlot;

    const auto type = isThere ? model::typeName(heap, m_object) : std::string_view();
    m_title->setText(isThere ? QString::fromUtf8(type.data(), qsizetype(type.size()))
                             : tr("Nothing selected"));
    m_details->setText(isThere ? detailsOf(heap, m_object) : QString());
    m_partsModel.show(heap, m_object, m_path);
    if (m_document.step() > 0)
        m_partsModel.markWritten(m_document.run()->steps[m_document.step() - 1].writes);
    m_partsSection->setVisible(m_partsModel.rowCount() > 0);

    refreshAbout();
    refreshWays();
    refreshDraft();
}

// What was told before stays until then, so that nothing flickers.
void InspectorPanel::refreshAbout()
{
    const app::RunOutcome &outcome = m_document.shown();
    const std::size_t step = m_document.step();
    if (m_askedRun == outcome.run && m_askedStep == step && m_askedObject == m_object) {
        if (!m_aboutWorker.isBusy())
            showAbout(); // edits may go through another path
        return;
    }
    m_askedRun = outcome.run;
    m_askedStep = step;
    m_askedObject = m_object;
    if (m_object == model::noSlot) {
        m_aboutWorker.cancel();
        m_about = {};
        return showAbout();
    }
    m_aboutWorker.start([this, outcome, step, object = m_object](const app::Worker::Cancelled &) {
        const model::RunStep here = outcome.at(step);
        const auto of = std::span(&object, 1);
        About about {model::pathsTo(here.after(), of),
                     model::pathsTo(here.after(), of, {1, false}).size() > 1, // as in the picture
                     app::copyStory(here, object)};
        return [this, about = std::move(about)] {
            m_about = about;
            showAbout();
        };
    });
}

void InspectorPanel::showAbout()
{
    m_pathsModel.show(m_about.paths, m_path);
    {
        const QSignalBlocker quiet(m_paths->selectionModel());
        m_paths->setCurrentIndex(m_pathsModel.current());
    }
    m_paths->viewport()->update();
    m_pathsSection->setVisible(!m_about.paths.empty());
    m_shared->setVisible(m_about.isShared);
    m_storySection->setVisible(m_about.story.has_value());
    if (!m_about.story)
        return;
    m_storySection->setTitle(m_about.story->title);
    m_storySection->setRemark(m_about.story->remark);
    m_storyModel.show(m_about.story->rows);
}

bool InspectorPanel::isWorking() const
{
    return m_aboutWorker.isBusy() || m_waysWorker.isBusy() || m_sharing->isWorking();
}

// Every way is really gone, on scratch heaps, so it is done in the background.
void InspectorPanel::refreshWays()
{
    if (m_object == model::noSlot || m_document.isStale()) {
        m_waysWorker.cancel();
        m_waysSection->hide();
        return;
    }
    const bool ofTensor = m_document.heap().as<model::Tensor>(m_object) != nullptr;
    m_waysSection->setTitle(tr("Every way to clone %1").arg(m_path));
    m_waysWorker.start([this, ofTensor, context = m_document.editContext(),
                        path = m_path](const app::Worker::Cancelled &flag) {
        auto ways = app::waysToClone(context, path, &flag);
        return [this, ofTensor, ways = std::move(ways)] {
            m_waysModel.show(ways, ofTensor);
            m_waysSection->setVisible(!ways.empty());
        };
    });
}

void InspectorPanel::refreshDraft()
{
    const auto &draft = m_session.drafted();
    m_draft->setVisible(m_isTyping && draft);
    if (!draft)
        return;
    m_draft->setText(draft->isPossible() ? tr("will write   %1").arg(draft->code) : draft->refusal);
}

void InspectorPanel::selectPath(const QString &path)
{
    if (path.isEmpty() || m_aboutWorker.isBusy()) // the rows are another step's
        return;
    if (const auto key = m_document.origins().key(m_document.heap(), m_object))
        m_document.select({*key, path});
}

void InspectorPanel::enterPart(const QModelIndex &index)
{
    const model::Slot target = m_partsModel.target(index);
    if (target == model::noSlot) {
        const QModelIndex value = index.siblingAtColumn(app::PartsModel::Value);
        if (value.flags().testFlag(Qt::ItemIsEditable)) {
            m_parts->setCurrentIndex(value);
            m_parts->edit(value);
        }
        return;
    }
    if (const auto key = m_document.origins().key(m_document.heap(), target))
        m_document.select({*key, m_partsModel.targetPath(index)});
}

bool InspectorPanel::editCurrentPart()
{
    const QModelIndex value = m_parts->currentIndex().siblingAtColumn(app::PartsModel::Value);
    if (!value.isValid() || !value.flags().testFlag(Qt::ItemIsEditable))
        return false;
    m_parts->setFocus();
    m_parts->setCurrentIndex(value);
    m_parts->edit(value);
    return true;
}

Place InspectorPanel::currentPlace() const
{
    const QModelIndex index = m_parts->currentIndex();
    const model::Heap &heap = m_document.heap();
    const bool isThere = m_object != model::noSlot && m_object.value < heap.slotCount();
    const auto key = isThere ? m_document.origins().key(heap, m_object) : std::nullopt;
    Place place;
    if (!index.isValid() || !key)
        return place;
    place.object = m_object;
    place.key = *key;
    place.path = m_path;
    if (const auto part = m_partsModel.part(index))
        place.within = *part;
    else if (const auto element = m_partsModel.element(index)) // they come first, in C order
        place.within = ElementPlace {index.row(), ElementPlace::Through {m_path, *element}};
    else if (m_partsModel.isGhost(index))
        place.within = NewPart {};
    place.fixed = m_partsModel.whyFixed(index);
    return place;
}

} // namespace clonescope::views
