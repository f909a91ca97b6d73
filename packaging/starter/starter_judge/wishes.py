"""What people ask: prompts, each with what must come of it. None of them is used for training."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

Key = tuple[int, bool]
"""Root and minor: pitch class from C (0), and whether the mode is minor."""

SECONDS, LONG_SECONDS = 8.0, 30.0


@dataclass(frozen=True, slots=True)
class Wish:
    """A prompt and what it asks for; None where it asks for nothing.

    Attributes:
        group: which part of the evaluation it belongs to.
        style: one of ``STYLE_NAMES``, where the prompt names one.
        takes: how many are played, each with another seed.
        seconds: of each take.
    """

    text: str
    group: str
    style: str | None = None
    bpm: float | None = None
    key: Key | None = None
    drums: bool | None = None
    takes: int = 1
    seconds: float = SECONDS


STYLE_NAMES: dict[str, tuple[str, str]] = {
    "house": ("house", "a deep house track for a warm night at the club"),
    "techno": ("techno", "hypnotic techno for a dark warehouse"),
    "synthwave": ("synthwave", "a synthwave tune for a night drive through neon streets"),
    "hip hop": ("hip hop", "an old school hip hop beat to rap over"),
    "lo-fi": ("lo-fi", "lofi beats to study and relax to"),
    "rock": ("rock", "an energetic rock song with electric guitars"),
    "funk": ("funk", "a funky groove with slap bass"),
    "jazz": ("jazz", "a swinging jazz trio in a small bar"),
    "folk": ("folk", "an acoustic folk song by the campfire"),
    "chiptune": ("chiptune", "8-bit music for an old video game"),
    "piano": ("classical piano", "a romantic classical piano piece"),
    "ambient": ("ambient", "slow ambient music to fall asleep to"),
    "drum and bass": ("drum and bass", "fast drum & bass with a rolling bassline"),
    "reggae": ("reggae", "laid back reggae for a day at the beach"),
    "bossa nova": ("bossa nova", "a soft bossa nova in a café in Rio"),
    "salsa": ("salsa", "hot salsa to dance to, with brass and congas"),
    "waltz": ("waltz", "an elegant Viennese waltz in three four time"),
    "rock ballad": ("rock ballad", "a slow rock ballad, lighters in the air"),
    "metal": ("metal", "heavy metal with distorted guitars and double bass drums"),
    "orchestral": ("orchestral", "a majestic orchestral theme for a film"),
    "trap": ("trap", "a dark trap beat with 808 bass and rolling hi-hats"),
}
"""Each style as people call it, in a word and in a sentence."""

OUTSIDE = (
    "gospel choir with hammond organ", "flamenco guitar, passionate", "Irish jig with fiddle and tin whistle",
    "dubstep with a heavy wobble bass", "bluegrass with banjo", "Indian raga with sitar and tabla",
    "marching band, brass and snare drums", "k-pop dance song", "Balinese gamelan", "tango with accordion",
)  # fmt: skip
"""Styles that no table of the recipe has."""

TEMPI = tuple(range(60, 181, 3))
_STYLES_PER_TEMPO = 3
_TEMPO_FORMS = ("{style}, {bpm} bpm", "{style} at {bpm} BPM", "{bpm}bpm {style}")

_SPELLED = ("C", "C sharp", "D", "E flat", "E", "F", "F sharp", "G", "A flat", "A", "B flat", "B")
_SHORT = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
_OTHER = ("C", "D♭", "D", "D#", "E", "F", "Gb", "G", "G#", "A", "A#", "B")
_KEY_STYLES = (
    "rock", "house", "piano", "folk", "synthwave", "lo-fi", "metal", "bossa nova", "orchestral", "reggae", "funk",
)  # fmt: skip

_NO_DRUMS = ("no drums", "without drums", "without any percussion", "drumless")
_SOLOS = (
    "piano", "acoustic guitar", "electric guitar", "flute", "violin", "saxophone", "trumpet", "organ", "cello",
    "synth lead", "electric piano", "harp",
)  # fmt: skip

_ODD = (
    Wish("HOUSE!!! 128BPM!!! A MINOR!!!", "odd", "house", 128, (9, True)),
    Wish("tecno, 140bmp, e min", "odd", "techno", 140, (4, True)),
    Wish("bpm=96 hiphop beat , d minor", "odd", "hip hop", 96, (2, True)),
    Wish("lofi   70  b.p.m.   F maj", "odd", "lo-fi", 70, (5, False)),
    Wish("Rock'n'roll—tempo: 160—key: A", "odd", "rock", 160, (9, False)),
    Wish("chiptunes 8bit 150 bpm c-major", "odd", "chiptune", 150, (0, False)),
    Wish("drum n bass 174", "odd", "drum and bass", 174),
    Wish("funk 104 beats per minute e-minor", "odd", "funk", 104, (4, True)),
    Wish("raggae, 75 Bpm, g Major", "odd", "reggae", 75, (7, False)),
    Wish("jazz (120 bpm) [Bb major]", "odd", "jazz", 120, (10, False)),
    Wish("synth wave | 100bpm | F#min", "odd", "synthwave", 100, (6, True)),
    Wish("acoustic guitar w/o drums 90 bpm", "odd", None, 90, None, False),
    Wish("piano, nodrums, 80bpm, Dm", "odd", None, 80, (2, True), False),
    Wish("ambient no beat no drums, c minor", "odd", "ambient", None, (0, True), False),
)

_LONG = (
    Wish("I am making a video about a summer road trip and need an upbeat rock song in the background, about 132 bpm, "
         "in G major, with electric guitars, bass and a driving drum kit", "long", "rock", 132, (7, False), True),
    Wish("Please play something calm on the piano that I can use for a meditation, nothing else, no drums, quite slow "
         "at 66 bpm, and the key should be E minor", "long", "piano", 66, (4, True), False),
    Wish("An instrumental house track like those that are played late at night, 122 bpm in F minor, with a warm bass, "
         "short piano chords and a steady four to the floor kick drum", "long", "house", 122, (5, True), True),
    Wish("The kind of lo-fi beat you hear in a coffee shop on a rainy afternoon: dusty drums, mellow electric piano, "
         "82 bpm, B flat major", "long", "lo-fi", 82, (10, False), True),
    Wish("A melancholic folk song played on one acoustic guitar, as if somebody sat alone at a window, 96 bpm in "
         "A minor, without any drums or percussion", "long", "folk", 96, (9, True), False),
    Wish("Driving techno with a rolling synth bass and a hard kick, made for peak time in a big hall, 138 bpm, dark, "
         "in C minor", "long", "techno", 138, (0, True), True),
    Wish("A funky groove in the manner of the seventies with slap bass, clean guitar, tight drums and a brass "
         "section, 108 bpm, E minor", "long", "funk", 108, (4, True), True),
    Wish("Background music for a cooking show, a light bossa nova with nylon guitar and soft drums, 126 bpm, in D "
         "major", "long", "bossa nova", 126, (2, False), True),
    Wish("Epic orchestral music with strings and horns for the moment in which the heroes return home, 90 bpm, "
         "D minor, no drums", "long", "orchestral", 90, (2, True), False),
    Wish("Music for the last level of an old game console, with square waves and a fast arpeggio, 165 bpm, in "
         "E flat major", "long", "chiptune", 165, (3, False)),
)  # fmt: skip

_GERMAN = (
    Wish("ruhige Klaviermusik, 72 bpm, a-Moll, ohne Schlagzeug", "German", "piano", 72, (9, True), False),
    Wish("schneller Rock mit verzerrten Gitarren, 144 Schläge pro Minute, E-Dur", "German", "rock", 144, (4, False)),
    Wish("House mit Klavierakkorden und Schlagzeug, 126 bpm, fis-Moll", "German", "house", 126, (6, True), True),
    Wish("ein gemütlicher Reggae, 78 bpm, G-Dur", "German", "reggae", 78, (7, False)),
    Wish("Akustikgitarre allein, ohne Trommeln, Tempo 90, D-Dur", "German", "folk", 90, (2, False), False),
    Wish("düsterer Techno, 135 bpm, c-Moll, harte Bassdrum", "German", "techno", 135, (0, True), True),
    Wish("ein Walzer für Streicher in B-Dur", "German", "waltz", None, (10, False)),
    Wish("langsame Rockballade, 69 bpm, h-Moll, mit Schlagzeug", "German", "rock ballad", 69, (11, True), True),
    Wish("Hip-Hop-Beat, 93 bpm, d-Moll", "German", "hip hop", 93, (2, True)),
    Wish("sphärische Klangflächen zum Einschlafen, kein Schlagzeug, F-Dur", "German", "ambient", None, (5, False),
         False),
    Wish("fröhlicher Jazz mit Besen, Kontrabass und Klavier, 120 bpm, Es-Dur", "German", "jazz", 120, (3, False), True),
    Wish("Heavy Metal, 165 bpm, e-Moll, Doppelbass-Schlagzeug", "German", "metal", 165, (4, True), True),
)  # fmt: skip

_SPANISH = (
    Wish("salsa con trompetas y congas, 96 bpm, la menor", "Spanish", "salsa", 96, (9, True), True),
    Wish("piano solo, triste, sin batería, 66 bpm, mi menor", "Spanish", "piano", 66, (4, True), False),
    Wish("rock con guitarras eléctricas y batería, 135 bpm, sol mayor", "Spanish", "rock", 135, (7, False), True),
    Wish("bossa nova suave con guitarra, 120 bpm, re mayor", "Spanish", "bossa nova", 120, (2, False)),
    Wish("techno oscuro, 141 bpm, do menor, bombo fuerte", "Spanish", "techno", 141, (0, True), True),
    Wish("guitarra acústica sola, sin percusión, 87 pulsaciones por minuto, do mayor", "Spanish", "folk", 87,
         (0, False), False),
    Wish("reggae relajado para la playa, 75 bpm, fa mayor", "Spanish", "reggae", 75, (5, False)),
    Wish("un vals elegante para cuerdas en si bemol mayor", "Spanish", "waltz", None, (10, False)),
    Wish("música de videojuego de 8 bits, 150 bpm, mi bemol mayor", "Spanish", "chiptune", 150, (3, False)),
    Wish("trap con bajo 808 y batería, 138 bpm, fa sostenido menor", "Spanish", "trap", 138, (6, True), True),
    Wish("ambiente tranquilo para dormir, sin batería, la mayor", "Spanish", "ambient", None, (9, False), False),
    Wish("funk con bajo slap y batería, 105 bpm, si menor", "Spanish", "funk", 105, (11, True), True),
)  # fmt: skip

_LONG_PIECES = (
    ("house", 126, (5, True)), ("rock", 132, (7, False)), ("piano", 72, (9, True)), ("synthwave", 102, (4, True)),
    ("lo-fi", 78, (3, False)), ("jazz", 120, (10, False)), ("folk", 96, (2, False)), ("techno", 138, (0, True)),
    ("drum and bass", 174, (6, True)), ("bossa nova", 126, (0, False)),
)  # fmt: skip


def all_wishes() -> tuple[Wish, ...]:
    """Every prompt that is asked; no two texts are the same."""
    return (*_tempi(), *_keys(), *_drums(), *_solos(), *_styles(), *_ODD, *_LONG, *_GERMAN, *_SPANISH, *_pieces())


def few_wishes() -> tuple[Wish, ...]:
    """One of each group, two seconds long: to see that everything runs."""
    first = {wish.group: wish for wish in reversed(all_wishes())}
    return tuple(_shorter(wish) for wish in first.values())


def _shorter(wish: Wish) -> Wish:
    seconds = 6.0 if wish.seconds == LONG_SECONDS else 2.0
    return Wish(wish.text, wish.group, wish.style, wish.bpm, wish.key, wish.drums, wish.takes, seconds)


def _tempi() -> Iterator[Wish]:
    """Every tempo with three styles, every style with about six tempi."""
    styles = list(STYLE_NAMES)
    for index, bpm in enumerate(TEMPI):
        for form in range(_STYLES_PER_TEMPO):
            style = styles[(_STYLES_PER_TEMPO * index + form + index // 7) % len(styles)]
            yield Wish(_TEMPO_FORMS[form].format(style=STYLE_NAMES[style][0], bpm=bpm), "tempo", style, bpm)


def _keys() -> Iterator[Wish]:
    """Every key four times, spelled in four ways."""
    for root in range(12):
        for minor in (False, True):
            mode, short = ("minor", "m") if minor else ("major", " maj")
            forms = (
                f"in {_SPELLED[root]} {mode}", f"{_SHORT[root].lower()} {mode}", f"in the key of {_OTHER[root]} {mode}",
                f"{_SHORT[root]}{short}",
            )  # fmt: skip
            for index, form in enumerate(forms):
                style = _KEY_STYLES[(4 * (2 * root + minor) + index) % len(_KEY_STYLES)]
                yield Wish(f"{STYLE_NAMES[style][0]}, {form}", "key", style, key=(root, minor))


def _drums() -> Iterator[Wish]:
    """Every style with drums and without."""
    for index, (style, (name, _)) in enumerate(STYLE_NAMES.items()):
        yield Wish(f"{name}, {_NO_DRUMS[index % len(_NO_DRUMS)]}", "no drums", style, drums=False)
        if style not in ("piano", "ambient"):
            yield Wish(f"{name} with drums", "drums", style, drums=True)


def _solos() -> Iterator[Wish]:
    """Instruments alone, where nobody expects drums, said and not said."""
    for instrument in _SOLOS:
        yield Wish(f"solo {instrument}", "solo", drums=False)
        yield Wish(f"solo {instrument}, no drums", 'solo, "no drums"', drums=False)


def _styles() -> Iterator[Wish]:
    for style, names in STYLE_NAMES.items():
        for text in names:
            yield Wish(text, "style", style, takes=2)
    for text in OUTSIDE:
        yield Wish(text, "outside", takes=2)


def _pieces() -> Iterator[Wish]:
    for style, bpm, (root, minor) in _LONG_PIECES:
        text = f"{STYLE_NAMES[style][0]}, {bpm} bpm, {_SPELLED[root]} {'minor' if minor else 'major'}"
        yield Wish(text, "30 s", style, bpm, (root, minor), seconds=LONG_SECONDS)
