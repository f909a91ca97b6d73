"""What files say about the weights that made their music."""

from musicgen_desktop.app.container import build_catalogue
from musicgen_desktop.domain.licences import META_CHECKPOINTS, META_LICENCE, STARTER_LICENCE, licence_note


def test_the_published_checkpoints_are_those_of_the_catalogue_and_under_metas_licence():
    catalogue = build_catalogue()
    assert {entry.id for entry in catalogue} == META_CHECKPOINTS
    assert {entry.license for entry in catalogue} == {META_LICENCE}
    assert all(META_LICENCE in licence_note(entry.id) for entry in catalogue)


def test_the_starter_has_its_own_and_a_strange_checkpoint_none():
    assert STARTER_LICENCE in licence_note("starter")
    assert licence_note("my-finetune") == ""
