"""The catalogue that ships with the program."""

from pathlib import Path

import pytest

from musicgen_desktop.checkpoints.format.catalogue import load_catalogue
from musicgen_desktop.domain.installation import license_in_words
from musicgen_desktop.system.resources import resource
from tests.support.engine.ten_architectures import TEN

CATALOGUE = resource("checkpoints.toml")


def test_it_names_the_ten_published_checkpoints():
    entries = load_catalogue(CATALOGUE)
    assert [e.id for e in entries] == [one.id for one in TEN]
    for entry, one in zip(entries, TEN, strict=True):
        assert (entry.repository, entry.stereo, entry.kind) == (
            one.repository,
            one.stereo,
            "melody" if one.melody else "text",
        )


def test_every_entry_can_be_shown_to_a_user():
    for entry in load_catalogue(CATALOGUE):
        assert entry.title
        assert entry.good_at.endswith(".")
        assert "not commercial" in license_in_words(entry.license)
        assert 1_000_000_000 < entry.download_bytes < 15_000_000_000
        assert entry.parameters >= 300_000_000
        assert entry.revision == "main"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('id = "musicgen-medium"', 'id = "musicgen-small"'),
        ('id = "musicgen-small"', 'id = "../small"'),
        ('kind = "text"', 'kind = "video"'),
        ('title = "MusicGen Small"\n', ""),
        ('repository = "facebook/musicgen-small"', 'repository = "musicgen"'),
    ],
)
def test_a_mistake_in_it_is_found(tmp_path: Path, old: str, new: str):
    text = CATALOGUE.read_text(encoding="utf-8")
    assert old in text
    wrong = tmp_path / "checkpoints.toml"
    wrong.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ValueError, match=r"catalogue|twice"):
        load_catalogue(wrong)
