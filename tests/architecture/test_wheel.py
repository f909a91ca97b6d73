"""A built wheel holds the whole program and nothing else."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

from tests.support.source_tree import PACKAGE, ROOT, files


def test_a_wheel_holds_the_program_and_its_resources(tmp_path: Path) -> None:
    pip = [sys.executable, "-m", "pip", "wheel", "--no-build-isolation", "--no-deps", "--no-index"]
    done = subprocess.run(
        [*pip, "--wheel-dir", str(tmp_path), str(ROOT)], capture_output=True, encoding="utf-8", timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    (built,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(built) as wheel:
        contents = {name: wheel.getinfo(name).file_size for name in wheel.namelist() if ".dist-info/" not in name}
        entry_points = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
        assert "musicgen-desktop = musicgen_desktop.app.cli.main:main" in wheel.read(entry_points).decode()
    shipped = [
        p
        for p in files(ROOT / "resources")
        if "screenshots" not in p.parts and (p.suffix == ".qm" or "languages" not in p.parts)
    ]
    expected = {
        **{f"musicgen_desktop/{p.relative_to(PACKAGE).as_posix()}": p.stat().st_size for p in files(PACKAGE)},
        **{f"musicgen_desktop/{p.relative_to(ROOT).as_posix()}": p.stat().st_size for p in shipped},
    }
    assert "musicgen_desktop/resources/checkpoints/starter/model.safetensors" in expected
    assert "musicgen_desktop/resources/examples/house.ogg" in expected
    assert contents == expected
