#!/bin/sh
# Signs an application bundle, packs it into a disk image, and has that notarised.
#
#   make_image.sh BUNDLE.app IMAGE.dmg [IDENTITY]
#
# IDENTITY is the name of a certificate, "-" (the default) for a signature that only this Mac trusts.
# With NOTARY_PROFILE, a keychain profile of notarytool, the image is sent to Apple and the answer stapled to it.
set -eu

bundle=${1:?the bundle is missing} image=${2:?the image is missing} identity=${3:--}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
entitlements=$here/entitlements.plist

# Apple's clock signs along, which needs the network and a certificate.
clock=--timestamp
[ "$identity" != - ] || clock=--timestamp=none
sign() { codesign --force "$clock" --options runtime --sign "$identity" "$@"; }

# From the inside out: a signature covers those of what lies within.
find "$bundle/Contents" -type f \( -name '*.dylib' -o -name '*.so' -o -perm -u+x \) ! -path '*/MacOS/*' |
    while IFS= read -r file; do
        case $(file -b "$file") in *Mach-O*) sign "$file" ;; esac
    done
find "$bundle/Contents" -depth -type d -name '*.framework' | while IFS= read -r framework; do sign "$framework"; done
find "$bundle/Contents/MacOS" -type f | while IFS= read -r program; do
    sign --entitlements "$entitlements" "$program"
done
sign --entitlements "$entitlements" "$bundle"
codesign --verify --deep --strict "$bundle"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$bundle" "$folder/"
ln -s /Applications "$folder/Applications"
rm -f "$image"
hdiutil create -volname "MusicGen Desktop" -srcfolder "$folder" -format ULMO "$image"

if [ -n "${NOTARY_PROFILE:-}" ]; then
    codesign --sign "$identity" --timestamp "$image"
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
