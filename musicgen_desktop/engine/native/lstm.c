// The recurrence of an LSTM over 8-bit weights: what each step multiplies is the step before it, so that nothing but
// fewer bytes to read makes it faster.

#include <math.h>

#include "step.h"

// 1 / (1 + e^-x)
static inline float sigmoid(float x) {
    float outside = exponential(-fabsf(x)), share = outside / (1 + outside);
    return x < 0 ? share : 1 - share;
}

static inline float hyperbolic_tangent(float x) {
    float outside = exponential(-2 * fabsf(x)), size = (1 - outside) / (1 + outside);
    return x < 0 ? -size : size;
}

// Lay out the memory of a step; returns its size.
static int64_t lay_out_step(const Matrix *matrix, int64_t rows, char *memory, Rounded *rounded, float **part) {
    int64_t used = lay_out_rounded(rows, matrix->ins, memory, rounded);
    *part = array_in(memory, &used, rows * matrix->outs * (int64_t)sizeof(float));
    return used;
}

// Bytes of memory that `recur` needs.
EXPORTED int64_t recur_bytes(const Matrix *matrix, int64_t rows) {
    Rounded rounded;
    float *part;
    return lay_out_step(matrix, rows, 0, &rounded, &part);
}

// Hochreiter's gates as torch.nn.LSTM orders them: input, forget, cell, output. `gates` (steps, rows, 4 · width) holds
// what the inputs and the biases add to them; `hidden` and `cell` (rows, width) are what the steps begin with and leave;
// `out` is (steps, rows, width).
EXPORTED void recur(const Matrix *matrix, const float *gates, int64_t steps, int64_t rows, char *memory, float *hidden,
                    float *cell, float *out) {
    Rounded rounded;
    float *part;
    lay_out_step(matrix, rows, memory, &rounded, &part);
    int64_t width = matrix->outs / 4;
    for (int64_t step = 0; step < steps; step++) {
        round_rows(hidden, rows, width, matrix->ins, &rounded);
        product(matrix, 0, matrix->outs, &rounded, rows, part, matrix->outs);
        for (int64_t r = 0; r < rows; r++, gates += matrix->outs, out += width) {
            const float *own = part + r * matrix->outs;
            float *c = cell + r * width, *h = hidden + r * width;
            for (int64_t i = 0; i < width; i++) {
                float in = sigmoid(gates[i] + own[i]), keep = sigmoid(gates[width + i] + own[width + i]);
                float candidate = hyperbolic_tangent(gates[2 * width + i] + own[2 * width + i]);
                float shown = sigmoid(gates[3 * width + i] + own[3 * width + i]);
                c[i] = keep * c[i] + in * candidate;
                h[i] = shown * hyperbolic_tangent(c[i]);
                out[i] = h[i];
            }
        }
    }
}
