// Activations times 8-bit weights, in whole numbers, which add up to the same sums in any order: all variants, and any
// number of rows beside each other, give the same bits.

#include <math.h>
#include <string.h>

#include "native.h"

#define INLINED static inline __attribute__((always_inline))

// A GROUP of inputs, in an integer of its size.
#if IN_PARTS
typedef int32_t Group;
#else
typedef int64_t Group;
#endif
INLINED Group group_at(const Activation *x) {
    Group group;
    memcpy(&group, x, sizeof group);
    return group;
}

// For each kind of processor: an Acc (accumulator) has sums of OUTPUTS outputs, each in PARTS that want to be added up;
// its registers hold ACCS of them beside what is multiplied, of up to MOST_ROWS rows. `dot` adds the products of STEP
// inputs. Weights are multiplied as they are stored, SHIFTED up by their zero point, where that is no more work.
#if defined(__AVX512VNNI__)
#include <immintrin.h>
#define OUTPUTS 16
#define PARTS 1
#define ACCS 24
#define MOST_ROWS 12
#define STEP GROUP
#define SHIFTED ZERO_POINT
typedef __m512i Acc;
INLINED Acc dot(Acc sum, const uint8_t *w, const Activation *x) {
    return _mm512_dpbusd_epi32(sum, _mm512_loadu_si512(w), _mm512_set1_epi32(group_at(x)));
}
#elif defined(__AVXVNNI__)
#include <immintrin.h>
#define OUTPUTS 8
#define PARTS 1
#define ACCS 12
#define MOST_ROWS 6
#define STEP GROUP
#define SHIFTED ZERO_POINT
typedef __m256i Acc;
INLINED Acc dot(Acc sum, const uint8_t *w, const Activation *x) {
    return _mm256_dpbusd_avx_epi32(sum, _mm256_loadu_si256((const Acc *)w), _mm256_set1_epi32(group_at(x)));
}
#elif defined(__AVX2__)
#include <immintrin.h>
#define OUTPUTS 8
#define PARTS 1
#define ACCS 12
#define MOST_ROWS 3
#define STEP (2 * GROUP)
#define SHIFTED ZERO_POINT
typedef __m256i Acc;
INLINED Acc products(const uint8_t *w, const Activation *x) {
    return _mm256_maddubs_epi16(_mm256_loadu_si256((const Acc *)w), _mm256_set1_epi32(group_at(x)));
}
// 16 bits hold the sum of four products: see LOW_LIMIT.
INLINED Acc dot(Acc sum, const uint8_t *w, const Activation *x) {
    Acc both = _mm256_add_epi16(products(w, x), products(w + GROUP * PANEL, x + GROUP));
    return _mm256_add_epi32(sum, _mm256_madd_epi16(both, _mm256_set1_epi16(1)));
}
#elif defined(__ARM_FEATURE_DOTPROD)
#include <arm_neon.h>
#define OUTPUTS 4
#define PARTS 1
#define ACCS 16
#define MOST_ROWS 8
#define STEP GROUP
#define SHIFTED 0
typedef int32x4_t Acc;
INLINED Acc dot(Acc sum, const uint8_t *w, const Activation *x) {
    int8x16_t weights = vreinterpretq_s8_u8(veorq_u8(vld1q_u8(w), vdupq_n_u8(ZERO_POINT)));
    return vdotq_s32(sum, weights, vreinterpretq_s8_s32(vdupq_n_s32(group_at(x))));
}
#else
// Plain vectors; the compiler finds the instructions.
#define OUTPUTS 4
#define PARTS 4
#define ACCS 4
#define MOST_ROWS 4
#define STEP GROUP
#define SHIFTED ZERO_POINT
typedef uint32_t Acc __attribute__((vector_size(64)));
typedef uint8_t Bytes __attribute__((vector_size(16), aligned(1)));
INLINED Acc dot(Acc sum, const uint8_t *w, const Activation *x) {
    typedef int64_t Four __attribute__((vector_size(32)));
    typedef int16_t Numbers __attribute__((vector_size(32)));
    Group group = group_at(x);
    Numbers numbers = (Numbers)(Four){group, group, group, group};
    return sum + __builtin_convertvector(*(const Bytes *)w, Acc) * __builtin_convertvector(numbers, Acc);
}
#endif

typedef uint32_t Lanes __attribute__((vector_size(OUTPUTS * PARTS * 4)));
// Accs of a panel, and bytes of a GROUP of inputs for one of them.
#define PANEL_ACCS (PANEL / OUTPUTS)
#define ACC_BYTES (OUTPUTS * GROUP)
// Bytes of weights.
#define AHEAD 8192
// Inputs whose upper bits are added up in sums of their own.
#define TURNS (16 / STEP)

// As many accumulators of a panel as there are registers for `rows` rows.
INLINED int accs_of(int rows) {
    int accs = PANEL_ACCS;
    while (rows * accs > ACCS) accs /= 2;
    return accs;
}

// Weights that are wanted next, `from` bytes behind the panel's first; `step` bytes are fetched with each STEP of inputs.
typedef struct {
    int64_t from, step;
} Coming;

// The sums of a panel for `rows` rows of activations, `accs` accumulators of it at a time.
INLINED void accumulate(int rows, int accs, const uint8_t *panel, const QuantisedRows *x, int64_t row, int64_t ins,
                        Coming coming, uint32_t (*sums)[PANEL]) {
    const uint8_t *weights = panel;
    coming.step /= PANEL_ACCS / accs;
    for (int first = 0; first < PANEL_ACCS; first += accs, weights += accs * ACC_BYTES) {
        Acc acc[ACCS];
        memset(acc, 0, sizeof acc);
        for (int64_t i = 0; i < ins; i += STEP) {
            const uint8_t *here = weights + i * PANEL;
            for (int64_t line = 0; line < coming.step; line += CACHE_LINE) prefetch(panel, coming.from + line);
            coming.from += coming.step;
// Else the accumulators would be in memory.
#pragma clang loop unroll(full)
            for (int r = 0; r < rows; r++)
                for (int a = 0; a < accs; a++)
                    acc[r * accs + a] = dot(acc[r * accs + a], here + a * ACC_BYTES,
                                            x->low + (row + r) * ROW_STRIDE(ins) + i);
        }
        for (int r = 0; r < rows; r++) {
            const WideBlock *wide = x->wide + (row + r) * MAX_WIDE(ins), *end = wide + x->wide_count[row + r];
            // In turns, as each instruction would wait for the last one's sum.
            Acc high[TURNS][PANEL_ACCS];
            memset(high, 0, sizeof high);
            for (; wide < end; wide++)
                for (int64_t i = 0; i < BLOCK; i += TURNS * STEP)
                    for (int turn = 0; turn < TURNS; turn++) {
                        const uint8_t *here = weights + (wide->first + i + turn * STEP) * PANEL;
                        for (int a = 0; a < accs; a++)
                            high[turn][a] =
                                dot(high[turn][a], here + a * ACC_BYTES, wide->high + i + turn * STEP);
                    }
            for (int a = 0; a < accs; a++) {
                Lanes upper = {0};
                for (int turn = 0; turn < TURNS; turn++) upper += (Lanes)high[turn][a];
                Lanes lanes = (Lanes)acc[r * accs + a] + (upper << HIGH_SHIFT);
                uint32_t *to = sums[r] + (first + a) * OUTPUTS;
                if (PARTS == 1)
                    memcpy(to, &lanes, sizeof lanes);
                else
                    for (int o = 0; o < OUTPUTS; o++) {
                        to[o] = 0;
                        for (int part = 0; part < PARTS; part++) to[o] += lanes[o * PARTS + part];
                    }
            }
        }
    }
}

// Outputs `from` to `to` of a panel, for `rows` rows: out[row · stride + output − from].
INLINED void micro_kernel(int rows, const Matrix *matrix, int64_t panel, int64_t from, int64_t to,
                          const QuantisedRows *x, int64_t row, Coming coming, float *out, int64_t stride) {
// Else each number of rows is given an order of its own in which to scale.
#pragma clang fp reassociate(off)
    uint32_t sums[MOST_ROWS][PANEL];
    accumulate(rows, accs_of(rows), matrix->values + panel * PANEL * matrix->ins, x, row, matrix->ins, coming, sums);
    const float *scales = matrix->scales + panel * PANEL;
    for (int r = 0; r < rows; r++) {
        // Unsigned: what the weights are shifted by may wrap around, and comes back.
        uint32_t shift = SHIFTED * (uint32_t)x->sums[row + r];
        float scale = x->scales[row + r], scaled[PANEL];
        for (int o = 0; o < PANEL; o++) scaled[o] = (float)(int32_t)(sums[r][o] - shift) * scales[o] * scale;
        if (to - from == PANEL)
            memcpy(out + r * stride, scaled, sizeof scaled);
        else
            memcpy(out + r * stride, scaled + from, (to - from) * sizeof *scaled);
    }
}

// How many of `rows` rows are multiplied at a time.
INLINED int tile_of(int64_t rows) {
    if (rows >= MOST_ROWS) return MOST_ROWS;
    if (MOST_ROWS > 8 && rows >= 8) return 8;
    if (MOST_ROWS > 4 && rows >= 4) return 4;
    return rows >= 2 ? 2 : 1;
}

// Outputs `from` to `to` of x @ matrixᵀ: out[row · stride + output − from].
void gemm(const Matrix *matrix, int64_t from, int64_t to, const QuantisedRows *x, int64_t rows, float *out,
          int64_t stride) {
    int64_t tiles = 0;
    for (int64_t rest = rows; rest > 0; rest -= tile_of(rest)) tiles++;
    for (int64_t next; from < to; out += next - from, from = next) {
        int64_t panel = from / PANEL, first = from % PANEL;
        int64_t last = to - panel * PANEL < PANEL ? to - panel * PANEL : PANEL;
        next = panel * PANEL + last;
        Coming coming = {AHEAD, STEP * PANEL};
        // Who reads a panel several times finds it in the cache, and fetches the next one meanwhile.
        if (tiles > 1 || accs_of(tile_of(rows)) < PANEL_ACCS)
            coming = (Coming){PANEL * matrix->ins, STEP * PANEL / tiles};
        int tile;
        for (int64_t r = 0; r < rows; r += tile, coming.from += matrix->ins / STEP * coming.step) {
            tile = tile_of(rows - r);
#define IF_TILE(size) \
    if (tile == size) micro_kernel(size, matrix, panel, first, last, x, r, coming, out + r * stride, stride)
            IF_TILE(MOST_ROWS);
            if (MOST_ROWS > 8) IF_TILE(8);
            if (MOST_ROWS > 4) IF_TILE(4);
            if (MOST_ROWS > 2) IF_TILE(2);
            IF_TILE(1);
        }
    }
}
