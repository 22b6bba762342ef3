// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
// Nothing: what is precompiled for the tests of a layer needs a source.
