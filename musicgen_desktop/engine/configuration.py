"""A checkpoint's configuration, every value checked before anything is built of it.

Only fields that this program knows are read: what else a configuration can say makes Transformers look for code, reach
for the network or fill the memory.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.weights.checkpoint_files import CONFIG, in_words, read_checkpoint_json
from musicgen_desktop.engine.weights.model_config import CodecConfig, DecoderConfig, ModelConfig
from musicgen_desktop.files.json_record import typed

_GENERATION_CONFIG = "generation_config.json"

_DECODERS = MappingProxyType({"musicgen": "musicgen_decoder", "musicgen_melody": "musicgen_melody_decoder"})

_OTHER_NAMES = MappingProxyType(
    {
        "hidden_size": "d_model",
        "num_attention_heads": "num_heads",
        "num_hidden_layers": "num_layers",
        "head_dim": "d_kv",
    }
)
"""Of T5's fields."""

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
        model: what it says of the networks.
        start_token_id: where ``generate()`` begins, and what stands where a codebook is silent.
    """

    model: ModelConfig
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


def _config_of(stored: Mapping[str, Any]) -> ModelConfig:
    kind = stored.get("model_type")
    kinds = {"text_encoder": "t5", "audio_encoder": "encodec", "decoder": _DECODERS.get(str(kind))}
    if str(kind) not in _DECODERS or any(_kind_in(stored, part) != wanted for part, wanted in kinds.items()):
        raise CheckpointError(
            tr("This is not a MusicGen checkpoint (its architecture is {kind}).", kind=kind),
            tr("Use a checkpoint with a T5 text encoder, an EnCodec codec and a MusicGen decoder."),
        )
    text = {_OTHER_NAMES.get(name, name): value for name, value in stored["text_encoder"].items()}
    return typed(_whole_numbers({**stored, "text_encoder": text}), ModelConfig)


def _kind_in(stored: Mapping[str, Any], part: str) -> object:
    values = stored.get(part)
    return values.get("model_type") if isinstance(values, dict) else None


def _whole_numbers(value: Any) -> Any:
    """JSON has one kind of number: programs write 1.0 where 1 is meant. (1 for 1.0 is understood.)"""
    if isinstance(value, dict):
        return {name: _whole_numbers(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_whole_numbers(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _check_numbers(config: Any) -> None:
    for name in (field.name for field in fields(config)):
        lowest = 0 if name == "num_residual_layers" else 1
        largest = _MOST_LAYERS if "layers" in name or name == "num_codebooks" else _LARGEST
        value = getattr(config, name)
        numbers = value if isinstance(value, tuple) else (value,)
        if len(numbers) > _MOST_RATIOS or not all(
            lowest <= number <= largest for number in numbers if type(number) is int
        ):
            raise _unplayable(f"{config.model_type}.{name}", value)


def _check_codec(codec: CodecConfig, decoder: DecoderConfig) -> None:
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
    if not 0 <= codec.trim_right_ratio <= 1 or (codec.trim_right_ratio < 1 and not codec.use_causal_conv):
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
