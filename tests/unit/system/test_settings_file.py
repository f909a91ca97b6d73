"""Settings survive anything that happens to their file."""

import json
import os
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.export_format import ExportFormat, ExportPreset
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.preset import ParamPreset
from musicgen_desktop.domain.request import Ending
from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.domain.vocabulary import Kind
from musicgen_desktop.system.settings_file import SettingsFile, settings_from
from tests.support.faults.disks import read_only_disk, small_disk

OTHER = Settings(
    theme="dark",
    volume=0.25,
    loop=True,
    play_while_generating=False,
    params=GenerationParams(duration=30, takes=4, seed=2**53 - 1, guidance_scale=1, top_p=0.5, do_sample=False),
    ending=Ending.FADE,
    seed_locked=True,
    checkpoint_id="ünï 音",
    device="cpu",
    precision="fp32",
    export_folder="/música/mine",
    export_format=ExportFormat(".flac", 16, 44_100, -14.0, recipe=False),
    notify=False,
    each_line=True,
    surprise_keeps=(Kind.TEMPO,),
    welcomed=True,
    shortcuts={"export": ["Ctrl+B"]},
    param_presets=(ParamPreset("für Anna", 4.0, 1.2, 300, guidance_end=2.0),),
    export_presets=(ExportPreset("für Anna", ExportFormat(".mp3", quality=192, channels=1, fade_out=2.5)),),
    drag_format=ExportFormat(".ogg", quality="small", pattern="{date} {title}"),
    offline=False,
    hub_endpoint="https://mirror.example.org:8443/hub",
    hub_proxy="http://proxy.example.org:3128",
    hub_token="hf_secret",
    checkpoints_folder="/música/weights",
    library_folder="/música/library",
    microphone="usb-microphone",
    count_in=False,
    measure=False,
    until_tempo=True,
    fit_asked=True,
    loop_bars=4,
    metronome=True,
    bar_before=True,
    metronome_level=0.25,
    idle_minutes=0,
    scale=130,
    reduced_motion=True,
    threads=2,
    sound_output="headphones",
    match_loudness=True,
    keep_awake=False,
    recent_commands=("keep",),
    language="de",
)


def stored(changes: dict[str, Any]) -> dict[str, Any]:
    return {**asdict(OTHER), **changes}


def written(path: Path, fields: dict[str, Any], encoding: str = "utf-8") -> SettingsFile:
    path.write_text(json.dumps({"version": 1, **fields}), encoding)
    return SettingsFile(path)


def test_what_was_saved_is_loaded(tmp_path: Path):
    file = SettingsFile(tmp_path / "not" / "made" / "settings.json")
    assert file.load() == Settings()
    file.save(OTHER)
    assert file.load() == OTHER
    file.save(Settings())
    assert file.load() == Settings()
    assert [path.name for path in (tmp_path / "not" / "made").iterdir()] == ["settings.json"]


def test_every_field_of_the_example_differs_from_its_default():
    """Or the test above would not notice a field that is forgotten."""
    defaults = asdict(Settings())
    assert not [name for name, value in asdict(OTHER).items() if value == defaults[name]]


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"null", b"[]", b'"text"', b"{}", b'{"version": "1"}', b'{"version": true}', b"\xff\xfe\x00",
     bytes(100), b'{"version": 0}', b'{"version": -1}', b"[" * 100_000, b'{"version": 1',
     b'{"version": 1, "volume": NaN}', b'{"version": 1, "volume": 1' + b"0" * 400 + b"}"],
)  # fmt: skip
def test_a_damaged_file_is_set_aside(tmp_path: Path, data: bytes):
    path = tmp_path / "settings.json"
    path.write_bytes(data)
    stored = SettingsFile(path)
    assert stored.load() == Settings()
    assert not path.exists()
    assert stored.kept_aside == tmp_path / "settings.json.broken"
    assert (tmp_path / "settings.json.broken").read_bytes() == data
    SettingsFile(path).save(OTHER)
    assert SettingsFile(path).load() == OTHER


def test_the_file_of_a_newer_program_is_kept_for_it(tmp_path: Path):
    path = tmp_path / "settings.json"
    path.write_bytes(b'{"version": 999, "volume": 0.1}')
    assert SettingsFile(path).load() == Settings()
    SettingsFile(path).save(OTHER)
    assert (tmp_path / "settings.json.newer").read_bytes() == b'{"version": 999, "volume": 0.1}'


def test_what_another_program_changed_meanwhile_survives(tmp_path: Path):
    window, command = SettingsFile(tmp_path / "settings.json"), SettingsFile(tmp_path / "settings.json")
    window.save(OTHER)
    shown = window.load()
    command.change(checkpoints_folder="/moved")
    window.save(replace(shown, volume=0.5))
    window.save(replace(shown, volume=0.6))
    assert SettingsFile(tmp_path / "settings.json").load() == replace(OTHER, volume=0.6, checkpoints_folder="/moved")


def test_what_nobody_changed_is_not_written(tmp_path: Path):
    file = SettingsFile(tmp_path / "settings.json")
    file.save(file.load())
    assert not (tmp_path / "settings.json").exists()


def test_fields_of_newer_programs_survive(tmp_path: Path):
    path = tmp_path / "settings.json"
    file = written(path, {"new": [1, {"a": 2}], "theme": "pink", "params": {"takes": 2, "newer": 3}})
    file.save(replace(file.load(), loop=True, params=GenerationParams(takes=4)))
    fields = json.loads(path.read_bytes())
    assert (fields["new"], fields["theme"], fields["params"]["newer"]) == ([1, {"a": 2}], "pink", 3)
    assert SettingsFile(path).load() == Settings(loop=True, params=GenerationParams(takes=4))


def test_programs_that_change_fields_at_the_same_time_lose_none(tmp_path: Path):
    script = (
        "import sys; from pathlib import Path\n"
        "from musicgen_desktop.system.settings_file import SettingsFile\n"
        "for number in range(15):\n"
        "    SettingsFile(Path(sys.argv[1])).change(**{f'{sys.argv[2]}{number}': number})\n"
    )
    path = tmp_path / "settings.json"
    programs = [subprocess.Popen([sys.executable, "-c", script, str(path), name]) for name in "ab"]
    assert [program.wait() for program in programs] == [0, 0]
    names = {f"{name}{number}" for name in "ab" for number in range(15)}
    assert set(json.loads(path.read_bytes())) == {"version", *names}
    assert [entry.name for entry in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes and devices among its files")
@pytest.mark.parametrize("kind", ["pipe", "device", "holes"])
def test_only_an_ordinary_file_is_read_and_replaced(tmp_path: Path, kind: str):
    path = tmp_path / "settings.json"
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "device":
            path.symlink_to("/dev/zero")
        case _:
            with path.open("wb") as file:
                file.truncate(2**40)
    assert SettingsFile(path).load() == Settings()
    with pytest.raises(FileError):
        SettingsFile(path).save(OTHER)
    assert [entry.name for entry in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"theme": "pink"}, replace(OTHER, theme="system")),
        ({"theme": []}, replace(OTHER, theme="system")),
        ({"volume": "loud"}, replace(OTHER, volume=0.8)),
        ({"volume": 7, "metronome_level": -1}, replace(OTHER, volume=1.0, metronome_level=0.0)),
        ({"volume": -1}, replace(OTHER, volume=0.0)),
        ({"volume": True}, replace(OTHER, volume=0.8)),
        ({"scale": 79}, replace(OTHER, scale=100)),
        ({"scale": 100_000}, replace(OTHER, scale=100)),
        ({"threads": -1}, replace(OTHER, threads=0)),
        ({"scale": 80}, replace(OTHER, scale=80)),
        ({"scale": 129.5}, replace(OTHER, scale=100)),
        ({"language": 7}, replace(OTHER, language="")),
        ({"loop": 1}, replace(OTHER, loop=False)),
        ({"export_folder": None}, replace(OTHER, export_folder="")),
        ({"params": None}, replace(OTHER, params=GenerationParams())),
        ({"params": {"takes": 4, "seed": "x"}}, replace(OTHER, params=GenerationParams(takes=4))),
        ({"params": {"takes": 99}}, replace(OTHER, params=GenerationParams())),
        ({"unknown": 1, "params": {"takes": 2, "of the future": 3}}, replace(OTHER, params=GenerationParams(takes=2))),
    ],
)
def test_one_wrong_value_costs_only_itself(changes: dict[str, Any], expected: Settings):
    assert settings_from(stored(changes)) == expected


def test_missing_values_are_defaults():
    assert settings_from({"loop": True}) == Settings(loop=True)


def test_a_file_edited_with_a_byte_order_mark_is_read(tmp_path: Path):
    assert written(tmp_path / "settings.json", stored({}), "utf-8-sig").load() == OTHER


def test_a_folder_in_the_place_of_the_file(tmp_path: Path):
    (tmp_path / "settings.json").mkdir()
    assert SettingsFile(tmp_path / "settings.json").load() == Settings()
    with pytest.raises(FileError):
        SettingsFile(tmp_path / "settings.json").save(OTHER)
    assert (tmp_path / "settings.json").is_dir()


def test_a_read_only_home_loads_and_refuses_to_save_in_words(tmp_path: Path):
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "settings.json").write_bytes(b"broken")
    with read_only_disk(folder):
        assert SettingsFile(folder / "settings.json").load() == Settings()
        for path in (folder / "settings.json", folder / "new" / "settings.json"):
            with pytest.raises(FileError, match="read-only"):
                SettingsFile(path).save(OTHER)


def test_a_full_disk_keeps_the_old_settings(tmp_path: Path):
    with small_disk(tmp_path / "disk", 32_768) as folder:
        file = SettingsFile(folder / "settings.json")
        file.save(OTHER)
        (folder / "filler").write_bytes(bytes(32_768 - 2 * 4_096))
        with pytest.raises(FileError, match="not enough room"):
            file.save(replace(OTHER, export_folder="x" * 8_000))
        assert file.load() == OTHER


@pytest.mark.parametrize(
    ("field", "bad"),
    [
        ("hub_endpoint", "mirror"),
        ("hub_endpoint", "ftp://mirror.example.org"),
        ("hub_endpoint", "http://mirror.example.org"),
        ("hub_endpoint", "https://mirror.example.org:65536"),
        ("hub_endpoint", "https://mirror.example.org:port"),
        ("hub_endpoint", "https://mirror example.org"),
        ("hub_token", "two words"),
        ("hub_token", "line\nbreak"),
        ("checkpoints_folder", "relative/folder"),
        ("checkpoints_folder", "/with\0nul"),
    ],
)
def test_an_impossible_address_falls_back_alone(field: str, bad: str):
    assert settings_from(stored({field: bad})) == replace(OTHER, **{field: ""})


@pytest.mark.parametrize(
    "proxy", ["http://", "http://[::1", "https://proxy.example.org", "socks5://proxy.example.org:1080", "http://p:0"]
)
def test_a_proxy_that_cannot_be_used_takes_the_network_with_it(proxy: str):
    """Nothing goes round the proxy that somebody chose."""
    assert settings_from(stored({"hub_proxy": proxy, "offline": False})) == replace(OTHER, hub_proxy="", offline=True)


def test_addresses_are_stored_without_blanks_and_slashes_at_their_ends():
    stored_settings = settings_from(stored({"hub_endpoint": " https://mirror.example.org/ ", "hub_token": " hf_x\n"}))
    assert stored_settings.hub_endpoint == "https://mirror.example.org"
    assert stored_settings.hub_token == "hf_x"


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are other there")
def test_nobody_else_can_read_the_token(tmp_path: Path):
    path = tmp_path / "settings.json"
    path.write_bytes(b"{}")
    path.chmod(0o644)
    SettingsFile(path).save(OTHER)
    assert path.stat().st_mode & 0o777 == 0o600


def test_the_token_is_in_no_text_about_the_settings():
    assert "hf_secret" not in repr(OTHER)


def test_a_file_of_the_first_program_keeps_its_choices():
    """Written before there was anything to install: the program stays offline."""
    fields = stored({})
    for name in ("offline", "hub_endpoint", "hub_proxy", "hub_token", "checkpoints_folder"):
        del fields[name]
    settings = settings_from(fields)
    assert settings.offline
    assert settings.checkpoint_id == OTHER.checkpoint_id
    assert settings.checkpoints_folder == ""
