"""What the program knows of how it was started."""

import subprocess

import pytest

from musicgen_desktop import __version__
from musicgen_desktop.system.frozen import own_command, program_folder, restore_library_path


def test_the_own_command_starts_this_program():
    done = subprocess.run(own_command("--version"), capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["musicgen-desktop", __version__]


def test_in_a_checkout_the_program_lies_beside_its_resources():
    assert (program_folder() / "resources" / "checkpoints.toml").is_file()


@pytest.mark.parametrize("before", [{}, {"LD_LIBRARY_PATH": "/opt/theirs"}])
def test_programs_started_from_here_get_the_library_path_that_the_caller_had(before):
    saved = {f"{name}_ORIG": value for name, value in before.items()}
    inside = "/usr/lib/musicgen-desktop/_internal"
    environment = {"LD_LIBRARY_PATH": f"{inside}:/opt/theirs", "HOME": "/home/a", **saved}
    restore_library_path(environment, inside)
    assert environment == {"HOME": "/home/a", **before}
    restore_library_path(environment, inside)  # as in a child
    assert environment == {"HOME": "/home/a", **before}
