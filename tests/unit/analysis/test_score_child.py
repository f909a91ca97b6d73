from dataclasses import replace

from musicgen_desktop.analysis.score_child import write_down
from musicgen_desktop.analysis.score_grid import even_rhythm
from musicgen_desktop.analysis.transcribe import Networks
from musicgen_desktop.domain.analysis import Analysis, Flaw, FlawKind, LoudnessReading, SpectralBalance
from musicgen_desktop.domain.musical_key import Key, Mode
from musicgen_desktop.domain.tempo import Tempo
from musicgen_desktop.system.resources import resource
from tests.support.sound.played_notes import PLAYED_RATE, played


def test_a_set_tempo_goes_before_the_measured_rhythm_and_leaves_all_else_that_was_measured() -> None:
    measured = Analysis(
        even_rhythm(Tempo(90), 2.0),
        Key(0, Mode.MAJOR),
        LoudnessReading(-1.0),
        SpectralBalance(0.2, 0.2, 0.2, 0.2, 0.2),
        (Flaw(FlawKind.CLIPPED, 3),),
    )
    networks = Networks.load(*(resource(f"{name}_network", "weights.npz") for name in ("note", "drum")))
    said, sound = Key(9, Mode.MINOR), played([(0.0, 1.0, 60)], 2.0)
    known, score = write_down(sound, PLAYED_RATE, measured, Tempo(120), said, networks)
    assert known == replace(measured, rhythm=even_rhythm(Tempo(120), 2.0), key=said)
    assert score.key == said
