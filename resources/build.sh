# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
# Shared by `run` and `check`, which set $here to the project's root.
# shellcheck shell=bash disable=SC2154

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
    : >"$log"
    if ! { apt_get update && apt_get install -y --no-install-recommends "${missing[@]}"; }; then
        cat "$log" >&2
        echo "Could not install: ${missing[*]}. Clonescope builds on Debian 12; install them by hand and try again." >&2
        return 1
    fi
}

# apt-get with its output in $log; waits up to ten minutes where something else installs packages. Uses $sudo.
apt_get() {
    local begun=$SECONDS said=
    until "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get -qq "$@" >"$log.last" 2>&1; do
        cat "$log.last" >>"$log"
        grep -qE 'Could not get lock|Unable to lock' "$log.last" && [ $((SECONDS - begun)) -lt 600 ] || return 1
        [ -n "$said" ] || echo "Waiting for another program that installs packages…" >&2
        said=1
        sleep 3
    done
    cat "$log.last" >>"$log"
}

# Reads a build's log and tells of it: on one line of a terminal, else at each tenth.
tell_progress() {
    awk -v what="$1" -v terminal="$([ -t 2 ] && echo 1 || echo 0)" '
        match($0, /^\[[0-9]+\/[0-9]+\]/) {
            split(substr($0, 2, RLENGTH - 2), count, "/")
            tenth = int(10 * count[1] / count[2])
            if (!terminal && (tenth == told || count[2] < 10)) next
            told = tenth
            printf "%s%s: %d of %d%s", terminal ? "\r" : "", what, count[1], count[2], terminal ? "" : "\n" > "/dev/stderr"
            fflush("/dev/stderr")
            any = 1
        }
        END { if (terminal && any) print "" > "/dev/stderr" }'
}

# build_preset PRESET TARGET [CONFIGURE ARGS…]: tells how far it is; the whole log where it fails.
build_preset() {
    local preset=$1 target=$2 log="$here/build/$1.log" launcher=()
    shift 2
    mkdir -p "$here/build"
    if command -v ccache >/dev/null; then
        launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    if ! { (cd "$here" && cmake --preset "$preset" "${launcher[@]}" "$@") >"$log" 2>&1 &&
        (cd "$here" && NINJA_STATUS='[%f/%t] ' cmake --build --preset "$preset" --target "$target" 2>&1) |
        tee -a "$log" | tell_progress "Building ($preset)"; }; then
        cat "$log" >&2
        echo "The build failed; its log is build/$preset.log." >&2
        return 1
    fi
}
