"""Transformers with four architectures: it reads its own sources to know what it offers, and metadata of its needs."""

from pathlib import Path

from freeze.rules import kept_modules
from PyInstaller.utils.hooks import copy_metadata, get_package_paths

module_collection_mode = "pyz+py"
hiddenimports = kept_modules(Path(get_package_paths("transformers")[1]))
datas = [
    entry
    for name in ("filelock", "huggingface-hub", "numpy", "packaging", "pyyaml", "regex", "safetensors", "tokenizers",
                 "torch", "tqdm", "transformers", "scipy")
    for entry in copy_metadata(name)
]  # fmt: skip
