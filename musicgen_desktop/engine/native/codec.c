// What EnCodec's layers do between their convolutions, by one thread: torch's ELU is made for numbers near zero, and
// takes as long as a convolution.

#include "activations.h"
#include "native.h"

#define VECTOR 32

static inline float elu_of(float x) {
    float below = exp_of_negative(x > 0 ? 0 : x) - 1;
    return x > 0 ? x : below;
}

// x where it is positive, else e^x - 1; `out` may be x. NaN stays NaN.
void elu(const float *x, int64_t count, float *out) {
    int64_t i = 0;
    for (; i + VECTOR <= count; i += VECTOR) {
        // In between, as nobody can know that `out` is not a few numbers behind x.
        float vector[VECTOR];
        for (int lane = 0; lane < VECTOR; lane++) vector[lane] = elu_of(x[i + lane]);
        memcpy(out + i, vector, sizeof vector);
    }
    for (; i < count; i++) out[i] = elu_of(x[i]);
}
