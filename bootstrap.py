"""Sets up and starts MusicGen Desktop from a source checkout; needs nothing but Python 3.11 to 3.13.

    python3 bootstrap.py run [ARGS...]           start the program ("musicgen-desktop ARGS")
    python3 bootstrap.py test [PYTEST ARGS...]   check the code and run the tests
    python3 bootstrap.py package [ARGS...]       build installers into dist/ (package --help)

The first start makes the folder .venv beside this file, which needs the network. Later starts do not,
until the pins in pyproject.toml change. What this script says goes to the standard error stream.
"""

# The syntax of this file stays readable for Python 3.7, so that an old Python gets a sentence, not a traceback.
from __future__ import annotations

import ctypes
import hashlib
import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OLDEST, NEWEST = (3, 11), (3, 13)

QT_LIBRARIES = """
    libEGL.so.1 libGL.so.1 libX11.so.6 libX11-xcb.so.1 libXext.so.6 libXrandr.so.2 libbrotlidec.so.1 libdbus-1.so.3
    libdrm.so.2 libfontconfig.so.1 libfreetype.so.6 libglib-2.0.so.0 libgssapi_krb5.so.2 libpulse.so.0
    libwayland-client.so.0 libwayland-cursor.so.0 libwayland-egl.so.1
    libxcb.so.1 libxcb-cursor.so.0 libxcb-glx.so.0 libxcb-icccm.so.4 libxcb-image.so.0 libxcb-keysyms.so.1
    libxcb-randr.so.0 libxcb-render.so.0 libxcb-render-util.so.0 libxcb-shape.so.0 libxcb-shm.so.0 libxcb-sync.so.1
    libxcb-util.so.1 libxcb-xfixes.so.0 libxcb-xkb.so.1 libxkbcommon.so.0 libxkbcommon-x11.so.0
"""
"""What the Qt wheels load from a Linux system."""

VENVS = {"run": ".venv", "test": ".venv", "package": ".venv-package"}
"""The commands and their environments. Installers are made from one without test tools, so that none gets inside."""

PROGRAMS = {
    "test": "Xvfb=xvfb dbus-daemon=dbus pactl=pulseaudio-utils pulseaudio=pulseaudio xdotool=xdotool "
    "appstreamcli=appstream desktop-file-validate=desktop-file-utils makensis=nsis shellcheck=shellcheck",
    "package": "objcopy=binutils dpkg-shlibdeps=dpkg-dev zstd=zstd",
}
"""What the commands run beside Python, with Debian's packages."""

CHECKS = (
    ("ruff check", ("-m", "ruff", "check", ".")),
    ("ruff format", ("-m", "ruff", "format", "--check", ".")),
    ("pyright", ("-m", "pyright")),
    ("import contracts", ("-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-logo")),
)
"""What ``test`` runs before pytest: a name and the arguments of Python."""

WORKERS = ("-n", str(min((os.cpu_count() or 1) + 1, 4)), "--dist", "worksteal")
"""One more than cores, for many wait for a disk or a sound; each has a torch of its own, and past four gains little."""


class SetupError(Exception):
    """The set-up cannot go on; the text says what happened and what to do."""


def say(text: str) -> None:
    """Print one message to the standard error stream, at once."""
    print(text, file=sys.stderr, flush=True)


# ------------------------------------------------------------------------------------- the system


def python_problem(version: tuple[int, ...], executable: str) -> str:
    """What is wrong with this Python, in words; empty when nothing is."""
    if OLDEST <= version[:2] <= NEWEST:
        return ""
    fault = "older" if version[:2] < OLDEST else "newer"
    return (
        f"MusicGen Desktop needs Python 3.11, 3.12 or 3.13; {executable} is Python "
        f"{'.'.join(map(str, version[:3]))}, which is {fault}.\n"
        f"Install one of them and start with it, for example: python3.12 {shlex.quote(sys.argv[0])} run"
    )


def debian_package(library: str) -> str:
    """The package of a shared library, by Debian's naming rule and its two exceptions here."""
    exceptions = {"libbrotlidec.so.1": "libbrotli1", "libglib-2.0.so.0": "libglib2.0-0"}
    name, _, version = library.lower().replace("_", "-").partition(".so.")
    return exceptions.get(library) or f"{name}{'-' if name[-1].isdigit() else ''}{version}"


def missing_libraries() -> list[tuple[str, str]]:
    """The shared libraries that Qt will not find here, each with its package. Linux only."""
    missing = []
    for library in QT_LIBRARIES.split() if sys.platform.startswith("linux") else ():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append((library, debian_package(library)))
    return missing


def missing_programs(mode: str) -> list[tuple[str, str]]:
    """The programs that a command will not find here, each with its package. Linux only."""
    pairs = (need.split("=") for need in PROGRAMS.get(mode, "").split() if sys.platform.startswith("linux"))
    return [(program, package) for program, package in pairs if shutil.which(program) is None]


def can_make_venvs() -> bool:
    """Whether this Python brings ``venv`` and ``ensurepip``; Debian keeps them in a package of their own."""
    return _quietly([base_python(), "-c", "import venv, ensurepip"]) == 0


def apt_install_command(packages: Sequence[str]) -> list[str]:
    """The command that installs Debian packages without asking anything."""
    options = ["--yes", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120"]
    return ["apt-get", "install", *options, *packages]


def provide_packages(missing: Sequence[tuple[str, str]], purpose: str, may_install: bool) -> None:
    """Install the packages of ``missing`` as root on Debian and Ubuntu, else say what is to be done.

    Never raises: what is still missing afterwards is found by those who need it.
    """
    if not missing:
        return
    names = " ".join(name for name, _ in missing)
    packages = list(dict.fromkeys(package for _, package in missing))
    if shutil.which("apt-get") is None:
        say(f"{purpose} needs what is missing here: {names}\nInstall it with the package manager of your system.")
        return
    command = apt_install_command(packages)
    if may_install and os.geteuid() == 0:
        say(f"{purpose} needs {' '.join(packages)}: installing.")
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        # A stale package list is no reason to give up: the packages may be there all the same.
        subprocess.run(["apt-get", "update"], env=environment, stdout=2, check=False)
        if subprocess.run(command, env=environment, stdout=2, check=False).returncode == 0:
            return
        say("apt-get failed (its words are above).")
    sudo = "" if os.geteuid() == 0 else "sudo "
    say(f"{purpose} needs what is missing here: {names}\nInstall it with:\n  {sudo}apt-get update")
    say(f"  {sudo}{' '.join(command)}")


# ------------------------------------------------------------------------------------- the set-up


class Checkout:
    """The folder this script lies in, and a virtual environment in it."""

    def __init__(self, root: Path, venv: str = ".venv") -> None:
        self.root = root
        self.venv = root / venv
        self.python = self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        self._stamp = self.venv / "bootstrap.json"
        self._unfinished = self.venv / "bootstrap.unfinished"
        self._lock = self.venv / "bootstrap.lock"

    def is_ready(self, mode: str) -> bool:
        """Whether the environment was finished for ``mode`` (a key of ``VENVS``) with today's pins."""
        stamp = self._read_stamp()
        return (
            stamp.get("root") == str(self.root)
            and stamp.get(mode) == self._fingerprint(mode)
            and self.python.exists()
            and not self._unfinished.exists()
        )

    def set_up(self, mode: str) -> None:
        """Make or refresh the environment. Raises ``SetupError`` in words; can be taken up again at any point."""
        if self.is_ready(mode):
            if mode != "run":
                self._provide_system(mode)
            return
        with self._locked():
            if not self.is_ready(mode):
                self._install(mode)

    def _install(self, mode: str) -> None:
        reusable = self._is_reusable()
        self._provide_system(mode, venv_needed=not reusable)
        say(f"Setting up {self.venv} (needs the network; a few minutes the first time) ...")
        if not reusable:
            self._clear()
        self._unfinished.touch()
        if not reusable and _run([base_python(), "-m", "venv", str(self.venv)]) != 0:
            raise SetupError(f"The virtual environment {self.venv} could not be made (see above).")
        target = "." if mode == "run" else f".[{mode}]"
        pip = [str(self.python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "-e", target]
        if _run(pip, cwd=self.root) != 0:
            raise SetupError(
                "The packages could not be installed (see above).\n"
                "The set-up needs the network and about 3 GB of space. Start the same command again to go on."
            )
        self._write_stamp(mode)
        self._unfinished.unlink()
        say("Set up.")

    def _provide_system(self, mode: str, venv_needed: bool = False) -> None:
        if venv_needed and not can_make_venvs():
            package = f"python3.{sys.version_info[1]}-venv"
            provide_packages([("the Python modules venv and ensurepip", package)], "The set-up", may_install=True)
            if not can_make_venvs():
                raise SetupError("The set-up cannot go on without the Python modules venv and ensurepip.")
        provide_packages(missing_libraries(), "The window", may_install=True)
        provide_packages(missing_programs(mode), f"“{mode}”", may_install=True)

    def _is_reusable(self) -> bool:
        """Whether pip can go on in what is there: complete, of this Python, and not moved since."""
        if self._unfinished.exists() or self._read_stamp().get("root", str(self.root)) != str(self.root):
            return False
        probe = f"import sys, pip; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
        return self.python.exists() and _quietly([str(self.python), "-c", probe]) == 0

    def _clear(self) -> None:
        # First the mark, and it stays: a half-deleted environment must not be taken for a whole one.
        self._unfinished.touch()
        for entry in self.venv.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            elif entry not in (self._unfinished, self._lock):
                entry.unlink()

    def _fingerprint(self, mode: str) -> str:
        """Changes with everything that decides what pip would install for ``mode``."""
        import tomllib  # not in the Pythons that are refused in words

        content = tomllib.loads((self.root / "pyproject.toml").read_text(encoding="utf-8"))
        project = content["project"]
        extras = project.get("optional-dependencies", {}).get(mode, [])
        parts = [
            sys.version_info[:2],
            content["build-system"],
            content.get("tool", {}).get("hatch", {}),
            project.get("dependencies", []),
            project.get("scripts", {}),
            extras,
            [path.read_text(encoding="utf-8") for path in self._built_from()],
        ]
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()

    def _built_from(self) -> list[Path]:
        """What an installation compiles, and how."""
        native = self.root / "musicgen_desktop" / "engine" / "native"
        return sorted([*native.glob("*.[ch]"), *(self.root / "packaging").glob("build_native.py")])

    def _read_stamp(self) -> dict[str, str]:
        try:
            stamp = json.loads(self._stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return stamp if isinstance(stamp, dict) else {}

    def _write_stamp(self, mode: str) -> None:
        # What is complete for the tests is complete for the program, not the other way round.
        stamp = {"root": str(self.root), **{name: self._fingerprint(name) for name in ("run", mode)}}
        self._stamp.write_text(json.dumps(stamp, indent=1), encoding="utf-8")

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Keep a second set-up of the same checkout waiting until this one has ended."""
        self.venv.mkdir(exist_ok=True)
        with self._lock.open("a", encoding="utf-8") as file:
            if not _try_lock(file.fileno(), wait=False):
                say("Another set-up of this checkout is running; waiting for it to end.")
                while not _try_lock(file.fileno(), wait=True):
                    pass
            yield


def base_python() -> str:
    """The Python that environments are made with, even when this script runs in one of them."""
    return getattr(sys, "_base_executable", None) or sys.executable


def _try_lock(descriptor: int, wait: bool) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)  # pyright: ignore[reportAttributeAccessIssue]
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _environment() -> dict[str, str]:
    """This process's environment, in which nothing stands in front of the pinned packages.

    UTF-8 mode: the path of this checkout, in a file of the environment, is read as it was written, whatever
    the locale. What was compiled is kept: the tests start the program hundreds of times.
    """
    unwanted = ("PYTHONHOME", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE")
    return {key: value for key, value in os.environ.items() if key not in unwanted} | {"PYTHONUTF8": "1"}


def _run(command: Sequence[str], cwd: Path | None = None) -> int:
    """Run a step of the set-up, its output on our standard error stream; return its exit code."""
    environment, stdin = _environment(), subprocess.DEVNULL
    return subprocess.run(command, cwd=cwd, env=environment, stdin=stdin, stdout=2, check=False).returncode


def _quietly(command: Sequence[str]) -> int:
    return subprocess.run(command, env=_environment(), capture_output=True, check=False).returncode


# ------------------------------------------------------------------------------------ the commands


def run_program(checkout: Checkout, arguments: Sequence[str]) -> int:
    """Become the program (POSIX), or wait for it (Windows) and return its exit code."""
    # -P: a module in the folder where the user happens to be is not taken for one of the program's.
    command = [str(checkout.python), "-P", "-m", "musicgen_desktop", *arguments]
    if os.name == "posix":
        os.execve(command[0], command, _environment())
    return _wait(subprocess.Popen(command, env=_environment()))


def run_tests(checkout: Checkout, arguments: Sequence[str]) -> int:
    """Run all checks, then pytest, whose closing line is printed last; return 0 when all passed."""
    python, failed = str(checkout.python), []
    for name, check in CHECKS:
        print(f"== {name}", flush=True)
        if _wait(subprocess.Popen([python, *check], cwd=checkout.root, env=_environment())) != 0:
            failed.append(name)
    print("== pytest", flush=True)
    colour = ["--color=yes"] if sys.stdout.isatty() else []
    command = [python, "-m", "pytest", *colour, *WORKERS, *arguments]
    pytest = subprocess.Popen(command, cwd=checkout.root, env=_environment(), stdout=subprocess.PIPE)
    closing_line = _pass_through(pytest)
    code = _wait(pytest)
    if failed:
        print(f"\nFailed before pytest: {', '.join(failed)}\n{closing_line}", flush=True)
    return code or int(bool(failed))


def _pass_through(process: subprocess.Popen[bytes]) -> str:
    """Copy a process's output to ours as it comes; return its last line."""
    assert process.stdout is not None
    tail = b""
    while True:
        try:
            piece = os.read(process.stdout.fileno(), 65536)
        except KeyboardInterrupt:  # it has got the same signal and will come to an end
            continue
        if not piece:
            return tail.decode("utf-8", "replace").rstrip().rpartition("\n")[2]
        sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
        tail = (tail + piece)[-4096:]


def _wait(process: subprocess.Popen[bytes]) -> int:
    """Wait for a child that gets Ctrl-C from the terminal itself; return its exit code."""
    while True:
        try:
            code = process.wait()
        except KeyboardInterrupt:
            continue
        return code if code >= 0 else 128 - code


def main(arguments: Sequence[str]) -> int:
    """Do what the command line says; return the exit code."""
    problem = python_problem(sys.version_info[:3], sys.executable)
    if problem:
        say(problem)
        return 1
    if not arguments or arguments[0] not in VENVS:
        say((__doc__ or "").strip())
        return 0 if list(arguments) in (["-h"], ["--help"]) else 2
    mode, rest, checkout = arguments[0], list(arguments[1:]), Checkout(ROOT, VENVS[arguments[0]])
    # A terminated set-up must take pip with it; leaving by an exception does.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        was_ready = checkout.is_ready(mode)
        checkout.set_up(mode)
    except KeyboardInterrupt:
        say("Interrupted. Start the same command again to go on.")
        return 130
    except (SetupError, OSError) as error:
        say(str(error))
        return 1
    if mode == "test":
        return run_tests(checkout, rest)
    if mode == "package":
        return _wait(subprocess.Popen([checkout.python, ROOT / "packaging" / "package.py", *rest], env=_environment()))
    if was_ready and not rest:  # the window is going to open; a set-up has just said it
        provide_packages(missing_libraries(), "The window", may_install=False)
    return run_program(checkout, rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
