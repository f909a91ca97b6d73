"""The positional table is Transformers' own, however long it grows."""

from __future__ import annotations

import pytest
import torch
from transformers.models.musicgen.modeling_musicgen import MusicgenSinusoidalPositionalEmbedding

from musicgen_desktop.engine.weights.positional_table import PositionalTable


@pytest.mark.parametrize("dtype", [torch.float32, torch.float16])
@pytest.mark.parametrize("width", [16, 33, 64])
def test_rows_are_those_of_a_longer_table_and_outlive_growth(width, dtype):
    whole = MusicgenSinusoidalPositionalEmbedding.get_embedding(2048, width).to(dtype)
    table = PositionalTable(width, "cpu", dtype)
    for count in (1, 7, 500, 100, 1503):
        rows = table.rows(count)
        assert rows.dtype is dtype
        assert rows.is_contiguous()
        assert len(rows) >= count
        assert torch.equal(rows, whole[: len(rows)])
    assert table.rows(3) is rows
