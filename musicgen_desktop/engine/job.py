"""One request on its way from the prompt to the sound, whatever decoder makes its steps."""

from __future__ import annotations

import time
from dataclasses import replace

from torch import Tensor

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import JobCancelledError
from musicgen_desktop.domain.events import OnEvent, Phase, PhaseChanged
from musicgen_desktop.domain.params import GUIDANCE_OFF
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.engine.codec.codec import Codec
from musicgen_desktop.engine.decoder.delay_pattern import DelayPattern
from musicgen_desktop.engine.decoder.loop import decode_ids
from musicgen_desktop.engine.decoder.sampling import Sampler, take_generators
from musicgen_desktop.engine.decoder.step_decoder import StepDecoder
from musicgen_desktop.engine.device import Placement
from musicgen_desktop.engine.loader import LoadedCheckpoint
from musicgen_desktop.engine.progress import ProgressMeter
from musicgen_desktop.engine.sound_stream import SoundStream, read_only


class Job:
    """Holds what one request has made so far, so that another decoder can go on from there.

    Args:
        loaded: the checkpoint; its decoder is not kept.
        request: what is asked.
        notes: sentences for the user that are known already.
        on_event, token: see ``Engine.run``.
    """

    def __init__(
        self,
        loaded: LoadedCheckpoint,
        request: GenerationRequest,
        notes: tuple[str, ...],
        on_event: OnEvent,
        token: CancelToken,
    ) -> None:
        self._started = time.monotonic()
        self._request = request
        self._on_event = on_event
        self._token = token
        # An empty prompt has nothing to be guided by: both halves would say the same.
        params = request.params if request.prompt else replace(request.params, guidance_scale=GUIDANCE_OFF)
        self._pattern = DelayPattern(
            num_codebooks=loaded.decoder.num_codebooks,
            audio_channels=loaded.codec.audio_channels,
            frames=round(params.duration * loaded.codec.frame_rate),
            pad_token_id=loaded.pad_token_id,
        )
        on_event(PhaseChanged(request.job_id, Phase.READING_PROMPT))
        self._conditioning = loaded.prompt_encoder.encode([request.prompt], params.guided)
        token.raise_if_ended()
        self._notes = (*notes, *self._conditioning.notes)
        on_event(PhaseChanged(request.job_id, Phase.GENERATING, self._notes))
        self._params = params
        self._sampler: Sampler | None = None
        self._meter = ProgressMeter(request.job_id, self._pattern.total_steps, on_event)
        self.sound_by(loaded.codec)
        self._asked = self._pattern.asked(params.takes)
        self._ids = self._asked[:, :, :0]

    def sound_by(self, codec: Codec) -> None:
        """Make the sound with another codec; only before the first step."""
        self._codec = codec
        self._sound = SoundStream(self._request.job_id, codec, self._pattern, self._on_event)

    @property
    def has_begun(self) -> bool:
        """Whether a step was made."""
        return bool(self._ids.shape[-1])

    def tell(self, note: str) -> None:
        """Show the user a sentence now, and keep it with the result."""
        self._notes = (*self._notes, note)
        self._on_event(PhaseChanged(self._request.job_id, Phase.GENERATING, (note,)))

    def run(self, decoder: StepDecoder, placement: Placement) -> GenerationResult:
        """Make the steps that are still missing, and the result.

        Args:
            decoder: makes the steps; those that another one made are only heard by it.
            placement: what the result says it was made on.
        """
        pattern = self._pattern
        if self._sampler is None or not self.has_begun:
            self._sampler = self._new_sampler(decoder)
        # What another decoder has chosen before its numbers overflowed is only heard.
        self._asked[:, :, : self._ids.shape[-1]] = self._ids
        asked, pad = self._asked, pattern.pad_token_id
        ids, steps = decode_ids(decoder, self._conditioning, asked, pad, self._sampler, self._on_step)
        frames = pattern.complete_frames(steps)
        if frames == 0:
            # Stopped before the last codebook had spoken once: there is nothing to keep.
            raise JobCancelledError
        codes = pattern.undelay(ids, 0, frames)
        return GenerationResult(
            audio_values=self._sound.finish(codes),
            codes=read_only(codes.cpu().numpy()),
            sampling_rate=self._codec.sampling_rate,
            frame_rate=self._codec.frame_rate,
            stopped=frames < pattern.frames,
            checkpoint_sha256=self._request.checkpoint.weights_sha256,
            device=placement.device,
            precision=placement.precision,
            notes=self._notes,
            seconds=time.monotonic() - self._started,
        )

    def _new_sampler(self, decoder: StepDecoder) -> Sampler:
        return Sampler(self._params, take_generators(self._params.seed, self._params.takes, decoder.device))

    def _on_step(self, ids: Tensor, steps: int) -> bool:
        self._token.raise_if_cancelled()
        if self._token.stop_requested:
            return False
        self._ids = ids[:, :, :steps]
        self._meter.step_done(steps)
        self._sound.advance(ids, steps)
        return True
