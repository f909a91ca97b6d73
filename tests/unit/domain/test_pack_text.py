"""What a pack's text asks for, and what is said of what cannot be made."""

from __future__ import annotations

import pytest

from musicgen_desktop.domain.bar_loop import Bars
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.pack import MOST_CLIPS
from musicgen_desktop.domain.pack_text import read_pack


def _clip(*lines: str) -> str:
    return "\n".join(["[[clip]]", *lines, ""])


def _values(line: str, field: str) -> list[object]:
    pack = read_pack('name = "{title} {seed} {temperature}"\n' + _clip('prompt = "x"', line))
    assert not pack.faults
    return [getattr(clip.params, field) for clip in pack.clips]


@pytest.mark.parametrize(
    ("line", "field", "values"),
    [
        ("seed = 7", "seed", [7]),
        ('seed = "1-4"', "seed", [1, 2, 3, 4]),
        ('seed = "2-9 step 3"', "seed", [2, 5, 8]),
        ('seed = [9, "1-3", 2]', "seed", [9, 1, 2, 3]),
        ('temperature = "0.8-1.2 step 0.1"', "temperature", [0.8, 0.9, 1.0, 1.1, 1.2]),
        ("temperature = [1, 0.5]", "temperature", [1.0, 0.5]),
    ],
)
def test_ranges_and_lists_expand_in_order_and_each_value_stands_once(line, field, values):
    assert _values(line, field) == values


def test_lists_multiply_and_a_clip_goes_before_what_holds_for_all():
    head = 'duration = 4\nformat = "flac"\nname = "{title}-{seed}-{top_k}"\n'
    pack = read_pack(
        head + _clip('prompt = ["a", "b"]', 'seed = "0-1"', "top_k = [0, 9]") + _clip('prompt = "c"', "duration = 2")
    )
    assert [clip.name for clip in pack.clips] == [
        *("a-0-0.flac", "a-1-0.flac", "a-0-9.flac", "a-1-9.flac"),
        *("b-0-0.flac", "b-1-0.flac", "b-0-9.flac", "b-1-9.flac"),
        "c-0-250.flac",
    ]
    assert {clip.params.duration for clip in pack.clips} == {4.0, 2.0}


def test_loops_of_whole_bars_go_before_the_seconds_of_all_clips_and_the_other_way_round():
    head = 'duration = 8\nname = "{title} {bars} {bpm} {seed}"\n'
    clips = _clip('prompt = "a, 90 bpm"', "bars = [2, 4]", "beats_per_bar = 3") + _clip('prompt = "b"')
    pack = read_pack(head + clips + _clip('prompt = "c"', "bars = 1", 'bpm = "100-101"'))
    assert not pack.faults
    bars = [clip.params.bars for clip in pack.clips]
    assert bars == [Bars(2, 90.0, 3), Bars(4, 90.0, 3), None, Bars(1, 100.0), Bars(1, 101.0)]
    assert [clip.params.duration for clip in pack.clips] == [4.0, 8.0, 8.0, 2.4, pytest.approx(240 / 101)]
    assert [clip.name for clip in pack.clips] == [
        *("a, 90 bpm 2 90 0.wav", "a, 90 bpm 4 90 0.wav", "b 0.wav", "c 1 100 0.wav", "c 1 101 0.wav")
    ]
    other = read_pack("bars = 4\nbpm = 60\n" + _clip('prompt = "a"') + _clip('prompt = "b"', "duration = 3"))
    assert [clip.params.bars for clip in other.clips] == [Bars(4, 60.0), None]


_GOOD = _clip('prompt = "good"')


@pytest.mark.parametrize(
    ("bad", "line"),
    [
        (_clip('prompt = "x"', "sed = 3"), 6),
        (_clip('prompt = "x"', 'seed = "many"'), 6),
        (_clip('prompt = "x"', "seed = 1.5"), 6),
        (_clip('prompt = "x"', "bpm = 90"), 6),
        (_clip('prompt = "x"', "bars = 0"), 6),
        (_clip('prompt = "x, 400 bpm"', "bars = 4"), 6),
        (_clip('prompt = "x"', "bars = 4", 'ending = "fade"'), 7),
        (_clip('prompt = "x"', "bars = 4", "duration = 3"), 7),
        (_clip('prompt = "x"', "seed = true"), 6),
        (_clip('prompt = "x"', "seed = -1"), 6),
        (_clip('prompt = "x"', 'seed = "8-1"'), 6),
        (_clip('prompt = "x"', 'seed = "1-8 step 0"'), 6),
        (_clip('prompt = "x"', "seed = []"), 6),
        (_clip('prompt = "x"', "temperature = nan"), 6),
        (_clip('prompt = "x"', "duration = 1e9"), 6),
        (_clip('prompt = "x"', 'ending = "bang"'), 6),
        (_clip("prompt = 3"), 5),
        (_clip('prompt = "x"', "seed = {a = 1}"), 6),
        (_clip("seed = 3"), 4),
        (_clip('prompt = "x'), 4),
        ("[[track]]\nprompt = 'x'\n", 4),
        (_clip('prompt = "x"', "[other]"), 4),
        (_clip("prompt = " + "[" * 3000), 4),
    ],
)  # fmt: skip
def test_a_bad_clip_is_told_with_its_line_and_keeps_no_other_from_being_made(bad, line):
    pack = read_pack("# a pack\n\n\n" + bad + _GOOD)
    assert [clip.prompt for clip in pack.clips] == ["good"]
    (fault,) = pack.faults
    assert fault.line == line
    assert fault.error.message


@pytest.mark.parametrize(
    "seeds",
    ['"0-9007199254740991"', '"1-100000 step 0.000000001"', f'"1-{MOST_CLIPS + 1}"', '["1-6000", "6001-12000"]'],
)
def test_huge_ranges_are_refused_before_they_are_written_out(seeds):
    pack = read_pack(_clip('prompt = "x"', f"seed = {seeds}") + _GOOD)
    assert [clip.prompt for clip in pack.clips] == ["good"]
    assert len(pack.faults) == 1


def test_lists_whose_product_is_too_large_are_refused():
    numbers = ", ".join(map(str, range(101)))
    pack = read_pack(_clip('prompt = "x"', f"seed = [{numbers}]", f"top_k = [{numbers}]"))
    assert (pack.clips, len(pack.faults)) == ((), 1)


def test_a_mistake_in_the_toml_names_its_line_of_the_whole_file():
    pack = read_pack(_GOOD + "\n\n" + _clip('prompt = "x"', "seed = = 3"))
    assert "line 7" in pack.faults[0].error.message


def test_two_clips_of_one_name_are_told_apart_from_the_same_clip_twice():
    pack = read_pack(_clip('prompt = "Beat"') + _clip('prompt = "Beat"') + _clip('prompt = "beat"', "duration = 3"))
    assert [clip.prompt for clip in pack.clips] == ["Beat"]
    (fault,) = pack.faults
    assert (fault.line, "line 1" in fault.error.message) == (5, True)


@pytest.mark.parametrize(
    ("head", "prompt"),
    [
        ("", "../../etc/passwd"),
        ("", "C:\\\\con"),
        ('name = "../{title}"\n', "x"),
        ('name = "/tmp/{title}"\n', "x"),
        ('name = "{checkpoint}"\ncheckpoint = "/a/../b"\n', "x"),
        ('name = "{negative_prompt}"\nnegative_prompt = "../y"\n', "x"),
        ('name = "{title}{title}{title}{negative_prompt}"\nnegative_prompt = "' + "ü" * 900 + '"\n', "é" * 500),
        ("", "."),
        ("", "\\u202e\\u0000"),
        ('name = "{negative_prompt}"\n', "x"),
    ],
)
def test_no_name_leaves_the_folder_or_is_too_long(head, prompt):
    (clip,) = read_pack(head + _clip(f'prompt = "{prompt}"')).clips
    assert not set('/\\:<>"|?*\0') & set(clip.name)
    assert not clip.name.startswith(".")
    assert len(clip.name.encode()) <= 120
    assert clip.name.endswith(".wav")


@pytest.mark.parametrize(
    "head",
    [
        *('format = "wma"', "bits = 17", "bits = true", 'quality = "loud"', "rate = 8000", 'channels = "five"'),
        *("loudness = 3", "loudness = nan", 'loudness = "loud"', "fade_in = -1", "fade_out = true", "name = 3"),
        *('name = "{title"', 'name = "{tempo}"', 'name = " "', "prompt = 'for all'", "clip = 3", "x = = 3"),
        *("[form]", "recipe = 1"),
    ],
)  # fmt: skip
def test_what_is_wrong_before_the_first_clip_holds_for_all(head):
    with pytest.raises(UserError):
        read_pack(head + "\n" + _GOOD)


@pytest.mark.parametrize("text", ["", "# nothing\n", "duration = 3\n", "clip = []\n"])
def test_an_empty_pack_says_so(text):
    with pytest.raises(UserError):
        read_pack(text)


def test_keys_of_files_and_lines_of_windows():
    text = 'format = "mp3"\r\nquality = 192\r\nloudness = -14\r\nchannels = "mono"\r\n' + _GOOD.replace("\n", "\r\n")
    form = read_pack(text).clips[0].form
    assert (form.suffix, form.quality, form.level, form.channels) == (".mp3", 192, -14.0, 1)
