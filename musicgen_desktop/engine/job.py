"""One request on its way from the prompt to the sound, whatever decoder makes its steps."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

import torch
from torch import Tensor
from torch.nn.functional import pad

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import JobCancelledError
from musicgen_desktop.domain.events import OnEvent, Phase, PhaseChanged
from musicgen_desktop.domain.params import GUIDANCE_OFF, WINDOW_SECONDS
from musicgen_desktop.domain.request import MOST_MORE_SECONDS, Ending, GenerationRequest, GenerationResult, Section
from musicgen_desktop.domain.windows import Window, plan_sections
from musicgen_desktop.engine.codec.codec import Codec
from musicgen_desktop.engine.conditioning.melody import following
from musicgen_desktop.engine.decoder.delay_pattern import DelayPattern
from musicgen_desktop.engine.decoder.loop import decode_ids
from musicgen_desktop.engine.decoder.sampling import Sampler, seeded_generators
from musicgen_desktop.engine.decoder.step_decoder import StepDecoder
from musicgen_desktop.engine.device import Placement
from musicgen_desktop.engine.given_sound import NOT_ENCODED, read_given_sound
from musicgen_desktop.engine.loader import LoadedCheckpoint
from musicgen_desktop.engine.native.native_library import native_variant
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
        sections = request.heard_sections
        params = request.params
        params = params if request.guided else replace(params, guidance_scale=GUIDANCE_OFF, guidance_end=None)
        self._params = params
        self._sampler: Sampler | None = None
        self._decoder_shape = (loaded.decoder.num_codebooks, loaded.codec.audio_channels)
        self._pad_token_id = loaded.start_token_id
        on_event(PhaseChanged(request.job_id, Phase.READING_PROMPT))
        encoder = following(loaded.prompt_encoder, request.source)
        self._conditionings = [
            encoder.encode([section.prompt], params.guided, request.negative_prompt) for section in sections
        ]
        token.raise_if_ended()
        rate = loaded.codec.frame_rate
        overlap, most = (round(seconds * rate) for seconds in (params.overlap, WINDOW_SECONDS))
        self._given = read_given_sound(request, loaded, overlap, most)
        more = (
            round(MOST_MORE_SECONDS * rate) if request.ending is Ending.NATURAL and not self._given.is_followed else 0
        )
        lengths = _lengths(sections, self._given.new, rate, more)
        self._windows = plan_sections(self._given.frames, lengths, most, overlap)
        token.raise_if_ended()
        of_prompts = (note for conditioning in self._conditionings for note in conditioning.notes)
        self._notes = (*notes, *dict.fromkeys(of_prompts), *self._given.notes)
        on_event(PhaseChanged(request.job_id, Phase.GENERATING, self._notes))
        steps = [window.stop - window.given + self._pattern(window).max_delay for window, _ in self._windows]
        self._steps_before = (0, *accumulate(steps))
        self._meter = ProgressMeter(request.job_id, sum(steps), on_event)
        self._codes = self._given.codes.repeat(params.takes, 1, 1)
        self._at = 0
        self._made: Tensor | None = None
        self.sound_by(loaded.codec)

    def sound_by(self, codec: Codec) -> None:
        """Make the sound with another codec; only before the first step."""
        self._codec = codec
        request, stop = self._request, self._windows[-1][0].stop
        self._sound = SoundStream(request.job_id, codec, stop, self._on_event, request.ending, len(request.seeds))
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
            generators = seeded_generators(self._request.take_seeds, decoder.device)
            self._sampler = Sampler(self._params, generators)
        while self._at < len(self._windows) and self._make(*self._windows[self._at], decoder, self._sampler):
            self._at += 1
        frames = self._codes.shape[-1]
        if frames == self._given.frames:
            # Stopped before the last codebook had spoken once: there is nothing to keep.
            raise JobCancelledError
        audio_values = self._sound.finish(frames, self._codes_of)
        return GenerationResult(
            audio_values=audio_values,
            codes=read_only(self._codes_of_sound(audio_values.shape[-1]).numpy()),
            sampling_rate=self._codec.sampling_rate,
            frame_rate=self._codec.frame_rate,
            stopped=frames < self._given.frames + self._given.new,
            checkpoint_sha256=self._request.checkpoint.weights_sha256,
            device=placement.device,
            precision=placement.precision,
            variant=native_variant() if placement.precision == "int8" else "",
            threads=torch.get_num_threads() if placement.device == "cpu" else 0,
            notes=self._notes,
            seconds=time.monotonic() - self._started,
        )

    def _make(self, window: Window, section: int, decoder: StepDecoder, sampler: Sampler) -> bool:
        """Make the new frames of a window; whether they are all there and more are wanted."""
        pattern, heard = self._pattern(window), window.given - window.start
        asked = pattern.delay(self._codes[:, :, window.start :])
        if self._made is not None:
            # What another decoder has chosen before its numbers overflowed is only heard.
            asked[:, :, : self._made.shape[-1]] = self._made

        def on_step(ids: Tensor, steps: int) -> bool:
            paused = self._token.wait_while_paused()
            self._started += paused
            self._meter.leave_out(paused)
            self._token.raise_if_cancelled()
            if self._token.stop_requested:
                return False
            self._made = ids[:, :, :steps]
            self._meter.step_done(self._steps_before[self._at] + steps - heard)
            complete = window.start + max(heard, pattern.complete_frames(steps))
            self._sound.advance(
                complete, lambda first, end: pattern.undelay(ids, first - window.start, end - window.start)
            )
            return not self._sound.has_ended

        sampler.glide(self._shares(window, asked.shape[-1]).to(decoder.device))
        conditioning = self._conditionings[section].at(window.start / self._codec.frame_rate)
        ids, steps = decode_ids(decoder, conditioning, asked, self._pad_token_id, sampler, on_step)
        new = pattern.undelay(ids, heard, max(heard, pattern.complete_frames(steps)))
        self._codes, self._made = torch.cat([self._codes, new.cpu()], dim=-1), None
        return self._codes.shape[-1] == window.stop and not self._sound.has_ended

    def _shares(self, window: Window, steps: int) -> Tensor:
        """How much of the new music is there at each step of a window, float32 (steps,)."""
        frames = torch.arange(steps, dtype=torch.float32) + (window.start - self._given.frames)
        return (frames / max(1, self._given.new - 1)).clamp(0, 1)

    def _pattern(self, window: Window) -> DelayPattern:
        return DelayPattern(*self._decoder_shape, window.frames, self._pad_token_id)

    def _codes_of_sound(self, samples: int) -> Tensor:
        """The codes of what is heard in the end, each frame with those of the sound that stands there.

        Where the old sound has taken over again they are the old ones; where a take has ended before the others,
        ``NOT_ENCODED``.
        """
        size = self._codec.samples_per_frame
        frames, behind = -(-samples // size), self._given.codes_behind[0]
        if not self._sound.ends:
            return self._codes
        behind = pad(behind, (0, max(0, frames - behind.shape[-1])), value=NOT_ENCODED)
        ends = [-(-sample // size) for sample in self._sound.ends]
        made = zip(self._codes, ends, strict=True)
        return torch.stack([torch.cat([codes[:, :end], behind[:, end:frames]], dim=-1) for codes, end in made])

    def _codes_of(self, first: int, end: int) -> Tensor:
        return self._codes[:, :, first:end]


def _lengths(sections: Sequence[Section], new: int, rate: float, more: int) -> list[int]:
    """New frames of each section, ``new`` together and ``more`` for the last."""
    ends = [round(seconds * rate) for seconds in accumulate(section.duration for section in sections)]
    ends = [*ends[:-1], new + more]
    return [end - start for start, end in pairwise([0, *ends])]
