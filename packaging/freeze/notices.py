"""Writes down whose work is inside the frozen program: all licences, and a bill of materials."""

from __future__ import annotations

import json
import shutil
import uuid
from collections.abc import Iterable, Sequence
from pathlib import Path

from freeze.contents import Component, find_components

from musicgen_desktop import __version__
from musicgen_desktop.system.works import BILL, TEXTS


def write_notices(sources: Iterable[str], folder: Path) -> None:
    """Make ``folder`` anew with ``licences/`` and ``sbom.cdx.json``.

    Raises ``LookupError`` for a file of unknown origin.
    """
    shutil.rmtree(folder, ignore_errors=True)
    components = find_components(sources)
    copy_licences(components, folder / TEXTS)
    (folder / BILL).write_text(bill_of_materials(components), "utf-8")


def copy_licences(components: Sequence[Component], folder: Path) -> None:
    """Write a folder for each component that has texts, and ``README.txt``, which lists all of them."""
    folder.mkdir(parents=True)
    lines = ["What MusicGen Desktop is made of. The texts lie in folders of the same names.", ""]
    for component in components:
        lines.append(f"{component.name} {component.version}: {component.licence}")
        for number, text in enumerate(component.texts):
            target = folder / component.name / (text.name if number == 0 else f"{number}_{text.name}")
            target.parent.mkdir(exist_ok=True)
            shutil.copyfile(text, target)
    (folder / "README.txt").write_text("\n".join(lines) + "\n", "utf-8")


def bill_of_materials(components: Sequence[Component]) -> str:
    """CycloneDX 1.6 as JSON; the same components give the same text."""
    name = "\n".join([__version__, *(each.purl or each.name for each in components)])
    content = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "musicgen-desktop", "version": __version__}},
        "components": [_entry(component) for component in components],
    }
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def _entry(component: Component) -> dict[str, object]:
    entry: dict[str, object] = {"type": component.kind, "name": component.name, "version": component.version}
    if component.purl:
        entry["bom-ref"] = entry["purl"] = component.purl
    if component.licence:
        entry["licenses"] = [{"license": {"name": component.licence}}]
    return entry
