"""A job that is made again with other seeds until a take keeps the tempo that was asked for."""

from __future__ import annotations

import logging
import math
from dataclasses import dataclass, replace

from musicgen_desktop.app.fresh import new_job_id
from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.fitting_texts import out_of_range_words
from musicgen_desktop.domain.params import MAX_TAKES, take_seed
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.domain.take_ranking import asked_bpm, keeps_tempo
from musicgen_desktop.domain.tempo import tempo_out_of_range
from musicgen_desktop.domain.text import tr

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Try:
    """What came of one try.

    Attributes:
        number, most: which one of how many at most.
        asked: beats a minute.
        made: those of each take; None where no steady tempo was found.
    """

    number: int
    most: int
    asked: float
    made: tuple[float | None, ...]

    @property
    def kept(self) -> bool:
        """Whether a take keeps the tempo."""
        return any(keeps_tempo(bpm, self.asked) for bpm in self.made)

    @property
    def off(self) -> float:
        """Beats a minute by which the nearest take misses it."""
        return min((abs(bpm - self.asked) for bpm in self.made if bpm is not None), default=math.inf)


class TempoTries:
    """The tries of one request, the same ones whenever it is made with this seed.

    Args:
        request: the first one.
        most: tries.

    Raises ``InvalidRequestError``: no tempo is asked for, or one that is not understood.
    """

    def __init__(self, request: GenerationRequest, most: int) -> None:
        asked = asked_bpm(request.prompt, request.params.bars)
        if asked is None:
            named = tempo_out_of_range(request.prompt)
            raise InvalidRequestError(
                "until_tempo",
                tr("No tempo is asked for that could be kept.") if named is None else out_of_range_words(named),
                tr("Name one in the prompt, such as 120 bpm, or with --bpm."),
            )
        self._asked = asked
        self._most = most
        self._seed = request.params.seed
        self._nearest = math.inf
        self._count = 0

    def judge(self, result: GenerationResult) -> tuple[Try, bool]:
        """What came of the next try, and whether it is the nearest so far."""
        self._count += 1
        tried = Try(self._count, self._most, self._asked, _tempos(result))
        is_nearest = self._count == 1 or tried.off < self._nearest
        self._nearest = min(self._nearest, tried.off)
        return tried, is_nearest

    def another(self, request: GenerationRequest) -> GenerationRequest:
        """The request of the next try, whose seed is none of a take's."""
        seed = take_seed(self._seed, MAX_TAKES + self._count)
        return replace(request, job_id=new_job_id(), params=replace(request.params, seed=seed))


def _tempos(result: GenerationResult) -> tuple[float | None, ...]:
    if result.loops:
        return tuple(None if cut.bars is None else cut.bars.bpm for cut in result.loops)
    from musicgen_desktop.analysis.analyse import analyse_rhythm

    try:
        rhythms = [analyse_rhythm(sound, result.sampling_rate) for sound in result.sounds]
    except Exception:  # whatever it is, the music is there already
        log.exception("the tempo of a try could not be measured")
        return (None,) * len(result.sounds)
    return tuple(None if rhythm is None else rhythm.bpm for rhythm in rhythms)
