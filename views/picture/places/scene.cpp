// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/places/scene.h"

#include <algorithm>

namespace clonescope::views
{

std::vector<Stage> Scene::stages() const
{
    std::vector<Stage> all;
    if (!cards.hasBeats)
        return all;
    all.push_back(Stage::Seers); // the sentence comes last, whoever sees the edit
    for (const DisplayList *part : {&list, &references, &marks})
        for (const Stage stage : part->stages())
            all.push_back(stage);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

bool isTold(const Reference &reference)
{
    return reference.changed || reference.kind == Reference::Kind::Was;
}

std::size_t undrawnReferences(const Scene &scene, const QRectF &area)
{
    std::size_t visible = 0, plain = 0;
    for (const ReferenceIndex i : scene.cards.references.indices())
        if (scene.references.groups()[i.number()].bounds.intersects(area)) {
            ++visible;
            plain += isTold(scene.cards.references[i]) ? 0 : 1;
        }
    return visible > mostReferences ? plain : 0;
}

std::vector<ReferenceIndex> drawnReferences(const Scene &scene, bool all)
{
    const auto &references = scene.cards.references;
    std::vector<ReferenceIndex> drawn;
    for (const bool changed : {false, true})
        for (const ReferenceIndex i : references.indices())
            if (references[i].changed == changed && (all || isTold(references[i])))
                drawn.push_back(i);
    return drawn;
}

} // namespace clonescope::views
