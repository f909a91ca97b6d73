#!/usr/bin/env bash
# Proves on a bare Debian that a clone of this checkout sets itself up, makes music, makes the same music
# again without a network, and passes its tests.
#
#   sudo packaging/prove_clean_machine.sh [--source REPOSITORY] [--suite bookworm] [--mirror URL]
#                                         [--folder FOLDER] [--skip-tests] [--keep]
#
#   --source     what to clone; this checkout, its last commit, by default
#   --suite      the Debian release, as in the host's apt sources
#   --mirror     where packages come from; by default the host's own apt sources are used
#   --folder     where the bare system is made, about 6 GB; removed at the end unless --keep
#   --skip-tests leaves the test suite out
#
# The host's apt and pip settings (sources, keys, proxies, certificates, indexes, local folders of wheels)
# are handed through, so that it also runs where packages come from a mirror. Nothing else of the host is
# seen inside. Needs root on Debian or Ubuntu; installs mmdebstrap when it is missing.
set -euo pipefail

source_repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
suite=bookworm mirror="" folder="" skip_tests=false keep=false
while [ $# -gt 0 ]; do
    case $1 in
        --source) source_repository=$2; shift 2 ;;
        --suite) suite=$2; shift 2 ;;
        --mirror) mirror=$2; shift 2 ;;
        --folder) folder=$2; shift 2 ;;
        --skip-tests) skip_tests=true; shift ;;
        --keep) keep=true; shift ;;
        *) sed -n '2,/^set -e/s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
    esac
done
[ "$(id -u)" = 0 ] || { echo "This needs root: a bare system is made and entered." >&2; exit 1; }
: "${folder:=$(mktemp -d /var/tmp/clean-machine.XXXXXX)}"
mkdir -p "$folder"
bare=$folder/system
[ ! -e "$bare" ] || { echo "$bare exists already." >&2; exit 1; }
checkout="/srv/MusicGen Desktop ünïcode"
prompt="80s pop track with bassy drums and synth"

step() { printf '\n== %s\n' "$*"; }
finish() { $keep || rm -rf --one-file-system "$bare"; rmdir "$folder" 2>/dev/null || true; }
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# ---------------------------------------------------------------- what of the host is handed through

handed_variables() {
    env -0 | while IFS= read -r -d '' pair; do
        case ${pair%%=*} in
            PIP_* | SSL_CERT_* | REQUESTS_CA_BUNDLE | CURL_CA_BUNDLE | *_proxy | *_PROXY) printf '%s\0' "$pair" ;;
        esac
    done
}

pip_settings() {  # every value pip reads here, one word a line
    python3 -m pip config list | sed "s/^[^=]*=//; s/['\"]/ /g; s/\\\\n/ /g" | tr ' ' '\n' | sed 's,^file://,,'
}

local_package_folders() {
    # An index of plain files keeps the files it lists beside its "simple" folder.
    pip_settings | sed 's,/simple/*$,,' | while IFS= read -r path; do
        case $path in /?*) [ ! -d "$path" ] || echo "$path" ;; esac
    done | sort -u
}

copy_settings() {
    local path
    for path in /etc/resolv.conf /etc/hosts /etc/pip.conf /etc/ssl/certs /usr/local/share/ca-certificates \
        /etc/apt/auth.conf.d "${PIP_CONFIG_FILE:-}" $(pip_settings | grep '^/' || true); do
        if [ -f "$path" ] || { [ -d "$path" ] && ! local_package_folders | grep -qxF "$path"; }; then
            mkdir -p "$bare$(dirname "$path")"
            cp -aL --remove-destination "$path" "$bare$(dirname "$path")/"
        fi
    done
    for path in .config/pip/pip.conf .pip/pip.conf; do
        [ ! -f "$HOME/$path" ] || install -D -m 600 "$HOME/$path" "$bare/root/$path"
    done
}

# ------------------------------------------------------------------------------- the bare system

make_system() {
    command -v mmdebstrap > /dev/null || { apt-get update && apt-get install --yes --no-install-recommends mmdebstrap; }
    local sources=("$mirror")
    if [ -z "$mirror" ]; then
        mapfile -t sources < <(find /etc/apt/sources.list /etc/apt/sources.list.d -name '*.sources' -o -name '*.list' 2>/dev/null)
    fi
    apt-config dump | grep -E '^Acquire::(http|https|Retries|Check-)' > "$folder/apt.conf" || true
    mmdebstrap --quiet --mode=root --variant=minbase --include=python3,ca-certificates \
        --aptopt="$folder/apt.conf" "$suite" "$bare" "${sources[@]}"
    rm "$folder/apt.conf"
    copy_settings
    git clone --quiet --no-hardlinks "$source_repository" "$bare$checkout"
    git -C "$bare$checkout" log -1 --format='commit %h %s'
}

inside() {  # inside [--offline] COMMAND...: in the checkout, with mounts and processes that end with the command
    local network=()
    if [ "$1" = --offline ]; then network=(--net); shift; fi
    local variables
    mapfile -d '' -t variables < <(handed_variables)
    # shellcheck disable=SC2016  # expanded by the inner shell
    unshare --mount --pid --fork --kill-child "${network[@]}" bash -euc '
        bare=$1 checkout=$2; shift 2
        mount --bind "$bare" "$bare"  # a root that is a mount point, as tests that mount in their own namespace need
        mount -t proc proc "$bare/proc"
        mkdir -p "$bare/dev/shm"
        mount -t tmpfs -o mode=1777 tmpfs "$bare/dev/shm"
        mkdir -p "$bare/dev/pts"  # pseudo terminals, which every running system has
        mount -t devpts -o newinstance,ptmxmode=0666 devpts "$bare/dev/pts"
        ln -sf pts/ptmx "$bare/dev/ptmx"
        while [ "$1" != -- ]; do
            mkdir -p "$bare$1"
            mount --rbind "$1" "$bare$1"
            mount -o remount,bind,ro "$bare$1"
            shift
        done
        shift
        cd "$bare"
        exec chroot "$bare" /usr/bin/env -i "$@"
    ' - "$bare" "$checkout" "${packages[@]}" -- \
        HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb "${variables[@]}" \
        sh -c 'cd "$1" && shift && exec "$@"' - "$checkout" "$@"
}

mapfile -t packages < <(local_package_folders)

step "A bare Debian ($suite)"
make_system

step "First start: set up and generate"
inside python3 bootstrap.py run generate "$prompt" -o demo.wav --duration 8 --seed 7
cp "$bare$checkout/demo.wav" "$folder/first.wav"
inside .venv/bin/python -c '
import soundfile
info = soundfile.info("demo.wav")
print(f"demo.wav: {info.duration:.3f} s, {info.samplerate} Hz, {info.channels} channel(s), {info.subtype}")
assert abs(info.duration - 8) < 0.1
'

step "Once more: the same bytes"
inside python3 bootstrap.py run generate "$prompt" -o demo.wav --duration 8 --seed 7 --overwrite
cmp "$folder/first.wav" "$bare$checkout/demo.wav"
echo "bit-identical"

step "Once more without a network: the same bytes"
inside --offline python3 bootstrap.py run generate "$prompt" -o demo.wav --duration 8 --seed 7 --overwrite
cmp "$folder/first.wav" "$bare$checkout/demo.wav"
echo "bit-identical"
rm "$folder/first.wav" "$bare$checkout/demo.wav"

if ! $skip_tests; then
    step "The tests"
    inside python3 bootstrap.py test
fi
step "Proved"
