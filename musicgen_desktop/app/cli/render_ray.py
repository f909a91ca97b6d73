"""The clips of a pack on a Ray cluster: who makes what, and what becomes of the work of those who are lost."""

from __future__ import annotations

import hashlib
import logging
import os
import sys
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, field
from typing import Any, Protocol, TextIO, cast

from musicgen_desktop import __version__
from musicgen_desktop.app.cli import ray_probe
from musicgen_desktop.app.cli.ray_worker import BUILTIN, RayWorker, Refusal, Shipment, build_parts, file_hash
from musicgen_desktop.app.cli.render_folder import Rendered
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import BugReport, UserError
from musicgen_desktop.domain.pack import PackClip
from musicgen_desktop.domain.request import DeviceChoice, PrecisionChoice
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.runner import JobRunner
from musicgen_desktop.system.frozen import is_frozen
from musicgen_desktop.system.resources import resource

LOCAL = "local"
"""The address of a cluster that is begun on this machine for this one run."""

_PIECE = 32_000_000
"""Bytes of a checkpoint that are under way at once."""

_MOST_LOST = 2
"""Workers that may be lost over the same clips before these are taken for the reason."""

_LOOK_SECONDS = 0.2
_QUIET_SECONDS = 60
_PROBE_SECONDS = 120

Clips = tuple[PackClip, ...]


class Rendering(Protocol):
    """Keeps what is made, and tells the user."""

    def begin(self, clips: Clips) -> None:
        """These are made next."""
        ...

    def keep(self, made: Rendered) -> None:
        """A clip is there."""
        ...

    def leave(self, clips: Clips) -> None:
        """Of these nothing is made just now."""
        ...

    def fail(self, clips: Clips, error: UserError) -> None:
        """These cannot be made."""
        ...

    def fail_by_bug(self, clips: Clips, report: BugReport) -> None:
        """These cannot be made, and nobody knows why."""
        ...

    def say(self, text: str) -> None:
        """Tell the user a sentence."""
        ...


@dataclass(slots=True, eq=False)
class _Member:
    """A worker of the cluster.

    Attributes:
        actor: Ray's handle of a ``RayWorker``.
        node: Ray's name of its node.
        host: the node's name for people.
        has: checkpoints that it can work with.
    """

    actor: Any
    node: str
    host: str
    has: set[str] = field(default_factory=set)


class RayRender:
    """Gives batches to workers, one at a time to each.

    Every clip has the bits of a run on one machine: they depend on the clip and on the processor's kind, never on who
    makes it beside which others.

    Args:
        address: of the cluster, "auto" or ``LOCAL``.
        workers: on each node.
        device, precision: of all jobs. "auto" is the processor: one kind for all.
        build: makes what a worker's jobs run on.
    """

    def __init__(
        self,
        address: str,
        workers: int,
        device: DeviceChoice,
        precision: PrecisionChoice,
        build: Callable[[int], tuple[JobRunner, str]] = build_parts,
    ) -> None:
        self._address = address
        self._workers = workers
        self._device: DeviceChoice = "cpu" if device == "auto" else device
        self._precision: PrecisionChoice = precision
        self._build = build
        self._kind: str | None = None
        self._lost: Counter[str] = Counter()

    def run(
        self, groups: deque[Clips], checkpoints: Mapping[str, Checkpoint], rendering: Rendering, token: CancelToken
    ) -> None:
        """Make all batches. Raises ``UserError`` where nobody can, ``JobCancelledError`` by the token."""
        with _connected(self._address) as ray:
            members = self._hired(ray, rendering)
            shipments = {name: _shipment(checkpoint) for name, checkpoint in checkpoints.items()}
            under_way: dict[Any, tuple[_Member, Clips]] = {
                member.actor.kind.remote(): (member, ()) for member in members
            }
            idle: list[_Member] = []
            told_at: float | None = time.monotonic() + _QUIET_SECONDS
            try:
                while groups or any(clips for _, clips in under_way.values()):
                    token.raise_if_ended()
                    while groups and idle:
                        member = idle.pop(0)
                        _share_last(groups, len(idle) + 1)
                        self._give(ray, member, groups, shipments, rendering, under_way)
                    if not under_way:
                        raise UserError(
                            tr("No worker of the cluster is left."),
                            tr("The same command makes what is missing, once the cluster is well again."),
                        )
                    done, _ = ray.wait(list(under_way), timeout=_LOOK_SECONDS)
                    if told_at is not None and self._kind is None and time.monotonic() > told_at:
                        rendering.say(tr("The cluster has no worker free yet; waiting for one."))
                        told_at = None
                    for reference in done:
                        member, clips = under_way[reference]
                        if self._take(ray, reference, member, clips, groups, rendering):
                            idle.append(member)
                        del under_way[reference]  # not before: what cannot be kept is given back below
            finally:
                for _, clips in under_way.values():
                    rendering.leave(clips)

    def _hired(self, ray: Any, rendering: Rendering) -> list[_Member]:
        """Workers on all nodes that have this very program. Raises ``UserError`` if there is none."""
        members: list[_Member] = []
        actor = ray.remote(RayWorker)
        cards = 1 if self._device == "cuda" else 0
        for node, host, cores in _able_nodes(ray, rendering):
            each = max(1, cores // self._workers)
            placed = actor.options(num_cpus=each, num_gpus=cards, scheduling_strategy=_on(ray, node))
            for _ in range(self._workers):
                handle = placed.remote(self._build, each, self._device, self._precision)
                members.append(_Member(handle, node, host))
        if not members:
            raise UserError(
                tr("No node of the cluster can make clips."),
                tr("Install MusicGen Desktop {version} on its nodes, for the Python that Ray runs there.",
                   version=__version__),
            )  # fmt: skip
        return members

    def _give(
        self, ray: Any, member: _Member, groups: deque[Clips], shipments: Mapping[str, Shipment],
        rendering: Rendering, under_way: dict[Any, tuple[_Member, Clips]],
    ) -> None:  # fmt: skip
        """Let a worker make the next batch."""
        clips = groups.popleft()
        name = clips[0].checkpoint
        try:
            if name not in member.has:
                _ship(ray, member, name, shipments[name])
        except ray.exceptions.RayTaskError as error:
            rendering.say(tr("The worker on {host} makes nothing: {reason}", host=member.host, reason=error.cause))
            groups.appendleft(clips)
            return
        except ray.exceptions.RayError:
            self._lose(member, clips, groups, rendering)
            return
        rendering.begin(clips)
        under_way[member.actor.render.remote(clips)] = member, clips

    def _take(
        self, ray: Any, reference: Any, member: _Member, clips: Clips, groups: deque[Clips], rendering: Rendering
    ) -> bool:
        """Keep what a worker has made; whether it can go on."""
        try:
            answer = ray.get(reference)
        except ray.exceptions.RayTaskError as error:
            report = BugReport(str(error.cause), str(error))
            rendering.fail_by_bug(clips, report) if clips else rendering.say(report.details)
            return bool(clips)
        except ray.exceptions.RayError as error:
            if clips:
                self._lose(member, clips, groups, rendering)
            else:
                reason = str(error).strip().splitlines()[-1]
                rendering.say(tr("The worker on {host} makes nothing: {reason}", host=member.host, reason=reason))
            return False
        if isinstance(answer, str):
            return self._is_of_one_kind(answer, member, rendering)
        rest: Clips = ()
        if isinstance(answer, Refusal):
            rendering.fail(clips, UserError(answer.message, answer.advice))
        elif isinstance(answer, BugReport):
            rendering.fail_by_bug(clips, answer)
        else:
            for made in answer:
                rendering.keep(made)
            rest = clips[len(answer) :]
        rendering.leave(clips)
        if rest:
            groups.appendleft(rest)
        return True

    def _is_of_one_kind(self, kind: str, member: _Member, rendering: Rendering) -> bool:
        if self._kind is None:
            self._kind = kind
        if kind == self._kind:
            return True
        rendering.say(
            tr("The processor of {host} is of another kind ({kind} in the place of {other}) and would give other bits; "
               "it makes nothing.", host=member.host, kind=kind, other=self._kind)
        )  # fmt: skip
        return False

    def _lose(self, member: _Member, clips: Clips, groups: deque[Clips], rendering: Rendering) -> None:
        """Others make what a lost worker was at; what several were lost over nobody makes."""
        rendering.say(tr("A worker on {host} was lost; others do its work.", host=member.host))
        rendering.leave(clips)
        self._lost[clips[0].key] += 1
        if self._lost[clips[0].key] < _MOST_LOST:
            groups.appendleft(clips)
        else:
            rendering.fail(clips, UserError(tr("Workers were lost over it, one after the other.")))


@contextmanager
def _connected(address: str) -> Iterator[Any]:
    """Ray itself, at a cluster. Raises ``UserError``."""
    # Nothing is told to its makers; and what its workers write is for its own logs.
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        import ray
    except ImportError as error:
        raise _no_ray() from error
    try:
        ray.init(
            address=address, include_dashboard=False if address == LOCAL else None, log_to_driver=False,
            logging_level=logging.ERROR, configure_logging=True,
        )  # fmt: skip
    except (ConnectionError, ValueError, RuntimeError) as error:
        raise UserError(
            tr("No Ray cluster answers at {address}: {reason}", address=address, reason=str(error).partition("\n")[0]),
            tr("Start one with: ray start --head. Or take this machine alone: --ray local."),
        ) from error
    try:
        with redirect_stdout(cast(TextIO, _OneThreadsWords(sys.stdout))):
            yield ray
    finally:
        ray.shutdown()


def _no_ray() -> UserError:
    if is_frozen():  # nothing can be installed into it, and Ray starts its workers with a Python that is not there
        return UserError(
            tr("The installed program cannot use Ray."),
            tr("Ray works only with the program that is run from its source, or from its Python package. Without "
               "--ray this machine makes the clips alone."),
        )  # fmt: skip
    return UserError(tr("Ray is not installed here."), tr("Install it with: pip install 'musicgen-desktop[ray]'."))


class _OneThreadsWords:
    """Standard output for the thread that begins this. A thread of Ray's prints there what has gone wrong elsewhere."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._thread = threading.current_thread()

    def write(self, text: str) -> int:
        """See ``TextIO``."""
        return self._stream.write(text) if threading.current_thread() is self._thread else len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def _able_nodes(ray: Any, rendering: Rendering) -> Iterator[tuple[str, str, int]]:
    """Nodes with this very version: Ray's name, the name for people, and cores."""
    ray.cloudpickle.register_pickle_by_value(ray_probe)
    try:
        probe = ray.remote(ray_probe.installed)
    finally:
        nodes = [node for node in ray.nodes() if node["Alive"] and node["Resources"].get("CPU", 0) >= 1]
    asked = {probe.options(num_cpus=0, scheduling_strategy=_on(ray, node["NodeID"])).remote(): node for node in nodes}
    ray.cloudpickle.unregister_pickle_by_value(ray_probe)
    done, silent = ray.wait(list(asked), num_returns=len(asked), timeout=_PROBE_SECONDS)
    for reference in silent:
        rendering.say(tr("The node {host} does not answer.", host=asked[reference]["NodeManagerHostname"]))
    for reference in done:
        node = asked[reference]
        try:
            host, version = ray.get(reference)
        except ray.exceptions.RayError as error:
            first = str(error).strip().partition("\n")[0]
            rendering.say(
                tr("The node {host} cannot be used: {reason}", host=node["NodeManagerHostname"], reason=first)
            )
            continue
        if version == __version__:
            yield node["NodeID"], host, int(node["Resources"]["CPU"])
        elif version:
            rendering.say(
                tr("The node {host} has MusicGen Desktop {version} in the place of {ours}; it makes nothing.",
                   host=host, version=version, ours=__version__)
            )  # fmt: skip
        else:
            rendering.say(tr("The node {host} lacks MusicGen Desktop; it makes nothing.", host=host))


def _share_last(groups: deque[Clips], workers: int) -> None:
    """Cut the last batch, so that nobody who waits has nothing to do. Company changes no bit."""
    if len(groups) == 1 and workers > 1:
        clips = groups.pop()
        size = -(-len(clips) // workers)
        groups.extend(clips[start : start + size] for start in range(0, len(clips), size))


def _on(ray: Any, node: str) -> Any:
    return ray.util.scheduling_strategies.NodeAffinitySchedulingStrategy(node, soft=False)


def _shipment(checkpoint: Checkpoint) -> Shipment:
    if checkpoint.folder.parent == resource("checkpoints"):
        return Shipment(checkpoint)
    # What the program keeps beside the weights is made anew elsewhere.
    paths = sorted(path for path in checkpoint.folder.iterdir() if path.is_file() and path.suffix != ".int8")
    files = tuple((path.name, path.stat().st_size, file_hash(path)) for path in paths)
    return Shipment(checkpoint, hashlib.sha256(repr(files).encode()).hexdigest(), files)


def _ship(ray: Any, member: _Member, name: str, shipment: Shipment) -> None:
    """Give a worker's node a checkpoint, unless it has it: by its contents, whoever sent it."""
    actor = member.actor
    if ray.get(actor.expect.remote(name, shipment)):
        assert shipment.digest != BUILTIN
        for file, _, _ in shipment.files:
            with (shipment.checkpoint.folder / file).open("rb") as source:
                while data := source.read(_PIECE):
                    ray.get(actor.receive.remote(shipment, file, data))
        ray.get(actor.publish.remote(name, shipment))
    member.has.add(name)
