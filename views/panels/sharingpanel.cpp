// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/panels/sharingpanel.h"

#include "app/document/document.h"
#include "views/panels/rowsview.h"
#include "views/panels/section.h"

#include <QVBoxLayout>

namespace clonescope::views
{

SharingPanel::SharingPanel(app::Document &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_rows(new RowsView(40, this))
    , m_section(new Section({}, m_rows, this))
{
    m_rows->setModel(&m_model);
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setRootIsDecorated(true);
    m_rows->setIndentation(14);
    m_rows->setAccessibleName(tr("Sharing report"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_section);
    connect(m_rows, &QTreeView::clicked, this, &SharingPanel::goTo);
    connect(m_rows, &RowsView::entered, this, &SharingPanel::goTo);
    connect(&m_worker, &app::Worker::ranOutOfMemory, this, [this] {
        show({});
        Q_EMIT ranOutOfMemory();
    });
    connect(&document, &app::Document::changed, this, [this](const app::Change &change) {
        if (change.has(app::Change::Run) || change.has(app::Change::Step)
            || change.has(app::Change::Compare))
            refresh();
    });
    refresh();
}

void SharingPanel::setTheme(const Theme &theme)
{
    m_section->setTheme(theme);
    m_rows->setTheme(theme);
}

// In the background, as it walks all that both reach. What was told before stays until then, so
// that nothing flickers.
void SharingPanel::refresh()
{
    if (!m_document.compare()) {
        m_worker.cancel();
        show({});
        return;
    }
    m_worker.start([this, run = m_document.run(), step = m_document.step(),
                    sharing = m_document.sharing()](const app::Worker::Cancelled &) {
        auto groups = app::SharingModel::groupsOf(*run, step, sharing->at(step));
        return [this, groups = std::move(groups)] { show(groups); };
    });
}

void SharingPanel::show(std::vector<app::SharingModel::Group> groups)
{
    const app::ComparePair &pair = m_document.compare();
    const bool isComparing = !groups.empty();
    m_model.show(std::move(groups));
    m_rows->setVisible(isComparing);
    m_section->setTitle(isComparing ? tr("Sharing of %1 and %2").arg(pair.a, pair.b)
                                    : tr("Sharing"));
    if (isComparing)
        m_section->setRemark({});
    else if (pair)
        m_section->setRemark(tr("%1 and %2 are not both there at this step.").arg(pair.a, pair.b));
    else
        m_section->setRemark(tr("Choose two names to compare, or clone something."));
}

void SharingPanel::goTo(const QModelIndex &index)
{
    const model::Slot object = m_model.object(index);
    if (object == model::noSlot || m_worker.isBusy()) // the rows are another step's
        return;
    const auto key = m_document.origins().key(m_document.heap(), object);
    const QString path = m_model.path(index);
    if (key && !path.isEmpty())
        m_document.select({*key, path});
}

} // namespace clonescope::views
