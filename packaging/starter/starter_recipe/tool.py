"""What the tools that measure checkpoints have in common: quiet libraries, and words beside the table."""

from __future__ import annotations

import sys
import warnings

import torch
from transformers.utils import logging as transformers_logging


def prepare(threads: int | None) -> None:
    """Have the libraries say nothing but errors; with a number, the networks use so many processor threads."""
    if threads:
        torch.set_num_threads(threads)
    transformers_logging.set_verbosity_error()
    transformers_logging.disable_progress_bar()
    warnings.filterwarnings("ignore", category=UserWarning, module="transformers")


def tell(what: str) -> None:
    """Say what is being done, beside the table on the standard output."""
    sys.stderr.write(f"{what}\n")
