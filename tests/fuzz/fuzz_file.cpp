// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/fuzz/target.h"

#include "app/document/documentfile.h"
#include "app/document/savedview.h"

using namespace clonescope;

// A program file with its view block: what was read is written, and read again the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    app::FileContent content;
    if (!app::parseFile(bytes, content).isEmpty())
        return 0;
    app::FileContent again;
    fuzz::require(app::parseFile(app::fileBytes(content), again).isEmpty(),
                  "a file that was written can be read");
    fuzz::require(again == content, "and holds the same");
    const app::SavedView view = app::readView(content.viewState);
    fuzz::require(app::readView(app::writeView(view, content.viewState)) == view,
                  "a view that was written is read the same");
    return 0;
}
