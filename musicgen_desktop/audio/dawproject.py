"""A sound and its score as a DAWproject, the open format by which DAWs hand projects over: XML and sound in a zip file.

The schema that it keeps to is that of version 1.0, https://github.com/bitwig/dawproject.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from xml.etree import ElementTree

import soundfile

from musicgen_desktop import __version__
from musicgen_desktop.audio.midi_score import chord_notes, part_channel, part_name
from musicgen_desktop.domain.marker import Markers
from musicgen_desktop.domain.score import PartKind, Score, ScoreNote

_DATE = (1980, 1, 1, 0, 0, 0)
"""The same music shall be the same file."""

_SAME_TEMPO = 0.01


@dataclass(frozen=True, slots=True)
class ProjectSound:
    """The sound in a project.

    Attributes:
        name: of its file in the project, and of its track.
        data: the bytes of a WAV file.
        sampling_rate: samples per second.
        channels: 1 or 2.
        duration: seconds.
    """

    name: str
    data: bytes
    sampling_rate: int
    channels: int
    duration: float

    @classmethod
    def of_wav(cls, name: str, data: bytes) -> ProjectSound:
        """A WAV file of this program's making."""
        info = soundfile.info(io.BytesIO(data))
        return cls(name, data, info.samplerate, info.channels, info.frames / info.samplerate)


def dawproject_bytes(score: Score, title: str, sound: ProjectSound, markers: Markers = ()) -> bytes:
    """The file: a track of sound that is warped to the project's tempo, and one for each part of the score.

    Args:
        score: what is played in the sound.
        title: of the music.
        sound: what is heard.
        markers: places in it, in seconds.
    """
    metadata = ElementTree.Element("MetaData")
    ElementTree.SubElement(metadata, "Title").text = title
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in (
            ("project.xml", _xml(_Project(score, title, sound, markers).element())),
            ("metadata.xml", _xml(metadata)),
            (_path(sound), sound.data),
        ):
            archive.writestr(zipfile.ZipInfo(name, _DATE), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


class _Project:
    """Builds the element ``Project``. Its time is in beats, and bars begin where the sound's do."""

    def __init__(self, score: Score, title: str, sound: ProjectSound, markers: Markers) -> None:
        self._score = score
        self._title = title
        self._sound = sound
        self._markers = markers
        grid = score.grid
        self._first = grid.seconds[grid.lead]
        self._beat = 60 / grid.bpm
        self._shift = float((grid.beats_in_bar - grid.pickup) % grid.beats_in_bar)
        if self._place(0.0) < 0:
            self._shift += grid.beats_in_bar
        self._ids = 0

    def element(self) -> ElementTree.Element:
        """All of it."""
        grid = self._score.grid
        project = ElementTree.Element("Project", version="1.0")
        _add(project, "Application", name="MusicGen Desktop", version=__version__)
        transport = _add(project, "Transport")
        tempo = self._identified(transport, "Tempo", unit="bpm", value=_text(grid.bpm), name="Tempo")
        self._identified(transport, "TimeSignature", numerator=str(grid.beats_in_bar), denominator="4")
        structure = _add(project, "Structure")
        arrangement = self._identified(project, "Arrangement")
        lanes = self._identified(arrangement, "Lanes", timeUnit="beats")
        master = self._new_id()
        self._fill_sound(self._track(structure, lanes, self._title, "audio", master))
        for kind, notes in self._parts():
            self._fill_notes(self._track(structure, lanes, part_name(kind), "notes", master), kind, notes)
        last = self._identified(structure, "Track", contentType="audio notes", loaded="true", name="Master")
        _add(last, "Channel", role="master", audioChannels="2", solo="false", id=master)
        if self._markers:
            markers = self._identified(arrangement, "Markers")
            for marker in self._markers:
                _add(markers, "Marker", time=_text(self._place(marker.seconds)), name=marker.name)
        self._add_tempos(arrangement, tempo.attrib["id"])
        return project

    def _parts(self) -> list[tuple[PartKind, tuple[ScoreNote, ...]]]:
        parts = [(part.kind, part.notes) for part in self._score.parts]
        if self._score.chords:
            end = self._score.grid.beat_at(self._score.duration)
            parts.append((PartKind.CHORDS, chord_notes(self._score.chords, end)))
        return parts

    def _track(
        self, structure: ElementTree.Element, lanes: ElementTree.Element, name: str, content: str, master: str
    ) -> ElementTree.Element:
        """A track of the structure; returns where its clips go."""
        track = self._identified(structure, "Track", contentType=content, loaded="true", name=name)
        channels = str(self._sound.channels) if content == "audio" else "2"
        self._identified(track, "Channel", role="regular", audioChannels=channels, solo="false", destination=master)
        own = self._identified(lanes, "Lanes", track=track.attrib["id"])
        return self._identified(own, "Clips")

    def _fill_sound(self, clips: ElementTree.Element) -> None:
        start, stop = self._place(0.0), self._place(self._sound.duration)
        length = _text(stop - start)
        clip = _add(clips, "Clip", time=_text(start), duration=length, playStart="0.0", name=self._title)
        event = _add(
            self._identified(clip, "Clips"),
            "Clip",
            time="0.0", duration=length, contentTimeUnit="beats", playStart="0.0",
        )  # fmt: skip
        warps = self._identified(event, "Warps", contentTimeUnit="seconds", timeUnit="beats")
        audio = self._identified(
            warps, "Audio",
            algorithm="stretch", channels=str(self._sound.channels), duration=_text(self._sound.duration),
            sampleRate=str(self._sound.sampling_rate),
        )  # fmt: skip
        _add(audio, "File", path=_path(self._sound))
        for seconds in self._anchors():
            _add(warps, "Warp", time=_text(self._place(seconds) - start), contentTime=_text(seconds))

    def _anchors(self) -> list[float]:
        """Moments of the sound that lie fast on the grid: where the tempo changes, and both ends."""
        grid, end = self._score.grid, self._sound.duration
        changes = [grid.seconds[beat] for beat, _ in self._tempos()]
        return [0.0, *(seconds for seconds in changes if 0.0 < seconds < end), end]

    def _tempos(self) -> list[tuple[int, float]]:
        """Beats of the grid at which another tempo begins; what comes before the first measured one has its tempo."""
        grid = self._score.grid
        tempos: list[tuple[int, float]] = []
        for beat, bpm in grid.tempos:
            if beat >= grid.lead and (not tempos or abs(bpm - tempos[-1][1]) > _SAME_TEMPO):
                tempos.append((beat, bpm))
        return tempos

    def _fill_notes(self, clips: ElementTree.Element, kind: PartKind, notes: tuple[ScoreNote, ...]) -> None:
        stop = self._place(self._score.duration)
        clip = _add(clips, "Clip", time="0.0", duration=_text(stop), playStart="0.0", name=part_name(kind))
        own = self._identified(clip, "Notes")
        for note in notes:
            start, end = self._moved(note.start), self._moved(note.start + note.length)
            _add(
                own, "Note",
                time=_text(start), duration=_text(end - start), channel=str(part_channel(kind)), key=str(note.pitch),
                vel=_text(note.velocity / 127), rel="0.5",
            )  # fmt: skip

    def _add_tempos(self, arrangement: ElementTree.Element, tempo: str) -> None:
        tempos = self._tempos()
        if len(tempos) < 2:
            return
        automation = self._identified(arrangement, "TempoAutomation", timeUnit="beats", unit="bpm")
        _add(automation, "Target", parameter=tempo)
        for number, (beat, bpm) in enumerate(tempos):
            place = self._moved(beat) if number else 0.0
            _add(automation, "RealPoint", time=_text(place), value=_text(bpm), interpolation="hold")

    def _place(self, seconds: float) -> float:
        """Where a moment of the sound lies in the project."""
        grid = self._score.grid
        if seconds < self._first:
            return self._shift + grid.lead - (self._first - seconds) / self._beat
        return self._shift + grid.beat_at(seconds)

    def _moved(self, beat: float) -> float:
        """Where a beat of the score lies in the project."""
        return self._place(self._score.grid.seconds_at(beat)) if beat < self._score.grid.lead else self._shift + beat

    def _identified(self, parent: ElementTree.Element, tag: str, **attributes: str) -> ElementTree.Element:
        return _add(parent, tag, **attributes, id=self._new_id())

    def _new_id(self) -> str:
        self._ids += 1
        return f"id{self._ids}"


def _add(parent: ElementTree.Element, tag: str, **attributes: str) -> ElementTree.Element:
    return ElementTree.SubElement(parent, tag, attributes)


def _text(value: float) -> str:
    return f"{value:.6f}"


def _path(sound: ProjectSound) -> str:
    return f"audio/{sound.name}"


def _xml(element: ElementTree.Element) -> bytes:
    ElementTree.indent(element)
    return ElementTree.tostring(element, "utf-8", xml_declaration=True)
