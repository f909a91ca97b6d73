"""What fits, decided before anything is loaded, and memory that runs out all the same."""

from __future__ import annotations

import pytest
import torch

from musicgen_desktop.domain.errors import MemoryShortageError
from musicgen_desktop.engine.memory import available_memory, check_fits, count_weights, memory_errors_in_words
from tests.support.random_checkpoint import SHAPES, random_model, write_random_checkpoint


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_random_checkpoint(tmp_path_factory.mktemp("checkpoint") / "tiny", SHAPES["tiny"])


def test_weights_are_counted_from_the_headers(folder):
    model = random_model(SHAPES["tiny"])
    assert count_weights(folder) == pytest.approx(sum(p.numel() for p in model.parameters()), rel=0.1)


def test_a_checkpoint_that_does_not_fit_is_refused_with_numbers(folder):
    check_fits(folder, "Tiny", lambda: 10**9)
    with pytest.raises(MemoryShortageError, match=r"Tiny needs about 0\.0 GB .* only 0\.0 GB are free"):
        check_fits(folder, "Tiny", lambda: 1_000)


def test_available_memory_is_that_of_this_machine():
    assert 10**8 < available_memory() < 10**14


@pytest.mark.parametrize(
    "error", [MemoryError(), RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried"),
              torch.OutOfMemoryError("CUDA out of memory")]
)  # fmt: skip
def test_every_way_to_say_out_of_memory_becomes_words(error):
    with pytest.raises(MemoryShortageError, match="shorter"), memory_errors_in_words():
        raise error


def test_other_errors_stay_what_they_are():
    with pytest.raises(RuntimeError, match="else"), memory_errors_in_words():
        raise RuntimeError("something else")
