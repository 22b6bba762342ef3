# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
# Writes OUTPUT: the texts of all modules in FOLDER as the table of model/frameworks/FRAMEWORK. Run as a script.
file(GLOB files ${FOLDER}/*.py)
list(SORT files)
set(text "// Written by sources.cmake.\n#include \"model/frameworks/${FRAMEWORK}/sources.h\"\n\n#include <array>\n\n")
string(APPEND text "namespace clonescope::model::${FRAMEWORK}\n{\n\nstd::span<const SourceModule> sourceModules()\n{\n")
string(APPEND text "    static constexpr std::array modules {\n")
foreach(file ${files})
    get_filename_component(name ${file} NAME)
    string(REGEX REPLACE "\\.py$" "" name ${name})
    file(READ ${file} content)
    string(APPEND text "        SourceModule {\"${name}\", R\"python(")
    string(APPEND text "${content}")
    string(APPEND text ")python\"},\n")
endforeach()
string(APPEND text "    };\n    return modules;\n}\n\n} // namespace clonescope::model::${FRAMEWORK}\n")
file(WRITE ${OUTPUT} "${text}")
