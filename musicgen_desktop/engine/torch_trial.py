"""The work of a short-lived process that tries a torch in a folder of its own, and tells what it saw as JSON."""

from __future__ import annotations

import json
import sys


def try_torch(folder: str) -> int:
    """Import the torch in ``folder``, compute with it, and print what it is; the exit status."""
    sys.path.insert(0, folder)
    sys.dont_write_bytecode = False  # a frozen program writes none, but this torch lies outside of it
    import torch

    device = "cuda" if torch.cuda.is_available() else "cpu"
    total = float(torch.ones(2, 3, device=device).sum())
    # What torch itself prints comes before; the last line counts.
    sys.stdout.write("\n" + json.dumps(
        {"torch": str(torch.__version__), "file": torch.__file__ or "", "cuda": torch.version.cuda or "",
         "device": torch.cuda.get_device_name() if device == "cuda" else "", "total": total}
    ) + "\n")  # fmt: skip
    return 0
