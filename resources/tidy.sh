#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
#
# Runs clang-tidy; what it says is an error:
#   resources/tidy.sh             on every source of app, model, views and tests: an hour and a half on two cores
#   resources/tidy.sh --changed   on those that changed, as ./check does
#   resources/tidy.sh FILE…       on these
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=resources/build.sh
. "$here/resources/build.sh"

# The sources that differ from where this branch left origin/main; on main itself, from the commit before. Of a header
# its source. Of a shallow clone, what is not committed; without git, none.
changed_sources() {
    local base path
    git rev-parse --quiet --verify HEAD >/dev/null 2>&1 || return 0
    base=$(git merge-base HEAD origin/main 2>/dev/null || true)
    if [ -z "$base" ] || [ "$base" = "$(git rev-parse HEAD)" ]; then
        base=$(git rev-parse --quiet --verify HEAD~1 || echo HEAD)
    fi
    {
        git diff --name-only "$base" -- app model views tests
        git ls-files --others --exclude-standard -- app model views tests
    } | while read -r path; do
        path=${path%.h}
        path=${path%.cpp}.cpp
        [ ! -f "$path" ] || echo "$path"
    done | sort -u
}

install_packages build test
cd "$here"
case ${1-} in
    '') mapfile -t sources < <(find app model views tests -name '*.cpp' | sort) ;;
    --changed)
        mapfile -t sources < <(changed_sources)
        most=40 # some minutes
        if [ ${#sources[@]} -gt $most ]; then
            echo "tidy: left to resources/tidy.sh alone: ${sources[*]:most}" >&2
            sources=("${sources[@]:0:most}")
        fi
        ;;
    *) sources=("$@") ;;
esac
[ ${#sources[@]} -gt 0 ] || exit 0

mkdir -p build
# Tests include what moc makes of them.
if ! { cmake --preset tidy && cmake --build build/tidy --target test-mocs; } >build/tidy.log 2>&1; then
    cat build/tidy.log >&2
    exit 1
fi

# What is clean says nothing; what is not, all at once, since several run at a time.
tidy_one() {
    local said
    echo "[$1/$total]"
    said=$(clang-tidy-14 -p build/tidy --quiet "$2" 2>&1) || { echo "$said" >&2; return 1; }
}
export -f tidy_one
export total=${#sources[@]}
if ! printf '%s\n' "${sources[@]}" | awk '{ print NR, $0 }' | xargs -P "$(nproc)" -L 1 bash -c 'tidy_one "$@"' tidy |
    tell_progress clang-tidy; then
    echo "tidy: not clean. .clang-tidy has the reasons; resources/tidy.sh FILE looks again." >&2
    exit 1
fi
