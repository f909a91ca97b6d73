"""What people call styles, instruments, moods and the rest; all lower case."""

from __future__ import annotations

STYLE_WORDS: dict[str, tuple[str, ...]] = {
    "house": ("house", "deep house", "house music", "edm", "club", "dance", "disco", "electronic dance", "dance pop",
              "edm track", "upbeat house", "nu disco", "progressive house", "party"),
    "techno": ("techno", "minimal techno", "electro", "industrial techno", "rave", "acid", "trance", "hard techno",
               "warehouse techno", "electronic", "psytrance"),
    "synthwave": ("synthwave", "80s", "80s pop", "80s pop track", "retrowave", "80s driving pop song", "new wave",
                  "retro synth", "synthpop", "80s synth", "outrun", "80s electronic track", "pop"),
    "hip hop": ("hip hop", "hip-hop", "boom bap", "rap", "rap beat", "trap", "old school hip hop", "r&b", "drill",
                "90s hip hop", "dark trap", "808 trap"),
    "lo-fi": ("lofi", "lo-fi", "lofi hip hop", "lo-fi hip hop", "chillhop", "lofi beat", "chill", "study beat",
              "downtempo", "lofi slow bpm electro chill", "chill lofi", "chillout"),
    "rock": ("rock", "90s rock", "90s rock song", "hard rock", "punk", "punk rock", "indie rock", "grunge", "metal",
             "heavy metal", "alternative rock", "classic rock", "garage rock"),
    "funk": ("funk", "funky", "funk groove", "soul", "70s funk", "groovy", "groovy funk", "rhythm and blues"),
    "jazz": ("jazz", "swing", "smooth jazz", "jazz trio", "cool jazz", "jazzy", "bebop", "jazz club", "lounge",
             "blues"),
    "folk": ("folk", "acoustic", "acoustic folk", "indie folk", "country", "country song", "singer songwriter",
             "campfire", "bluegrass", "americana", "acoustic ballad", "reggae", "bossa nova"),
    "chiptune": ("chiptune", "8-bit", "8 bit", "video game", "8-bit video game music", "arcade", "retro game",
                 "game boy", "video game music", "nintendo"),
    "piano": ("classical piano", "piano piece", "piano ballad", "piano sonata", "romantic piano", "classical",
              "piano music", "classical music", "baroque"),
    "ambient": ("ambient", "drone", "meditation", "atmospheric", "soundscape", "new age", "sleep", "ethereal",
                "ambient pad", "space ambient", "relaxing ambient", "cinematic", "film score", "orchestral"),
}  # fmt: skip

INSTRUMENT_WORDS: dict[str, tuple[str, ...]] = {
    "piano": ("piano", "grand piano", "piano chords", "acoustic piano", "keys", "piano stabs"),
    "electric piano": ("electric piano", "rhodes", "e-piano", "mellow keys", "warm keys"),
    "organ": ("organ", "hammond organ", "electric organ"),
    "guitar": ("acoustic guitar", "acoustic guitars", "nylon guitar", "guitar", "ukulele", "strummed guitar"),
    "clean guitar": ("clean guitar", "electric guitar", "rhythm guitar", "guitar"),
    "distorted guitar": ("distorted guitar", "loud guitars", "heavy guitars", "electric guitars", "guitars",
                         "guitar riff"),
    "distorted lead": ("guitar solo", "lead guitar"),
    "saw": ("synth", "synths", "synthesizer", "saw synth", "synth arpeggio", "arpeggio"),
    "square": ("8-bit synth", "square wave", "chip synth", "beeps", "synth lead"),
    "pad": ("pads", "synth pads", "warm pads", "airy pads", "aery pads", "strings", "soft pads", "choir"),
    "bell": ("bells", "bell melody", "chimes", "vibraphone", "mallets", "music box"),
    "flute": ("flute", "flute melody", "whistle"),
    "brass": ("brass", "horns", "saxophone", "sax", "trumpet", "brass section"),
    "synth bass": ("synth bass", "bass", "bassline", "deep bass", "heavy bass"),
    "sub bass": ("sub bass", "808 bass", "808s", "bass", "deep bass"),
    "bass guitar": ("bass guitar", "electric bass", "bass", "bassline", "slap bass"),
    "upright bass": ("upright bass", "double bass", "acoustic bass", "bass"),
    "square bass": ("8-bit bass", "square bass", "bass"),
}  # fmt: skip

DRUM_WORDS: dict[str, tuple[str, ...]] = {
    "electronic": ("drums", "beat", "drum machine", "electronic drums", "punchy kick", "bassy drums", "808 drums",
                   "hard kick", "four on the floor", "syncopated drums", "drum beat"),
    "acoustic": ("drums", "drum kit", "heavy drums", "loud drums", "live drums", "acoustic drums", "drum groove",
                 "heavy drums break"),
    "soft": ("drums", "soft drums", "brushed drums", "mellow drums", "dusty drums", "laid back drums", "percussion"),
}  # fmt: skip
DRUMS_ONLY_WORDS = ("drums only", "only drums", "drum loop", "drum solo", "just drums", "solo drums")
NO_DRUMS_WORDS = ("no drums", "without drums", "no percussion", "drumless", "no beat")
SOLO_WORDS = ("solo {instrument}", "{instrument} solo", "only {instrument}", "just {instrument}", "{instrument} alone")

MOOD_WORDS: dict[bool, tuple[str, ...]] = {
    False: ("happy", "cheerful", "bright", "uplifting", "positive", "feel-good", "sunny", "joyful", "hopeful",
            "light and cheerly", "fun", "sweet", "major"),
    True: ("sad", "melancholic", "moody", "dark", "emotional", "mysterious", "lonely", "haunting", "serious",
           "dramatic", "tense", "minor"),
}  # fmt: skip
SLOW_WORDS = ("slow", "calm", "relaxed", "laid back", "gentle", "slow tempo", "peaceful", "mellow")
FAST_WORDS = ("fast", "energetic", "upbeat", "driving", "uptempo", "lively", "fast tempo", "powerful")

KEY_NAMES = ("c", "c sharp", "d", "e flat", "e", "f", "f sharp", "g", "a flat", "a", "b flat", "b")

FILLERS = (
    "with organic samples", "strong emotions", "instrumental", "loop", "catchy", "background music", "high quality",
    "perfect for a commercial", "earthy tones", "environmentally conscious", "harmonic", "breezy", "easygoing",
    "in the background", "song", "track", "music", "nice", "beautiful", "warm", "simple", "epic", "smooth",
    "for studying", "soundtrack", "melody", "in the style of a film", "summer", "night", "rain",
)  # fmt: skip
"""Said of anything, so that they do no harm."""
