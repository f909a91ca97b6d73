"""The words of captions in German."""

from __future__ import annotations

from starter_recipe.language import Language
from starter_recipe.words import STYLE_WORDS

_OWN_STYLES: dict[str, tuple[str, ...]] = {
    "hip hop": ("hip hop", "hip-hop", "rap", "boom bap"),
    "rock ballad": ("rockballade", "ballade", "langsamer rock"),
    "metal": ("metal", "heavy metal", "schwermetall"),
    "pop": ("pop", "popmusik", "popsong", "schlager"),
    "folk": ("folk", "volksmusik", "akustisch", "liedermacher", "volkslied"),
    "country": ("country", "westernmusik", "bluegrass"),
    "waltz": ("walzer", "wiener walzer", "langsamer walzer"),
    "orchestral": ("orchester", "filmmusik", "orchestral", "sinfonisch", "episch"),
    "chiptune": ("chiptune", "8-bit", "videospielmusik", "videospiel", "computerspiel"),
    "piano": ("klassisches klavier", "klaviermusik", "klavierstück", "klassik", "klassische musik"),
    "ambient": ("ambient", "entspannungsmusik", "meditation", "atmosphärisch", "klangteppich"),
    "soul": ("soul", "gospel", "motown"),
    "drum and bass": ("drum and bass", "dnb", "drum & bass", "jungle"),
}

GERMAN = Language(
    styles={name: _OWN_STYLES.get(name, words[:4]) for name, words in STYLE_WORDS.items()},
    instruments={
        "piano": ("klavier", "piano", "flügel"), "electric piano": ("e-piano", "rhodes"), "organ": ("orgel",),
        "guitar": ("akustische gitarre", "gitarre", "westerngitarre"), "nylon guitar": ("konzertgitarre", "gitarre"),
        "clean guitar": ("e-gitarre", "gitarre"), "distorted guitar": ("verzerrte gitarre", "e-gitarren", "gitarren"),
        "muted guitar": ("verzerrte gitarren", "schwere gitarren"), "distorted lead": ("gitarrensolo", "sologitarre"),
        "banjo": ("banjo",), "saw": ("synthesizer", "synth"), "square": ("8-bit-synth", "piepsen"),
        "pluck": ("synth pluck", "gezupfter synth"), "clavinet": ("clavinet",), "pad": ("flächen", "pads",
         "synthflächen"),
        "strings": ("streicher", "geigen"), "low strings": ("cello", "celli", "tiefe streicher"), "choir": ("chor",),
        "violin": ("geige", "violine"), "accordion": ("akkordeon",), "harmonica": ("mundharmonika",),
        "vibraphone": ("vibraphon",), "bell": ("glocken", "glöckchen", "spieluhr"), "flute": ("flöte", "querflöte"),
        "brass": ("bläser", "blechbläser"), "trumpet": ("trompete",), "sax": ("saxophon", "saxofon"),
        "synth bass": ("synthbass", "bass"), "reese bass": ("reese bass", "bass"), "sub bass": ("subbass", "808",
         "bass"),
        "bass guitar": ("bassgitarre", "e-bass", "bass"), "upright bass": ("kontrabass", "bass"),
        "square bass": ("8-bit-bass", "bass"),
    },
    drums={
        "electronic": ("schlagzeug", "beat", "drumcomputer", "elektronische drums"),
        "acoustic": ("schlagzeug", "drums", "lautes schlagzeug"), "soft": ("sanftes schlagzeug", "schlagzeug",
         "besen"),
        "trap": ("schlagzeug", "808", "beat"), "latin": ("percussion", "congas", "schlagzeug"),
        "orchestral": ("pauken", "schlagwerk", "schlagzeug"),
    },
    drums_only=("nur schlagzeug", "schlagzeug solo", "nur drums", "nur beat", "schlagzeugsolo",
     "nichts als schlagzeug"),
    no_drums=("ohne schlagzeug", "kein schlagzeug", "ohne drums", "keine drums", "ohne beat"),
    solo=("solo {instrument}", "nur {instrument}", "{instrument} solo", "{instrument} allein",
     "{instrument} alleine"),
    without=("ohne {thing}", "kein {thing}"),
    bass="bass",
    moods={
        False: ("fröhlich", "heiter", "glücklich", "hell", "positiv", "lustig", "dur"),
        True: ("traurig", "melancholisch", "düster", "dunkel", "dramatisch", "nachdenklich", "moll"),
    },
    slow=("langsam", "ruhig", "entspannt", "gemächlich"),
    medium=("mittleres tempo", "mäßiges tempo"),
    fast=("schnell", "energisch", "treibend", "flott"),
    tempo=("{number} bpm", "{number} bpm", "{number} bpm", "tempo {number}", "tempo {number} bpm",
           "{number} schläge pro minute", "mit {number} bpm"),
    three=("dreivierteltakt", "3/4-takt", "3/4"),
    fillers=("instrumental", "musik", "lied", "schön", "hintergrundmusik", "eingängig", "ohne gesang", "warm",
     "bitte",
             "für ein video", "sommer", "nacht"),
    joints=(", ", ", ", ", ", " ", " mit ", ". ", " und "),
    scenes=(
        "für eine lange zugfahrt", "zum aufwachen", "nach dem gewitter", "wie aus einem alten radio",
        "am sonntagmorgen", "zum laufen", "in den bergen", "für meinen kleinen bruder", "am fluss",
        "für die erste szene", "mit freunden in der küche", "im strömenden regen",
    ),
    sentences=(
        "ein stück {style} mit {with}, {tempo}, {key}",
        "bitte mach mir {style} in {key} mit {with}, {tempo}",
        "{style} in {key} mit {with} und {tempo}",
        "ich möchte {style}, {with}, {tempo}, {key}",
    ),
)  # fmt: skip
