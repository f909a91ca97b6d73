"""Lower-casing as a precompiled character map, the only normalisation that T5's tokenizer keeps when loaded.

The format is SentencePiece's: the size of a double-array trie (Darts-clone), the trie, then the replacements, each
ended by a zero byte. A unit of the trie has the label in bits 0–7, "a value follows" in bit 8, and from bit 10 on
the distance to its children by exclusive or; a unit with bit 31 set is a value: where the replacement starts.
"""

from __future__ import annotations

import struct
import unicodedata

_BLOCK = 256
_HAS_VALUE = 1 << 8
_VALUE = 1 << 31
_SCRIPTS = (
    range(0x41, 0x250),
    range(0x370, 0x530),
    range(0x1E00, 0x2000),
    range(0x2010, 0x2040),
    range(0xFF01, 0xFF5F),
)
_PLAIN = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "♯": "#", "♭": "b", "ß": "ss"}


def lower_casing_map() -> bytes:
    """Latin, Greek and Cyrillic capitals to small letters, compatibility forms and accents to plain ones."""
    letters = (chr(code) for script in _SCRIPTS for code in script)
    folded = {sign: _plain(sign) for sign in letters}
    return _compile({sign: plain for sign, plain in (folded | _PLAIN).items() if plain != sign and plain.strip()})


def plain(text: str) -> str:
    """A text as the map leaves it."""
    return "".join(_PLAIN.get(sign) or _plain(sign) for sign in text)


def _plain(sign: str) -> str:
    """Lower case, compatibility forms and accents gone."""
    parts = unicodedata.normalize("NFKD", sign.lower())
    return "".join(part for part in parts if not unicodedata.combining(part))


def _compile(replacements: dict[str, str]) -> bytes:
    blob = b""
    tree: dict[int, dict | int] = {}
    for sign, plain in sorted(replacements.items()):
        *path, last = sign.encode()
        node = tree
        for byte in path:
            child = node.setdefault(byte, {})
            assert isinstance(child, dict)
            node = child
        node[last] = len(blob)
        blob += plain.encode() + b"\0"
    trie = _Trie()
    trie.add(0, tree)
    units = struct.pack(f"<{len(trie.units)}I", *trie.units)
    return struct.pack("<I", len(units)) + units + blob


class _Trie:
    """Each inner node has a block of its own; values lie where a block leaves room."""

    def __init__(self) -> None:
        self.units = [0] * _BLOCK
        self._free: list[int] = []

    def add(self, position: int, children: dict[int, dict | int]) -> None:
        base = len(self.units)
        self.units += [0] * _BLOCK
        self.units[position] |= (position ^ base) << 10
        # No sign of ours is the byte zero, and a label of zero is looked for nowhere but at a value.
        self._free += [base + byte for byte in range(1, _BLOCK) if byte not in children]
        for byte, child in children.items():
            self.units[base + byte] = byte
            if isinstance(child, dict):
                self.add(base + byte, child)
                continue
            if not self._free:
                self._free += range(len(self.units), len(self.units) + _BLOCK)
                self.units += [0] * _BLOCK
            place = self._free.pop()
            self.units[base + byte] |= _HAS_VALUE | (((base + byte) ^ place) << 10)
            self.units[place] = _VALUE | child
