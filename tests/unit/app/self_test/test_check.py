"""How a self-test ends: one outcome for each check, whatever a check does."""

from musicgen_desktop.app.self_test.check import Check, CheckFailedError, NothingToCheckError, Verdict, run_checks
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.system.paths import find_paths


def raising(error):
    def run(paths):
        raise error

    return run


def test_every_check_has_an_outcome_whatever_became_of_the_others(home):
    checks = [
        Check("bug", "a bug", raising(ZeroDivisionError("x"))),
        Check("wrong", "wrong", raising(CheckFailedError("seen"))),
        Check("known", "known", raising(UserError("what happened", "what to do"))),
        Check("nothing", "nothing", raising(NothingToCheckError("no device"))),
        Check("good", "good", lambda paths: str(paths.data)),
    ]
    outcomes = list(run_checks(checks, find_paths({"MUSICGEN_DESKTOP_HOME": str(home)})))
    assert [outcome.verdict for outcome in outcomes] == [
        Verdict.FAILED,
        Verdict.FAILED,
        Verdict.FAILED,
        Verdict.SKIPPED,
        Verdict.OK,
    ]
    assert "ZeroDivisionError" in outcomes[0].details
    assert [outcome.details for outcome in outcomes[3:]] == ["no device", str(home / "data")]
