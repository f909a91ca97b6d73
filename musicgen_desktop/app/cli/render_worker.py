"""Makes clips of a pack: frozen values in, whole files out, whoever asks and wherever they are kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from musicgen_desktop import __version__
from musicgen_desktop.app.cli.render_folder import Rendered
from musicgen_desktop.app.fresh import new_job_id
from musicgen_desktop.audio.sound_export import export_audio
from musicgen_desktop.audio.tags import AudioTags
from musicgen_desktop.domain.bar_loop import KnownLoop
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import BugReport, JobCancelledError, MemoryShortageError
from musicgen_desktop.domain.events import JobEvent, JobFailed, JobFinished, OnEvent
from musicgen_desktop.domain.pack import PackClip
from musicgen_desktop.domain.params import MAX_TAKES
from musicgen_desktop.domain.recipe import recipes_of
from musicgen_desktop.domain.request import DeviceChoice, GenerationRequest, GenerationResult, PrecisionChoice
from musicgen_desktop.engine.runner import JobRunner

_SAME_IN_COMPANY = ("cpu", "int8")
"""Device and precision where a take has the same bits whatever other takes are made beside it."""


class RenderBugError(Exception):
    """A clip could not be made, and nobody knows why."""

    def __init__(self, report: BugReport) -> None:
        super().__init__(report.summary)
        self.report = report


class RenderWorker:
    """Each clip has the bits that ``generate`` gives it alone with its prompt and its seed.

    Args:
        runner: runs the jobs.
        resolve: finds a checkpoint by its name; raises ``UserError``.
        device, precision: of all jobs.
        most: clips that are made together.
    """

    def __init__(
        self,
        runner: JobRunner,
        resolve: Callable[[str], Checkpoint],
        device: DeviceChoice,
        precision: PrecisionChoice,
        most: int = MAX_TAKES,
    ) -> None:
        self._runner = runner
        self._resolve = resolve
        self._device: DeviceChoice = device
        self._precision: PrecisionChoice = precision
        self._most = most
        self._together: dict[str, int] = {}

    def render(self, clips: Sequence[PackClip], on_event: OnEvent, token: CancelToken) -> tuple[Rendered, ...]:
        """Make the first clip, and as many of those behind it as can be takes of one job.

        The first clip of a checkpoint is made alone: it shows where takes are computed.

        Args:
            clips: at least one; they differ in seed and name alone.

        Raises:
            UserError: they cannot be made.
            JobCancelledError: the token said so.
            RenderBugError: a bug.
        """
        name = clips[0].checkpoint
        while True:
            some = clips[: self._together.get(name, 1)]
            try:
                result = self._made(some, on_event, token)
            except MemoryShortageError:
                if len(some) == 1:
                    raise
                self._together[name] = len(some) // 2
                continue
            if (result.device, result.precision) != _SAME_IN_COMPANY:
                self._together[name] = 1
                if len(some) > 1:  # the processor has taken over from a card, or fp32 from numbers that overflowed
                    continue
            self._together.setdefault(name, self._most)
            return tuple(self._file(clip, result, take) for take, clip in enumerate(some))

    def _made(self, clips: Sequence[PackClip], on_event: OnEvent, token: CancelToken) -> GenerationResult:
        ending: list[JobEvent] = []

        def heard(event: JobEvent) -> None:
            ending[:] = [event]
            on_event(event)

        self._runner.run(self._request(clips), heard, token)
        match ending[0]:
            case JobFinished(result=result) if not result.stopped:
                return result
            case JobFailed(error=BugReport() as report):
                raise RenderBugError(report)
            case JobFailed(error=Exception() as error):
                raise error
            case _:
                raise JobCancelledError

    def _request(self, clips: Sequence[PackClip]) -> GenerationRequest:
        first = clips[0]
        return GenerationRequest(
            new_job_id(),
            first.prompt,
            replace(first.params, takes=len(clips)),
            self._resolve(first.checkpoint),
            self._device,
            self._precision,
            first.negative_prompt,
            ending=first.ending,
            seeds=tuple(clip.params.seed for clip in clips) if len(clips) > 1 else (),
        )

    def _file(self, clip: PackClip, result: GenerationResult, take: int) -> Rendered:
        alone = result.of_take(take)
        (recipe,) = recipes_of(self._request([clip]), alone, __version__)
        tags, loop = AudioTags.of_export(recipe), KnownLoop.of(recipe.loop)
        data = export_audio(alone.sounds[0], result.sampling_rate, clip.form, tags, loop=loop).data
        return Rendered(clip, data, result.checkpoint_sha256, result.device, result.precision, recipe.loop)
