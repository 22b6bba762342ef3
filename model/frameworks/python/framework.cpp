// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/framework.h"

#include "model/frameworks/python/tables.h"

namespace clonescope::model::python
{

namespace
{

const TypeOps *operations(const Payload &payload)
{
    if (std::holds_alternative<List>(payload))
        return &listOps();
    if (std::holds_alternative<Tuple>(payload))
        return &tupleOps();
    if (std::holds_alternative<Dict>(payload))
        return &dictOps();
    const bool isOfTensors
        = std::holds_alternative<Tensor>(payload) || std::holds_alternative<GradNode>(payload);
    return isOfTensors ? nullptr : &atomOps(payload);
}

} // namespace

const FrameworkDef &framework()
{
    static const FrameworkDef definition {
        .name = "Python",
        .functions = builtinFunctions(),
        .classes = typeConstructors(),
        .classMethods = {strMethods(), listMethods(), tupleMethods(), dictMethods()},
        .modules = {&copyModule()},
        .operations = operations,
    };
    return definition;
}

} // namespace clonescope::model::python
