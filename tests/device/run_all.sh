#!/usr/bin/env bash
# Everything that only a graphics card can show, in one run of at most eight minutes, for a bare machine without network:
#
#   tests/device/run_all.sh OUT [--seconds 480] [--quick] [--device cpu] [STEP…]
#
# writes OUT/report.json and OUT/report.md (after every step, so that whatever ends it leaves what is known) and
# OUT/log.txt. It ends with 0 where every check holds, with 1 where one does not, or a step failed or ran out of time.
# --device cpu takes the same paths but for those of CUDA; --quick with tiny checkpoints, in half a minute.
#
# What must be there beforehand; nothing is fetched and nothing of the card's settings is touched:
#   - Linux on x86-64, an NVIDIA card of 16 GB and more with its driver, 32 GB of memory, 15 GB of disk under TMPDIR;
#   - this checkout, the Starter's weights in resources/checkpoints included;
#   - python3 (or the one that PYTHON names), 3.11 or newer, with torch built for CUDA, transformers, tokenizers,
#     safetensors, numpy, scipy, psutil, tqdm and pytest, of the versions in pyproject.toml or near them;
#   - msgspec, soundfile (with cffi and pycparser), soxr, and truststore for some versions of Transformers' own
#     packages: where an image lacks them, as wheels unpacked into a folder in PYTHONPATH;
#   - musicgen_desktop/engine/native/*.so, which git ignores: built by `pip install -e .` wherever there is a network,
#     and carried. Without them the comparison with 8 bits on the processor is left out.
set -euo pipefail
out=$(mkdir -p "${1:?usage: run_all.sh OUT [OPTIONS] [STEP…]}" && cd "$1" && pwd)
shift
cd "$(dirname "$0")/../.."
exec "${PYTHON:-python3}" -m tests.device.run_all "$out" "$@"
