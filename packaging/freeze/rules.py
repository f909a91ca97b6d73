"""What of the installed packages stays out of the frozen program, and why: rules, not a list of files."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from musicgen_desktop.domain.text import LANGUAGES

MODELS = ("auto", "encodec", "encoder_decoder", "musicgen", "musicgen_melody", "t5")
"""The folders of ``transformers/models`` that the engine's four architectures import."""


_PLATFORMS = ("libqxcb", "libqwayland", "libqoffscreen", "qoffscreen", "qwindows", "libqcocoa")
_MENTIONED = (
    *("setuptools", "pip", "pkg_resources", "_distutils_hack", "IPython", "pytest", "tkinter", "test", "lib2to3"),
    *("idlelib", "ensurepip", "pygments", "rich", "typer", "shellingham", "readline", "curses", "pydantic"),
    *("pydantic_core", "matplotlib", "pandas", "triton", "tensorboard", "PIL", "torchvision", "torchaudio", "sklearn"),
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One reason to leave things out.

    Attributes:
        name: what is left out, for the table.
        files: patterns of paths in the frozen tree, which is laid out as site-packages are; ``*`` crosses folders.
        unless: patterns of paths that stay all the same.
        modules: dotted names of packages and modules that stay out with all below them.
        only: packages (dotted) of which nothing but these children stays in.
    """

    name: str
    files: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    only: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def drops(self, path: str) -> bool:
        """Whether a path of the tree (with slashes) stays out."""
        if any(fnmatchcase(path, each) for each in self.unless):
            return False
        folders = tuple(name.replace(".", "/") for name in self.modules)
        patterns = (*self.files, *(f"{name}/*" for name in folders), *(f"{name}.*" for name in folders))
        return any(fnmatchcase(path, each) for each in patterns) or any(
            _child(path, package) not in ("", "__init__", *kept) for package, kept in self.only
        )

    def excluded(self, site_packages: Path) -> list[str]:
        """The modules of this rule that are there."""
        others = [
            f"{package}.{path.stem}"
            for package, kept in self.only
            for path in sorted((site_packages / package.replace(".", "/")).iterdir())
            if path.stem not in ("__init__", "__pycache__", *kept) and (path.is_dir() or path.suffix == ".py")
        ]
        return [*self.modules, *others]


def _child(path: str, package: str) -> str:
    """The module of ``package`` to which a path of the tree belongs; empty for none."""
    folder = package.replace(".", "/") + "/"
    return path.removeprefix(folder).partition("/")[0].partition(".")[0] if path.startswith(folder) else ""


RULES = (
    Rule(
        "torch: programs, headers, static libraries, C++ tests",
        files=(
            *("torch/bin/*", "torch/include/*", "torch/share/*", "torch/test/*", "functorch/*"),
            *(f"torch/*.{suffix}" for suffix in ("a", "lib", "h", "hpp", "cpp", "cuh", "pyi")),
            *("torch/lib/*_test.so", "torch/lib/libaoti_custom_ops.so", "torch/lib/libbackend_with_compiler.so"),
        ),
        unless=("torch/bin/torch_shm_manager*",),  # it looks for it when it is imported
    ),
    Rule(
        "torch: back ends of the compiler, tools",
        modules=(
            *(f"torch._inductor.{name}" for name in ("codegen", "kernel", "fx_passes")),
            *(f"torch.utils.{name}" for name in ("hipify", "tensorboard", "benchmark", "bottleneck")),
            "caffe2",
        ),
    ),
    Rule(
        "torch: its own tests",
        only=(
            ("torch.testing._internal", ("common_dtype", "distributed", "logging_tensor")),
            ("torch.testing._internal.distributed", ("fake_pg",)),
        ),
    ),
    Rule(
        "Transformers: other architectures, command line, pipelines",
        modules=("transformers.cli", "transformers.pipelines", "transformers.kernels"),
        only=(("transformers.models", MODELS),),
    ),
    Rule(
        "Qt: QML, 3D, WebEngine, PDF, tools for developers, languages that the program does not speak",
        files=(
            *(f"PySide6/Qt/{name}/*" for name in ("qml", "translations", "libexec", "metatypes", "resources")),
            *(f"PySide6/{name}/*" for name in ("qml", "translations", "include", "typesystems", "glue", "scripts")),
            *(f"PySide6/{name}*" for name in ("lupdate", "lrelease", "linguist", "designer", "assistant", "*.pyi")),
            *(f"PySide6/*{name}*" for name in ("Qt6Qml", "Qt6Quick", "VirtualKeyboard", "virtualkeyboard", "Qt6Pdf")),
            *(
                f"PySide6/*{name}*"
                for name in ("qpdf", "Qt6EglF", "Qt63D", "Qt6WebEngine", "Qt6Designer", "QtWebEngine")
            ),
            *(f"PySide6/Qt/lib/{name}*.framework/*" for name in ("QtQml", "QtQuick", "QtPdf")),  # as macOS calls them
        ),
        unless=tuple(f"*/translations/qtbase_{language}.qm" for language in LANGUAGES if language != "en"),
    ),
    Rule(
        "Qt: platforms other than X11, Wayland, Windows, macOS and none",
        files=("*/plugins/platforms/*", "*/plugins/egldeviceintegrations/*"),
        unless=tuple(f"*/platforms/{name}*" for name in _PLATFORMS),
    ),
    Rule(
        "Qt: FFmpeg and other codecs (sound is read and written by libsndfile)",
        files=(
            "*/plugins/multimedia/*",  # Qt says at a start that there is none: see services/playback/qt_output.py
            *(f"PySide6/*lib{name}*" for name in ("av", "sw", "Qt6FFmpegStub")),
            *(f"PySide6/{name}*-*.dll" for name in ("av", "sw")),  # as Windows calls them
        ),
    ),
    Rule(
        "Qt: pictures, input devices and network services that nobody asks for",
        files=tuple(f"*/plugins/{name}/*" for name in ("generic", "imageformats", "networkinformation", "tls")),
        unless=("*/imageformats/*qsvg*",),
    ),
    Rule(
        "tests, headers and types of NumPy, SciPy, SymPy and others",
        files=(
            *(f"{name}/*/tests/*" for name in ("numpy", "scipy", "sympy", "networkx", "psutil")),
            *("numpy/*.a", "numpy/*.pxd", "numpy/*/include/*", "scipy/*.pxd", "*.pyi"),
        ),
    ),
    Rule("SciPy: files of other programs", modules=("scipy.io",)),
    Rule("where the checkout lies on the machine that builds", files=("*.dist-info/direct_url.json",)),
    Rule("the Hub's transfer program (downloads are our own)", modules=("hf_xet",)),
    Rule("what is only mentioned somewhere", modules=_MENTIONED),
)


def excluded_modules(site_packages: Path) -> list[str]:
    """The modules that are not even looked at."""
    return [name for rule in RULES for name in rule.excluded(site_packages)]


def kept_modules(package: Path) -> list[str]:
    """All modules of a package that no rule leaves out: many are asked for by a name that is only known at run time."""
    paths = (path.relative_to(package.parent) for path in sorted(package.rglob("*.py")))
    kept = (path.with_suffix("") for path in paths if rule_of(path.as_posix()) is None)
    return [".".join(path.parts).removesuffix(".__init__") for path in kept]


def rule_of(path: str) -> Rule | None:
    """The first rule that leaves a path of the tree out."""
    return next((rule for rule in RULES if rule.drops(path)), None)
