import io
import shutil
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
import soundfile

from musicgen_desktop.audio.dawproject import ProjectSound, dawproject_bytes
from musicgen_desktop.domain.marker import Marker
from musicgen_desktop.domain.score import Chord, Part, PartKind, Score, ScoreGrid, ScoreNote
from tests.support.source_tree import ROOT

_SCHEMAS = ROOT / "tests" / "support" / "dawproject"
_EVEN = ScoreGrid((0.0, 0.2, 0.7, 1.2, 1.7, 2.2, 2.7), pickup=1, lead=1)
_UNEVEN = ScoreGrid((0.0, 0.5, 1.1, 1.5, 2.1, 2.6))
_FREE = ScoreGrid((0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0), is_measured=False)
_MARKERS = (Marker(1.2, "Drop & “more”"),)


def _project(grid: ScoreGrid) -> zipfile.ZipFile:
    parts = (
        Part(PartKind.BASS, (ScoreNote(1.0, 1.0, 36, 100),)),
        Part(PartKind.DRUMS, (ScoreNote(2.0, 0.25, 38, 90),)),
    )
    chords = (Chord(0.0, "", ()), Chord(1.0, "Am", (57, 60, 64)))
    file = io.BytesIO()
    soundfile.write(file, np.zeros((80_000, 2)), 32_000, "PCM_24", format="WAV")
    data = dawproject_bytes(
        Score(2.5, grid, parts, chords), "A <song>", ProjectSound.of_wav("a.wav", file.getvalue()), _MARKERS
    )
    return zipfile.ZipFile(io.BytesIO(data))


def _root(project: zipfile.ZipFile) -> ElementTree.Element:
    return ElementTree.fromstring(project.read("project.xml"))


@pytest.mark.skipif(shutil.which("xmllint") is None, reason="no xmllint here")
@pytest.mark.parametrize("grid", [_EVEN, _UNEVEN, _FREE], ids=["even", "uneven", "free"])
def test_the_published_schema_holds(grid: ScoreGrid, tmp_path: Path) -> None:
    project = _project(grid)
    for name, schema in (("project.xml", "Project.xsd"), ("metadata.xml", "MetaData.xsd")):
        project.extract(name, tmp_path)
        checked = subprocess.run(
            ["xmllint", "--noout", "--schema", _SCHEMAS / schema, tmp_path / name],
            capture_output=True,
            text=True,
            check=False,
        )
        assert checked.returncode == 0, checked.stderr


def test_every_reference_has_its_element_and_every_file_is_there() -> None:
    project = _project(_EVEN)
    root = _root(project)
    ids = {element.get("id") for element in root.iter()} - {None}

    referred = {element.get(name) for element in root.iter() for name in ("track", "destination", "parameter")} - {None}
    assert referred <= ids
    assert {file.attrib["path"] for file in root.iter("File")} <= set(project.namelist())
    assert [track.get("name") for track in root.iter("Track")] == ["A <song>", "Bass", "Drums", "Chords", "Master"]


def test_bars_begin_where_those_of_the_sound_do() -> None:
    root = _root(_project(_EVEN))

    bass = next(root.iter("Note"))
    sound = next(root.iter("Clip"))
    assert float(bass.attrib["time"]) == 4.0  # the first downbeat, behind a bar of pickup
    assert float(sound.attrib["time"]) == pytest.approx(4.0 - 0.2 / 0.5)
    assert float(root.findall(".//Tempo")[0].attrib["value"]) == pytest.approx(120)
    assert root.find(".//TempoAutomation") is None


def test_an_uneven_tempo_is_followed() -> None:
    root = _root(_project(_UNEVEN))

    warps = [(float(warp.attrib["time"]), float(warp.attrib["contentTime"])) for warp in root.iter("Warp")]
    assert (1.0, 0.5) in warps
    assert (2.0, 1.1) in warps
    points = [(float(point.attrib["time"]), float(point.attrib["value"])) for point in root.iter("RealPoint")]
    assert points[:2] == [(0.0, 120.0), (1.0, 100.0)]


def test_markers_lie_on_their_beats() -> None:
    (marker,) = _root(_project(_EVEN)).iter("Marker")

    assert (marker.attrib["name"], float(marker.attrib["time"])) == ("Drop & “more”", 6.0)


def test_the_same_music_is_the_same_file() -> None:
    assert _project(_EVEN).fp.read() == _project(_EVEN).fp.read()  # type: ignore[union-attr]
