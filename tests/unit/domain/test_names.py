import unicodedata
from datetime import datetime

import pytest

from musicgen_desktop.domain.names import clean_title, first_title, portable_file_name, take_mark


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("warm piano", "warm piano.flac"),
        ("Ünïcödé 日本語 🎹", "Ünïcödé 日本語 🎹.flac"),
        ("E\u0301tude", "Étude.flac"),
        ("../../etc/passwd", "_.._etc_passwd.flac"),
        ("..\\..\\windows", "_.._windows.flac"),
        ('a/b:c*d?e"f<g>h|i', "a_b_c_d_e_f_g_h_i.flac"),
        ("trailing dots...", "trailing dots.flac"),
        (". .hidden", "hidden.flac"),
        ("-rf", "rf.flac"),
        ("~root", "root.flac"),
        ("CON", "_CON.flac"),
        ("con.tar", "_con.tar.flac"),
        ("nul .x", "_nul .x.flac"),
        ("Com¹", "_Com¹.flac"),
        ("COM10", "COM10.flac"),
        ("console", "console.flac"),
        ("", "Untitled.flac"),
        (" \0\n\t ", "Untitled.flac"),
        ("...", "Untitled.flac"),
        ("a\0b\nc", "a b c.flac"),
        ("safe\u202egpj.exe", "safegpj.exe.flac"),
        ("\ufeffbom\u200b", "bom.flac"),
        ("half \ud800 emoji", "half emoji.flac"),
        ("שלום", "שלום.flac"),
        ("می\u200cخواهم", "می\u200cخواهم.flac"),
    ],
)
def test_file_names_are_portable_and_keep_what_can_be_kept(title, name):
    assert portable_file_name(title, ".flac") == name


@pytest.mark.parametrize(
    "title", ["x" * 50_000, "é" * 500, "日本語" * 100, "🎹" * 100, "👩\u200d🎤" * 60, "e\u0323\u0302" * 100]
)
@pytest.mark.parametrize("number", [1, 2, 1000])
def test_file_names_are_short_and_cut_between_letters(title, number):
    name = portable_file_name(title, ".flac", number)
    assert 80 < len(name.encode()) <= 120
    stem = name.removesuffix(".flac").removesuffix(f" {number}")
    normal = unicodedata.normalize("NFC", title)
    assert normal.startswith(stem)
    assert not unicodedata.combining(normal[len(stem)])
    assert "\u200d" not in (stem[-1], normal[len(stem)])


def test_equal_titles_are_told_apart_by_a_number():
    assert [portable_file_name("a", ".wav", number) for number in (1, 2, 3)] == ["a.wav", "a 2.wav", "a 3.wav"]


@pytest.mark.parametrize("title", ["a", "x" * 50_000])
def test_a_file_of_one_take_of_several_says_which_however_long_its_title(title):
    names = [portable_file_name(title, ".wav", number, take_mark(1, 4)) for number in (1, 2)]
    assert names[0].endswith(" (take 2).wav")
    assert names[1].endswith(" (take 2) 2.wav")
    assert len(names[1].encode()) <= 120
    assert portable_file_name(title, ".wav", 1, take_mark(0, 1)) == portable_file_name(title, ".wav")


def test_titles_are_one_short_line():
    made = datetime(2026, 3, 1, 14, 5).astimezone()
    assert first_title("  warm\n piano ", "starter", made) == "warm piano"
    assert first_title("\0", "facebook/musicgen-small", made) == "musicgen-small 2026-03-01 14.05"
    assert clean_title("\n") == ""
    assert clean_title("x" * 80) == "x" * 80
    assert clean_title("x" * 81) == "x" * 79 + "…"
    assert clean_title("🎹" * 300) == "🎹" * 79 + "…"
