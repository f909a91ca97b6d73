"""How large the networks are and how long each stage lasts: for the test, for processors, for a GPU."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Sizes:
    """All choices of one run.

    Attributes:
        few_loops: fifteen tempi, and for each style in major and in minor one arrangement, which a
            small decoder can learn by heart.
        codec_batch, codec_crop: examples a step, and their length in frames.
        judge_channels: width of the discriminator that judges the codec in the last part; 0 for none.
        workers: processes that compose and render beside the training; 0 to do it in between.
        outlined_layers: below the questions about the outline.
        new_layers: places of those that a checkpoint with fewer layers is given.
        outline_batch, outline_frames: clips of a step of that stage, and their length.
        families: (frames of a clip of tokens, clips in a shard, shards), rising; after the last shard comes the first
            again. A length of the curriculum is cut from the shortest clips that have it: of most clips the beginning
            is enough, and a few whole tracks are well remembered.
        curriculum: (share of the training from which it holds, lengths in frames of which each step chooses one),
            rising. Short ones hold more clips: what a caption says is learnt from their beginnings, and its key from
            the very first notes alone, since all later ones follow from those before.
        batch_frames: frames in one step of the decoder, over all its sequences.
        decoder_warm_up: steps in which its learning rate rises.
        shares: part of the time for codec, text encoder, outline, decoder (with tokenising) and polishing.
        steps: steps of the five instead of time, for runs that must be repeatable; None for time.
        hidden_size: of the decoder; unlike ``text_width``, so that there is a projection between them.
        bf16: train under autocast on any device. (Processors without instructions for it are slower that way.)
    """

    few_loops: bool = True
    num_filters: int = 16
    codebook_size: int = 1_024
    codec_width: int = 64
    codec_batch: int = 6
    codec_crop: int = 40
    codec_rate: float = 1e-3
    judge_channels: int = 0
    kmeans_batches: int = 40
    workers: int = 0
    vocabulary: int = 2_000
    vocabulary_captions: int = 12_000
    text_width: int = 192
    text_layers: int = 2
    text_batch: int = 96
    text_rate: float = 1.5e-3
    hidden_size: int = 256
    layers: int = 7
    outlined_layers: int = 4
    new_layers: tuple[int, ...] = (1,)
    outline_batch: int = 16
    outline_frames: int = 240
    outline_rate: float = 1e-3
    heads: int = 8
    dropout: float = 0.0
    families: tuple[tuple[int, int, int], ...] = (
        (40, 1_024, 10),
        (160, 256, 16),
        (320, 128, 60),
        (640, 64, 12),
        (1_500, 32, 8),
    )
    curriculum: tuple[tuple[float, tuple[int, ...]], ...] = (
        (0.0, (40, 160, 320, 320)),
        (0.4, (40, 160, 320, 640)),
        (0.7, (40, 40, 160, 160, 320, 640, 1_500)),
    )
    batch_frames: int = 2_400
    decoder_rate: float = 8e-4
    decoder_warm_up: int = 40
    shares: tuple[float, float, float, float, float] = (0.28, 0.03, 0.06, 0.5, 0.13)
    steps: tuple[int, int, int, int, int] | None = None
    bf16: bool = False

    def record(self) -> dict[str, Any]:
        """As it is kept beside the state."""
        return asdict(self)


PROCESSOR = Sizes()

# In half precision two bytes a weight: with 18 million weights the folder stays below 40 MB.
GPU = Sizes(
    few_loops=False,
    num_filters=20,
    codec_batch=64,
    codec_crop=80,
    codec_rate=5e-4,
    judge_channels=32,
    workers=12,
    hidden_size=320,
    layers=6,
    heads=10,
    dropout=0.05,
    families=((240, 4_096, 24), (640, 2_048, 12), (1_500, 1_024, 24)),
    curriculum=((0.0, (40, 240, 640)), (0.2, (40, 240, 1_000)), (0.4, (40, 240, 1_000, 1_500))),
    batch_frames=48_000,
    decoder_rate=8e-4,
    bf16=True,
)

TOY = Sizes(
    num_filters=4,
    codebook_size=64,
    codec_width=16,
    codec_batch=2,
    codec_crop=20,
    judge_channels=4,
    kmeans_batches=8,
    vocabulary=400,
    vocabulary_captions=500,
    text_width=32,
    text_layers=1,
    text_batch=8,
    hidden_size=48,
    layers=2,
    heads=2,
    outlined_layers=1,
    new_layers=(1,),
    outline_batch=2,
    outline_frames=60,
    families=((60, 6, 2), (120, 4, 2)),
    curriculum=((0.0, (60,)), (0.5, (60, 120))),
    batch_frames=240,
    decoder_warm_up=2,
    steps=(12, 6, 3, 8, 3),
)
