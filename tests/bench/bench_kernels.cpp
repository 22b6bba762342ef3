// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "bench_kernels.moc"
#include "model/frameworks/torch/arrays.h"
#include "model/frameworks/torch/draws.h"
#include "model/frameworks/torch/torchtext.h"
#include "model/frameworks/torch/viewlayouts.h"
#include "model/kernels/kernels.h"
