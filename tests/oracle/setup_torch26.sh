#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
# Sets up the second referee, real PyTorch 2.6 with NumPy 2.2 and Python 3.13, in a folder:
#
#     tests/oracle/setup_torch26.sh [FOLDER]        build/torch26 unless told
#
# They are Debian 13's packages, fetched with an apt configuration of its own (207 MB, 1.2 GB unpacked)
# and unpacked side by side, so that nothing of the machine is changed and no right is needed.
# FOLDER/python then runs that Python; `oracle.py --torch 2` does. A second call only ends what is missing.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "${1:-$here/../../build/torch26}"
folder=$(cd "${1:-$here/../../build/torch26}" && pwd)
if [ -x "$folder/python" ]; then
    echo "already set up: $folder"
    exit 0
fi

apt=$folder/apt
mkdir -p "$apt/state/lists/partial" "$apt/cache/archives/partial"
mirror=$(sed -n -E 's/^(URIs:|deb( \[[^]]*\])?) *(https?:[^ ]*\/debian\/?)( .*)?$/\3/p' \
    /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -n 1)
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${mirror:-http://deb.debian.org/debian} trixie main" \
    > "$apt/sources.list"
: > "$apt/status"
cat > "$apt/apt.conf" <<CONF
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "/nonexistent";
Dir::Etc::preferencesparts "/nonexistent";
Dir::State "$apt/state";
Dir::State::status "$apt/status";
Dir::Cache "$apt/cache";
APT::Install-Recommends "false";
APT::Sandbox::User "";
Debug::NoLocking "true";
CONF
apt-get -c "$apt/apt.conf" -q update
apt-get -c "$apt/apt.conf" -q -y -d install python3-torch python3-numpy

root=$folder/root
mkdir -p "$root"
for package in "$apt"/cache/archives/*.deb; do
    dpkg-deb -x "$package" "$root"
done
rm -rf "$apt"

# Debian 13's own loader and libraries run its Python from where they lie, without a chroot.
libraries=$root/usr/lib/x86_64-linux-gnu
cat > "$folder/python" <<RUN
#!/bin/sh
export PYTHONHOME='$root/usr' PYTHONPATH='$root/usr/lib/python3/dist-packages' PYTHONDONTWRITEBYTECODE=1
exec '$libraries/ld-linux-x86-64.so.2' --library-path '$libraries:$libraries/blas:$libraries/lapack' \\
    '$root/usr/bin/python3.13' "\$@"
RUN
chmod +x "$folder/python"
"$folder/python" -c 'import numpy, torch; print("PyTorch", torch.__version__, "NumPy", numpy.__version__)' || {
    rm "$folder/python"
    exit 1
}
