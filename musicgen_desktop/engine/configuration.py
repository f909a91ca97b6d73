"""A checkpoint's configuration in Transformers' classes, every value checked before anything is built of it.

Only fields that those classes declare are handed on: what else a configuration can say makes Transformers look for
code, reach for the network or fill the memory.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from transformers import EncodecConfig, MusicgenConfig, MusicgenMelodyConfig, T5Config
from transformers.models.musicgen.configuration_musicgen import MusicgenDecoderConfig
from transformers.models.musicgen_melody.configuration_musicgen_melody import MusicgenMelodyDecoderConfig

from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.weights.checkpoint_files import CONFIG, in_words, read_checkpoint_json

_GENERATION_CONFIG = "generation_config.json"

_KINDS: Mapping[str, Any] = MappingProxyType(
    {
        MusicgenConfig.model_type: (MusicgenConfig, MusicgenDecoderConfig),
        MusicgenMelodyConfig.model_type: (MusicgenMelodyConfig, MusicgenMelodyDecoderConfig),
    }
)
_UNDECLARED = ("dense_act_fn", "is_gated_act")
"""Of T5: written and read by Transformers though its class derives them."""

_UNUSED = "max_position_embeddings"
"""Positions are computed as far as the music goes (``weights/positional_table.py``), as Transformers does it too."""

_LARGEST = 1_000_000
_MOST_LAYERS = 1_000
_MOST_RATIOS = 10
_FRAME_RATES = (1, 1_000)
"""More of anything is no music but an attempt to fill the memory."""

_PAD_MODES = ("reflect", "constant", "replicate")
"""Those that look no further than one end of a clip."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """What there is to know before the weights.

    Attributes:
        model: a ``MusicgenConfig`` or ``MusicgenMelodyConfig``.
        start_token_id: where ``generate()`` begins, and what stands where a codebook is silent.
    """

    model: Any
    start_token_id: int


def read_configuration(folder: Path) -> Configuration:
    """The configuration in a folder. Raises ``UserError`` naming the file."""
    stored = read_checkpoint_json(folder, CONFIG)
    with in_words(CONFIG, config_advice()):
        _refuse_code(stored)
        config = _config_of(stored)
        for part in (config, config.text_encoder, config.audio_encoder, config.decoder):
            _check_numbers(part)
        _check_codec(config.audio_encoder, config.decoder)
    start = _start_token_id(folder, stored)
    if type(start) is not int or not 0 <= start <= config.decoder.vocab_size:
        raise CheckpointError(
            tr("The checkpoint does not say with which code music begins (decoder_start_token_id is {value}).",
               value=start),
            tr("Use the {name} that belongs to these weights.", name=_GENERATION_CONFIG),
        )  # fmt: skip
    return Configuration(config, start)


def config_advice() -> str:
    """What helps where a configuration is impossible."""
    return tr("Use the {name} that belongs to these weights.", name=CONFIG)


def _refuse_code(stored: Mapping[str, Any]) -> None:
    """A checkpoint that names program code was made for that code; ours would sound different."""
    for part in (stored, *(value for value in stored.values() if isinstance(value, dict))):
        for name, value in part.items():
            names_repository = name.endswith("_implementation") and "/" in str(value)
            if names_repository or (name in ("auto_map", "trust_remote_code") and value):
                raise CheckpointError(
                    tr("The checkpoint wants to run program code of its own ({field} in {name} says so).",
                       field=name, name=CONFIG),
                    tr("This program never does that. If its weights are plain MusicGen, take {field} out of {name}.",
                       field=name, name=CONFIG),
                )  # fmt: skip


def _config_of(stored: Mapping[str, Any]) -> Any:
    kind = stored.get("model_type")
    whole, decoder = _KINDS.get(str(kind), (None, None))
    kinds = {"text_encoder": T5Config, "audio_encoder": EncodecConfig, "decoder": decoder}
    if whole is None or any(_kind_in(stored, part) != cls.model_type for part, cls in kinds.items()):
        raise CheckpointError(
            tr("This is not a MusicGen checkpoint (its architecture is {kind}).", kind=kind),
            tr("Use a checkpoint with a T5 text encoder, an EnCodec codec and a MusicGen decoder."),
        )
    parts = {part: cls(**_declared(cls, stored[part])) for part, cls in kinds.items()}
    return whole(**{**_declared(whole, stored), **parts})


def _kind_in(stored: Mapping[str, Any], part: str) -> object:
    values = stored.get(part)
    return values.get("model_type") if isinstance(values, dict) else None


def _declared(kind: Any, stored: Mapping[str, Any]) -> dict[str, Any]:
    """Those of the stored fields that a class declares itself, its numbers as it declares them."""
    declared = {**inspect.get_annotations(kind), **dict.fromkeys(_UNDECLARED, Any)}
    named = {kind.attribute_map.get(name, name): value for name, value in stored.items() if name != _UNUSED}
    return {name: _as_declared(value, declared[name]) for name, value in named.items() if name in declared}


def _as_declared(value: Any, declared: Any) -> Any:
    """JSON has one kind of number: programs write 1 where 1.0 is meant, and the other way round."""
    kinds = _number_kinds(declared)
    if isinstance(value, list):
        return [_as_declared(item, declared) for item in value]
    if type(value) is int and kinds == {float}:
        return float(value)
    return int(value) if type(value) is float and kinds == {int} and value.is_integer() else value


def _number_kinds(declared: Any) -> set[type]:
    """Which of int and float stand anywhere in a declaration such as ``list[float] | tuple[float, ...] | None``."""
    arguments = get_args(declared)
    return set().union(*map(_number_kinds, arguments)) if arguments else {declared} & {int, float}


def _check_numbers(config: Any) -> None:
    for name, declared in inspect.get_annotations(type(config)).items():
        if name.endswith("_token_id") or _number_kinds(declared) != {int}:
            continue
        lowest = 0 if name == "num_residual_layers" else 1
        largest = _MOST_LAYERS if "layers" in name or name == "num_codebooks" else _LARGEST
        value = getattr(config, name)
        numbers = value if isinstance(value, list | tuple) else () if value is None else (value,)
        if len(numbers) > _MOST_RATIOS or not all(lowest <= number <= largest for number in numbers):
            raise _unplayable(f"{config.model_type}.{name}", value)


def _check_codec(codec: Any, decoder: Any) -> None:
    """Whether the codec understands every code that the decoder can make, and can be heard piece by piece."""
    frame_rate = codec.sampling_rate / codec.hop_length
    if not _FRAME_RATES[0] <= frame_rate <= _FRAME_RATES[1]:
        raise _unplayable("encodec.sampling_rate", codec.sampling_rate)
    if not 1 <= codec.num_quantizers <= _MOST_LAYERS:
        raise _unplayable("encodec.target_bandwidths", codec.target_bandwidths)
    if decoder.num_codebooks % decoder.audio_channels or decoder.num_codebooks > (
        codec.num_quantizers * decoder.audio_channels
    ):
        raise _unplayable(f"{decoder.model_type}.num_codebooks", decoder.num_codebooks)
    if decoder.vocab_size > codec.codebook_size:
        raise _unplayable(f"{decoder.model_type}.vocab_size", decoder.vocab_size)
    if codec.norm_type != "weight_norm":
        raise _unplayable("encodec.norm_type", codec.norm_type)
    if codec.pad_mode not in _PAD_MODES:
        raise _unplayable("encodec.pad_mode", codec.pad_mode)
    if not 0 <= codec.trim_right_ratio <= 1:
        raise _unplayable("encodec.trim_right_ratio", codec.trim_right_ratio)


def _unplayable(field: str, value: object) -> CheckpointError:
    shown = f"{value!r:.60}"
    return CheckpointError(
        tr("This program cannot play a checkpoint whose {field} is {value}.", field=field, value=shown), config_advice()
    )


def _start_token_id(folder: Path, stored: Mapping[str, Any]) -> Any:
    """As ``generate()`` finds it: the decoder's own ids count only where nothing else is said."""
    places: tuple[Mapping[str, Any], ...] = (stored, stored["decoder"])
    if (folder / _GENERATION_CONFIG).exists():
        places = (read_checkpoint_json(folder, _GENERATION_CONFIG),)
    return next(_values(places, "decoder_start_token_id"), next(_values(places, "bos_token_id"), None))


def _values(places: Sequence[Mapping[str, Any]], name: str) -> Iterator[Any]:
    return (place[name] for place in places if place.get(name) is not None)
