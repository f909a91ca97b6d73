"""Everything needed to make a clip again."""

from __future__ import annotations

from dataclasses import dataclass

from musicgen_desktop.domain.bar_loop import LoopCut
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import Ending, GenerationRequest, GenerationResult, Section, section_starts
from musicgen_desktop.domain.source import Origin, Relation
from musicgen_desktop.domain.stretch import Stretch


@dataclass(frozen=True, slots=True)
class Recipe:
    """One take's origin. The same recipe on the same device and precision gives the same sound.

    Attributes:
        prompt: as given to the text encoder.
        params: all generation parameters, seed included.
        take: which take of the request this is, from 0.
        checkpoint_id, checkpoint_sha256: which weights.
        device, precision: what it ran on.
        variant, threads: the native code and torch's threads that computed it; "" and 0 where there were none, and in
            recipes of versions that did not keep them.
        program_version: version of this program.
        stopped: whether it was stopped before its full length.
        negative_prompt: what guidance led away from; empty for no prompt.
        origin: what it has grown from; None when it begins by itself.
        sections, ending: as in the request.
        loop: how the clip was cut out of what was made; None where it is all of that.
        fitted: at which speed and pitch it is heard, for the tempo and the key that were asked; None: as it was made.
        newer_text: the whole recipe where a newer version of this program wrote it, kept as it is; the other
            fields are then what this program understands of it. Else empty.
    """

    prompt: str
    params: GenerationParams
    take: int
    checkpoint_id: str
    checkpoint_sha256: str
    device: str
    precision: str
    program_version: str
    stopped: bool
    negative_prompt: str = ""
    origin: Origin | None = None
    sections: tuple[Section, ...] = ()
    ending: Ending = Ending.CUT
    loop: LoopCut | None = None
    variant: str = ""
    threads: int = 0
    fitted: Stretch | None = None
    newer_text: str = ""

    @property
    def made_by_newer(self) -> bool:
        """Whether this program does not know all of it, so that it can play the clip but not make it again."""
        return bool(self.newer_text)

    @property
    def given_seconds(self) -> float:
        """Seconds at its beginning that were there before: what it goes on from."""
        goes_on = self.origin is not None and self.origin.relation is Relation.CONTINUATION
        return self.origin.duration if self.origin is not None and goes_on else 0.0

    @property
    def is_derived(self) -> bool:
        """Whether it is another clip's sound, cut or brought to a tempo and key: nothing is to be made again."""
        return self.origin is not None and self.origin.relation in (Relation.LOOP, Relation.FITTED)

    def prompt_at(self, seconds: float) -> str:
        """The prompt that is heard at that time of the clip."""
        starts = section_starts(self.sections, self.given_seconds)
        begun = [prompt for start, prompt in starts if start <= seconds] or [prompt for _, prompt in starts[:1]]
        return begun[-1] if begun else self.prompt


def recipes_of(request: GenerationRequest, result: GenerationResult, program_version: str) -> tuple[Recipe, ...]:
    """One recipe for each take of a finished job."""
    return tuple(
        Recipe(
            prompt=request.prompt,
            params=request.params,
            take=take,
            checkpoint_id=request.checkpoint.id,
            checkpoint_sha256=result.checkpoint_sha256,
            device=result.device,
            precision=result.precision,
            program_version=program_version,
            stopped=result.stopped,
            negative_prompt=request.negative_prompt,
            origin=None if request.source is None else request.source.origin,
            sections=request.sections,
            ending=request.ending,
            loop=result.loops[take] if result.loops else None,
            variant=result.variant,
            threads=result.threads,
            fitted=result.fitted[take] if result.fitted else None,
        )
        for take in range(result.audio_values.shape[0])
    )
