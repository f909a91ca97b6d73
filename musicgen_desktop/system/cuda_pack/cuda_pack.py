"""The place of the CUDA pack: what lies there, bringing and removing it, and putting it before the torch inside."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import secrets
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import FileError, UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.file_errors import read_error, write_error
from musicgen_desktop.files.json_record import RecordError, RecordFormat
from musicgen_desktop.files.lock import only_one_for_now
from musicgen_desktop.system.cuda_pack.cuda_copy import Tell, copy_pack
from musicgen_desktop.system.cuda_pack.cuda_manifest import (
    MANIFEST_NAME,
    CudaManifest,
    CudaPackError,
    Needs,
    find_needs,
    read_pack,
)
from musicgen_desktop.system.cuda_pack.cuda_trial import Seen, TryPack, try_pack

log = logging.getLogger(__name__)

_NEW, _OLD = ".new-", ".old-"


@dataclass(frozen=True, slots=True)
class Trial:
    """How a pack was tried: which one and for what, and what was seen, or why it does not work."""

    pack: str
    needs: Needs
    seen: Seen | None = None
    message: str = ""
    advice: str = ""


_TRIALS = RecordFormat(Trial, version=1)


@dataclass(frozen=True, slots=True)
class PackLook:
    """What is known of the pack.

    Attributes:
        manifest: of a whole one that fits; None for none.
        seen: how its trial went; None where it failed, or was not made yet.
        fault: why it is not used; None for a pack that works, or none at all.
    """

    manifest: CudaManifest | None = None
    seen: Seen | None = None
    fault: UserError | None = None


class CudaPack:
    """The pack in a folder of its own, beside which lies what its trial said.

    Args:
        folder: belongs to the pack alone; made when it is needed.
        needs: what a pack has to fit.
        trial: tries one.
    """

    def __init__(self, folder: Path, needs: Callable[[], Needs] = find_needs, trial: TryPack = try_pack) -> None:
        self._folder = folder
        self._needs = needs
        self._try = trial

    @property
    def pack(self) -> Path:
        """Where its torch lies."""
        return self._folder / "pack"

    def look(self, anew: bool = False) -> PackLook:
        """Read the manifest, compare the sizes, and remember its trial, or make it. Never raises ``UserError``.

        Args:
            anew: try it in any case: the machine may have changed.
        """
        try:
            if not self.pack.exists():
                return PackLook()
            needs = self._needs()
            manifest = read_pack(self.pack, needs)
        except UserError as error:
            return PackLook(fault=error)
        except OSError as error:  # nobody may look into the folder
            return PackLook(fault=read_error(error, self.pack))
        trial = (None if anew else self._remembered(needs)) or self._tried(needs)
        fault = None if trial.seen else CudaPackError(trial.message, trial.advice)
        return PackLook(manifest, trial.seen, fault)

    def put_first(self) -> PackLook:
        """Let ``import torch`` find the pack, if it works; else the torch inside. Call it before any such import."""
        look = self.look()
        if look.seen:
            sys.path.insert(0, str(self.pack))
            sys.dont_write_bytecode = False  # a frozen program writes none, but this torch lies outside of it
            log.info("using the CUDA pack: torch %s", look.seen.torch)
        elif look.fault:
            log.info("the CUDA pack is not used: %s", look.fault)
        return look

    def install(self, source: Path, tell: Tell, token: CancelToken) -> PackLook:
        """Bring a pack and try it; only one that works takes the place of what is there.

        Raises:
            CudaPackError: nothing that fits or works is in ``source``.
            FileError: it cannot be read or written.
            BusyError: another program does the same.
            JobCancelledError: the token said so.
        """
        with self._alone():
            self._sweep()
            needs, new = self._needs(), self._folder / f"{_NEW}{secrets.token_hex(4)}"
            try:
                manifest = copy_pack(source, new, needs, tell, token)
                seen = self._try(new)
                self._clear()
                new.rename(self.pack)
            except OSError as error:
                raise write_error(error, self.pack, 0) from error
            finally:
                shutil.rmtree(new, ignore_errors=True)
            self._remember(Trial(self._identity(), needs, seen))
        return PackLook(manifest, seen)

    def remove(self) -> bool:
        """Delete the pack, whole or not, and what an interrupted installation left; whether there was one.

        Raises ``FileError``, ``BusyError``.
        """
        if not self._folder.exists():
            return False
        with self._alone():
            was_there = self.pack.exists()
            self._sweep()
            self._clear()
        with contextlib.suppress(OSError):
            self._folder.rmdir()
        return was_there

    @property
    def _trial_file(self) -> Path:
        return self._folder / "tried.json"

    def _alone(self) -> contextlib.AbstractContextManager[None]:
        return only_one_for_now(self._folder / ".lock", tr("The CUDA pack"))

    def _clear(self) -> None:
        """A pack is out of the way by one rename: never half of it is found by a start."""
        try:
            self._trial_file.unlink(missing_ok=True)
            if self.pack.exists():
                self.pack.rename(self._folder / f"{_OLD}{secrets.token_hex(4)}")
            for old in self._folder.glob(f"{_OLD}*"):
                shutil.rmtree(old)
        except OSError as error:
            raise FileError(
                tr("The CUDA pack in {folder} cannot be removed: {reason}.", folder=self._folder,
                   reason=error.strerror or error),
                tr("Close every window of this program, then try again."),
            ) from error  # fmt: skip

    def _sweep(self) -> None:
        """Drop what an installation that was killed left."""
        for new in self._folder.glob(f"{_NEW}*"):
            shutil.rmtree(new, ignore_errors=True)

    def _remembered(self, needs: Needs) -> Trial | None:
        try:
            trial = _TRIALS.read(self._trial_file)
        except RecordError:  # it is made again
            return None
        return trial if trial and (trial.pack, trial.needs) == (self._identity(), needs) else None

    def _tried(self, needs: Needs) -> Trial:
        identity = self._identity()
        try:
            trial = Trial(identity, needs, self._try(self.pack))
        except CudaPackError as error:
            trial = Trial(identity, needs, None, error.message, error.advice)
        self._remember(trial)
        return trial

    def _remember(self, trial: Trial) -> None:
        with contextlib.suppress(FileError):  # a disk that cannot be written: it is tried at each start
            _TRIALS.write(self._trial_file, trial)

    def _identity(self) -> str:
        """Of the list with all hashes."""
        try:
            return hashlib.sha256((self.pack / MANIFEST_NAME).read_bytes()).hexdigest()
        except OSError:
            return ""
