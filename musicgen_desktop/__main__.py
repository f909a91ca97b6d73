"""``python -m musicgen_desktop`` is the same as the ``musicgen-desktop`` command; a frozen program starts here."""

import sys

from musicgen_desktop.system.frozen import prepare_frozen

if __name__ == "__main__":
    prepare_frozen()
    if sys.argv[1:2] == ["decode-sound"]:  # before all that such a process does not need
        from musicgen_desktop.audio.decode_child import decode

        sys.exit(decode(sys.argv[2]))
    if sys.argv[1:2] == ["look-through"]:
        from musicgen_desktop.library.care.look_child import look

        sys.exit(look(sys.argv[2]))
    if sys.argv[1:2] == ["measure-sounds"]:
        from musicgen_desktop.analysis.measure_child import measure

        sys.exit(measure(sys.argv[2]))
    if sys.argv[1:2] == ["write-down-sound"]:
        from musicgen_desktop.analysis.score_child import serve_one

        sys.exit(serve_one(*sys.argv[2:4]))
    if sys.argv[1:2] == ["stretch-sounds"]:
        from musicgen_desktop.audio.stretch_child import serve

        sys.exit(serve())
    if sys.argv[1:2] == ["try-torch"]:
        from musicgen_desktop.engine.torch_trial import try_torch

        sys.exit(try_torch(sys.argv[2]))
    from musicgen_desktop.app.cli.main import main

    sys.exit(main())
