# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
# Shared by `run` and `check`, which set $here to the project's root.
# shellcheck shell=bash

# The packages of one section of packages.txt.
packages_of() {
    awk -v section="[$1]" '/^\[/ { inside = ($0 == section); next } inside && NF && !/^#/' "$here/packages.txt"
}

# Installs what is missing of the sections named, with its log shown where that fails; silent and quick where nothing is.
install_packages() {
    local wanted=() missing=() package section sudo=()
    for section in "$@"; do
        while read -r package; do wanted+=("$package"); done < <(packages_of "$section")
    done
    local installed
    # dpkg-query fails where it knows nothing of one package; that one is missing then.
    installed=$({ dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null || true; } |
        awk '$2 == "installed" { print $1 }')
    for package in "${wanted[@]}"; do
        grep -qxF "$package" <<<"$installed" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    echo "Installing: ${missing[*]}" >&2
    [ "$(id -u)" -eq 0 ] || sudo=(sudo)
    local log="$here/build/packages.log"
    mkdir -p "$here/build"
    if ! { "${sudo[@]}" apt-get update -qq &&
        "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
        cat "$log" >&2
        echo "Could not install: ${missing[*]}. Clonescope builds on Debian 12; install them by hand and try again." >&2
        return 1
    fi
}

# build_preset PRESET TARGET [CONFIGURE ARGS…]: quiet where it succeeds, the whole log where it does not.
build_preset() {
    local preset=$1 target=$2 log="$here/build/$1.log" launcher=()
    shift 2
    mkdir -p "$here/build"
    if command -v ccache >/dev/null; then
        launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    if ! (cd "$here" && cmake --preset "$preset" "${launcher[@]}" "$@" &&
        cmake --build --preset "$preset" --target "$target") >"$log" 2>&1; then
        cat "$log" >&2
        echo "The build failed; its log is build/$preset.log." >&2
        return 1
    fi
}
