"""The words of captions in Spanish."""

from __future__ import annotations

from starter_recipe.language import Language
from starter_recipe.words import STYLE_WORDS

_OWN_STYLES: dict[str, tuple[str, ...]] = {
    "hip hop": ("hip hop", "rap", "hip-hop", "boom bap"),
    "rock ballad": ("balada", "balada rock", "rock lento"),
    "metal": ("metal", "heavy metal", "metal pesado"),
    "pop": ("pop", "canción pop", "música pop"),
    "folk": ("folk", "música folclórica", "acústico", "cantautor"),
    "country": ("country", "música country", "bluegrass"),
    "waltz": ("vals", "vals vienés", "vals lento"),
    "orchestral": ("orquesta", "música de cine", "orquestal", "banda sonora", "épico"),
    "chiptune": ("chiptune", "8 bits", "música de videojuego", "videojuego"),
    "piano": ("piano clásico", "música de piano", "música clásica", "pieza de piano"),
    "ambient": ("ambient", "música ambiental", "meditación", "relajante", "atmosférico"),
    "house": ("house", "música house", "deep house", "música de baile"),
    "jazz": ("jazz", "swing", "jazz suave"),
    "soul": ("soul", "gospel", "góspel"),
    "drum and bass": ("drum and bass", "dnb", "drum & bass", "jungle"),
}

SPANISH = Language(
    styles={name: _OWN_STYLES.get(name, words[:4]) for name, words in STYLE_WORDS.items()},
    instruments={
        "piano": ("piano", "piano de cola"), "electric piano": ("piano eléctrico", "rhodes"), "organ": ("órgano",),
        "guitar": ("guitarra acústica", "guitarra"), "nylon guitar": ("guitarra española", "guitarra clásica"),
        "clean guitar": ("guitarra eléctrica", "guitarra"),
        "distorted guitar": ("guitarra distorsionada", "guitarras eléctricas", "guitarras"),
        "muted guitar": ("guitarras pesadas", "guitarra distorsionada"),
        "distorted lead": ("solo de guitarra", "guitarra solista"), "banjo": ("banjo",),
        "saw": ("sintetizador", "sintetizadores"), "square": ("sintetizador de 8 bits", "onda cuadrada"),
        "pluck": ("pluck", "sintetizador punteado"), "clavinet": ("clavinet",), "pad": ("pads", "pads suaves"),
        "strings": ("cuerdas", "violines"), "low strings": ("violonchelo", "chelo"), "choir": ("coro",),
        "violin": ("violín",), "accordion": ("acordeón",), "harmonica": ("armónica",), "vibraphone": ("vibráfono",),
        "bell": ("campanas", "campanillas", "caja de música"), "flute": ("flauta",), "brass": ("metales", "vientos"),
        "trumpet": ("trompeta", "trompetas"), "sax": ("saxofón", "saxo"), "synth bass": ("bajo sintetizado", "bajo"),
        "reese bass": ("bajo reese", "bajo"), "sub bass": ("sub bajo", "808", "bajo"),
        "bass guitar": ("bajo eléctrico", "bajo"), "upright bass": ("contrabajo", "bajo"),
        "square bass": ("bajo de 8 bits", "bajo"),
    },
    drums={
        "electronic": ("batería", "caja de ritmos", "batería electrónica", "ritmo"),
        "acoustic": ("batería", "batería acústica", "batería fuerte"), "soft": ("batería suave", "batería",
         "escobillas"),
        "trap": ("batería", "808", "ritmo"), "latin": ("percusión", "congas", "cencerro", "bongós"),
        "orchestral": ("timbales", "percusión", "tambores"),
    },
    drums_only=("solo batería", "sólo batería", "solo de batería", "únicamente batería", "nada más que batería"),
    no_drums=("sin batería", "sin percusión", "no batería", "sin tambores", "sin ritmo"),
    solo=("solo {instrument}", "solo de {instrument}", "sólo {instrument}", "únicamente {instrument}"),
    without=("sin {thing}",),
    bass="bajo",
    moods={
        False: ("alegre", "feliz", "positivo", "luminoso", "divertido", "mayor"),
        True: ("triste", "melancólico", "oscuro", "dramático", "misterioso", "menor"),
    },
    slow=("lento", "tranquilo", "relajado", "pausado"),
    medium=("tempo medio", "moderado"),
    fast=("rápido", "enérgico", "animado", "movido"),
    tempo=("{number} bpm", "{number} bpm", "{number} bpm", "tempo {number}", "a {number} bpm",
           "{number} pulsos por minuto", "tempo de {number} bpm"),
    three=("3/4", "compás de 3/4", "compás ternario"),
    fillers=("instrumental", "música", "canción", "bonito", "música de fondo", "pegadizo", "sin voz", "cálido",
             "por favor", "para un video", "verano", "noche"),
    joints=(", ", ", ", ", ", " ", " con ", ". ", " y "),
    scenes=(
        "para un viaje largo en tren", "para despertar", "después de la tormenta", "como en una radio vieja",
        "un domingo por la mañana", "para correr", "en la montaña", "para mi hermano pequeño", "junto al río",
        "para la primera escena", "con amigos en la cocina", "bajo la lluvia",
    ),
    sentences=(
        "una canción de {style} con {with}, {tempo}, en {key}",
        "quiero {style} en {key} con {with}, {tempo}",
        "{style} en {key} con {with} a {number} bpm",
        "por favor, {style}, {with}, {tempo}, {key}",
    ),
)  # fmt: skip
