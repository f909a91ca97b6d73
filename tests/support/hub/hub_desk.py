"""An installer at a faulty server, with everything it did written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from musicgen_desktop.checkpoints.format.convert import ConvertWeights
from musicgen_desktop.checkpoints.hub.install import Installer
from musicgen_desktop.checkpoints.hub.patient_socket import Patience
from musicgen_desktop.checkpoints.hub.web import WebClient
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.installation import CatalogueEntry, HubOptions, InstallProgress
from tests.support.hub.hub_server import HubServer, serve_hub

REPOSITORY = "facebook/musicgen-small"
WEIGHTS = "model.safetensors"
SMALL_FILES = (
    "config.json",
    "tokenizer.json",
    "tokenizer_config.json",
    "generation_config.json",
    "preprocessor_config.json",
    "special_tokens_map.json",
)
ENTRY = CatalogueEntry(
    id="musicgen-small",
    title="MusicGen Small",
    repository=REPOSITORY,
    revision="main",
    kind="text",
    stereo=False,
    parameters=1,
    license="CC-BY-NC-4.0",
    good_at="Tests.",
    download_bytes=1,
)


@dataclass
class HubDesk:
    """What a test of installing has before it.

    Attributes:
        hub: the server.
        installed: the folder of installed checkpoints.
        options: how the installer reaches the server; may be replaced meanwhile.
        pauses: every wait that the installer asked for, in seconds; none is waited.
        progress: everything it reported.
        token: of the next ``install``.
        on_pause, on_progress: called at each of them.
    """

    hub: HubServer
    installed: Path
    options: HubOptions
    convert: ConvertWeights | None = None
    entry: CatalogueEntry = ENTRY
    patience: Patience = field(default_factory=Patience)
    pauses: list[float] = field(default_factory=list)
    progress: list[InstallProgress] = field(default_factory=list)
    token: CancelToken = field(default_factory=CancelToken)
    on_pause: Callable[[], None] = lambda: None
    on_progress: Callable[[InstallProgress], None] = lambda _: None
    trust: Any = None

    @property
    def installer(self) -> Installer:
        """A new one each time, as after a restart of the program."""
        more = {"trust": self.trust} if self.trust else {}
        client = WebClient(lambda: self.options, self.patience, **more)
        return Installer(self.installed, lambda: self.options, self.convert, client=client, pause=self._pause)

    @property
    def partial(self) -> Path:
        """Where the installation grows."""
        return self.installed / ".partial" / self.entry.id

    @property
    def target(self) -> Path:
        """Where it ends."""
        return self.installed / self.entry.id

    @property
    def weights(self) -> Path:
        """The unfinished weights."""
        return self.partial / f"{WEIGHTS}.part"

    def install(self) -> Checkpoint:
        """Install with ``token``."""
        return self.installer.install(self.entry, self._report, self.token)

    def repair(self, checkpoint: Checkpoint, *names: str) -> Checkpoint:
        """Repair files of ``checkpoint``."""
        return self.installer.repair(checkpoint, names, self._report, self.token)

    def published(self, name: str = WEIGHTS) -> bytes:
        """The right content of a file."""
        return self.hub.repositories[self.entry.repository].files[name].path.read_bytes()

    def _pause(self, seconds: float, token: CancelToken) -> None:
        self.pauses.append(seconds)
        self.on_pause()
        token.raise_if_ended()

    def _report(self, progress: InstallProgress) -> None:
        self.progress.append(progress)
        self.on_progress(progress)


@contextmanager
def hub_desk(tmp_path: Path, repository: Path, name: str = REPOSITORY) -> Iterator[HubDesk]:
    """A desk at a server with one repository."""
    with serve_hub({name: repository}) as hub:
        entry = replace(ENTRY, repository=name, id=name.partition("/")[2])
        yield HubDesk(hub, tmp_path / "installed ü", HubOptions(offline=False, endpoint=hub.address), entry=entry)
