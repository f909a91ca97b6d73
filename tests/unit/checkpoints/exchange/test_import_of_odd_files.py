"""What is no ordinary file ends an import in words, and is never read to its end."""

from __future__ import annotations

import contextlib
import os

import pytest

from musicgen_desktop.checkpoints.exchange.imports import ImportOptions, import_all
from musicgen_desktop.checkpoints.format.catalogue import load_catalogue
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.system.resources import resource
from tests.support.hub.checkpoint_folders import make_folder

OPTIONS = ImportOptions(catalogue=load_catalogue(resource("checkpoints.toml")))


@pytest.mark.skipif(os.name == "nt", reason="there are no pipes and devices in folders")
@pytest.mark.parametrize("name", ["config.json", "manifest.json", "tokenizer.json", "model.safetensors", "README.md"])
@pytest.mark.parametrize("kind", ["pipe", "device", "holes"])
def test_what_never_ends_is_not_read(tmp_path, installed, name, kind):
    folder = make_folder(tmp_path / "stick" / "mine")
    (folder / name).unlink(missing_ok=True)
    if kind == "pipe":
        os.mkfifo(folder / name)
    elif kind == "device":
        (folder / name).symlink_to("/dev/zero")
    else:
        with (folder / name).open("wb") as file:
            file.truncate(10**12)
    for source in (folder, folder.parent):
        with contextlib.suppress(UserError):
            import_all(source, installed, lambda _: None, CancelToken(), OPTIONS)
        with contextlib.suppress(UserError):
            CheckpointStore(resource("checkpoints"), installed).resolve(str(source))
