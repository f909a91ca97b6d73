"""The texts of the code, and what the Qt Linguist files make of them."""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from languages import LANGUAGES, compile_file

from musicgen_desktop.domain.text import LANGUAGES as SPOKEN
from tests.support.source_tree import modules

CODES = tuple(code for code in SPOKEN if code != "en")
_PLACE = re.compile(r"(?<!\{)\{[a-z_]+(?:![rs])?(?::[^{}]*)?\}(?!\})")


_PLACES = re.compile(r"(\{[^{}]*(?:\{[^{}]*\})?[^{}]*\}+)")
_END = re.compile(r"[.…:?!]?[”“»'\"]?\s*$")


@dataclass(frozen=True)
class Message:
    """One text: ``comment`` is its form of several where ``forms`` are more than one."""

    source: str
    comment: str
    forms: tuple[str, ...]
    is_plural: bool
    is_finished: bool

    @property
    def pairs(self) -> Iterator[tuple[str, str]]:
        """Each translated form with the English one that has its places."""
        for number, form in enumerate(self.forms):
            yield (self.comment if self.is_plural and number > 0 else self.source), form


def messages(ts: Path) -> list[Message]:
    """All of a file."""
    return [_message(element) for element in ElementTree.parse(ts).iter("message")]


def _message(element: ElementTree.Element) -> Message:
    translation = element.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
    is_finished = translation.get("type") is None
    plural = element.get("numerus") == "yes"
    return Message(element.findtext("source", ""), element.findtext("comment", ""), tuple(forms), plural, is_finished)


@cache
def translated(code: str) -> list[Message]:
    """All of a language."""
    return messages(LANGUAGES / f"{code}.ts")


def places(text: str) -> list[str]:
    """The places that are filled in, with how they are written."""
    return sorted(_PLACE.findall(text))


@dataclass(frozen=True)
class Survey:
    """How the whole program asks for its texts.

    Attributes:
        texts: source, comment and whether a number decides.
        wrong: calls that no tool can read, and those made before the language is known.
        hidden: where ``tr`` has another name or is handed on.
    """

    texts: frozenset[tuple[str, str, bool]]
    wrong: tuple[str, ...]
    hidden: tuple[str, ...]


@cache
def survey() -> Survey:
    """Reads every module once."""
    texts: set[tuple[str, str, bool]] = set()
    wrong: list[str] = []
    hidden: list[str] = []
    for module in modules():
        code = module.read_text(encoding="utf-8")
        if "tr" not in code or module.name == "text.py":
            continue
        called = set()
        for node, at_import in _walk(ast.parse(code), at_import=True):
            match node:
                case ast.Call(func=ast.Name(id="tr") as name, args=args):
                    called.add(id(name))
                    words = [
                        arg.value for arg in args[:2] if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
                    ]
                    words = list(filter(None, words))
                    if at_import or not args or len(words) < len(args[:2]):
                        wrong.append(f"{module}:{node.lineno}: {ast.unparse(node)}")
                    else:
                        texts.add((words[0], words[1] if len(words) > 1 else "", len(args) > 2))
                case ast.Name(id="tr") if id(node) not in called:
                    hidden.append(f"{module}:{node.lineno}")
                case ast.ImportFrom(names=names) if any(name.name == "tr" and name.asname for name in names):
                    hidden.append(f"{module}:{node.lineno}")
    return Survey(frozenset(texts) | {(".", "decimal mark", False)}, tuple(wrong), tuple(hidden))


def _walk(node: ast.AST, *, at_import: bool) -> Iterator[tuple[ast.AST, bool]]:
    """Every node, a call before its name, and whether it runs when the module is imported."""
    yield node, at_import
    match node:
        case ast.FunctionDef(body=body) | ast.AsyncFunctionDef(body=body):
            later = body
        case ast.Lambda(body=body):
            later = [body]
        case _:
            later = []
    for child in ast.iter_child_nodes(node):
        yield from _walk(child, at_import=at_import and child not in later)


_ACCENTS = str.maketrans("aceinosuyAEINOSUYC", "åçêîñöšüýÅÊÎÑÖŠÜÝÇ")
_FILLING = "ōnē twō thrēē fōūr fīvē sīx sēvēn ēīght nīnē tēn ēlēvēn twēlvē "


def lengthened(text: str) -> str:
    """``text`` in a made-up language that needs 30 % more room; places, accelerators and the end stay."""
    ends = _END.search(text)
    assert ends is not None
    body, end = text[: ends.start()], ends.group()
    words = "".join(part if part.startswith("{") else part.translate(_ACCENTS) for part in _PLACES.split(body))
    more = math.ceil(0.3 * len(body)) if len(body.strip()) > 2 else 0  # not units
    return body and f"{words}{(' ' + _FILLING * (more // len(_FILLING) + 1))[:more].rstrip()}{end}"


def write_lengthened(folder: Path) -> Path:
    """A compiled file of the made-up language."""
    root = ElementTree.fromstring((LANGUAGES / "de.ts").read_bytes())
    for element in root.iter("message"):
        source, comment = element.findtext("source", ""), element.findtext("comment", "")
        translation = element.find("translation")
        assert translation is not None
        forms = translation.findall("numerusform")
        for form, english in zip(forms, (source, comment), strict=False):
            form.text = lengthened(english)
        if not forms:
            translation.text = (comment and source) or lengthened(source)
    ts, qm = folder / "made_up.ts", folder / "made_up.qm"
    ts.write_bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))
    compile_file(ts, qm)
    return qm
