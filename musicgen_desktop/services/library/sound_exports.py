"""Sounds into files of their own, for the window and the command line alike. Plain functions of frozen values, no Qt.

The audio room is imported when something is written, so that the window need not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from musicgen_desktop import __version__
from musicgen_desktop.domain.analysis import Analysis
from musicgen_desktop.domain.bar_loop import KnownLoop
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.export_format import ExportFormat
from musicgen_desktop.domain.marker import Markers, within
from musicgen_desktop.domain.musical_key import Key, parse_key
from musicgen_desktop.domain.name_pattern import NameFacts, is_pattern, name_of
from musicgen_desktop.domain.names import first_title, take_mark
from musicgen_desktop.domain.recipe import Recipe, recipes_of
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.domain.tempo import Tempo
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.what_is_there import is_folder
from musicgen_desktop.services.library.clip_tasks import Sound, read_clip
from musicgen_desktop.services.library.sound_values import Region
from musicgen_desktop.services.stretcher import stretch_apart


@dataclass(frozen=True, slots=True, eq=False)
class ExportItem:
    """One file to be made.

    Attributes:
        facts: what its name and tags are made of.
        recipe: what made it; None where nobody knows.
        read: gives its sound when its turn comes, so that only one is in memory.
        region: the part that it is of the whole, in seconds; None for all of it.
        markers: places in what is read.
        loop: what it is, where it is a loop as a whole.
        measured: what is known of the sound of what is read; None where nobody knows.
        tempo: of what is read, as the user says or a loop was cut; it goes before what was measured.
        key: of what is read, as the user says; it goes before what was measured.
        marked: the part of what is read that is marked as a loop, in seconds; a bundle has it as a file of its own.
    """

    facts: NameFacts
    recipe: Recipe | None
    read: Callable[[], Sound]
    region: Region | None = None
    markers: Markers = ()
    loop: KnownLoop | None = None
    measured: Analysis | None = None
    tempo: Tempo | None = None
    key: Key | None = None
    marked: Region | None = None

    @property
    def mark(self) -> str:
        """See ``region_mark``."""
        return region_mark(self.region)

    @property
    def title(self) -> str:
        """What the file calls itself."""
        return self.facts.title + take_mark(self.facts.take, self.facts.takes) + self.mark


def region_mark(region: Region | None) -> str:
    """What is put behind the name that a pattern gives: the seconds that a part is cut from."""
    if region is None:
        return ""
    start, stop = region
    return " " + tr("({start}-{stop} s)", start=f"{start:.2f}", stop=f"{stop:.2f}")


def clip_facts(clip: Clip) -> NameFacts:
    """What a clip's name can say."""
    key = "" if clip.key is None else clip.key.symbol
    return NameFacts(clip.title, clip.bpm, key, clip.seed, clip.take, clip.take_count, clip.created_at)


def item_of_clip(clip: Clip, region: Region | None = None, form: ExportFormat | None = None) -> ExportItem:
    """A clip, or a region of it, to be written; of a bundle the region is a loop beside the whole."""
    facts, tempo = clip_facts(clip), clip.tempo
    if tempo is None and clip.bars is not None:
        tempo = Tempo(clip.bars.bpm, beats_in_bar=clip.bars.beats_in_bar)
    if region is not None and (form is None or not form.is_bundle):
        read, markers = partial(read_clip, clip, region), within(clip.markers, *region)
        tempo = None if tempo is None else replace(tempo, offset=tempo.offset - region[0])
        return ExportItem(facts, clip.recipe, read, region, markers, tempo=tempo, key=clip.said_key)
    tonic = None if clip.key is None else clip.key.tonic
    loop = KnownLoop.of(clip.recipe.loop, tonic) if clip.recipe is not None else None
    read = partial(read_clip, clip, None)
    return ExportItem(facts, clip.recipe, read, None, clip.markers, loop, clip.analysis, tempo, clip.said_key, region)


def items_of_result(request: GenerationRequest, result: GenerationResult) -> tuple[ExportItem, ...]:
    """The takes of a result that is in no library."""
    made = datetime.now(UTC)
    title = first_title(request.prompt, request.checkpoint.id, made)
    seed, takes = request.params.seed, request.params.takes
    return tuple(
        ExportItem(
            NameFacts(title, seed=seed, take=recipe.take, takes=takes, made=made),
            recipe,
            partial(_take_of, result, recipe.take),
            loop=KnownLoop.of(recipe.loop),
        )
        for recipe in recipes_of(request, result, __version__)
    )


def export_sounds(
    items: Sequence[ExportItem],
    folder: Path,
    form: ExportFormat,
    token: CancelToken | None = None,
    tell: Callable[[int], None] | None = None,
) -> tuple[tuple[Path, ...], BaseException | None]:
    """Write each sound into its own file, whole or not at all.

    Args:
        items: what to write.
        folder: one that exists, in which each file gets a name that nobody has.
        form: what kind of files.
        token: ends it before the next file is written.
        tell: called with the number of files that are there, after each.

    Returns:
        The files made, and what kept the rest from being made: a ``UserError`` (``JobCancelledError`` by the token),
        or a bug.
    """
    files: list[Path] = []
    try:
        if not is_folder(folder):
            raise FileError(tr("The folder {folder} does not exist.", folder=folder), tr("Choose another folder."))
        for item in items:
            files.append(write_item(item, folder, form, token=token))
            if tell is not None:
                tell(len(files))
    except BaseException as error:  # noqa: BLE001 - a bug must not hide what was written before it
        return tuple(files), error
    return tuple(files), None


def write_item(
    item: ExportItem, folder: Path, form: ExportFormat, reuse: bool = False, token: CancelToken | None = None
) -> Path:
    """Write one sound into a file, or a folder, of its own; see ``write_named``.

    Raises ``FileError``, ``JobCancelledError``, ``NoNotesError``.
    """
    if form.kind != "sound":
        from musicgen_desktop.services.library.score_exports import write_bundle, write_midi

        write = write_midi if form.kind == "midi" else write_bundle
        return write(item, folder, form, reuse, token or CancelToken())
    from musicgen_desktop.audio.sound_export import export_audio
    from musicgen_desktop.audio.tags import AudioTags
    from musicgen_desktop.services.library.free_names import write_named

    token = token or CancelToken()
    token.raise_if_ended()
    values, sampling_rate = item.read()
    facts = stretched_facts(item.facts, form.stretch)
    tags = AudioTags.of_export(item.recipe, item.title, facts.bpm, facts.key)
    token.raise_if_ended()
    in_a_process = partial(stretch_apart, token=token)  # it would hold the window up
    data = export_audio(values, sampling_rate, form, tags, item.markers, in_a_process, item.loop).data
    token.raise_if_ended()
    mark = item.mark if is_pattern(form.pattern) else ""
    return write_named(folder, name_of(form.pattern, facts), form.suffix, mark, data, reuse)


def stretched_facts(facts: NameFacts, how: Stretch) -> NameFacts:
    """What is known of a sound that goes otherwise and is higher."""
    key = parse_key(facts.key)
    return replace(
        facts,
        bpm=None if facts.bpm is None else facts.bpm * how.speed,
        key=facts.key if key is None else key.transposed(how.semitones).symbol,
    )


def _take_of(result: GenerationResult, take: int) -> Sound:
    return result.sounds[take], result.sampling_rate
