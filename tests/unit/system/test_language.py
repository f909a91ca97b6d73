"""In which language the program speaks."""

from __future__ import annotations

import plistlib
from pathlib import Path

import pytest

from musicgen_desktop.domain.text import CATALOGUE_VARIABLE
from musicgen_desktop.system.language import mac_languages, speak, spoken, system_languages


@pytest.mark.parametrize(
    ("environ", "languages"),
    [
        ({"LANG": "de_DE.UTF-8"}, ("de",)),
        ({"LANG": "es_MX"}, ("es",)),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "de_AT.UTF-8"}, ("de",)),
        ({"LANG": "fr_FR.UTF-8", "LANGUAGE": "fr:de_CH:en"}, ("fr", "de", "en")),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C.UTF-8", "LANGUAGE": "es"}, ()),
    ],
)
def test_the_environment_says_what_the_system_speaks(environ: dict[str, str], languages: tuple[str, ...]) -> None:
    assert system_languages(environ) == languages


@pytest.mark.parametrize(
    ("lang", "chosen", "heard"),
    [
        ("de_DE.UTF-8", "", "de"),
        ("de_DE.UTF-8", "en", "en"),
        ("de_DE.UTF-8", "es", "es"),
        ("fr_FR.UTF-8", "", "en"),
        ("de_DE.UTF-8", "tlh", "de"),
    ],
)
def test_what_was_chosen_is_spoken_and_else_what_the_system_speaks(lang: str, chosen: str, heard: str) -> None:
    environ = {"LANG": lang}
    speak(environ, chosen)
    assert spoken(environ) == heard
    assert heard == "en" or Path(environ[CATALOGUE_VARIABLE]).is_file()


def test_a_mac_says_it_in_its_preferences(tmp_path: Path) -> None:
    file = tmp_path / "preferences.plist"
    file.write_bytes(plistlib.dumps({"AppleLanguages": ["es-419", "en-GB"]}))
    assert mac_languages(file) == ("es-419", "en-GB")
    assert mac_languages(tmp_path / "none.plist") == ()
