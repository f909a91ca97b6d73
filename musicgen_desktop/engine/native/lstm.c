// The recurrence of an LSTM over 8-bit weights: each step multiplies what the step before it made, so that nothing but
// fewer bytes to read makes it faster.

#include "activations.h"
#include "native.h"

// Lay out the memory of a step; returns its size.
static int64_t lay_out_step(const Matrix *matrix, int64_t rows, char *memory, QuantisedRows *quantised,
                            float **recurrent) {
    int64_t used = lay_out_quantised(rows, matrix->ins, memory, quantised);
    *recurrent = array_in(memory, &used, rows * matrix->outs * (int64_t)sizeof(float));
    return used;
}

// Bytes of memory that `lstm` needs.
int64_t lstm_bytes(const Matrix *matrix, int64_t rows) {
    QuantisedRows quantised;
    float *recurrent;
    return lay_out_step(matrix, rows, 0, &quantised, &recurrent);
}

// All steps of a layer. `matrix` is weight_hh, its outputs the gates in torch.nn.LSTM's order: input, forget, cell,
// output. `gates` (steps, rows, 4 · width) holds what the layer's inputs and both biases add to them; `hidden` and
// `cell` (rows, width) are the state before and after; `out` is (steps, rows, width).
void lstm(const Matrix *matrix, const float *gates, int64_t steps, int64_t rows, char *memory, float *hidden,
          float *cell, float *out) {
    QuantisedRows quantised;
    float *recurrent;
    lay_out_step(matrix, rows, memory, &quantised, &recurrent);
    int64_t width = matrix->outs / 4;
    for (int64_t step = 0; step < steps; step++) {
        quantise_rows(hidden, 0, rows, width, matrix->ins, &quantised);
        gemm(matrix, 0, matrix->outs, &quantised, rows, recurrent, matrix->outs);
        for (int64_t r = 0; r < rows; r++, gates += matrix->outs, out += width) {
            const float *add = recurrent + r * matrix->outs;
            float *c = cell + r * width, *h = hidden + r * width;
            for (int64_t i = 0; i < width; i++) {
                float in = sigmoid(gates[i] + add[i]), keep = sigmoid(gates[width + i] + add[width + i]);
                float candidate = hyperbolic_tangent(gates[2 * width + i] + add[2 * width + i]);
                float shadd = sigmoid(gates[3 * width + i] + add[3 * width + i]);
                c[i] = keep * c[i] + in * candidate;
                h[i] = shadd * hyperbolic_tangent(c[i]);
                out[i] = h[i];
            }
        }
    }
}
