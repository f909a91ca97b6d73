"""A clip of the library at the tempo and in the key that were asked, as a new clip. No Qt.

The rooms that it takes are imported when it runs, so that the window need not wait for them.
"""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.clip import Clip, ClipOrigin
from musicgen_desktop.domain.errors import FileError, InvalidRequestError
from musicgen_desktop.domain.fitting import Fitting, fitted_key, fitted_tempo, is_within_reach
from musicgen_desktop.domain.fitting_texts import fitting_lines
from musicgen_desktop.domain.refitting import composed, fitted_title
from musicgen_desktop.domain.source import Origin, Relation
from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.clip_tasks import Sound, read_clip
from musicgen_desktop.services.library.derived_recipe import recipe_to_derive
from musicgen_desktop.services.stretcher import stretch_apart

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from musicgen_desktop.library.sounds.brought_sound import BroughtSound


def check_fitting(clip: Clip, how: Fitting) -> None:
    """Raise ``InvalidRequestError``, with the reasons, where nothing is to be done to the clip."""
    if how.is_plain:
        lines = fitting_lines(how) or (tr("No tempo and no key is asked for."),)
        raise InvalidRequestError("fit", tr("“{title}” stays as it is.", title=clip.title), " ".join(lines))


def fit_clip(
    clip: Clip, how: Fitting, clips_folder: Path, token: CancelToken, unfitted: Clip | None = None
) -> BroughtSound:
    """The clip at another speed and pitch, for ``Library.add_sound``.

    A loop goes round as before, with whole bars exact to the sample. The new clip's recipe says what was done; its
    sound is to be measured anew, but for a tempo that no measure would give it, and a key that the user said. Markers
    keep their places in the music.

    What was fitted before is not stretched twice: it is made of the sound that it was made of then, as long as that is
    there and both changes together are not too far.

    Args:
        clip: of the library; it stays as it is.
        how: what is done.
        clips_folder: where the library's sounds are.
        unfitted: the clip that ``unfitted_id`` names, where it is there.

    Raises:
        FileError: the clip cannot be read, or the new one cannot be written.
        InvalidRequestError: nothing is to be done.
        StretchError, UserError: it cannot be stretched here.
        JobCancelledError: by the token.
    """
    from musicgen_desktop.audio.fitted_sound import fitted
    from musicgen_desktop.library.sounds.brought_sound import place_sound, write_derived

    check_fitting(clip, how)
    if not clip.audio_path.exists():
        raise FileError(
            tr("“{title}” cannot be brought to tempo and key: its file is gone.", title=clip.title),
            tr("If you have deleted it, undo brings it back."),
        )
    source, whole, (values, rate) = _to_stretch(clip, how, unfitted)

    def do(values: NDArray[np.float32], sampling_rate: int, stretch: Stretch) -> NDArray[np.float32]:
        return stretch_apart(values, sampling_rate, stretch, token)

    made = recipe_to_derive(clip)
    sound, cut = fitted(values, rate, how, made.loop, do, whole)
    recipe = replace(
        made,
        params=made.params.of_take(made.take),
        take=0,
        origin=Origin(source.title, source.id, 0.0, source.duration, Relation.FITTED),
        sections=tuple(replace(section, duration=section.duration / how.speed) for section in made.sections)
        if not made.given_seconds
        else (),
        loop=cut,
        fitted=None if whole.is_plain else whole,
    )
    place = place_sound(clips_folder, ClipOrigin.MADE, datetime.now(UTC))
    brought = write_derived(place, recipe, fitted_title(clip.title), sound, rate, source.gain)
    markers = tuple(replace(marker, seconds=marker.seconds / how.speed) for marker in clip.markers)
    said = {"tempo": fitted_tempo(clip, how), "said_key": fitted_key(clip, how)}
    return replace(brought, clip=replace(brought.clip, **said, markers=markers))


def _to_stretch(clip: Clip, how: Fitting, unfitted: Clip | None) -> tuple[Clip, Stretch, Sound]:
    """The clip whose sound is stretched, how, and the sound. Raises ``FileError``."""
    whole = None if unfitted is None else composed(clip, how)
    if unfitted is not None and whole is not None:
        with contextlib.suppress(FileError):  # gone or damaged: the clip itself will do
            return unfitted, whole, read_clip(unfitted)
    if not is_within_reach(how.speed, how.semitones):  # it was reckoned with that sound
        origin = None if clip.recipe is None else clip.recipe.origin
        title = clip.title if origin is None else origin.name
        raise FileError(
            tr("“{title}” cannot be brought to tempo and key: its file is gone.", title=title),
            tr("If you have deleted it, undo brings it back."),
        )
    return clip, how.stretch, read_clip(clip)
