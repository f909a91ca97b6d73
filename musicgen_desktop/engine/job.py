"""One request on its way from the prompt to the sound, whatever decoder makes its steps."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import accumulate

import torch
from torch import Tensor

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import JobCancelledError
from musicgen_desktop.domain.events import OnEvent, Phase, PhaseChanged
from musicgen_desktop.domain.params import GUIDANCE_OFF, WINDOW_SECONDS
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.engine.codec.codec import Codec
from musicgen_desktop.engine.decoder.delay_pattern import DelayPattern
from musicgen_desktop.engine.decoder.loop import decode_ids
from musicgen_desktop.engine.decoder.sampling import Sampler, take_generators
from musicgen_desktop.engine.decoder.step_decoder import StepDecoder
from musicgen_desktop.engine.device import Placement
from musicgen_desktop.engine.given_sound import read_given_sound
from musicgen_desktop.engine.loader import LoadedCheckpoint
from musicgen_desktop.engine.progress import ProgressMeter
from musicgen_desktop.engine.sound_stream import SoundStream, read_only
from musicgen_desktop.engine.windows import Window, plan_windows


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
        # Without any prompt there is nothing to be guided by: both halves would say the same.
        can_be_guided = request.prompt or request.negative_prompt
        params = request.params if can_be_guided else replace(request.params, guidance_scale=GUIDANCE_OFF)
        self._params = params
        self._sampler: Sampler | None = None
        self._decoder_shape = (loaded.decoder.num_codebooks, loaded.codec.audio_channels)
        self._pad_token_id = loaded.start_token_id
        on_event(PhaseChanged(request.job_id, Phase.READING_PROMPT))
        self._conditioning = loaded.prompt_encoder.encode([request.prompt], params.guided, request.negative_prompt)
        token.raise_if_ended()
        rate = loaded.codec.frame_rate
        overlap, most = (round(seconds * rate) for seconds in (params.overlap, WINDOW_SECONDS))
        self._given = read_given_sound(request, loaded, overlap, most)
        self._windows = plan_windows(self._given.frames, self._given.new, most, overlap)
        token.raise_if_ended()
        self._notes = (*notes, *self._conditioning.notes, *self._given.notes)
        on_event(PhaseChanged(request.job_id, Phase.GENERATING, self._notes))
        steps = [window.stop - window.given + self._pattern(window).max_delay for window in self._windows]
        self._steps_before = (0, *accumulate(steps))
        self._meter = ProgressMeter(request.job_id, sum(steps), on_event)
        self._codes = self._given.codes.repeat(params.takes, 1, 1)
        self._at = 0
        self._made: Tensor | None = None
        self.sound_by(loaded.codec)

    def sound_by(self, codec: Codec) -> None:
        """Make the sound with another codec; only before the first step."""
        self._codec = codec
        self._sound = SoundStream(self._request.job_id, codec, self._windows[-1].stop, self._on_event)
        given = self._given
        if given.audio_values.size:
            heard = self._codes[:, :, given.frames - given.heard :]
            self._sound.begin_within(given.audio_values, given.start, given.stop, heard)

    @property
    def has_begun(self) -> bool:
        """Whether a step was made."""
        return self._at > 0 or self._made is not None

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
        if self._sampler is None or not self.has_begun:
            generators = take_generators(self._params.seed, self._params.takes, decoder.device)
            self._sampler = Sampler(self._params, generators)
        while self._at < len(self._windows) and self._make(self._windows[self._at], decoder, self._sampler):
            self._at += 1
        frames = self._codes.shape[-1]
        if frames == self._given.frames:
            # Stopped before the last codebook had spoken once: there is nothing to keep.
            raise JobCancelledError
        audio_values = self._sound.finish(frames, self._codes_of)
        return GenerationResult(
            audio_values=audio_values,
            codes=read_only(self._codes_with_those_behind().numpy()),
            sampling_rate=self._codec.sampling_rate,
            frame_rate=self._codec.frame_rate,
            stopped=frames < self._windows[-1].stop,
            checkpoint_sha256=self._request.checkpoint.weights_sha256,
            device=placement.device,
            precision=placement.precision,
            notes=self._notes,
            seconds=time.monotonic() - self._started,
        )

    def _make(self, window: Window, decoder: StepDecoder, sampler: Sampler) -> bool:
        """Make the new frames of a window; whether they are all there."""
        pattern, heard = self._pattern(window), window.given - window.start
        asked = pattern.delay(self._codes[:, :, window.start :])
        if self._made is not None:
            # What another decoder has chosen before its numbers overflowed is only heard.
            asked[:, :, : self._made.shape[-1]] = self._made

        def on_step(ids: Tensor, steps: int) -> bool:
            self._token.raise_if_cancelled()
            if self._token.stop_requested:
                return False
            self._made = ids[:, :, :steps]
            self._meter.step_done(self._steps_before[self._at] + steps - heard)
            complete = window.start + max(heard, pattern.complete_frames(steps))
            self._sound.advance(
                complete, lambda first, end: pattern.undelay(ids, first - window.start, end - window.start)
            )
            return True

        ids, steps = decode_ids(decoder, self._conditioning, asked, self._pad_token_id, sampler, on_step)
        new = pattern.undelay(ids, heard, max(heard, pattern.complete_frames(steps)))
        self._codes, self._made = torch.cat([self._codes, new.cpu()], dim=-1), None
        return self._codes.shape[-1] == window.stop

    def _pattern(self, window: Window) -> DelayPattern:
        return DelayPattern(*self._decoder_shape, window.frames, self._pad_token_id)

    def _codes_with_those_behind(self) -> Tensor:
        """What was made, and from where the old sound has taken over the old codes; each frame is one or the other."""
        if not self._sound.taken_over:
            return self._codes
        behind, size = self._given.codes_behind[0], self._codec.samples_per_frame
        kept = [-(-sample // size) for sample in self._sound.taken_over]
        made = zip(self._codes, kept, strict=True)
        return torch.stack([torch.cat([codes[:, :end], behind[:, end:]], dim=-1) for codes, end in made])

    def _codes_of(self, first: int, end: int) -> Tensor:
        return self._codes[:, :, first:end]
