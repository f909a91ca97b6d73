"""The vocabulary of the prompts: a Unigram trained on our captions, in the format of T5's tokenizer."""

from __future__ import annotations

import json
import random
import re
from itertools import chain
from pathlib import Path

from tokenizers import Tokenizer, models, pre_tokenizers, trainers
from transformers import AutoTokenizer, EncodecFeatureExtractor, MusicgenProcessor, T5Tokenizer

from starter_recipe import keys
from starter_recipe.captions import caption
from starter_recipe.charsmap import lower_casing_map, plain
from starter_recipe.composer import compose
from starter_recipe.composition import SAMPLING_RATE
from starter_recipe.styles import ALL_KEYS
from starter_recipe.words import ENGLISH
from starter_recipe.words_german import GERMAN
from starter_recipe.words_spanish import SPANISH

MAX_TOKENS = 64
_SPECIAL = ["<pad>", "</s>", "<unk>"]
_NUMBERS = range(40, 241)
_CERTAIN = -5.0
"""The score of a piece that is always preferred to its letters."""
_JOINED = re.compile(r"\d(bpm|[,.:;])|[^-▁](-|▁)(minor|major|moll|dur|sharp|flat)")
_WHOLE = (
    "bpm", "#", "▁3/4", "-moll", "-dur", "-minor", "-major", "-sharp", "-flat", "▁minor", "▁major", "▁no", "▁without",
    "▁only", "▁solo", "▁just", "▁alone", "▁unaccompanied", "▁ohne", "▁kein", "▁nur", "▁sin", "▁in", "▁en", "▁and",
    "▁of", "▁mit", "▁con", "▁y", "▁und", "▁de", "▁the",
)  # fmt: skip


def write_processor(folder: Path, vocabulary_size: int, captions: int, seed: int) -> None:
    """Train the vocabulary and write tokenizer and processor in Transformers' layout."""
    tokenizer = T5Tokenizer(
        vocab=_vocabulary(vocabulary_size, captions, seed),
        extra_ids=0,
        model_max_length=MAX_TOKENS,
        _spm_precompiled_charsmap=lower_casing_map(),
    )
    extractor = EncodecFeatureExtractor(feature_size=1, sampling_rate=SAMPLING_RATE, padding_side="left")
    MusicgenProcessor(feature_extractor=extractor, tokenizer=tokenizer).save_pretrained(folder)


def load_tokenizer(folder: Path) -> T5Tokenizer:
    """The tokenizer written by ``write_processor``."""
    return AutoTokenizer.from_pretrained(folder, local_files_only=True)


def _vocabulary(size: int, captions: int, seed: int) -> list[tuple[str, float]]:
    rng = random.Random(seed)
    corpus = [caption(compose(rng, 1, ALL_KEYS).facts, rng) for _ in range(captions)]
    for language, times in ((ENGLISH, 20), (GERMAN, 8), (SPANISH, 8)):
        tables = (language.styles, language.instruments, language.drums, language.moods)
        corpus += [text for table in tables for text in chain.from_iterable(table.values())] * times
        corpus += [*language.fillers, *language.slow, *language.fast, *language.no_drums] * times
    corpus = [plain(text) for text in corpus]
    alphabet = ["▁", *(chr(code) for code in range(33, 127) if not chr(code).isupper())]
    trainer = trainers.UnigramTrainer(
        vocab_size=size,
        initial_alphabet=alphabet,
        special_tokens=_SPECIAL,
        unk_token="<unk>",
        max_piece_length=16,
        show_progress=False,
    )
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")]
    )
    tokenizer.train_from_iterator(corpus, trainer)
    learnt = json.loads(tokenizer.to_str())["model"]["vocab"]
    # A number is a piece of its own also in "120bpm", and so is the mode in "f#-minor".
    pieces = {piece: float(score) for piece, score in learnt if not _JOINED.search(piece)}
    rarest = min(pieces.values())
    # A fall-back for every character, and one piece for each tempo and key.
    pieces |= {sign: rarest - 2 for sign in alphabet if sign not in pieces}
    whole = [*(f"▁{number}" for number in _NUMBERS), *(f"▁{name}" for name in keys.pieces()), *_WHOLE]
    return [*(pieces | {piece: max(_CERTAIN, pieces.get(piece, _CERTAIN)) for piece in whole}).items()]
