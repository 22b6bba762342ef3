// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/tensorflow/eagertext.h"

#include "model/frameworks/numpy/numbertext.h"
#include "model/frameworks/numpy/numpytext.h"

namespace clonescope::model::tensorflow
{

namespace
{

std::string ownLines(const std::string &text)
{
    return text.find('\n') == std::string::npos ? text : "\n" + text;
}

} // namespace

std::string eagerStr(const ArrayRef &tensor)
{
    return "tf.Tensor(" + ownLines(numpy::numpyStr(tensor))
        + ", shape=" + numpy::tupleText(tensor.layout.shape)
        + ", dtype=" + std::string(name(tensor.dtype)) + ")";
}

std::string eagerRepr(const ArrayRef &tensor)
{
    return "<tf.Tensor: shape=" + numpy::tupleText(tensor.layout.shape) + ", dtype="
        + std::string(name(tensor.dtype)) + ", numpy=" + ownLines(numpy::numpyRepr(tensor)) + ">";
}

} // namespace clonescope::model::tensorflow
