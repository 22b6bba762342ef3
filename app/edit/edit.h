// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/copyrules.h"

#include <QString>
#include <variant>
#include <vector>

namespace clonescope::app
{

// What a person does to the picture. `object` and `source` are paths, Python expressions such as
// "y.tags"; `value` and `key` are Python expressions as typed; names are bare.
namespace edit
{
struct Clone { // name = a copy of source; an empty name takes freeName()
    QString source;
    model::CopyMethod method = model::CopyMethod::ShallowCopy;
    QString name;
};
struct CloneBy { // the same by any expression, {} standing for the source: "list({})"
    QString source, code, name;
};
struct NewTensor { // name = value, with the import that its framework needs
    QString name, value;
};
struct SetAttribute {
    QString object, name, value;
};
struct RenameAttribute {
    QString object, name, to;
};
struct DeleteAttribute {
    QString object, name;
};
struct SetItem { // of a list, in place
    QString object;
    qint64 index = 0;
    QString value;
};
struct AppendItem {
    QString object, value;
};
struct InsertItem {
    QString object;
    qint64 index = 0;
    QString value;
};
struct RemoveItem {
    QString object;
    qint64 index = 0;
};
struct SetKey { // of a dict: new or there already
    QString object, key, value;
};
struct DeleteKey {
    QString object, key;
};
struct SetElement { // of a tensor: x[1, 2] = 7
    QString object;
    std::vector<qint64> index;
    QString value;
};
struct Rebind { // a name, new or not
    QString name, value;
};
struct DeleteName {
    QString name;
};
} // namespace edit

using Edit = std::variant<edit::Clone, edit::CloneBy, edit::NewTensor, edit::SetAttribute,
                          edit::RenameAttribute, edit::DeleteAttribute, edit::SetItem,
                          edit::AppendItem, edit::InsertItem, edit::RemoveItem, edit::SetKey,
                          edit::DeleteKey, edit::SetElement, edit::Rebind, edit::DeleteName>;

} // namespace clonescope::app
