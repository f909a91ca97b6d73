"""Disks that are full or read-only, made for real in a private mount namespace where the system allows it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from musicgen_desktop.library.library import Library
from tests.support.library.library_values import make_paths, make_request, make_result

ROOT = Path(__file__).parents[3]
UNSHARE = ["unshare", "--mount", *([] if hasattr(os, "geteuid") and os.geteuid() == 0 else ["--map-root-user"])]

PRELUDE = """
import errno
import sys
from pathlib import Path
from tests.support.library.library_values import make_paths, make_request, make_result
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.library.library import Library
paths = make_paths(Path(sys.argv[1]))
def files():
    return sorted(path.name for path in paths.clips.rglob("*") if path.is_file())
"""


def _can_mount() -> bool:
    if shutil.which("unshare") is None:
        return False
    command = [*UNSHARE, "sh", "-c", "mount -t tmpfs none /mnt"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


needs_mounts = pytest.mark.skipif(not _can_mount(), reason="this system lets nobody mount a small disk")


def run_mounted(home: Path, mount: str, script: str) -> None:
    """Run ``script`` in a process that sees ``home`` mounted by the shell command ``mount``."""
    home.mkdir(parents=True, exist_ok=True)
    command = f'set -e\n{mount}\nexec "$@"'
    subprocess.run(
        [*UNSHARE, "sh", "-c", command, "sh", sys.executable, "-c", PRELUDE + script, str(home)],
        cwd=ROOT,
        check=True,
        timeout=120,
        env={**os.environ, "PLACE": str(home)},
    )


def add(library, job_id="job", prompt="piano"):
    request = make_request(prompt, job_id=job_id)
    return library.add_result(request, make_result(request))


@needs_mounts
def test_a_full_disk_is_told_with_the_bytes_needed_and_leaves_nothing_half_written(home):
    run_mounted(
        home,
        'mount -t tmpfs -o size=3m none "$PLACE"',
        """
library = Library.open(paths)
request = make_request(takes=2)
saved = library.add_result(request, make_result(request))
before = files()
large = make_result(request, samples=600_000)
try:
    library.add_result(request, large)
except FileError as error:
    assert error.errno == errno.ENOSPC, error
    assert " MB; " in error.advice and "are free" in error.advice, error
else:
    raise SystemExit("the full disk was not noticed")
assert files() == before
assert library.clips() == saved
library.close()
library = Library.open(paths)
assert library.clips() == saved and not any(clip.missing for clip in saved)
library.close()
""",
    )


@needs_mounts
def test_a_disk_without_a_free_byte_still_shows_the_library(home):
    run_mounted(
        home,
        'mount -t tmpfs -o size=3m none "$PLACE"',
        """
library = Library.open(paths)
request = make_request()
library.record_job(request)
saved = library.add_result(request, make_result(request))
library.close()
with (paths.data / "filler").open("wb", buffering=0) as filler:
    try:
        while filler.write(bytes(4096)):
            pass
    except OSError:
        pass
library = Library.open(paths)
assert library.view_only and "full" in library.notices[0]
assert library.clips() == saved
assert [entry.prompt for entry in library.prompts.search()] == ["warm piano"]
request = make_request(job_id="next")
try:
    library.add_result(request, make_result(request))
except FileError as error:
    assert error.advice
else:
    raise SystemExit("the full disk was not noticed")
library.close()
(paths.data / "filler").unlink()
library = Library.open(paths)
assert library.notices == () and not library.view_only
assert library.clips() == saved
library.add_result(request, make_result(request))
library.close()
""",
    )


VIEWING = """
before = {path: path.read_bytes() for path in paths.data.rglob("*") if path.is_file()}
library = Library.open(paths)
assert library.view_only
assert len(library.notices) == 1 and str(paths.data) in library.notices[0], library.notices
assert [clip.title for clip in library.clips()] == sys.argv[2:], library.clips()
request = make_request()
for change in (
    lambda: library.record_job(request),
    lambda: library.add_result(request, make_result(request)),
    lambda: library.delete_clips([clip.id for clip in library.clips()]),
    library.undo_delete,
    lambda: library.prompts.remove(1),
):
    try:
        change()
    except FileError as error:
        assert error.errno == errno.EROFS
    else:
        raise SystemExit("something was changed")
library.close()
assert {path: path.read_bytes() for path in paths.data.rglob("*") if path.is_file()} == before
"""


@needs_mounts
@pytest.mark.parametrize("closed", [True, False], ids=["closed", "with a write-ahead file"])
def test_a_read_only_disk_is_looked_at(home, closed):
    paths = make_paths(home)
    library = Library.open(paths)
    add(library)
    if closed:
        library.close()
    run_mounted(
        home,
        'mount --bind "$PLACE" "$PLACE"; mount -o remount,ro,bind "$PLACE"; set -- "$@" piano',
        VIEWING,
    )
    library.close()


@needs_mounts
def test_a_read_only_disk_without_a_library_is_an_empty_one(home):
    run_mounted(home, 'mount --bind "$PLACE" "$PLACE"; mount -o remount,ro,bind "$PLACE"', VIEWING)


def _without_root() -> list[str] | None:
    """How to start a process to which permissions apply."""
    if os.geteuid() != 0:
        return []
    capabilities = "-dac_override,-dac_read_search"
    command = ["setpriv", "--bounding-set", capabilities, "--inh-caps", capabilities]
    return command if shutil.which("setpriv") else None


@pytest.mark.skipif(sys.platform == "win32", reason="permissions work differently there")
@pytest.mark.parametrize("protected", ["folder", "database"])
def test_a_write_protected_library_is_looked_at(home, protected):
    prefix = _without_root()
    if prefix is None:
        pytest.skip("permissions do not apply to this user")
    paths = make_paths(home)
    library = Library.open(paths)
    add(library)
    library.close()
    place, mode = (paths.data, 0o500) if protected == "folder" else (paths.library_file, 0o400)
    place.chmod(mode)
    try:
        subprocess.run(
            [*prefix, sys.executable, "-c", PRELUDE + VIEWING, str(home), "piano"], cwd=ROOT, check=True, timeout=120
        )
    finally:
        place.chmod(0o700)
