"""One at a time, and whoever dies lets go."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from musicgen_desktop.domain.errors import BusyError, FileError
from musicgen_desktop.files.lock import only_one, only_one_for_now, taking_turns

_HOLDER = """
import sys, time
from pathlib import Path
from musicgen_desktop.files.lock import only_one
with only_one(Path(sys.argv[1]), "it"):
    print("held", flush=True)
    time.sleep(600)
"""


def test_of_two_one_is_refused_until_the_other_is_done(tmp_path: Path):
    with only_one(tmp_path / "a.lock", "it"), pytest.raises(BusyError), only_one(tmp_path / "a.lock", "it"):
        pass
    with only_one(tmp_path / "a.lock", "it"):
        pass


def test_a_killed_holder_lets_go(tmp_path: Path):
    holder = subprocess.Popen([sys.executable, "-c", _HOLDER, str(tmp_path / "a.lock")], stdout=subprocess.PIPE)
    assert holder.stdout is not None
    with holder:
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(BusyError), only_one(tmp_path / "a.lock", "it"):
            pass
        holder.kill()
    with only_one(tmp_path / "a.lock", "it"):
        pass


def test_nothing_is_left_of_a_lock_for_now(tmp_path: Path):
    with only_one_for_now(tmp_path / "made" / "a.lock", "it"):
        assert (tmp_path / "made" / "a.lock").exists()
    assert list(tmp_path.iterdir()) == []


def test_who_takes_turns_loses_no_turn(tmp_path: Path):
    counter = tmp_path / "counter"
    counter.write_text("0")

    def count() -> None:
        for _ in range(25):
            with taking_turns(tmp_path / "counter.lock", "it"):
                counter.write_text(str(int(counter.read_text()) + 1))

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counter.read_text() == "100"
    assert list(tmp_path.iterdir()) == [counter]


def test_a_link_is_no_lock(tmp_path: Path):
    (tmp_path / "a.lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FileError), only_one(tmp_path / "a.lock", "it"):
        pass
    assert not (tmp_path / "elsewhere").exists()
