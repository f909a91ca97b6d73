"""The recorded step against the same step call by call: the same codes, and how much faster."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import torch
from torch import Tensor

from musicgen_desktop.domain.params import GenerationParams, take_seeds
from musicgen_desktop.engine.decoder.cuda_graph import record_step
from musicgen_desktop.engine.decoder.sampling import Sampler, seeded_generators
from musicgen_desktop.engine.decoder.static_loop import Record, StaticLoop, Step, decode_ids_statically
from musicgen_desktop.engine.device import Placement
from musicgen_desktop.engine.loader import LoadedCheckpoint, load_checkpoint
from tests.device.codes_step import PROMPT
from tests.device.device_bench import DeviceBench
from tests.device.device_report import Finding
from tests.support.engine.comparison import pattern_of

_WAYS = (
    ("greedy, guided", GenerationParams(do_sample=False), 1, 0),
    ("sampled, guided", GenerationParams(), 1, 0),
    ("sampled, top-p, gliding, four takes", GenerationParams(top_p=0.9, guidance_end=1.0, temperature_end=0.7), 4, 0),
    ("sampled, without guidance, behind given codes", GenerationParams(guidance_scale=1.0), 4, 25),
)


def graph(bench: DeviceBench) -> Iterator[Finding]:
    """On a processor nothing can be recorded, and the loop is compared with itself."""
    loaded = load_checkpoint(bench.starter, Placement(bench.device, "fp16" if bench.is_card else "fp32"))
    for name, params, takes, given in _WAYS:
        recorded: list[Step] = []

        def recording(loop: StaticLoop, recorded: list[Step] = recorded) -> Step:
            recorded.append(record_step(loop) if bench.is_card else loop.step)
            return recorded[0]

        one = _Run(bench, loaded, params, takes, given)
        plain, plain_seconds = one.ids(_call_by_call)
        replayed, seconds = one.ids(recording)
        yield Finding(f"{name}: same codes", "", holds=torch.equal(plain, replayed) and plain.unique().numel() > 4)
        if bench.is_card:
            yield Finding(f"{name}: it was recorded", "", holds=_is_replay(recorded[0]))
        ratio = plain_seconds / seconds
        yield Finding(f"{name}: as fast as call by call", ratio, "times", ratio > 1 if bench.is_card else None)
    one, way = _Run(bench, loaded, GenerationParams(), 2, 0), record_step if bench.is_card else _call_by_call
    same = torch.equal(one.twice(_call_by_call), one.twice(way))
    yield Finding("two jobs of one random stream: same codes", "", holds=same)
    if bench.is_card:
        yield from _that_cannot_be_recorded(bench, loaded)


def _that_cannot_be_recorded(bench: DeviceBench, loaded: LoadedCheckpoint) -> Iterator[Finding]:
    """A step that waits for the card breaks the recording off; the job goes on call by call."""
    one = _Run(bench, loaded, GenerationParams(), 2, 0)
    plain, _ = one.ids(_call_by_call)
    stream = torch.cuda.current_stream()
    one.waits = True
    fallen, _ = one.ids(record_step)
    one.waits = False
    yield Finding("a recording that broke off: same codes", "", holds=torch.equal(plain, fallen))
    yield Finding("a recording that broke off: same stream", "", holds=stream == torch.cuda.current_stream())
    again, _ = one.ids(record_step)
    yield Finding("the next one after it: same codes", "", holds=torch.equal(plain, again))


class _WaitingSampler(Sampler):
    """Looks at numbers on the host, which no recording may."""

    waits = False

    def choose(self, logits: Tensor, step: int | Tensor = 0) -> tuple[Tensor, Tensor]:
        """See ``Sampler.choose``."""
        if self.waits:
            logits.sum().item()
        return super().choose(logits, step)


class _Run:
    """The same job, as often as it is asked for."""

    def __init__(
        self, bench: DeviceBench, loaded: LoadedCheckpoint, params: GenerationParams, takes: int, given: int
    ) -> None:
        self._bench, self._loaded, self._params, self._takes = bench, loaded, params, takes
        self._pattern = pattern_of(loaded, round(bench.seconds(5) * loaded.codec.frame_rate))
        codes = torch.randint(loaded.codebook_size, (1, loaded.decoder.num_codebooks, given))
        self._codes = codes.repeat(takes, 1, 1)
        self.waits = False

    def ids(self, record: Record) -> tuple[Tensor, float]:
        """All delayed ids, on the CPU, and wall seconds of the loop."""
        made: list[Tensor] = []
        sampler = self._sampler()
        seconds = self._bench.timed(lambda: made.append(self._decode(sampler, record)))
        return made[0].cpu(), seconds

    def twice(self, record: Record) -> Tensor:
        """Those of two jobs whose numbers come from the same stream, one after the other."""
        sampler = self._sampler()
        return torch.cat([self._decode(sampler, record).cpu() for _ in range(2)])

    @torch.inference_mode()
    def _decode(self, sampler: Sampler, record: Record) -> Tensor:
        decoder, pattern = self._loaded.decoder, self._pattern
        asked = pattern.delay(self._codes).to(decoder.device)
        sampler.glide(torch.linspace(0, 1, asked.shape[-1]).to(decoder.device))
        heard = self._loaded.prompt_encoder.encode([PROMPT], self._params.guided)
        loop = StaticLoop(decoder, heard, asked, pattern.pad_token_id, sampler)  # pyright: ignore[reportArgumentType]
        return decode_ids_statically(loop, lambda *_: True, record)[0].clone()

    def _sampler(self) -> _WaitingSampler:
        sampler = _WaitingSampler(
            self._params, seeded_generators(take_seeds(5, self._takes), self._loaded.decoder.device)
        )
        sampler.waits = self.waits
        return sampler


def _call_by_call(loop: StaticLoop) -> Step:
    return loop.step


def _is_replay(step: Callable[[], None]) -> bool:
    return isinstance(getattr(step, "__self__", None), torch.cuda.CUDAGraph)
