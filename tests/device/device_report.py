"""What came out: findings of steps, and the report that is made of them."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Literal

Outcome = Literal["done", "failed", "out of time", "left out"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One figure or check.

    Attributes:
        name: what it is.
        value: a number or words.
        unit: of a number.
        holds: whether it is as it must be; None where nothing is asked of it.
    """

    name: str
    value: float | str
    unit: str = ""
    holds: bool | None = None


@dataclass(slots=True)
class StepReport:
    """What one step found.

    Attributes:
        seconds: wall time.
        limit: seconds that it was given.
        words: the end of what it said, where it failed.
    """

    name: str
    outcome: Outcome = "left out"
    seconds: float = 0.0
    limit: float = 0.0
    findings: list[Finding] = field(default_factory=list)
    words: str = ""

    @property
    def holds(self) -> bool:
        """Whether it was done and nothing in it is other than it must be."""
        return self.outcome == "done" and all(finding.holds is not False for finding in self.findings)


def as_json(steps: list[StepReport]) -> dict[str, object]:
    """The report for programs."""
    return {"holds": all(step.holds for step in steps), "steps": [asdict(step) for step in steps]}


def as_markdown(steps: list[StepReport]) -> str:
    """The report for people."""
    lines = ["# On this machine's card", ""]
    for step in steps:
        lines += [f"## {step.name}: {step.outcome}, {step.seconds:.0f} s of at most {step.limit:.0f}", ""]
        if step.findings:
            lines += ["| | | |", "| --- | ---: | --- |", *(_row(finding) for finding in step.findings), ""]
        if step.words:
            lines += ["```", step.words, "```", ""]
    wrong = [f"{step.name}: {finding.name}" for step in steps for finding in step.findings if finding.holds is False]
    wrong += [f"{step.name}: {step.outcome}" for step in steps if step.outcome != "done"]
    return "\n".join(
        [*lines, "## In short", "", *(f"- not as it must be: {name}" for name in wrong or ["nothing"]), ""]
    )


def _row(finding: Finding) -> str:
    value = finding.value if isinstance(finding.value, str) else f"{finding.value:.4g}"
    verdict = {None: "", True: "as it must be", False: "**NOT as it must be**"}[finding.holds]
    return f"| {finding.name} | {' '.join(filter(None, (value.replace('|', '/'), finding.unit)))} | {verdict} |"
