// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/frameworks.h"

#include "model/engine/execute.h"
#include "model/engine/language.h"
#include "model/frameworks/python/framework.h"
#include "model/frameworks/tensorflow/framework.h"
#include "model/frameworks/torch/framework.h"

#include <array>

namespace clonescope::model
{

std::span<const FrameworkDef *const> frameworks()
{
    static const std::array all {&python::framework(), &torch::framework(),
                                 &tensorflow::framework()};
    return all;
}

const Language &language()
{
    static const Language all(frameworks());
    return all;
}

Run execute(std::string_view text, std::span<const syntax::Stmt> body, const Semantics &semantics,
            const Limits &limits, const std::atomic<bool> *cancelled,
            std::optional<std::size_t> into)
{
    return execute(language(), text, body, semantics, limits, cancelled, into);
}

std::optional<std::size_t> statementReaching(std::string_view text,
                                             std::span<const syntax::Stmt> body, const Goal &goal,
                                             const Semantics &semantics, const Limits &limits,
                                             const std::atomic<bool> *cancelled)
{
    return statementReaching(language(), text, body, goal, semantics, limits, cancelled);
}

} // namespace clonescope::model
