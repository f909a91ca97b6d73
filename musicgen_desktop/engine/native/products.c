// Products with 8-bit weights. What is multiplied is rounded to 12 bits, each row to its own scale, so that a row's
// numbers do not depend on the others; whole numbers add up to the same sums in any order.

#include <math.h>
#include <string.h>

#include "step.h"

#if defined(__AVX512VNNI__)
#include <immintrin.h>
#define LANES 32
#define SUMS 16
typedef __m512i Sum;
static inline Sum widened(const int8_t *w) { return _mm512_cvtepi8_epi16(_mm256_loadu_si256((const __m256i *)w)); }
static inline Sum loaded(const int16_t *x) { return _mm512_loadu_si512(x); }
static inline Sum zero(void) { return _mm512_setzero_si512(); }
static inline Sum added(Sum sum, Sum w, Sum x) { return _mm512_dpwssd_epi32(sum, w, x); }
static inline int32_t total(Sum sum) { return _mm512_reduce_add_epi32(sum); }
// Half as many lanes of each: first within quarters of the vectors, twice, then the quarters.
static inline Sum folded_once(Sum a, Sum b) {
    return _mm512_add_epi32(_mm512_unpacklo_epi32(a, b), _mm512_unpackhi_epi32(a, b));
}
static inline Sum folded_twice(Sum a, Sum b) {
    return _mm512_add_epi32(_mm512_unpacklo_epi64(a, b), _mm512_unpackhi_epi64(a, b));
}
static inline Sum folded_quarters(Sum a, Sum b) {
    return _mm512_add_epi32(_mm512_shuffle_i32x4(a, b, 0x88), _mm512_shuffle_i32x4(a, b, 0xdd));
}
static inline Sum four(const Sum *sum) {
    return folded_twice(folded_once(sum[0], sum[1]), folded_once(sum[2], sum[3]));
}
static inline void totals(const Sum *sum, int32_t *out) {
    Sum low = folded_quarters(four(sum), four(sum + 4)), high = folded_quarters(four(sum + 8), four(sum + 12));
    _mm512_storeu_si512(out, folded_quarters(low, high));
}
#elif defined(__AVX2__)
#include <immintrin.h>
#define LANES 16
#define SUMS 8
typedef __m256i Sum;
static inline Sum widened(const int8_t *w) { return _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)w)); }
static inline Sum loaded(const int16_t *x) { return _mm256_loadu_si256((const __m256i *)x); }
static inline Sum zero(void) { return _mm256_setzero_si256(); }
static inline Sum added(Sum sum, Sum w, Sum x) { return _mm256_add_epi32(sum, _mm256_madd_epi16(w, x)); }
static inline int32_t total(Sum sum) {
    __m128i half = _mm_add_epi32(_mm256_castsi256_si128(sum), _mm256_extracti128_si256(sum, 1));
    half = _mm_add_epi32(half, _mm_shuffle_epi32(half, 0x4e));
    return _mm_cvtsi128_si32(_mm_add_epi32(half, _mm_shuffle_epi32(half, 0xb1)));
}
static inline void totals(const Sum *sum, int32_t *out) {
    for (int i = 0; i < SUMS; i++) out[i] = total(sum[i]);
}
#else
// Plain vectors, for arm above all; the compiler finds the instructions.
#define LANES 8
#define SUMS 8
typedef int32_t Sum __attribute__((vector_size(32)));
typedef int8_t Bytes __attribute__((vector_size(8), aligned(1)));
typedef int16_t Shorts __attribute__((vector_size(16), aligned(2)));
static inline Sum widened(const int8_t *w) { return __builtin_convertvector(*(const Bytes *)w, Sum); }
static inline Sum loaded(const int16_t *x) { return __builtin_convertvector(*(const Shorts *)x, Sum); }
static inline Sum zero(void) { return (Sum){0}; }
static inline Sum added(Sum sum, Sum w, Sum x) { return sum + w * x; }
static inline int32_t total(Sum sum) {
    int32_t all = 0;
    for (int lane = 0; lane < LANES; lane++) all += sum[lane];
    return all;
}
static inline void totals(const Sum *sum, int32_t *out) {
    for (int i = 0; i < SUMS; i++) out[i] = total(sum[i]);
}
#endif

// Bytes.
#define AHEAD 8192
#define INLINED static inline __attribute__((always_inline))

// Outputs from `first` on for `rows` rows of inputs; how many of both are constants where it is inlined.
INLINED void tile(int outs, int rows, const Matrix *matrix, int64_t first, const int16_t *x, const float *scales,
                  float *out, int64_t stride) {
    const int64_t ins = matrix->ins;
    const int8_t *w = matrix->values + first * ins;
    Sum sum[SUMS];
    for (int s = 0; s < outs * rows; s++) sum[s] = zero();
    for (int64_t line = 0; line < ins; line += LINE) {
        for (int o = 0; o < outs; o++) __builtin_prefetch(w + o * ins + line + AHEAD);
        for (int64_t i = line; i < line + LINE; i += LANES) {
            Sum weights[SUMS];
            for (int o = 0; o < outs; o++) weights[o] = widened(w + o * ins + i);
            for (int r = 0; r < rows; r++) {
                Sum inputs = loaded(x + r * ins + i);
                for (int o = 0; o < outs; o++) sum[o * rows + r] = added(sum[o * rows + r], weights[o], inputs);
            }
        }
    }
    int32_t sums[SUMS];
    if (outs * rows == SUMS)
        totals(sum, sums);
    else
        for (int s = 0; s < outs * rows; s++) sums[s] = total(sum[s]);
    for (int o = 0; o < outs; o++)
        for (int r = 0; r < rows; r++)
            out[r * stride + o] = (float)sums[o * rows + r] * matrix->scales[first + o] * scales[r];
}

// Outputs from `first` on for all rows.
INLINED void band(int outs, const Matrix *matrix, int64_t first, const int16_t *x, const float *scales, int64_t rows,
                  float *out, int64_t stride) {
    int64_t r = 0;
    for (; r + 4 <= rows; r += 4) tile(outs, 4, matrix, first, x + r * matrix->ins, scales + r, out + r * stride, stride);
    for (; r + 2 <= rows; r += 2) tile(outs, 2, matrix, first, x + r * matrix->ins, scales + r, out + r * stride, stride);
    for (; r < rows; r++) tile(outs, 1, matrix, first, x + r * matrix->ins, scales + r, out + r * stride, stride);
}

// Outputs `from` to `to` of a matrix: out[row · stride + output − from].
void product(const Matrix *matrix, int64_t from, int64_t to, const int16_t *x, const float *scales, int64_t rows,
             float *out, int64_t stride) {
    int64_t o = from;
    // Four rows and more are bound by arithmetic: several outputs share what was loaded. Fewer are bound by memory,
    // which is read the fastest in one stream.
    for (; rows >= 4 && o + SUMS / 4 <= to; o += SUMS / 4)
        band(SUMS / 4, matrix, o, x, scales, rows, out + o - from, stride);
    for (; o < to; o++) band(1, matrix, o, x, scales, rows, out + o - from, stride);
}

// 127 · LARGEST · ins must stay below 2³¹.
#define LARGEST 2047
#define LARGEST_TIMES_INS 16909320

// Round rows of `width` numbers to `ins` whole ones. A row that is not finite gets a scale that is not, either.
void round_rows(const float *x, int64_t rows, int64_t width, int64_t ins, int16_t *restrict rounded, float *scales) {
    float largest = fminf(LARGEST, (float)(LARGEST_TIMES_INS / ins));
    for (int64_t r = 0; r < rows; r++) {
        const float *row = x + r * width;
        int16_t *to = rounded + r * ins;
        // Sizes are in the order of their bits, which vectors compare; what is not finite is the largest.
        int32_t most_bits = 0;
        for (int64_t i = 0; i < width; i++) {
            int32_t bits;
            memcpy(&bits, row + i, sizeof bits);
            bits &= INT32_MAX;
            most_bits = bits > most_bits ? bits : most_bits;
        }
        float most;
        memcpy(&most, &most_bits, sizeof most);
        if (!isfinite(most)) {
            memset(to, 0, ins * sizeof *to);
            scales[r] = NAN;
            continue;
        }
        float factor = most > 0 ? largest / most : 0;
        for (int64_t i = 0; i < width; i++) to[i] = (int16_t)(int32_t)rintf(row[i] * factor);
        memset(to + width, 0, (ins - width) * sizeof *to);
        scales[r] = most / largest;
    }
}
