"""Everything needed to make a clip again, as stored in its row and inside its audio file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult

RECIPE_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Recipe:
    """One take's origin. The same recipe on the same device and precision gives the same sound.

    Attributes:
        prompt: as given to the text encoder.
        params: all generation parameters, seed included.
        take: which take of the request this is, from 0.
        checkpoint_id, checkpoint_sha256: which weights.
        device, precision: what it ran on.
        program_version: version of this program.
        stopped: whether it was stopped before its full length.
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

    def to_json(self) -> str:
        """One line of JSON, keys sorted, so that equal recipes are equal texts."""
        return json.dumps({"format": RECIPE_FORMAT, **asdict(self)}, sort_keys=True, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Recipe:
        """Read ``to_json``'s text. Raises ``ValueError`` for anything else.

        An entry ``clip`` is passed over: the library keeps there what its audio files know beyond the recipe.
        """
        try:
            fields = json.loads(text)
            fields.pop("clip", None)
            if fields.pop("format") != RECIPE_FORMAT:
                raise ValueError("unknown recipe format")
            return cls(**{**fields, "params": GenerationParams(**fields["params"])})
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"not a recipe: {error}") from error


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
        )
        for take in range(result.audio_values.shape[0])
    )
