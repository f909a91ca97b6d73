"""Which clips of a pack can be made together, and which are the same."""

from __future__ import annotations

from dataclasses import replace

from musicgen_desktop.domain.pack import batches
from musicgen_desktop.domain.pack_text import read_pack


def test_seeds_go_together_up_to_eight_and_checkpoints_one_after_another():
    pack = read_pack(
        'name = "{title} {checkpoint} {ending} {seed}"\n'
        '[[clip]]\nprompt = ["a", "b"]\nseed = "1-9"\ncheckpoint = ["x", "y"]\n'
        '[[clip]]\nprompt = "a"\nseed = "10-11"\ncheckpoint = "x"\nending = ["cut", "natural"]\n'
    )
    made = [
        (group[0].checkpoint, group[0].prompt, [clip.params.seed for clip in group]) for group in batches(pack.clips)
    ]
    first, second = list(range(1, 9)), [9]
    assert made == [
        *[("x", "a", first), ("x", "a", [9, 10, 11]), ("x", "b", first), ("x", "b", second)],
        *[("x", "a", [10]), ("x", "a", [11])],
        *[("y", "a", first), ("y", "a", second), ("y", "b", first), ("y", "b", second)],
    ]


def test_a_key_changes_with_what_makes_the_file_and_with_nothing_else():
    (clip,) = read_pack('[[clip]]\nprompt = "a"\n').clips
    assert replace(clip, name="other.wav", line=9).key == clip.key
    others = [
        replace(clip, prompt="b"),
        replace(clip, params=replace(clip.params, seed=1)),
        replace(clip, form=replace(clip.form, level=-14.0)),
        replace(clip, checkpoint="other"),
    ]
    assert len({other.key for other in others} | {clip.key}) == 5
