"""The workflows hold nothing that the service which runs them would refuse, as far as that is seen from here."""

import re

import pytest
import yaml

import bootstrap
from tests.support.source_tree import ROOT

_RUNNERS = {"ubuntu-22.04", "ubuntu-24.04", "windows-2022", "windows-2025", "macos-14", "macos-15"}
_JOB = {"name", "strategy", "runs-on", "container", "timeout-minutes", "env", "steps"}
_STEP = {"name", "if", "uses", "with", "run", "shell", "env"}
_CONTEXTS = {"matrix", "vars", "runner"}


@pytest.fixture(params=sorted((ROOT / ".github" / "workflows").glob("*.yml")), ids=lambda path: path.name)
def workflow(request):
    return yaml.safe_load(request.param.read_text("utf-8"))


@pytest.fixture
def job(workflow):
    (job,) = workflow["jobs"].values()
    return job


def rows(job) -> list[dict[str, str]]:
    """What the matrix is for each machine."""
    matrix = job["strategy"]["matrix"]
    return matrix.get("include") or [{key: value} for key, values in matrix.items() for value in values]


def test_it_has_the_keys_that_are_known_and_may_only_read(workflow, job):
    assert set(workflow) == {"name", True, "permissions", "jobs"}  # YAML takes "on" for a yes
    assert workflow["permissions"] == {"contents": "read"}
    assert set(job) <= _JOB
    for step in job["steps"]:
        assert set(step) <= _STEP
        assert ("uses" in step) != ("run" in step)
        assert re.fullmatch(r"actions/[a-z-]+@v\d+", step.get("uses", "actions/none@v1"))


def test_it_asks_for_machines_that_exist_and_for_values_that_are_there(job):
    assert {row["runner"] for row in rows(job)} <= _RUNNERS
    asked = re.findall(r"\$\{\{\s*(\w+)\.(\w+)\s*\}\}", yaml.safe_dump(job))
    assert {context for context, _ in asked} <= _CONTEXTS
    for name in {name for context, name in asked if context == "matrix"}:
        assert all(name in row for row in rows(job)), name
    conditions = [step["if"] for step in job["steps"] if "if" in step]
    assert all(condition.partition(".")[0] in _CONTEXTS for condition in conditions)


def test_it_runs_a_command_of_ours(job):
    commands = [step["run"].split() for step in job["steps"] if "bootstrap.py" in step.get("run", "")]
    assert [command[:2] for command in commands] == [["python", "bootstrap.py"]]
    assert commands[0][2] in bootstrap.VENVS
