"""What became of a clip that was made again, in words; the same on the command line and in the window."""

from __future__ import annotations

from musicgen_desktop.domain.names import take_mark
from musicgen_desktop.domain.remake import Condition, Remake
from musicgen_desktop.domain.text import tr


def remake_badge(remake: Remake) -> str:
    """In a few words."""
    if remake.same is None:
        return tr("made again")
    return tr("same as the first") if remake.same else tr("other than the first")


def remake_text(remake: Remake) -> str:
    """In sentences: whether it is the same, and else under which other conditions it was made."""
    first = remake.first
    title = first.title + take_mark(first.take, first.take_count)
    made = f"{first.created_at.astimezone():%Y-%m-%d %H:%M}"
    if remake.same:
        said = tr("The same as “{title}” of {made}, bit for bit.", title=title, made=made)
    elif remake.same is None:
        said = tr("Made again after “{title}” of {made}; the codes to compare are gone.", title=title, made=made)
    else:
        said = tr("Not the same as “{title}” of {made}, bit for bit.", title=title, made=made)
    return " ".join([said, *condition_texts(remake)])


def condition_texts(remake: Remake) -> list[str]:
    """A sentence for each condition that was another; where nothing else tells why it differs, one for that."""
    one, other = remake.recipes
    words = {
        Condition.DEVICE: tr(
            "The first was made on {device} in {precision}, this one on {other} in {precision_now}.",
            device=one.device.upper(), precision=one.precision, other=other.device.upper(),
            precision_now=other.precision,
        ),
        Condition.VARIANT: tr(
            "The first was computed by the native code “{variant}”, this one by “{now}”.",
            variant=one.variant, now=other.variant,
        ),
        Condition.THREADS: tr(
            "Threads of the processor: {threads} for the first, {now} for this one.",
            threads=one.threads, now=other.threads,
        ),
        Condition.CHECKPOINT: tr("The weights of the checkpoint are other ones now."),
        Condition.PROGRAM: tr(
            "The first was made by version {version} of the program, this one by {now}.",
            version=one.program_version, now=other.program_version,
        ),
        Condition.STOPPED: (
            tr("The first was stopped before its full length.")
            if one.stopped
            else tr("This one was stopped before its full length.")
        ),
    }  # fmt: skip
    texts = [words[condition] for condition in remake.apart]
    if remake.same is False and not texts:
        texts.append(tr("The recipe tells of no other condition: another processor or driver may compute otherwise."))
    return texts
