#!/bin/sh
# Installs MusicGen Desktop for one user, without root, from the folder in which this script lies; or removes it.
#
#   ./install.sh [--prefix FOLDER]     install, or replace an older version (FOLDER: ~/.local)
#   ./install.sh --remove [--prefix FOLDER]
#
# Your clips, settings and checkpoints lie elsewhere and are never touched.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
prefix=${HOME:?}/.local remove=false
while [ $# -gt 0 ]; do
    case $1 in
        --prefix) prefix=${2:?--prefix needs a folder}; shift 2 ;;
        --remove) remove=true; shift ;;
        *) sed -n '2,/^set -e/s/^# \{0,1\}//p' "$0" | sed '$d'; exit 2 ;;
    esac
done
name=musicgen-desktop
program=$prefix/lib/$name
list=$program.files # what was written elsewhere in the prefix, one path a line

refresh_menus() {
    update-mime-database "$prefix/share/mime" 2> /dev/null || true
    update-desktop-database -q "$prefix/share/applications" 2> /dev/null || true
    gtk-update-icon-cache -q -t -f "$prefix/share/icons/hicolor" 2> /dev/null || true
}

remove_share() {
    [ -f "$list" ] || return 0
    while IFS= read -r path; do rm -f -- "$prefix/$path"; done < "$list"
    rm -f -- "$list"
}

if $remove; then
    remove_share
    rm -rf -- "$program"
    refresh_menus
    echo "Removed. Your clips and settings are still in ${XDG_DATA_HOME:-$HOME/.local/share}/$name" \
        "and ${XDG_CONFIG_HOME:-$HOME/.config}/$name."
    exit 0
fi

[ -x "$here/program/$name" ] || { echo "The folder program/ is missing beside this script." >&2; exit 1; }
mkdir -p -- "$prefix/lib" "$prefix/bin" "$prefix/share"
# Beside its place first: a full disk leaves the older version as it is.
rm -rf -- "$program.new"
cp -R -- "$here/program" "$program.new"
"$program.new/$name" --version > /dev/null || { echo "The program does not start on this system." >&2; exit 1; }
rm -rf -- "$program.old"
[ ! -e "$program" ] || mv -- "$program" "$program.old"
mv -- "$program.new" "$program"
rm -rf -- "$program.old"

remove_share
(cd "$here" && find share ! -type d) > "$list"
echo "bin/$name" >> "$list"
(cd "$here" && find share ! -type d) | while IFS= read -r path; do
    mkdir -p -- "$prefix/$(dirname -- "$path")"
    cp -- "$here/$path" "$prefix/$path"
done
ln -sf -- "$program/$name" "$prefix/bin/$name"
# A menu does not know this folder's bin: whole paths, quoted as its files want it.
entry=$prefix/share/applications/$name.desktop
quoted=$(printf '%s' "$program/$name" | sed 's/[\\"`$]/\\\\&/g')
awk -v exec="\"$quoted\"" -v try="$program/$name" \
    '/^Exec=/ { print "Exec=" exec " %F"; next } /^TryExec=/ { print "TryExec=" try; next } { print }' \
    "$here/share/applications/$name.desktop" > "$entry"
refresh_menus

echo "Installed: $prefix/bin/$name"
missing=$(find "$program/_internal/PySide6" -name '*.so*' -type f ! -name 'libqgtk3.so' ! -name 'libibus*' \
    -exec ldd {} + 2> /dev/null | sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | sort -u | grep -v '^libQt6' || true)
if [ -n "$missing" ]; then
    echo "The window needs libraries that are missing here. Install them with your system's package manager:" >&2
    echo "$missing" >&2
fi
case :$PATH: in *":$prefix/bin:"*) ;; *) echo "Add $prefix/bin to PATH to start it by its name in a terminal." ;; esac
