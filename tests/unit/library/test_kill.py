"""kill -9 at random moments of a process that does nothing but change the library."""

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.clip import JobState
from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.library.database.word_index import word_index_is_true, words_lacking
from musicgen_desktop.library.library import Library
from musicgen_desktop.library.library_paths import sources_folder
from tests.support.library.large_library import make_large_library
from tests.support.library.library_values import make_paths, make_request, make_result

ROOT = Path(__file__).parents[3]
ROUNDS = 12

# Each line is written only after the library has promised what it says.
WRITER = """
import random, sys
from pathlib import Path
from tests.support.library.library_values import growing, keep_source, make_paths, make_request, make_result
from musicgen_desktop.domain.clip_change import Rename
from musicgen_desktop.library.library import Library

def say(*words):
    print(*words, flush=True)

paths = make_paths(Path(sys.argv[1]))
library = Library.open(paths)
first = int(sys.argv[2])
dice = random.Random(first)
say("ready")
for seed in range(first, first + 1_000_000):
    request = make_request(f"idea {seed}", job_id=f"job {seed}", takes=dice.choice((1, 2, 4)), seed=seed)
    request = growing(request, keep_source(paths, f"{seed:032x}"))
    library.record_job(request)
    say("asked", request.job_id)
    clips = library.add_result(request, make_result(request, amplitude=dice.choice((0.5, 1.5))))
    say("saved", *(clip.id for clip in clips))
    if dice.random() < 0.4:
        library.change([clips[0].id], Rename(f"name {seed}"))
        say("named", clips[0].id, seed)
    if dice.random() < 0.4:
        chosen = [clip.id for clip in dice.sample(library.clips(), 2)] if len(library.clips()) > 2 else []
        say("deleting", *chosen)
        library.delete_clips(chosen)
        say("deleted", *chosen)
        if dice.random() < 0.5:
            say("restoring", *chosen)
            library.undo_delete()
            say("restored", *chosen)
"""


FILLER = """
import sys
from pathlib import Path
from tests.support.library.library_values import make_paths
from musicgen_desktop.library.library import Library
from musicgen_desktop.library.tables import clip_search

clip_search._AT_ONCE = 3
library = Library.open(make_paths(Path(sys.argv[1])))
print("ready", flush=True)
while library.search.fill_some():
    print("some", flush=True)
"""


def follow(lines, promised):
    """What must be there, and what must not, after these lines; a step that was cut off promises neither."""
    for line in lines:
        if not line.endswith("\n"):
            break
        word, *rest = line.split()
        if word == "saved":
            promised["clips"].update(rest)
        elif word == "asked":
            promised["jobs"].add(" ".join(rest))
        elif word == "named":
            promised["names"][rest[0]] = f"name {rest[1]}"
        elif word == "deleting":
            promised["clips"].difference_update(rest)
        elif word == "deleted":
            promised["gone"].update(rest)
        elif word == "restoring":
            promised["gone"].difference_update(rest)
        elif word == "restored":
            promised["clips"].update(rest)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_at_random_moments_the_library_keeps_every_promise(home):
    paths = make_paths(home)
    dice = random.Random(20240515)
    promised = {"clips": set(), "gone": set(), "jobs": set(), "names": {}}
    saved_in_all = 0
    for number in range(ROUNDS):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(home), str(number * 1_000_000)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert writer.stdout is not None
        with writer.stdout:
            assert writer.stdout.readline() == "ready\n"
            time.sleep(dice.uniform(0.02, 0.4))  # the random moment itself; nothing is waited for
            writer.send_signal(signal.SIGKILL)
            follow(writer.stdout.readlines(), promised)
        assert writer.wait() == -signal.SIGKILL

        library = Library.open(paths)
        clips = {clip.id: clip for clip in library.clips()}
        assert library.notices == ()
        assert not library.view_only
        assert library._database.rows("PRAGMA integrity_check")[0][0] == "ok"
        assert promised["clips"] <= clips.keys()
        assert not promised["gone"] & clips.keys()
        assert {job.id for job in library.jobs.all()} >= promised["jobs"]
        assert all(job.state in (JobState.FINISHED, JobState.INTERRUPTED) for job in library.jobs.all())
        assert not any(clip.missing for clip in clips.values())
        check_files(paths, clips)
        check_sources(paths, library)
        assert all(clips[clip_id].title == name for clip_id, name in promised["names"].items() if clip_id in clips)
        promised["clips"] = set(clips)
        saved_in_all = max(saved_in_all, len(clips))
        library.close()
    assert saved_in_all > ROUNDS


def check_sources(paths, library):
    """What was kept for something that is still there is there, and nothing else that is old."""
    wanted = {clip.recipe.origin.source_id for clip in library.clips()}
    wanted |= {job.origin.source_id for job in library.jobs.interrupted()}
    notes = [json.loads(path.read_text()) for path in paths.trash.glob("*.json")]
    wanted |= {json.loads(note["row"]["recipe"])["origin"]["source_id"] for note in notes if note["row"]}
    files = list(sources_folder(paths).iterdir())
    old = {path.stem for path in files if time.time() - path.stat().st_mtime > 86_400}
    assert old <= wanted <= {path.stem for path in files}


def check_files(paths, clips):
    on_disk = {path for path in paths.clips.rglob("*") if path.is_file()}
    assert on_disk == {path for clip in clips.values() for path in (clip.audio_path, clip.codes_path)}
    in_trash = {path.name for path in paths.trash.iterdir()} if paths.trash.exists() else set()
    notes = [json.loads((paths.trash / name).read_text()) for name in in_trash if name.endswith(".json")]
    assert {name for name in in_trash if not name.endswith(".json")} == {
        Path(file).name for note in notes for file in note["files"]
    }
    for clip in clips.values():
        request = make_request(takes=clip.recipe.params.takes, seed=clip.recipe.params.seed)
        made = make_result(request, amplitude=1.5 if clip.gain < 1 else 0.5)
        audio = read_audio(clip.audio_path)
        np.testing.assert_allclose(audio.audio_values / clip.gain, made.audio_values[clip.recipe.take], atol=2e-7)
        assert audio.tags.recipe == clip.recipe
        with np.load(clip.codes_path) as stored:
            np.testing.assert_array_equal(stored["codes"], made.codes[clip.recipe.take])


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_while_words_are_made_the_next_start_goes_on_where_it_was(home):
    paths = make_paths(home)
    make_large_library(paths, 200)
    dice = random.Random(7)
    lacking = 401
    for _ in range(3):
        filler = subprocess.Popen(
            [sys.executable, "-c", FILLER, str(home)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert filler.stdout is not None
        with filler.stdout:
            for _ in range(dice.randrange(3, 10)):
                assert filler.stdout.readline()
            filler.send_signal(signal.SIGKILL)
        filler.wait()
        library = Library.open(paths)
        assert library.notices == ()
        still = words_lacking(library._database.connection).total()
        assert 0 < still < lacking
        lacking = still
        library._database.close()  # without its ledger, which is written after the words
    library = Library.open(paths)
    while library.search.fill_some():
        pass
    prompts = [clip.recipe.prompt for clip in library.clips() if clip.recipe]
    assert len(library.find(ClipQuery("marimba"))) == sum("marimba" in prompt for prompt in prompts)
    with library._database.transaction() as connection:
        assert word_index_is_true(connection)
    library.close()
