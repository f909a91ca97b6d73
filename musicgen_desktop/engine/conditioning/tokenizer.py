"""A checkpoint's T5 tokenizer, made as Transformers makes it, of nothing but what is checked here."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from types import MappingProxyType
from typing import Any

import tokenizers
from tokenizers import AddedToken, normalizers, pre_tokenizers, processors
from tokenizers.models import Unigram

from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.weights.checkpoint_files import checkpoint_json, in_words, read_checkpoint_json

_FILE, _SETTINGS = "tokenizer.json", "tokenizer_config.json"

_CLASSES = MappingProxyType(
    {
        None: True,
        "T5Tokenizer": True,
        "T5TokenizerFast": True,
        "PreTrainedTokenizerFast": False,
        "TokenizersBackend": False,
    }
)
"""Transformers' classes, and whether it is T5's own, which takes only the vocabulary from the file."""

_MOST_EXTRA_IDS = 1_000
_TRIAL = "naïve music"


@dataclass(frozen=True, slots=True)
class _Token:
    """A token that is not looked for by the vocabulary's model."""

    content: str
    single_word: bool = False
    lstrip: bool = False
    rstrip: bool = False
    normalized: bool | None = None
    special: bool = False

    def added(self, named: bool) -> AddedToken:
        special = self.special or named
        flags = {"single_word": self.single_word, "lstrip": self.lstrip, "rstrip": self.rstrip, "special": special}
        return AddedToken(
            self.content, normalized=not self.special if self.normalized is None else self.normalized, **flags
        )


_AnyToken = str | _Token


@dataclass(frozen=True, slots=True)
class _Settings:
    """What is of use for reading a prompt; some of the rest leads to other files."""

    tokenizer_class: str | None = None
    auto_map: Any = None
    eos_token: _AnyToken | None = None
    unk_token: _AnyToken | None = None
    pad_token: _AnyToken | None = None
    extra_ids: int | None = None
    added_tokens_decoder: dict[str, _Token] | None = None
    additional_special_tokens: list[_AnyToken] | None = None
    extra_special_tokens: list[_AnyToken] | dict[str, _AnyToken] | None = None


@dataclass(frozen=True, slots=True)
class _NumberedToken(_Token):
    id: int = 0


@dataclass(frozen=True, slots=True)
class _File:
    """What is read of it here; the tokenizers library reads all of it."""

    model: Any = None
    normalizer: Any = None
    added_tokens: list[_NumberedToken] = field(default_factory=list)


@dataclass(frozen=True, slots=True, eq=False)
class Tokenizer:
    """Reads prompts.

    Attributes:
        backend: of the tokenizers library.
        eos_token_id, pad_token_id: the ends of prompts, and what stands behind them.
    """

    backend: tokenizers.Tokenizer
    eos_token_id: int
    pad_token_id: int

    def ids(self, prompt: str) -> list[int]:
        """Of a prompt of any length, its end among them. Raises ``CheckpointError`` for damage that shows only now."""
        with in_words(_FILE, _advice()):
            return self.backend.encode(prompt).ids


def load_tokenizer(folder: Path, vocab_size: int) -> Tokenizer:
    """The tokenizer in a folder. Raises ``UserError`` naming the file.

    Args:
        folder: of the checkpoint.
        vocab_size: ids that the text encoder knows.
    """
    settings = read_checkpoint_json(folder, _SETTINGS, checkpoint_json(_Settings))
    is_t5 = _CLASSES.get(settings.tokenizer_class)
    if is_t5 is None or settings.auto_map:
        raise _unusable(_SETTINGS, f"tokenizer_class = {settings.tokenizer_class!r:.60}")
    if settings.extra_ids is not None and not 0 <= settings.extra_ids <= _MOST_EXTRA_IDS:
        raise _unusable(_SETTINGS, f"extra_ids = {settings.extra_ids!r:.60}")
    # A T5 for a hundred languages has 20 MB.
    stored = read_checkpoint_json(folder, _FILE, checkpoint_json(_File, limit=100_000_000))
    kind = stored.model.get("type") if isinstance(stored.model, dict) else stored.model
    if is_t5 and kind != "Unigram":
        raise _unusable(_FILE, f"model = {kind!r:.60}")
    with in_words(_FILE, _advice()):
        backend = tokenizers.Tokenizer.from_file(str(folder / _FILE))
        if is_t5:
            backend = _t5(stored)
        named = _named_tokens(settings, is_t5)
        _add_tokens(backend, stored, settings, named, is_t5)
        eos, pad = (backend.token_to_id(named[name]) if name in named else None for name in ("eos_token", "pad_token"))
        if is_t5:
            backend.post_processor = processors.TemplateProcessing(single="$A </s>", special_tokens=[("</s>", eos)])
        backend.no_truncation()
        backend.no_padding()
        ids = (*backend.encode(_TRIAL).ids, eos, pad)
    for id in ids:
        if type(id) is not int or not 0 <= id < vocab_size:
            raise _unusable(_FILE, f"id = {id!r}, vocab_size = {vocab_size}")
    assert eos is not None
    assert pad is not None
    return Tokenizer(backend, eos, pad)


def _t5(stored: _File) -> tokenizers.Tokenizer:
    """As ``T5Tokenizer`` makes it of a file's vocabulary."""
    vocabulary = [(piece, score) for piece, score in stored.model["vocab"]]
    backend = tokenizers.Tokenizer(Unigram(vocabulary, unk_id=2, byte_fallback=False))
    normalizer = stored.normalizer or {}
    for part in normalizer.get("normalizers", [normalizer]):
        if part.get("type") == "Precompiled":
            backend.normalizer = normalizers.Precompiled(base64.b64decode(part["precompiled_charsmap"]))
            break
    words, pieces = pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace("▁", "always", split=True)
    backend.pre_tokenizer = pre_tokenizers.Sequence([words, pieces])
    return backend


def _named_tokens(settings: _Settings, is_t5: bool) -> dict[str, str]:
    """The contents of tokens that have a name of their own."""
    known = {"eos_token": settings.eos_token, "unk_token": settings.unk_token, "pad_token": settings.pad_token}
    usual = {"eos_token": "</s>", "unk_token": "<unk>", "pad_token": "<pad>"} if is_t5 else {}
    others = settings.extra_special_tokens if isinstance(settings.extra_special_tokens, dict) else {}
    given = {name: _content(token) for name, token in {**known, **others}.items() if token is not None}
    return usual | given


def _add_tokens(
    backend: tokenizers.Tokenizer, stored: _File, settings: _Settings, named: dict[str, str], is_t5: bool
) -> None:
    """Tell the backend of all tokens that its model does not look for, in the order in which Transformers does."""
    tokens: dict[int, _Token] = {token.id: token for token in stored.added_tokens}
    if settings.added_tokens_decoder is not None:
        tokens = {int(id): token for id, token in settings.added_tokens_decoder.items()}
    names = set(named.values())
    known = backend.get_added_tokens_decoder().values()
    contents, there = {token.content for token in known}, {repr(token) for token in known}
    added = [token for _, token in sorted(tokens.items()) if repr(token.added(named=False)) not in there]
    contents.update(token.content for token in added)
    for token in (*map(_Token, named.values()), *_extra_tokens(settings, is_t5)):
        if token.content not in contents:
            contents.add(token.content)
            added.append(token)
    special = {token.content for token in added} - {token.content for token in tokens.values()} | names
    backend.add_tokens([token.added(named=token.content in special) for token in added])


def _extra_tokens(settings: _Settings, is_t5: bool) -> Iterator[_Token]:
    given: Any = settings.extra_special_tokens or settings.additional_special_tokens
    if isinstance(given, dict) or settings.extra_special_tokens is settings.additional_special_tokens is None:
        count = 100 if settings.extra_ids is None else settings.extra_ids
        given = [f"<extra_id_{number}>" for number in range(count)] if is_t5 else ()
    for token in given or ():
        yield token if isinstance(token, _Token) else _Token(token)


def _content(token: _AnyToken) -> str:
    return token if isinstance(token, str) else token.content


def _unusable(name: str, reason: str) -> CheckpointError:
    return CheckpointError(
        tr("The checkpoint's {name} is not that of a T5 tokenizer which this program knows ({reason}).",
           name=name, reason=reason),
        _advice(),
    )  # fmt: skip


def _advice() -> str:
    return tr(
        "A newer program may have written it: save the tokenizer again with Transformers {version}, or use the one of "
        "the checkpoint that was trained.",
        version=version("transformers"),
    )
