"""The rules of what stays out of the frozen program, held against the packages that are installed."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from freeze.collected import stays_out
from freeze.rules import RULES, excluded_modules, kept_modules, rule_of

SITE_PACKAGES = Path(torch.__file__).parents[1]
SPEC = Path(__file__).parents[3] / "packaging" / "freeze" / "musicgen-desktop.spec"

_ENGINE = """
import sys
import musicgen_desktop.app.container, musicgen_desktop.engine.trial, musicgen_desktop.engine.weights.bin_weights
import musicgen_desktop.audio.chroma, musicgen_desktop.audio.loudness, musicgen_desktop.checkpoints.hub.hub_client
from transformers import MusicgenForConditionalGeneration, MusicgenMelodyForConditionalGeneration, T5EncoderModel
from musicgen_desktop.app.cli.main import main
command = ["generate", "drums", "-o", sys.argv[1], "--overwrite", "--duration", "1", "--seed", "1", "--precision"]
status = main([*command, "int8"]) or main([*command, "fp32"])
print(*sys.modules, sep="\\n")
sys.exit(status)
"""


_WITHOUT_SOURCES = """
import inspect
read = inspect.getsourcelines
def of_modules_alone(item):
    if inspect.isfunction(item):
        raise OSError("could not get source code")
    return read(item)
inspect.getsourcelines = of_modules_alone
import torch
"""


def test_torch_does_not_complain_that_its_sources_are_not_inside():
    options = re.findall(r'\("W (.+?)", None, "OPTION"\)', SPEC.read_text(encoding="utf-8"))
    command = [sys.executable, *(f"-W{option}" for option in options), "-c", _WITHOUT_SOURCES]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == ""


def test_nothing_that_a_running_program_has_imported_is_left_out(tmp_path):
    command = [sys.executable, "-c", _ENGINE, str(tmp_path / "drums.wav")]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert {"torch", "transformers.models.t5", "scipy.signal"} <= set(loaded)
    excluded = excluded_modules(SITE_PACKAGES)
    needed = [
        name for name in loaded if any(name == each or name.startswith(f"{each}.") for each in excluded)
    ]  # fmt: skip
    assert set(needed) <= {"_distutils_hack"}  # a virtual environment's own


def test_what_a_rule_keeps_of_a_package_exists():
    for rule in RULES:
        for package, kept in rule.only:
            folder = SITE_PACKAGES / package.replace(".", "/")
            assert all((folder / name).is_dir() or (folder / f"{name}.py").is_file() for name in kept)


@pytest.mark.parametrize(
    ("path", "stays"),
    [
        ("torch/lib/libtorch_cpu.so", True),
        ("torch/bin/torch_shm_manager", True),
        ("torch/bin/protoc", False),
        ("torch/include/ATen/ATen.h", False),
        ("transformers/models/musicgen_melody/modeling_musicgen_melody.py", True),
        ("transformers/models/bert/modeling_bert.py", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("PySide6/Qt/lib/QtQuick.framework/Versions/A/QtQuick", False),
        ("PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore", True),
        ("PySide6/avcodec-61.dll", False),
        ("PySide6/swscale-8.dll", False),
        ("PySide6/Qt6Multimedia.dll", True),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("scipy/signal/tests/test_signaltools.py", False),
        ("scipy/io/_fast_matrix_market/_fmm_core.so", False),
        ("musicgen_desktop-0.1.0.dist-info/METADATA", True),
        ("musicgen_desktop-0.1.0.dist-info/direct_url.json", False),
        ("musicgen_desktop/resources/checkpoints/starter/model.safetensors", True),
    ],
)
def test_files_are_judged_by_their_place(path, stays):
    assert (rule_of(path) is None) == stays


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("PySide6/Qt/lib/QtVirtualKeyboard.framework/Versions/Current", "A"),
        ("PySide6/Qt/lib/QtQml.framework/Resources", "Versions/Current/Resources"),
        ("QtPdf", "PySide6/Qt/lib/QtPdf.framework/Versions/A/QtPdf"),
        ("libQt6Quick.so.6", "PySide6/Qt/lib/libQt6Quick.so.6"),
    ],
)
def test_no_link_is_left_of_what_stays_out(target, source):
    assert stays_out(target, source, "SYMLINK")


def test_links_to_what_is_inside_are_kept():
    assert not stays_out("PySide6/Qt/lib/QtCore.framework/Versions/Current", "A", "SYMLINK")
    assert not stays_out("libtorch.so", "torch/lib/libtorch.so", "SYMLINK")


def test_all_modules_but_those_left_out_are_asked_for():
    names = kept_modules(SITE_PACKAGES / "transformers")
    assert {"transformers", "transformers.modeling_utils", "transformers.models.t5.modeling_t5"} <= set(names)
    assert not [name for name in names if name.startswith("transformers.models.bert")]


def test_every_resource_goes_inside_but_the_pictures_of_the_readme():
    spec = SPEC.read_text(encoding="utf-8")
    names = {path.name for path in (SPEC.parents[2] / "resources").iterdir()} - {"screenshots"}
    assert {name for name in names if f'"{name}"' not in spec} == set()
