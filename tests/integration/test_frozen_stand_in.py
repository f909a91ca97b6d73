"""A tiny program, really frozen: what ``system/frozen.py`` says of itself inside, and that its children start."""

import json
import os
import subprocess
import sys
from textwrap import dedent

_PROGRAM = """
    import sys
    from musicgen_desktop.system.frozen import prepare_frozen

    def answer(connection):
        import os
        connection.send([os.environ.get("LD_LIBRARY_PATH", ""), os.getpid()])

    if __name__ == "__main__":
        prepare_frozen()
        import json, multiprocessing, os, subprocess
        from musicgen_desktop.system.frozen import is_frozen, own_command, program_folder
        from musicgen_desktop.system.resources import resource

        if sys.argv[1:] == ["again"]:
            print("again")
            sys.exit()
        context = multiprocessing.get_context("spawn")
        near, far = context.Pipe()
        child = context.Process(target=answer, args=(far,))
        child.start()
        library_path, pid = near.recv()
        child.join()
        print(json.dumps({
            "frozen": is_frozen(),
            "folder": str(program_folder()),
            "again": subprocess.run(own_command("again"), capture_output=True, text=True).stdout.strip(),
            "child": [pid != os.getpid(), child.exitcode, library_path],
            "library_path": os.environ.get("LD_LIBRARY_PATH"),
            "resource": resource("note.txt").read_text(),
        }))
"""


def test_a_frozen_program_starts_itself_and_its_children_and_finds_its_files(tmp_path):
    (tmp_path / "stand_in.py").write_text(dedent(_PROGRAM), encoding="utf-8")
    (tmp_path / "note.txt").write_text("found", encoding="utf-8")
    options = ["--noconfirm", "--log-level", "WARN", "--add-data", f"note.txt{os.pathsep}musicgen_desktop/resources"]
    command = [sys.executable, "-m", "PyInstaller", *options, "--contents-directory", "_internal", "stand_in.py"]
    built = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    folder = tmp_path / "dist" / "stand_in"
    environment = {**os.environ, "LD_LIBRARY_PATH": "/opt/theirs"}
    done = subprocess.run([folder / "stand_in"], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "frozen": True,
        "folder": str(folder),
        "again": "again",
        "child": [True, 0, "/opt/theirs"],
        "library_path": "/opt/theirs",
        "resource": "found",
    }
