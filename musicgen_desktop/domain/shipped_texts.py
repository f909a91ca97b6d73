"""Texts that ship in data files, in the language that is spoken."""

from __future__ import annotations

from musicgen_desktop.domain.text import tr


def shipped(text: str) -> str:
    """What ``text`` says, if it came with the program; what others wrote stays as it is."""
    known = {
        # resources/themes
        "Dark": tr("Dark"),
        "Light": tr("Light"),
        "High contrast": tr("High contrast"),
        # resources/checkpoints.toml, and the Starter's manifest
        "Small and fast: loops of drums, bass, chords and lead. It was taught 28 styles, and plays the nearest of "
        "fifteen tempi. Free to use in any way.": tr(
            "Small and fast: loops of drums, bass, chords and lead. It was taught 28 styles, and plays the nearest of "
            "fifteen tempi. Free to use in any way."
        ),
        "Sketches at the best speed. Follows the prompt's genre and instruments; details are rough.": tr(
            "Sketches at the best speed. Follows the prompt's genre and instruments; details are rough."
        ),
        "A good balance: clearer instruments and steadier rhythm than Small, at about a quarter of its speed.": tr(
            "A good balance: clearer instruments and steadier rhythm than Small, at about a quarter of its speed."
        ),
        "The closest to the prompt and the richest sound in mono. Wants a graphics card or patience.": tr(
            "The closest to the prompt and the richest sound in mono. Wants a graphics card or patience."
        ),
        "Made to follow a melody as well as a prompt; from text alone it sounds about like Medium.": tr(
            "Made to follow a melody as well as a prompt; from text alone it sounds about like Medium."
        ),
        "Made to follow a melody as well as a prompt, with the sound of Large. Wants a graphics card or patience.": tr(
            "Made to follow a melody as well as a prompt, with the sound of Large. Wants a graphics card or patience."
        ),
        "Small on two channels: quick and wide, with rough details.": tr(
            "Small on two channels: quick and wide, with rough details."
        ),
        "Medium on two channels: wide, clear and still of a bearable size.": tr(
            "Medium on two channels: wide, clear and still of a bearable size."
        ),
        "Large on two channels: the fullest sound of all. Wants a graphics card or patience.": tr(
            "Large on two channels: the fullest sound of all. Wants a graphics card or patience."
        ),
        "Melody on two channels; from text alone it sounds about like Stereo Medium.": tr(
            "Melody on two channels; from text alone it sounds about like Stereo Medium."
        ),
        "Melody Large on two channels. Wants a graphics card or patience.": tr(
            "Melody Large on two channels. Wants a graphics card or patience."
        ),
    }
    return known.get(text, text)
