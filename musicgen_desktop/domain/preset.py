"""Settings of how freely sounds are drawn, by the names that users know them by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.names import clean_title
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.text import tr

MOST_PRESETS = 200


@dataclass(frozen=True, slots=True)
class ParamPreset:
    """How close the music keeps to the prompt and how wild it is; length, takes and seed are not its business.

    There are none but usable ones: anything else raises ``InvalidRequestError``.

    Attributes:
        name: one line, not empty.
        guidance_scale, guidance_end, temperature, temperature_end, top_k, top_p: as in ``GenerationParams``.
    """

    name: str
    guidance_scale: float
    temperature: float
    top_k: int
    top_p: float = 0.0
    guidance_end: float | None = None
    temperature_end: float | None = None

    def __post_init__(self) -> None:
        if not self.name or clean_title(self.name) != self.name:
            raise InvalidRequestError("name", tr("“{name}” is no name for a preset.", name=self.name[:80]))
        self.applied(GenerationParams()).validate()

    @classmethod
    def of_params(cls, name: str, params: GenerationParams) -> ParamPreset:
        """What is set now, under a name."""
        return cls(
            name, params.guidance_scale, params.temperature, params.top_k, params.top_p, params.guidance_end,
            params.temperature_end,
        )  # fmt: skip

    def applied(self, params: GenerationParams) -> GenerationParams:
        """``params`` as this preset wants them."""
        return replace(
            params, guidance_scale=self.guidance_scale, temperature=self.temperature, top_k=self.top_k,
            top_p=self.top_p, guidance_end=self.guidance_end, temperature_end=self.temperature_end,
        )  # fmt: skip


def built_in_params() -> tuple[ParamPreset, ...]:
    """From close to the prompt to far from it; in the middle what the authors of MusicGen use."""
    return (
        ParamPreset(tr("Faithful"), 5.0, 0.8, 100),
        ParamPreset(tr("Balanced"), 3.0, 1.0, 250),
        ParamPreset(tr("Wild"), 2.0, 1.3, 500),
    )


def with_presets(own: Sequence[ParamPreset], new: Iterable[ParamPreset]) -> tuple[ParamPreset, ...]:
    """``own`` and those of ``new`` that are not among them, none of them under a name that is taken."""
    kept = list(own)
    for preset in new:
        if preset not in kept and preset not in built_in_params():
            kept.append(replace(preset, name=free_name(preset.name, kept)))
    return tuple(kept)


def free_name(name: str, own: Iterable[ParamPreset]) -> str:
    """``name``, with a number behind it where another preset is called so."""
    taken = {preset.name.casefold() for preset in (*built_in_params(), *own)}
    number, free = 1, name
    while free.casefold() in taken:
        number += 1
        free = clean_title(f"{name[:70]} ({number})")
    return free
