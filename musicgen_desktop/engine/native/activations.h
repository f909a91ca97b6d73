// Elementwise functions that compilers turn into vectors, as those of the C library are not. NaN stays NaN.

#pragma once
#include <math.h>
#include <stdint.h>
#include <string.h>

// e^x for x ≤ 0, within 2e-7 of its size: 2^n times the Taylor series of what remains (|r| ≤ ln 2 / 2).
static inline float exp_of_negative(float x) {
    x = x < -87.0f ? -87.0f : x;
    float n = rintf(x * 1.44269504f);
    float r = (x - n * 0.693359375f) + n * 2.12194440e-4f;
    float series = 1 + r * (1 + r * (0.5f + r * (1.0f / 6 + r * (1.0f / 24 + r * (1.0f / 120 + r * (1.0f / 720))))));
    int32_t bits = ((int32_t)(n < 0 ? n : 0) + 127) << 23;
    float power;
    memcpy(&power, &bits, sizeof power);
    return series * power;
}

static inline float sigmoid(float x) {
    float e = exp_of_negative(-fabsf(x)), small = e / (1 + e);
    return x < 0 ? small : 1 - small;
}

static inline float hyperbolic_tangent(float x) {
    float e = exp_of_negative(-2 * fabsf(x)), size = (1 - e) / (1 + e);
    return x < 0 ? -size : size;
}

// x Φ(x), exact GELU: erf by Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26, within 1.5e-7.
static inline float gelu(float x) {
    float z = fabsf(x) * 0.707106781f;
    float t = 1 / (1 + 0.3275911f * z);
    float series = t * (0.254829592f +
                        t * (-0.284496736f + t * (1.421413741f + t * (-1.453152027f + t * 1.061405429f))));
    float outside = 0.5f * x * series * exp_of_negative(-z * z);
    return x < 0 ? outside : x - outside;
}
