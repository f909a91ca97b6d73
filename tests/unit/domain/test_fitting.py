"""What is done to bring a sound to a tempo and a key."""

from __future__ import annotations

import pytest

from musicgen_desktop.domain.bar_loop import Bars, LoopCut, LoopFit
from musicgen_desktop.domain.fitting import Fit, Heard, Wanted, fitted_cut, fitting, relative
from musicgen_desktop.domain.fitting_texts import fitting_lines, fitting_note, stretch_words
from musicgen_desktop.domain.musical_key import Key, Mode, parse_key


def key(text: str, confidence: float = 1.0) -> Key:
    found = parse_key(text)
    assert found is not None
    return Key(found.tonic, found.mode, confidence)


@pytest.mark.parametrize(
    ("heard", "wanted", "fit", "speed", "multiple"),
    [
        (120.0, 125.0, Fit.BROUGHT, 125 / 120, 1.0),
        (62.0, 125.0, Fit.BROUGHT, 125 / 124, 2.0),
        (170.0, 86.0, Fit.BROUGHT, 86 / 85, 0.5),
        (125.4, 125.0, Fit.KEPT, 1.0, 1.0),
        (62.5, 125.0, Fit.KEPT, 1.0, 2.0),
        (100.0, 140.0, Fit.BROUGHT, 1.4, 1.0),
        (200.0, 60.0, Fit.TOO_FAR, 1.0, 1.0),
        (60.0, 180.0, Fit.TOO_FAR, 1.0, 1.0),
        (None, 120.0, Fit.UNKNOWN, 1.0, 1.0),
        (120.0, None, Fit.NOT_ASKED, 1.0, 1.0),
    ],
)
def test_a_tempo_is_brought_by_the_smallest_stretch(
    heard: float | None, wanted: float | None, fit: Fit, speed: float, multiple: float
) -> None:
    how = fitting(Wanted(wanted), Heard(heard))
    assert (how.tempo, how.multiple) == (fit, multiple)
    assert how.speed == pytest.approx(speed)
    assert how.key is Fit.NOT_ASKED


def test_any_tempo_within_two_octaves_of_it_is_in_reach() -> None:
    for wanted in range(35, 280):
        how = fitting(Wanted(float(wanted)), Heard(100.0))
        assert how.tempo in (Fit.BROUGHT, Fit.KEPT)
        assert 0.7 <= how.speed <= 1.4
        assert 100.0 * how.multiple * how.speed == pytest.approx(wanted, rel=0.005)


@pytest.mark.parametrize(
    ("heard", "wanted", "semitones", "new"),
    [
        ("C", "D", 2, "D"),
        ("C", "B", -1, "B"),
        ("Am", "Dm", 5, "Dm"),
        ("C", "F#", -6, "F#"),
        ("C", "Am", 0, "C"),  # its relative: the same notes
        ("Am", "C", 0, "Am"),
        ("A", "Am", 3, "C"),
        ("Cm", "C", -3, "Am"),
        ("D", "Am", -2, "C"),
    ],
)
def test_a_key_is_brought_by_the_smallest_transposition(heard: str, wanted: str, semitones: int, new: str) -> None:
    how = fitting(Wanted(key=key(wanted)), Heard(None, 1.0, key(heard)))
    assert (how.semitones, how.new_key) == (semitones, key(new))
    assert how.key is (Fit.BROUGHT if semitones else Fit.KEPT)
    assert how.new_key in (key(wanted), relative(key(wanted)))


def test_every_key_comes_to_every_other_by_six_semitones_at_most() -> None:
    keys = [Key(tonic, mode) for tonic in range(12) for mode in Mode]
    for one in keys:
        assert relative(relative(one)) == one
        for other in keys:
            how = fitting(Wanted(key=other), Heard(key=one))
            assert abs(how.semitones) <= 6
            assert how.new_key in (other, relative(other))


def test_what_is_not_sure_is_left_and_said() -> None:
    how = fitting(Wanted(120.0, key("Am")), Heard(100.0, 0.1, key("C#m", 0.3)))
    assert how.is_plain
    assert not how.is_met
    assert fitting_lines(how) == (
        "100 bpm are measured, but not surely enough to bring it to 120.",
        "C♯ minor is measured, but not surely enough to bring it to A minor.",
    )


@pytest.mark.parametrize(
    ("wanted", "heard", "lines"),
    [
        (Wanted(125.0, key("Am")), Heard(120.0, 1.0, key("Bm")),
         ("120 → 125 bpm, at 104.2 % of its speed.", "B minor → A minor, 2 semitones lower.")),
        (Wanted(125.0, key("Am")), Heard(62.0, 1.0, key("B")),
         ("62 bpm, counted as 124 → 125 bpm, at 100.8 % of its speed.",
          "B major → C major, 1 semitone higher: it has the notes of A minor.")),
        (Wanted(125.0, key("Am")), Heard(125.0, 1.0, key("C")),
         ("125 bpm, as asked.", "C major, which has the notes of A minor.")),
        (Wanted(60.0, key("Am")), Heard(200.0, 1.0, key("Am")),
         ("It cannot be brought from 200 to 60 bpm: 70 to 140 % of its speed sound well.", "A minor, as asked.")),
        (Wanted(125.0, key("Am")), Heard(),
         ("No steady tempo was found, so it cannot be brought to 125 bpm.",
          "No key can be told, so it cannot be brought to A minor.")),
        (Wanted(125.0), Heard(62.5), ("62.5 bpm are 125, as asked, when they are counted so.",)),
        (Wanted(), Heard(120.0, 1.0, key("C")), ()),
        (Wanted(out_of_range=400.0), Heard(120.0),
         ("400 bpm are asked for; tempos from 30 to 300 bpm are understood.",)),
    ],
)  # fmt: skip
def test_it_is_said_in_words(wanted: Wanted, heard: Heard, lines: tuple[str, ...]) -> None:
    assert fitting_lines(fitting(wanted, heard)) == lines


def test_what_is_as_asked_needs_no_note() -> None:
    assert fitting_note(fitting(Wanted(125.0, key("Am")), Heard(125.0, 1.0, key("C")))) == ""
    assert fitting_note(fitting(Wanted(125.0, key("Am")), Heard(125.0, 1.0, None))).startswith("No key")


def test_what_is_asked_is_read_from_the_prompt_and_the_bars() -> None:
    assert Wanted.by("warm house in F# minor, 123 bpm") == Wanted(123.0, key("F#m"))
    assert Wanted.by("house, 123 bpm", Bars(4, 125.0)) == Wanted(125.0)
    assert Wanted.by("rain") == Wanted()
    assert Wanted.by("house, 400 bpm, in A minor") == Wanted(None, key("Am"), 400.0)
    assert Wanted.by("house, 400 bpm", Bars(4, 125.0)) == Wanted(125.0)
    assert Wanted.of(None) == Wanted()


@pytest.mark.parametrize(
    ("bars", "wanted", "fitted"),
    [
        (Bars(4, 120.0), 125.0, Bars(4, 125.0)),
        (Bars(4, 62.0), 125.0, Bars(8, 125.0)),
        (Bars(4, 170.0), 86.0, Bars(2, 86.0)),
        (Bars(1, 170.0), 86.0, Bars(1, 86.0, 2)),
        (Bars(1, 170.0, 3), 86.0, Bars(1, 172.0, 3)),  # one and a half beats are no bar
        (Bars(1, 170.0, 2), 86.0, Bars(1, 172.0, 2)),  # nor is one beat
        (Bars(64, 62.0), 125.0, Bars(64, 125.0, 8)),  # no loop has 128 bars
    ],
)
def test_a_loop_keeps_its_beats_as_whole_bars(bars: Bars, wanted: float, fitted: Bars) -> None:
    how = fitting(Wanted(wanted), Heard(bars.bpm))
    cut = fitted_cut(LoopCut(LoopFit.OTHER_TEMPO, bars, 0.5, 1.01, 0.3), how)
    assert cut.bars is not None
    assert (cut.bars.count, cut.bars.beats_in_bar) == (fitted.count, fitted.beats_in_bar)
    assert cut.bars.bpm == pytest.approx(fitted.bpm)
    assert cut.bars.seconds == pytest.approx(bars.seconds / how.speed)
    cut.bars.validate()
    assert (cut.fit, cut.start, cut.stretch) == (LoopFit.EXACT, 0.5, pytest.approx(1.01 / how.speed))


def test_what_was_done_is_said_short() -> None:
    assert stretch_words(1.04, -2) == "104 % of the speed, 2 semitones lower"
    assert stretch_words(1.0, 1) == "1 semitone higher"


def test_a_key_that_is_often_wrong_is_brought_and_said_to_be_doubtful() -> None:
    wanted = Wanted(key=Key(9, Mode.MINOR))
    moved = "E minor → A minor, 5 semitones higher."
    doubt = "E minor is not very sure."
    told = {sure: fitting_lines(fitting(wanted, Heard(key=Key(4, Mode.MINOR, sure)))) for sure in (0.6, 0.79, 0.8, 1.0)}
    assert told == {0.6: (f"{moved} {doubt}",), 0.79: (f"{moved} {doubt}",), 0.8: (moved,), 1.0: (moved,)}
    kept = fitting(wanted, Heard(key=Key(9, Mode.MINOR, 0.6)))
    assert fitting_lines(kept) == ("A minor, as asked. A minor is not very sure.",)
