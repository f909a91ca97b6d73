"""Archives that were made to do harm, or are damaged: refused in words, and nothing is written."""

import contextlib
import hashlib
import json
import zipfile

import pytest

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.library.archive.archive_backup import back_up
from musicgen_desktop.library.archive.archive_manifest import is_library_file
from musicgen_desktop.library.archive.archive_restore import unpack_archive
from musicgen_desktop.library.library import Library, utc_now
from tests.support.library.library_values import make_paths, make_request, make_result

MANIFEST = "manifest-000001.json"


@pytest.fixture
def good(home, tmp_path):
    paths = make_paths(home)
    library = Library.open(paths)
    request = make_request()
    library.add_result(request, make_result(request))
    library.close()
    archive = tmp_path / "good.zip"
    back_up(paths, archive, lambda _done, _total: None, CancelToken())
    with zipfile.ZipFile(archive) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def put_file(members, name, data=b"harm"):
    """The archive with one more file, as a careful forger would list it."""
    sha256 = hashlib.sha256(data).hexdigest()
    manifest = json.loads(members[MANIFEST])
    manifest["files"].append({"name": name, "size": len(data), "sha256": sha256, "changed": 0})
    return {**members, MANIFEST: json.dumps(manifest).encode(), f"files/{sha256}": data}


def changed(members, change):
    manifest = json.loads(members[MANIFEST])
    change(manifest)
    return {**members, MANIFEST: json.dumps(manifest).encode()}


def with_size(size):
    return lambda members: changed(members, lambda manifest: manifest["files"][0].update(size=size))


def wrong_bytes(members):
    name = next(name for name in members if name.startswith("files/"))
    return {**members, name: b"x" * len(members[name])}


def without_contents(members):
    return {MANIFEST: members[MANIFEST]}


def twice(members):
    return changed(members, lambda manifest: manifest["files"].append({**manifest["files"][1]}))


NAMES = [
    "../escaped",
    "clips/../../escaped",
    "/etc/escaped",
    "C:/escaped",
    "clips\\..\\escaped",
    "clips/./x.flac",
    "clips//x.flac",
    "clips/CON.flac",
    "clips/x.flac.",
    "clips/x\n.flac",
    "clips/\u202egnp.exe",
    "clips/" + "x" * 200,
    "clips/a/b/c/d/e/f/g.flac",
    "settings.json",
    "library.sqlite3-wal",
    "clips/.hidden",
]


@pytest.mark.parametrize("name", NAMES)
def test_no_such_name_is_ever_one_of_a_library(name):
    assert not is_library_file(name)


FORGERIES = {
    "a way out of the folder": lambda members: put_file(members, "clips/../../escaped"),
    "an absolute name": lambda members: put_file(members, "/escaped"),
    "a member outside": lambda members: {**members, "../escaped": b"harm"},
    "one name twice": twice,
    "names that differ by case": lambda members: put_file(put_file(members, "clips/x.flac"), "clips/X.flac", b"other"),
    "other bytes": wrong_bytes,
    "contents that are not there": without_contents,
    "a size that is too small": with_size(1),
    "a size that is too large": with_size(10_000_000),
    "a size beyond all sizes": with_size(1 << 60),
    "a negative size": with_size(-1),
    "no database": lambda members: changed(members, lambda manifest: manifest["files"].pop(0)),
    "a newer list": lambda members: changed(members, lambda manifest: manifest.update(version=99)),
    "no list": lambda members: {name: data for name, data in members.items() if name != MANIFEST},
    "a list that is none": lambda members: {**members, MANIFEST: b"[" * 100_000},
}


def refused(archive, tmp_path):
    there = make_paths(tmp_path / "there")
    with pytest.raises(FileError) as refusal:
        unpack_archive(archive, there, utc_now(), lambda _done, _total: None, CancelToken())
    assert refusal.value.advice
    written = [path for path in tmp_path.rglob("*") if path.is_file() and path.suffix != ".zip"]
    assert all((tmp_path / "there") not in path.parents for path in written)
    assert not (tmp_path / "escaped").exists()


@pytest.mark.parametrize("forgery", FORGERIES)
def test_a_forged_archive_is_refused(good, tmp_path, forgery):
    archive = tmp_path / "forged.zip"
    with zipfile.ZipFile(archive, "w") as writer:
        for name, data in FORGERIES[forgery](good).items():
            writer.writestr(name, data)
    refused(archive, tmp_path)


def test_a_link_is_refused(good, tmp_path):
    archive = tmp_path / "forged.zip"
    with zipfile.ZipFile(archive, "w") as writer:
        for name, data in good.items():
            member = zipfile.ZipInfo(name)
            member.external_attr = 0o120777 << 16
            writer.writestr(member, data)
    refused(archive, tmp_path)


def test_a_bomb_is_refused_before_it_is_unpacked(good, tmp_path):
    archive = tmp_path / "forged.zip"
    bomb = bytes(50_000_000)
    members = put_file(good, "clips/bomb.flac", bomb)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_BZIP2) as writer:  # packs it a million to one
        for name, data in members.items():
            writer.writestr(name, data)
    refused(archive, tmp_path)


@pytest.mark.parametrize("place", [0.1, 0.5, 0.9])
def test_a_flipped_bit_is_found(good, tmp_path, place):
    archive = tmp_path / "forged.zip"
    with zipfile.ZipFile(archive, "w") as writer:
        for name, data in good.items():
            writer.writestr(name, data)
        listed = {member.filename: member for member in writer.infolist()}
    data = bytearray(archive.read_bytes())
    largest = max(listed.values(), key=lambda member: member.file_size)
    data[largest.header_offset + 100 + int(place * largest.file_size)] ^= 4
    archive.write_bytes(data)
    refused(archive, tmp_path)


def test_a_bit_flipped_anywhere_gives_the_right_library_or_words(good, tmp_path):
    archive = tmp_path / "forged.zip"
    with zipfile.ZipFile(archive, "w") as writer:
        for name, data in good.items():
            writer.writestr(name, data)
    whole = archive.read_bytes()
    for place in range(len(whole) - 1_500, len(whole), 7):  # lists of contents
        archive.write_bytes(whole[:place] + bytes([whole[place] ^ 32]) + whole[place + 1 :])
        there = make_paths(tmp_path / f"there {place}")
        with contextlib.suppress(FileError):
            unpack_archive(archive, there, utc_now(), lambda _done, _total: None, CancelToken())
