"""torch as the engine uses it: what is imported, and its libraries. Nothing is scripted, so few sources are needed."""

from pathlib import Path

from freeze.rules import kept_modules
from PyInstaller.utils.hooks import PY_DYLIB_PATTERNS, collect_dynamic_libs, get_package_paths

FOLDER = Path(get_package_paths("torch")[1])


def reads_itself(path: Path) -> bool:
    """Whether a module of settings takes its defaults from its own source."""
    return "install_config_module(" in path.read_text("utf-8")


with_source = [path for path in FOLDER.rglob("*config*.py") if reads_itself(path)]
names = [".".join(path.relative_to(FOLDER.parent).with_suffix("").parts) for path in with_source]
module_collection_mode = {"torch": "pyz", **dict.fromkeys(names, "pyz+py")}
hiddenimports = kept_modules(FOLDER)
warn_on_missing_hiddenimports = False
binaries = collect_dynamic_libs("torch", search_patterns=[*PY_DYLIB_PATTERNS, "*.so.*"])
binaries += [(str(path), "torch/bin") for path in (FOLDER / "bin").glob("torch_shm_manager*")]
# A link to one of them elsewhere in the tree would confuse torch about where its libraries lie.
bindepend_symlink_suppression = ["**/torch/lib/*.so*"]
