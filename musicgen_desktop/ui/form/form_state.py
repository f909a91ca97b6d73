"""All that the form says at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import DeviceChoice, Ending, GenerationRequest, PrecisionChoice, Section
from musicgen_desktop.domain.source import Origin


@dataclass(frozen=True, slots=True)
class FormState:
    """What can be put back into the form.

    Attributes:
        origin, file: what the music begins with, and its file where the library does not know it.
        length: seconds of the sound that ``origin`` is of; 0 while that is not known.
    """

    prompt: str
    params: GenerationParams
    checkpoint_id: str
    device: DeviceChoice
    precision: PrecisionChoice
    ending: Ending
    seed_locked: bool = False
    negative_prompt: str = ""
    sections: tuple[Section, ...] = ()
    origin: Origin | None = None
    file: Path | None = None
    length: float = 0.0

    @classmethod
    def of_request(cls, request: GenerationRequest) -> FormState:
        """What the form would say to ask for that job."""
        origin = None if request.source is None else request.source.origin
        return cls(
            request.prompt, request.params, request.checkpoint.id, request.device, request.precision, request.ending,
            negative_prompt=request.negative_prompt, sections=request.sections, origin=origin,
            length=0.0 if origin is None else origin.stop,
        )  # fmt: skip
