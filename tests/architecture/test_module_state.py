"""No module holds state: what stands at its top level is a definition, a constant or a logger."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.support.source_tree import modules

_CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]*|__version__|__all__")
_ALIAS = re.compile(r"_?[A-Z][A-Za-z0-9]*")
_LOGGERS = frozenset({"log", "_log", "logger", "_logger"})

_CONTAINERS = ("list", "dict", "set", "bytearray", "defaultdict", "deque", "Counter", "OrderedDict", "SimpleNamespace")
_ARRAYS = ("array", "zeros", "ones", "empty", "full", "arange")
_THREADING = ("Lock", "RLock", "Event", "Condition", "Queue", "SimpleQueue", "Thread", "local")
_MUTABLE = frozenset((*_CONTAINERS, *_ARRAYS, *_THREADING))
"""Names of what makes a value that can be changed later."""


def findings(tree: ast.Module) -> Iterator[str]:
    """Each breach as ``line: what``."""
    for statement in tree.body:
        yield from (f"{statement.lineno}: {what}" for what in _judge(statement))
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            yield f"{node.lineno}: global {', '.join(node.names)}"


def _judge(statement: ast.stmt) -> Iterator[str]:
    match statement:
        case ast.Import() | ast.ImportFrom() | ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
            pass
        case ast.Expr(value=ast.Constant(value=str())):
            pass
        case ast.If(test=test) if _name(test) == "TYPE_CHECKING" or "__name__" in ast.unparse(test):
            pass
        case ast.If(body=body, orelse=orelse):
            for inner in [*body, *orelse]:
                yield from _judge(inner)
        case (
            ast.Assign(targets=[ast.Name(id=name)], value=value)
            | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value)
        ):
            yield from _judge_assignment(name, value)
        case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Tuple(elts=values)) if len(names) == len(values):
            for name, value in zip(names, values, strict=True):
                yield from _judge_assignment(_name(name), value)
        case _:
            yield f"a statement that runs on import: {ast.unparse(statement).splitlines()[0]}"


def _judge_assignment(name: str, value: ast.expr) -> Iterator[str]:
    if name in _LOGGERS:
        if _name(value) != "getLogger":
            yield f"{name} is no logger"
    elif not (_CONSTANT.fullmatch(name) or _ALIAS.fullmatch(name)):
        yield f"{name} is no constant"
    elif name != "__all__" and _is_mutable(value):
        yield f"{name} can be changed; wrap it in MappingProxyType, frozenset or tuple"


def _is_mutable(value: ast.expr) -> bool:
    match value:
        case ast.List() | ast.Dict() | ast.Set() | ast.ListComp() | ast.DictComp() | ast.SetComp():
            return True
        case ast.Tuple(elts=elements):
            return any(_is_mutable(element) for element in elements)
        case ast.Call():
            return _name(value) in _MUTABLE
        case _:
            return False


def _name(node: ast.expr) -> str:
    """The last name of ``a.b``, ``a.b(...)`` or ``b``; empty for anything else."""
    match node:
        case ast.Call(func=function):
            return _name(function)
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def test_no_module_holds_state() -> None:
    found = [
        f"{module}:{finding}"
        for module in modules()
        for finding in findings(ast.parse(module.read_text(encoding="utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize(
    "code",
    [
        "CACHE = {}",
        "_KNOWN: list[str] = []",
        "LOCK = threading.Lock()",
        "PAIRS = (1, [2])",
        "A, B = 1, {}",
        "current = None",
        "log = make_log()",
        "print('hello')",
        "if sys.platform == 'win32':\n    names = ()",
        "def f():\n    global current\n    current = 1",
    ],
)
def test_state_is_found(code: str) -> None:
    assert len(list(findings(ast.parse(code)))) == 1


@pytest.mark.parametrize(
    "code",
    [
        '"""Text."""',
        "@functools.cache\ndef f(): ...",
        "LIMIT = 3",
        "LOW, HIGH = 1, 2",
        "NAMES = MappingProxyType({'a': 1})",
        "_WORDS: frozenset[str] = frozenset({'a'})",
        "log = logging.getLogger(__name__)",
        "OnEvent = Callable[[int], None]",
        "T = TypeVar('T')",
        "__all__ = ['a']",
        "if TYPE_CHECKING:\n    import x",
    ],
)
def test_constants_are_let_pass(code: str) -> None:
    assert list(findings(ast.parse(code))) == []
