"""What is asked before something is fetched or deleted."""

from __future__ import annotations

from musicgen_desktop.domain.installation import CatalogueEntry, license_in_words
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.sizes import format_bytes
from musicgen_desktop.ui.checkpoints.checkpoint_ask import CheckpointWish, Question
from musicgen_desktop.ui.checkpoints.checkpoint_item_model import CheckpointRow

_HUB = "huggingface.co"


def install_question(
    entry: CatalogueEntry, wish: CheckpointWish, licence: bool, connection: bool, endpoint: str
) -> Question | None:
    """The licence, the connection or both in one question; None when nothing has to be agreed to.

    Args:
        entry: what shall be fetched.
        wish: for which wish.
        licence: whether its licence has not been agreed to yet.
        connection: whether the switch says offline.
        endpoint: the mirror's address; empty for the Hub.
    """
    parts = []
    if licence:
        parts.append((tr("The licence of these weights"), license_in_words(entry.license)))
    if connection:
        place = endpoint.partition("://")[2].partition("/")[0] or _HUB
        words = (
            tr("To ask for a newer version of {title} it opens a connection to {place}, sends nothing of yours, and "
               "goes offline again.", title=entry.title, place=place)
            if wish is CheckpointWish.LOOK_UP
            else tr("To fetch {title} it opens a connection to {place}, sends nothing of yours, and goes offline "
                    "again when the installation is done.", title=entry.title, place=place)
        )  # fmt: skip
        parts.append((tr("The program is offline"), words))
    if not parts:
        return None
    yes = {
        (True, True): tr("Accept, go online and install"),
        (True, False): tr("Accept and install"),
        (False, True): tr("Go online for this"),
    }[licence, connection]
    return Question(wish, entry.id, tuple(parts), yes, tr("Not now"))


def remove_question(row: CheckpointRow) -> Question:
    """Before files are deleted."""
    again = (
        tr("You can install it again at any time.")
        if row.status.entry is not None
        else tr("It is not in the catalogue: export it first if you have no other copy.")
    )
    text = tr(
        "This frees {size}. Clips made with it stay. {again}", size=format_bytes(row.status.bytes_on_disk), again=again
    )
    head = tr("Remove {title} from this machine?", title=row.title)
    return Question(CheckpointWish.REMOVE, row.id, ((head, text),), tr("Remove"), tr("Keep it"), destroys=True)


def discard_question(row: CheckpointRow) -> Question:
    """Before a half download is thrown away."""
    head = tr("Throw away what was fetched of {title}?", title=row.title)
    done = row.status.bytes_done
    if row.activity is not None and row.activity.progress is not None:
        done = max(done, row.activity.progress.bytes_done)
    text = tr("{size} would be deleted, and the next attempt begins anew.", size=format_bytes(done))
    return Question(CheckpointWish.CANCEL, row.id, ((head, text),), tr("Throw away"), tr("Keep it"), destroys=True)
