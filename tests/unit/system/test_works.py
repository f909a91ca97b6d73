"""Whose work is inside: of a frozen program as collected, of a checkout as installed."""

from pathlib import Path

from freeze.contents import Component
from freeze.notices import bill_of_materials, copy_licences

from musicgen_desktop.system.works import BILL, TEXTS, Work, find_works, read_texts
from tests.support.source_tree import ROOT


def test_a_checkout_names_the_packages_it_runs_on_with_their_texts():
    own, *others = find_works()
    assert read_texts(own)[0].startswith("MIT License")
    named = {work.name: work for work in others}
    for name in ("torch", "transformers", "msgspec", "MarkupSafe"):  # the last one is asked for by others only
        assert len(" ".join(read_texts(named[name]))) > 500
    assert "SIL OPEN FONT LICENSE" in read_texts(named["Inter"])[0]
    assert not {"pytest", "musicgen-desktop"} & named.keys()
    assert all(work.version for work in others)


def test_a_frozen_program_reads_what_was_collected(tmp_path):
    texts = (ROOT / "LICENSE", ROOT / "resources" / "fonts" / "Inter-LICENSE.txt")
    found = [Component("two words", "1.0", "", "Apache-2.0", texts), Component("bare", "2", "pkg:pypi/bare@2", "", ())]
    (tmp_path / "LICENSE").write_text("MIT License")
    copy_licences(found, tmp_path / TEXTS)
    (tmp_path / BILL).write_text(bill_of_materials(found), "utf-8")
    own, bare, collected = find_works(tmp_path)
    assert (own.texts, bare) == ((tmp_path / "LICENSE",), Work("bare", "2", "", ()))
    assert (collected.name, collected.version, collected.licence) == ("two words", "1.0", "Apache-2.0")
    assert {text.split()[0] for text in read_texts(collected)} == {"MIT", "Copyright"}
    assert all((text.stat().st_mode & 0o111) == 0 for text in collected.texts)


def test_what_cannot_be_read_and_what_is_not_there_is_said():
    gone = Path("/nowhere/COPYING")
    assert str(gone) in read_texts(Work("lost", "1", "MIT", (gone,)))[0]
    assert read_texts(Work("bare", "1", "MIT", ()))
