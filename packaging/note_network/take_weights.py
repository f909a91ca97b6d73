"""Takes the weights of the note network out of basic-pitch's ONNX model.

    python packaging/note_network/take_weights.py basic_pitch/saved_models/icassp_2022/nmp.onnx resources/note_network

It needs ``onnx``, which the program does not. Convolutions become (frames, bins, inputs, outputs).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

LAYERS = {
    "contour_1": ("model_1/re_lu_1/Relu", (8, 8, 3, 39)),
    "contour_2": ("model_1/contours-reduced/BiasAdd/ReadVariableOp", (1, 8, 5, 5)),
    "note_1": ("model_1/conv2d_2/BiasAdd/ReadVariableOp", (32, 1, 7, 7)),
    "note_2": ("model_1/conv2d_3/BiasAdd/ReadVariableOp", (1, 32, 7, 3)),
    "onset_1": ("model_1/re_lu_3/Relu", (32, 8, 5, 5)),
    "onset_2": ("model_1/conv2d_5/BiasAdd/ReadVariableOp", (1, 33, 3, 3)),
}
"""By our name what the bias is called (at the beginning of its name), and the kernel's shape, which no other has."""

NORM = "model_1/batch_normalization/FusedBatchNormV3;model_1/batch_normalization/FusedBatchNormV3"


def main() -> None:
    """Read the model, write ``weights.npz``."""
    import onnx  # pyright: ignore[reportMissingImports]
    import onnx.numpy_helper  # pyright: ignore[reportMissingImports]

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    graph = onnx.load(arguments.model).graph
    arrays = {each.name: onnx.numpy_helper.to_array(each) for each in graph.initializer}
    weights = {"scale": arrays[NORM], "shift": arrays[f"{NORM}1"]}
    for name, (bias, shape) in LAYERS.items():
        (kernel,) = (array for array in arrays.values() if array.shape == shape)
        weights[name] = np.ascontiguousarray(kernel.transpose(2, 3, 1, 0))
        weights[f"{name}_bias"] = next(array for key, array in arrays.items() if key.startswith(bias))
    np.savez(arguments.folder / "weights.npz", **weights)


if __name__ == "__main__":
    main()
