"""bootstrap.py with a real Python, venv and pip, on a tiny checkout."""

from __future__ import annotations

import ast
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import bootstrap
from tests.support.tiny_checkout import BOOTSTRAP, TinyCheckout

posix = pytest.mark.skipif(os.name != "posix", reason="signals and apt-get are POSIX matters")


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> TinyCheckout:
    """A checkout that is set up, in a folder with spaces and letters of several scripts."""
    checkout = TinyCheckout.make(tmp_path_factory.mktemp("ready") / "ein Ordner, ünïcode 音楽")
    done = checkout.call("run")
    assert done.returncode == 0, done.stderr
    assert "Setting up" in done.stderr
    return checkout


@pytest.fixture
def fresh(tmp_path: Path) -> TinyCheckout:
    """A checkout without an environment."""
    return TinyCheckout.make(tmp_path / "a checkout")


def wait_for(path: Path) -> None:
    """Wait until a process under test has made ``path``."""
    deadline = time.monotonic() + 120
    while not path.exists():
        assert time.monotonic() < deadline, f"{path} did not appear"
        time.sleep(0.02)


def test_the_arguments_folder_and_exit_code_pass_through(ready: TinyCheckout, tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise ImportError('taken from the current folder')", encoding="utf-8")
    done = ready.call("run", "-o", "ä b.wav", "", folder=tmp_path, environment=ready.environment(TINY_EXIT="130"))
    assert done.returncode == 130
    seen = json.loads(done.stdout)
    assert seen["arguments"] == ["-o", "ä b.wav", ""]
    assert seen["folder"] == str(tmp_path)
    assert seen["file"] == str(ready.root / "musicgen_desktop" / "__main__.py")


def test_a_second_start_needs_no_pip_and_says_nothing(ready: TinyCheckout) -> None:
    done = ready.call("run", "x", environment=ready.environment_without_pip())
    assert done.returncode == 0
    assert done.stderr == ""


def test_foreign_package_folders_are_not_searched(ready: TinyCheckout, tmp_path: Path) -> None:
    (tmp_path / "musicgen_desktop.py").write_text("raise ImportError('taken from PYTHONPATH')", encoding="utf-8")
    done = ready.call("run", "x", environment=ready.environment(PYTHONPATH=str(tmp_path)))
    assert done.returncode == 0, done.stderr


def test_what_was_compiled_is_kept(ready: TinyCheckout) -> None:
    done = ready.call("run", "x", environment=ready.environment(PYTHONDONTWRITEBYTECODE="1"))
    assert json.loads(done.stdout)["keeps_compiled"]


def test_a_start_writes_nothing_into_the_environment(ready: TinyCheckout) -> None:
    before = {path: path.stat().st_mtime_ns for path in ready.venv.iterdir()}
    assert ready.call("run", "x").returncode == 0
    assert {path: path.stat().st_mtime_ns for path in ready.venv.iterdir()} == before


@posix
def test_ctrl_c_reaches_the_program_once(ready: TinyCheckout) -> None:
    with subprocess.Popen(
        ready.command("run", "--count-interrupts"),
        env=ready.environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        os.killpg(process.pid, signal.SIGINT)
        process.stdin.write("go on\n")
        process.stdin.flush()
        assert process.stdout.readline() == "1\n"
    assert process.returncode == 0


def test_changed_pins_are_installed_and_a_failure_is_taken_up_again(fresh: TinyCheckout) -> None:
    assert fresh.call("run").returncode == 0
    marker = fresh.venv / "made before the change"
    marker.touch()
    project = fresh.root / "pyproject.toml"
    pins = project.read_text(encoding="utf-8")
    project.write_text(pins.replace("dependencies = []", 'dependencies = ["pip"]', 1), encoding="utf-8")

    failed = fresh.call("run", environment=fresh.environment_without_pip())
    assert failed.returncode == 1
    assert "could not be installed" in failed.stderr
    assert failed.stdout == ""

    mended = fresh.call("run")
    assert mended.returncode == 0, mended.stderr
    assert not marker.exists(), "an environment that was left half refreshed was used again"

    marker.touch()
    project.write_text(pins, encoding="utf-8")
    refreshed = fresh.call("run")
    assert refreshed.returncode == 0, refreshed.stderr
    assert "Setting up" in refreshed.stderr
    assert marker.exists(), "an environment that was whole was made anew"


@posix
def test_a_terminated_set_up_takes_pip_with_it(fresh: TinyCheckout, tmp_path: Path) -> None:
    hanging = tmp_path / "hanging"
    with subprocess.Popen(
        fresh.command("run"),
        env=fresh.environment(TINY_HANG=str(hanging)),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as process:
        wait_for(hanging)
        process.terminate()
        assert process.stderr is not None
        process.stderr.read()  # ends when the last process that writes to it has ended, pip included
    assert process.returncode == 143


@posix
def test_a_second_set_up_waits_and_takes_up_what_a_killed_one_left(fresh: TinyCheckout, tmp_path: Path) -> None:
    hanging = tmp_path / "hanging"
    with subprocess.Popen(
        fresh.command("run"), env=fresh.environment(TINY_HANG=str(hanging)), start_new_session=True
    ) as first:
        wait_for(hanging)
        (fresh.venv / "half installed").touch()
        second = subprocess.Popen(
            fresh.command("run"), env=fresh.environment(), stderr=subprocess.PIPE, stdout=subprocess.PIPE
        )
        with second:
            assert second.stderr is not None
            assert b"waiting" in second.stderr.readline()
            os.killpg(first.pid, signal.SIGKILL)
            second.communicate(timeout=300)
    assert second.returncode == 0
    assert not (fresh.venv / "half installed").exists()


def test_a_moved_checkout_is_set_up_anew(ready: TinyCheckout, tmp_path: Path) -> None:
    moved = TinyCheckout(tmp_path / "moved")
    shutil.copytree(ready.root, moved.root, symlinks=True)
    moved.write_apt(exit_code=1)
    done = moved.call("run")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["file"] == str(moved.root / "musicgen_desktop" / "__main__.py")


def test_the_tests_come_last_and_any_failure_counts(ready: TinyCheckout) -> None:
    green = ready.call("test", "-k", "some thing")
    assert green.returncode == 0, green.stderr
    lines = green.stdout.splitlines()
    assert "ruff check ." in lines
    assert "ruff format --check ." in lines
    assert "pyright" in lines
    assert "contracts --no-logo" in lines
    assert lines[-2].startswith("pytest -n ")
    assert lines[-2].endswith(" -k some thing")
    assert lines[-1] == "3 passed in 0.01s"

    for tool in ("ruff", "pyright", "contracts"):
        red = ready.call("test", environment=ready.environment(TINY_FAILING=tool))
        assert red.returncode == 1
        assert "Failed before pytest: " in red.stdout
        assert red.stdout.splitlines()[-1] == "3 passed in 0.01s"
    assert ready.call("test", environment=ready.environment(TINY_FAILING="pytest")).returncode == 1


def test_what_is_set_up_for_the_tests_runs_the_program(ready: TinyCheckout) -> None:
    assert ready.call("test").returncode == 0
    assert ready.call("run", "x", environment=ready.environment_without_pip()).stderr == ""


def test_installers_are_built_in_an_environment_without_test_tools(fresh: TinyCheckout) -> None:
    done = fresh.call("package", "--target", "tar")
    assert done.returncode == 4, done.stderr
    seen = json.loads(done.stdout)
    assert seen == {"arguments": ["--target", "tar"], "prefix": str(fresh.root / ".venv-package")}
    assert not fresh.venv.exists()


@pytest.mark.parametrize("arguments", [(), ("walk",), ("--help",)])
def test_help_and_unknown_commands(fresh: TinyCheckout, arguments: tuple[str, ...]) -> None:
    done = fresh.call(*arguments)
    assert done.returncode == (0 if arguments == ("--help",) else 2)
    assert "bootstrap.py run" in done.stderr
    assert not fresh.venv.exists()


def test_other_pythons_are_refused_in_words() -> None:
    assert bootstrap.python_problem((3, 11, 0), "python") == ""
    assert bootstrap.python_problem((3, 13, 9), "python") == ""
    assert "3.9.2, which is older" in bootstrap.python_problem((3, 9, 2), "/usr/bin/python3")
    assert "3.14.0, which is newer" in bootstrap.python_problem((3, 14, 0), "python3")


def test_an_old_python_can_read_as_far_as_the_refusal() -> None:
    ast.parse(BOOTSTRAP.read_text(encoding="utf-8"), feature_version=(3, 7))


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libX11.so.6", "libx11-6"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ],
)
def test_a_library_is_found_in_its_debian_package(library: str, package: str) -> None:
    assert bootstrap.debian_package(library) == package


class TestSystemPackages:
    """Missing libraries: installed by root, named to everybody else, never an obstacle."""

    missing = (("libEGL.so.1", "libegl1"), ("parec", "pulseaudio-utils"), ("pactl", "pulseaudio-utils"))

    @pytest.fixture(autouse=True)
    def system(self, fresh: TinyCheckout, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", fresh.environment()["PATH"])

    @posix
    def test_root_installs(
        self, fresh: TinyCheckout, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
    ) -> None:
        fresh.write_apt(exit_code=0)
        monkeypatch.setattr(os, "geteuid", lambda: 0)
        bootstrap.provide_packages(self.missing, "The window", may_install=True)
        update, install = fresh.apt_log.read_text(encoding="utf-8").splitlines()
        assert update == "update"
        assert install.startswith("install --yes --no-install-recommends")
        assert install.endswith(" libegl1 pulseaudio-utils")
        assert "apt-get install" not in capfd.readouterr().err

    @posix
    def test_root_is_told_when_apt_fails(
        self, fresh: TinyCheckout, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(os, "geteuid", lambda: 0)
        bootstrap.provide_packages(self.missing, "The window", may_install=True)
        said = capfd.readouterr().err
        assert "apt-get failed" in said
        assert "libegl1 pulseaudio-utils" in said
        assert "sudo" not in said

    @posix
    def test_others_are_told_the_command(
        self, fresh: TinyCheckout, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(os, "geteuid", lambda: 1000)
        bootstrap.provide_packages(self.missing, "The window", may_install=True)
        assert not fresh.apt_log.exists()
        assert "  sudo apt-get install --yes --no-install-recommends" in capfd.readouterr().err

    def test_without_apt_the_libraries_are_named(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        bootstrap.provide_packages(self.missing, "The window", may_install=True)
        said = capfd.readouterr().err
        assert "libEGL.so.1 parec pactl" in said
        assert "apt-get" not in said

    @posix
    def test_without_ensurepip_the_package_is_named(
        self, fresh: TinyCheckout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
    ) -> None:
        crippled = tmp_path / "python"
        crippled.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
        crippled.chmod(0o755)
        monkeypatch.setattr(sys, "_base_executable", str(crippled))
        monkeypatch.setattr(os, "geteuid", lambda: 1000)
        with pytest.raises(bootstrap.SetupError, match="ensurepip"):
            bootstrap.Checkout(fresh.root).set_up("run")
        assert f"python3.{sys.version_info[1]}-venv" in capfd.readouterr().err
