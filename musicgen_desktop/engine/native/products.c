// Products with 8-bit weights. What is multiplied is rounded to whole numbers, each row to its own scale, so that a
// row's numbers do not depend on the others; whole numbers add up to the same sums in any order.
//
// Most numbers of a row get 8 bits. A few columns are often many times larger than the rest, which would be left
// without bits if all had as many: so the LINEs of columns with the largest numbers, an eighth of all, get up to 12 bits,
// as two digits, and are multiplied twice.

#include <math.h>
#include <string.h>

#include "step.h"

#define INLINED static inline __attribute__((always_inline))

INLINED int32_t four_at(const int8_t *x) {
    int32_t four;
    memcpy(&four, x, sizeof four);
    return four;
}

// For each kind of processor: a Sum for each of OUTS outputs, PARTS numbers of it that want to be added up, and how many
// Sums its registers hold beside what is multiplied. Where one factor must not be negative, weights are SHIFTED up
// while they are multiplied.
#if defined(__AVX512VNNI__)
#include <immintrin.h>
#define OUTS 16
#define PARTS 1
#define SUMS 16
#define SHIFTED 128
typedef __m512i Sum;
INLINED Sum weights_at(const int8_t *w) { return _mm512_xor_si512(_mm512_loadu_si512(w), _mm512_set1_epi8(-SHIFTED)); }
INLINED Sum inputs_at(const int8_t *x) { return _mm512_set1_epi32(four_at(x)); }
INLINED Sum added(Sum sum, Sum w, Sum x) { return _mm512_dpbusd_epi32(sum, w, x); }
#elif defined(__AVXVNNI__)
#include <immintrin.h>
#define OUTS 8
#define PARTS 1
#define SUMS 8
#define SHIFTED 128
typedef __m256i Sum;
INLINED Sum weights_at(const int8_t *w) {
    return _mm256_xor_si256(_mm256_loadu_si256((const Sum *)w), _mm256_set1_epi8(-SHIFTED));
}
INLINED Sum inputs_at(const int8_t *x) { return _mm256_set1_epi32(four_at(x)); }
INLINED Sum added(Sum sum, Sum w, Sum x) { return _mm256_dpbusd_avx_epi32(sum, w, x); }
#elif defined(__AVX2__)
#include <immintrin.h>
#define OUTS 4
#define PARTS 2
#define SUMS 8
#define SHIFTED 0
typedef __m256i Sum;
INLINED Sum weights_at(const int8_t *w) { return _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)w)); }
INLINED Sum inputs_at(const int8_t *x) { return _mm256_cvtepi8_epi16(_mm_set1_epi32(four_at(x))); }
INLINED Sum added(Sum sum, Sum w, Sum x) { return _mm256_add_epi32(sum, _mm256_madd_epi16(w, x)); }
#elif defined(__ARM_FEATURE_DOTPROD)
#include <arm_neon.h>
#define OUTS 4
#define PARTS 1
#define SUMS 16
#define SHIFTED 0
typedef int32x4_t Sum;
INLINED int8x16_t weights_at(const int8_t *w) { return vld1q_s8(w); }
INLINED int8x16_t inputs_at(const int8_t *x) { return vreinterpretq_s8_s32(vdupq_n_s32(four_at(x))); }
INLINED Sum added(Sum sum, int8x16_t w, int8x16_t x) { return vdotq_s32(sum, w, x); }
#else
// Plain vectors; the compiler finds the instructions.
#define OUTS 4
#define PARTS 4
#define SUMS 4
#define SHIFTED 0
typedef int32_t Sum __attribute__((vector_size(64)));
typedef int8_t Bytes __attribute__((vector_size(16), aligned(1)));
INLINED Sum weights_at(const int8_t *w) { return __builtin_convertvector(*(const Bytes *)w, Sum); }
INLINED Sum inputs_at(const int8_t *x) {
    typedef int32_t Four __attribute__((vector_size(16)));
    int32_t four = four_at(x);
    return weights_at((const int8_t *)&(Four){four, four, four, four});
}
INLINED Sum added(Sum sum, Sum w, Sum x) { return sum + w * x; }
#endif

typedef uint32_t Lanes __attribute__((vector_size(OUTS * PARTS * 4)));
#define PIECES (BAND / OUTS)
#define PIECE (OUTS * GROUP)
// Bytes.
#define AHEAD 8192

// A band's sums for `rows` rows of inputs, `pieces` pieces of it at a time.
INLINED void add_up(int rows, int pieces, const int8_t *w, const Rounded *x, int64_t row, int64_t ins,
                    uint32_t (*whole)[BAND]) {
    for (int first = 0; first < PIECES; first += pieces, w += pieces * PIECE) {
        Sum sum[SUMS];
        memset(sum, 0, sizeof sum);
        for (int64_t i = 0; i < ins; i += GROUP) {
            const int8_t *here = w + i * BAND;
            for (int line = 0; line < pieces * PIECE; line += LINE) prefetch(here, line + AHEAD);
            for (int r = 0; r < rows; r++)
                for (int p = 0; p < pieces; p++)
                    sum[r * pieces + p] = added(sum[r * pieces + p], weights_at(here + p * PIECE),
                                                inputs_at(x->low + (row + r) * PITCH(ins) + i));
        }
        for (int r = 0; r < rows; r++) {
            const Wide *wide = x->wide + (row + r) * WIDE(ins), *end = wide + x->wides[row + r];
            Sum digit[SUMS];
            memset(digit, 0, sizeof digit);
            for (; wide < end; wide++)
                for (int64_t i = 0; i < LINE; i += GROUP)
                    for (int p = 0; p < pieces; p++)
                        digit[p] = added(digit[p], weights_at(w + (wide->first + i) * BAND + p * PIECE),
                                         inputs_at(wide->high + i));
            for (int p = 0; p < pieces; p++) {
                Lanes lanes = (Lanes)sum[r * pieces + p] + ((Lanes)digit[p] << DIGIT);
                uint32_t *to = whole[r] + (first + p) * OUTS;
                if (PARTS == 1)
                    memcpy(to, &lanes, sizeof lanes);
                else
                    for (int o = 0; o < OUTS; o++) {
                        to[o] = 0;
                        for (int part = 0; part < PARTS; part++) to[o] += lanes[o * PARTS + part];
                    }
            }
        }
    }
}

// Outputs `low` to `high` of a band, for some rows: out[row · stride + output − low].
INLINED void tile(int rows, const Matrix *matrix, int64_t band, int64_t low, int64_t high, const Rounded *x,
                  int64_t row, float *out, int64_t stride) {
// Else each number of rows is given an order of its own in which to scale.
#pragma clang fp reassociate(off)
    uint32_t whole[8][BAND];
    int pieces = SUMS / rows < PIECES ? SUMS / rows : PIECES;
    add_up(rows, pieces, matrix->values + band * BAND * matrix->ins, x, row, matrix->ins, whole);
    const float *scales = matrix->scales + band * BAND;
    for (int r = 0; r < rows; r++) {
        // Unsigned: what the weights were shifted by may go round, and comes back.
        uint32_t shift = SHIFTED * (uint32_t)x->sums[row + r];
        float factor = x->scales[row + r], done[BAND];
        for (int o = 0; o < BAND; o++) done[o] = (float)(int32_t)(whole[r][o] - shift) * scales[o] * factor;
        if (high - low == BAND)
            memcpy(out + r * stride, done, sizeof done);
        else
            memcpy(out + r * stride, done + low, (high - low) * sizeof *done);
    }
}

// Outputs `from` to `to` of a matrix: out[row · stride + output − from].
void product(const Matrix *matrix, int64_t from, int64_t to, const Rounded *x, int64_t rows, float *out,
             int64_t stride) {
    for (int64_t next; from < to; out += next - from, from = next) {
        int64_t band = from / BAND, low = from % BAND, high = to - band * BAND < BAND ? to - band * BAND : BAND, r = 0;
        next = band * BAND + high;
        if (SUMS >= 16)
            for (; r + 8 <= rows; r += 8) tile(8, matrix, band, low, high, x, r, out + r * stride, stride);
        for (; r + 4 <= rows; r += 4) tile(4, matrix, band, low, high, x, r, out + r * stride, stride);
        for (; r + 2 <= rows; r += 2) tile(2, matrix, band, low, high, x, r, out + r * stride, stride);
        for (; r < rows; r++) tile(1, matrix, band, low, high, x, r, out + r * stride, stride);
    }
}
