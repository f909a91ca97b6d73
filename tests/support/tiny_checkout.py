"""A checkout that bootstrap.py can set up in seconds and without the network.

The program, the test tools and the build backend are a few lines each; Python, venv and pip are real.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

BOOTSTRAP = Path(__file__).resolve().parents[2] / "bootstrap.py"

_PYPROJECT = """
    [build-system]
    requires = []
    build-backend = "backend"
    backend-path = ["."]

    [project]
    name = "musicgen-desktop"
    version = "1.0"
    dependencies = []

    [project.optional-dependencies]
    test = []
    package = []
"""

_BACKEND = """
    import os
    import time
    import zipfile
    from pathlib import Path

    def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
        if flag := os.environ.get("TINY_HANG"):
            Path(flag).touch()
            time.sleep(600)
        name = "musicgen_desktop-1.0-py3-none-any.whl"
        info = "musicgen_desktop-1.0.dist-info"
        files = {
            "_tiny.pth": os.getcwd(),
            f"{info}/METADATA": "Metadata-Version: 2.1\\nName: musicgen-desktop\\nVersion: 1.0\\n"
            "Provides-Extra: test\\nProvides-Extra: package\\n",
            f"{info}/WHEEL": "Wheel-Version: 1.0\\nGenerator: tiny\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
        }
        files[f"{info}/RECORD"] = "".join(f"{path},,\\n" for path in [*files, f"{info}/RECORD"])
        with zipfile.ZipFile(Path(wheel_directory, name), "w") as wheel:
            for path, content in files.items():
                wheel.writestr(path, content)
        return name
"""

_PROGRAM = """
    import json
    import os
    import signal
    import sys

    arguments = sys.argv[1:]
    if arguments[:1] == ["--count-interrupts"]:
        interrupts = []
        signal.signal(signal.SIGINT, lambda *_: interrupts.append(1))
        print("ready", flush=True)
        sys.stdin.readline()
        print(len(interrupts), flush=True)
    else:
        place = {"folder": os.getcwd(), "file": __file__}
        print(json.dumps({"arguments": arguments, **place, "keeps_compiled": not sys.dont_write_bytecode}))
    sys.exit(int(os.environ.get("TINY_EXIT", "0")))
"""

_PACKAGE = """
    import json
    import sys

    print(json.dumps({"arguments": sys.argv[1:], "prefix": sys.prefix}))
    sys.exit(4)
"""

_TOOL = """
    import os
    import sys

    name = os.path.splitext(os.path.basename(__file__))[0]
    print(name, *sys.argv[1:])
    print("3 passed in 0.01s" if name == "pytest" else "tool done")
    sys.exit(name in os.environ.get("TINY_FAILING", "").split())
"""

_LINT = """
    import os
    import sys

    def lint_imports_command():
        print("contracts", *sys.argv[1:])
        sys.exit("contracts" in os.environ.get("TINY_FAILING", "").split())
"""


class TinyCheckout:
    """A folder with bootstrap.py and the least it needs; ``environment`` keeps it from apt-get and the network."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.apt_log = root.parent / f"{root.name}-apt.log"

    @classmethod
    def make(cls, root: Path) -> TinyCheckout:
        """Write the files; nothing is set up yet."""
        (root / "musicgen_desktop").mkdir(parents=True)
        (root / "importlinter").mkdir()
        (root / "packaging").mkdir()
        shutil.copy(BOOTSTRAP, root)
        contents = {
            "pyproject.toml": _PYPROJECT,
            "backend.py": _BACKEND,
            "musicgen_desktop/__init__.py": "",
            "musicgen_desktop/__main__.py": _PROGRAM,
            "packaging/package.py": _PACKAGE,
            "ruff.py": _TOOL,
            "pyright.py": _TOOL,
            "pytest.py": _TOOL,
            "importlinter/__init__.py": "",
            "importlinter/cli.py": _LINT,
        }
        for name, content in contents.items():
            (root / name).write_text(dedent(content), encoding="utf-8")
        checkout = cls(root)
        checkout.write_apt(exit_code=1)
        return checkout

    @property
    def venv(self) -> Path:
        """Where bootstrap.py makes the environment."""
        return self.root / ".venv"

    def write_apt(self, exit_code: int) -> None:
        """Put an apt-get in the way that writes down its arguments and ends with ``exit_code``."""
        programs = self.root.parent / f"{self.root.name}-bin"
        programs.mkdir(exist_ok=True)
        apt = programs / "apt-get"
        apt.write_text(f'#!/bin/sh\necho "$@" >> "{self.apt_log}"\nexit {exit_code}\n', encoding="utf-8")
        apt.chmod(0o755)

    def environment(self, **extra: str) -> dict[str, str]:
        """An environment without network for pip and with our apt-get as the only program in the path."""
        path = str(self.root.parent / f"{self.root.name}-bin")
        return {**os.environ, "PATH": path, "PIP_NO_INDEX": "1", **extra}

    def environment_without_pip(self, **extra: str) -> dict[str, str]:
        """The same, in which every call of pip fails at once."""
        broken = self.root.parent / f"{self.root.name}-pip.conf"
        broken.write_text("this is no configuration", encoding="utf-8")
        return self.environment(PIP_CONFIG_FILE=str(broken), **extra)

    def command(self, *arguments: str) -> list[str]:
        """The command line of bootstrap.py."""
        return [sys.executable, str(self.root / "bootstrap.py"), *arguments]

    def call(
        self, *arguments: str, environment: dict[str, str] | None = None, folder: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run bootstrap.py to its end."""
        return subprocess.run(
            self.command(*arguments),
            env=environment or self.environment(),
            cwd=folder or self.root.parent,
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )
