"""Stand-ins for torch's CUDA wheels: a tiny ``torch`` that says who it is, packed as wheels are."""

from __future__ import annotations

import base64
import hashlib
import sys
import sysconfig
import zipfile
from pathlib import Path

from musicgen_desktop.system.cuda_pack.cuda_manifest import find_needs

TORCH = """
from math import prod
from types import SimpleNamespace

__version__ = "{version}"
version = SimpleNamespace(cuda="13.0")
cuda = SimpleNamespace(is_available=lambda: False)


def ones(*shape, device):
    return SimpleNamespace(sum=lambda: prod(shape))
"""


def torch_version(build: str = "+cu130") -> str:
    """The version that fits, with the local part of a build."""
    return find_needs().torch + build


def own_tag() -> str:
    """Of a wheel for this Python and system."""
    python = f"cp{sys.version_info.major}{sys.version_info.minor}"
    return f"{python}-{python}-{sysconfig.get_platform().replace('-', '_').replace('.', '_')}"


def write_wheels(folder: Path, version: str = "", tag: str = "", code: str = TORCH) -> Path:
    """A folder with the wheels of torch and of a library beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    version, tag = version or torch_version(), tag or own_tag()
    torch = {
        "torch/__init__.py": code.replace("{version}", version).encode(),
        "torch/lib/libtorch_cuda.so": b"kernels" * 1000,
        "torch/include/ATen.h": b"for compilers",
    }
    _write(folder / f"torch-{version}-{tag}.whl", "torch", version, tag, torch)
    library = {"nvidia/cu13/lib/libcublas.so.13": b"products" * 500}
    _write(folder / "nvidia_cublas-13.1-py3-none-any.whl", "nvidia_cublas", "13.1", "py3-none-any", library)
    sympy = {"sympy/__init__.py": b"raise SystemExit('not ours')"}
    _write(folder / "sympy-1.14.0-py3-none-any.whl", "sympy", "1.14.0", "py3-none-any", sympy)
    return folder


def _write(path: Path, work: str, version: str, tag: str, files: dict[str, bytes]) -> None:
    info = f"{work}-{version}.dist-info"
    files = files | {
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {work}\nVersion: {version}\n".encode(),
        f"{info}/WHEEL": f"Wheel-Version: 1.0\nTag: {tag}\n".encode(),
    }
    lines = [f"{name},sha256={_digest(data)},{len(data)}" for name, data in files.items()]
    lines += ["../../bin/torchrun,sha256=AAAA,5", "torch/__pycache__/x.pyc,,", f"{info}/RECORD,,"]
    with zipfile.ZipFile(path, "w") as wheel:
        for name, data in files.items():
            wheel.writestr(name, data)
        wheel.writestr(f"{info}/RECORD", "\n".join(lines))


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
