"""What the stage shows, as one frozen value made elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from musicgen_desktop.domain.marker import Markers
from musicgen_desktop.domain.remake import Remake
from musicgen_desktop.ui.kit.waveform_data import Waveform
from musicgen_desktop.ui.stage.measure_facts import MeasureFacts
from musicgen_desktop.ui.stage.shape_facts import ShapeFacts
from musicgen_desktop.ui.stage.timeline.stage_sound import StageSound

_PLAIN = ShapeFacts()
_UNKNOWN = MeasureFacts()


@dataclass(frozen=True, slots=True, eq=False)
class TakeView:
    """One take on the stage.

    Attributes:
        index: which take of its request, from 0.
        waveform: its outline so far.
        clip_id: its clip in the library; empty while it is being made.
        kept: whether the user marked it as a keeper.
        note: one word on its card, such as "62 %".
        sound: the sound itself, where it is here.
        label: what stands for it on its card; empty for its number.
        name: what it is called where the others are called otherwise; empty where all are takes of one request.
        rating: the user's stars.
        gain: decibels by which it is heard louder or softer than it is; None while loudnesses are not matched.
        missing: whether its sound is gone.
        markers: places that the user marked.
        best: whether of its siblings it is the nearest to what was asked.
        judged: what that is judged by, a line each; empty where nothing was measured.
    """

    index: int
    waveform: Waveform
    clip_id: str = ""
    kept: bool = False
    note: str = ""
    sound: StageSound | None = None
    label: str = ""
    name: str = ""
    rating: int = 0
    gain: float | None = None
    missing: bool = False
    markers: Markers = ()
    best: bool = False
    judged: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class StageView:
    """A request's takes, growing or finished.

    Attributes:
        job_id: the job that makes or made them.
        title: of the chosen take.
        prompt: shown when the pointer rests on the title.
        takes: at least one.
        chosen: position in ``takes`` of the one in the big waveform.
        take_count: how many the request asked for (some may be binned).
        checkpoint: title of the checkpoint; empty for a sound that was not made.
        seed: of the request; None for a sound that was not made.
        grown: what the music has grown from, in words; empty for none.
        parent_id: the library's clip that this is; empty for none.
        shape: its sections, its ending and what glides.
        measures: what was measured of the chosen take, and its beats.
        remake: it beside the first one of its recipe; None where it is that itself.
        stopped: whether it was stopped before its full length.
        hint: words over the waveform while there is no sound, such as "Loading the checkpoint".
        compared: whether the takes are clips that were chosen to be compared.
        blind: whether nobody shall know which is which.
    """

    job_id: str
    title: str
    prompt: str
    takes: tuple[TakeView, ...]
    chosen: int
    take_count: int
    checkpoint: str
    seed: int | None
    grown: str = ""
    parent_id: str = ""
    shape: ShapeFacts = _PLAIN
    measures: MeasureFacts = _UNKNOWN
    remake: Remake | None = None
    stopped: bool = False
    hint: str = ""
    compared: bool = False
    blind: bool = False

    @property
    def take(self) -> TakeView:
        """The chosen one."""
        return self.takes[self.chosen]
