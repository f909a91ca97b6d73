"""Who is named for what is inside the frozen program."""

import json
from importlib.metadata import distribution

from freeze.contents import find_components
from freeze.notices import bill_of_materials, write_notices

from musicgen_desktop import __version__
from tests.support.source_tree import PACKAGE


def files_of(*names):
    return [str(path.locate()) for name in names for path in distribution(name).files or () if path.suffix == ".py"]


def test_every_package_is_named_with_its_licence_and_its_text(tmp_path):
    sources = [*files_of("msgspec", "tokenizers"), str(PACKAGE / "__main__.py")]
    write_notices(sources, tmp_path / "notices")
    named = (tmp_path / "notices" / "licences" / "README.txt").read_text("utf-8")
    for name in ("msgspec", "tokenizers", "CPython", "pyinstaller"):
        assert f"{name} " in named
        texts = list((tmp_path / "notices" / "licences" / name).iterdir())
        assert all(len(text.read_text("utf-8", "replace")) > 500 for text in texts)
        assert texts
    assert "scipy" not in named


def test_the_bill_of_materials_is_the_same_for_the_same_parts():
    components = find_components(files_of("msgspec"))
    text = bill_of_materials(components)
    assert text == bill_of_materials(find_components(files_of("msgspec")))
    bill = json.loads(text)
    assert (bill["bomFormat"], bill["metadata"]["component"]["version"]) == ("CycloneDX", __version__)
    (entry,) = (each for each in bill["components"] if each["name"] == "msgspec")
    assert entry["purl"] == f"pkg:pypi/msgspec@{distribution('msgspec').version}"
    assert entry["licenses"] == [{"license": {"name": "BSD-3-Clause"}}]
