// Rows of activations to rows of whole numbers, each row with a scale of its own, so that a row's numbers do not depend
// on the others'.
//
// Most numbers get 8 bits. A few columns are often many times larger than the rest, which would be left without bits if
// all had as many: so the blocks with the largest numbers, an eighth of all, get up to 12, in two parts where the
// processor multiplies no more than 8 at a time.

#include <math.h>
#include <string.h>

#include "native.h"

// Largest whole number of 12 bits, where 127 · MAX_WHOLE · ins must stay below 2³¹.
#define MAX_WHOLE 2047
#define MAX_WHOLE_TIMES_INS 16909320
// Numbers that are compared at once.
#define VECTOR 16

// Lay out memory for rows of `ins` whole numbers; returns its size.
int64_t lay_out_quantised(int64_t rows, int64_t ins, char *memory, QuantisedRows *quantised) {
    int64_t used = 0;
    quantised->low = array_in(memory, &used, rows * ROW_STRIDE(ins) * (int64_t)sizeof(Activation));
    quantised->wide = array_in(memory, &used, rows * MAX_WIDE(ins) * (int64_t)sizeof(WideBlock));
    quantised->wide_count = array_in(memory, &used, rows * (int64_t)sizeof(int32_t));
    quantised->sums = array_in(memory, &used, rows * (int64_t)sizeof(int32_t));
    quantised->scales = array_in(memory, &used, rows * (int64_t)sizeof(float));
    quantised->block_sizes = array_in(memory, &used, (ins / BLOCK + VECTOR) * (int64_t)sizeof(int32_t));
    return used;
}

static float float_of(int32_t bits) {
    float x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

// A block's sizes: bits of the largest |x|, and of what must not exceed LOW_LIMIT. Without their sign, floats are in the
// order of their bits, which vectors compare; what is not finite is the largest.
static int32_t sizes_of(const float *block, int32_t *size) {
    int32_t max = 0, max_mean = 0;
    for (int i = 0; i < BLOCK; i++) {
        int32_t bits;
        memcpy(&bits, block + i, sizeof bits);
        bits &= INT32_MAX;
        max = bits > max ? bits : max;
    }
#ifdef ADDED_IN_16_BITS
    typedef float Floats __attribute__((vector_size(4 * VECTOR), aligned(4)));
    typedef int32_t Ints __attribute__((vector_size(4 * VECTOR)));
    // Quarters: the largest numbers must not become infinite. Behind them lies what no sum that counts has.
    const Ints counts = {-1, 0, -1, 0, 0, 0, 0, 0, -1, 0, -1, 0, 0, 0, 0, 0};
    float quarters[BLOCK + 2 * GROUP] = {0};
    for (int i = 0; i < BLOCK; i++) quarters[i] = 0.25f * fabsf(block[i]);
    for (int i = 0; i < BLOCK; i += VECTOR) {
        const Floats *here = (const Floats *)(quarters + i), *next = (const Floats *)(quarters + i + GROUP);
        const Floats *beside = (const Floats *)(quarters + i + 1), *beside_next = (const Floats *)(quarters + i + GROUP + 1);
        Ints means = counts & (Ints)((*here + *beside) + (*next + *beside_next));
        for (int lane = 0; lane < VECTOR; lane++) max_mean = means[lane] > max_mean ? means[lane] : max_mean;
    }
    *size = max_mean;
#else
    (void)max_mean;
    *size = max;
#endif
    return max;
}

// The smallest of `count` numbers that no more than `above` exceed. Behind them lies room for a multiple of VECTOR.
static int32_t exceeded_by(int32_t above, const int32_t *x, int64_t count) {
    int32_t found = INT32_MAX;
    for (int64_t first = 0; first < count; first += VECTOR) {
        int32_t larger[VECTOR] = {0};
        for (int64_t other = 0; other < count; other++)
            for (int i = 0; i < VECTOR; i++) larger[i] += x[other] > x[first + i];
        for (int64_t i = first; i < first + VECTOR && i < count; i++)
            if (larger[i - first] <= above && x[i] < found) found = x[i];
    }
    return found;
}

// Whole numbers of a block; returns their sum.
static int32_t quantise_block(const float *block, float inverse_scale, Activation *low) {
    int32_t sum = 0;
    for (int i = 0; i < BLOCK; i++) {
        int32_t whole = (int32_t)rintf(block[i] * inverse_scale);
        low[i] = (Activation)whole;
        sum += whole;
    }
    return sum;
}

// The same with 12 bits.
static int32_t quantise_wide_block(const float *block, float inverse_scale, Activation *low, Activation *high) {
    int32_t sum = 0;
    for (int i = 0; i < BLOCK; i++) {
        int32_t whole = (int32_t)rintf(block[i] * inverse_scale);
        int32_t upper = (whole + (1 << (HIGH_SHIFT - 1))) >> HIGH_SHIFT;
        high[i] = (Activation)upper;
        low[i] = (Activation)(whole - upper * (1 << HIGH_SHIFT));
        sum += whole;
    }
    return sum;
}

// A block of a row, padded with zeros in `room` where the row ends in it or before.
static const float *block_of(const float *row, int64_t from, int64_t width, float *room) {
    if (from + BLOCK <= width) return row + from;
    memset(room, 0, BLOCK * sizeof *room);
    if (from < width) memcpy(room, row + from, (width - from) * sizeof *room);
    return room;
}

// Quantise x (rows, width), padded to `ins`, to the rows from `first` on. A row that is not finite gets a scale that is
// not, either; one so small that its scale has no reciprocal is all zeros.
void quantise_rows(const float *x, int64_t first, int64_t rows, int64_t width, int64_t ins, QuantisedRows *to) {
    float room[BLOCK], max_whole = fminf(MAX_WHOLE, (float)(MAX_WHOLE_TIMES_INS / ins));
    int64_t blocks = ins / BLOCK;
    for (int64_t r = first; r < first + rows; r++, x += width) {
        int32_t *sizes = to->block_sizes, max = 0;
        for (int64_t b = 0; b < blocks; b++) {
            const float *block = block_of(x, b * BLOCK, width, room);
            int32_t largest = sizes_of(block, sizes + b);
            max = max > largest ? max : largest;
        }
        to->wide_count[r] = to->sums[r] = 0;
        if (!isfinite(float_of(max))) {
            to->scales[r] = NAN;
            memset(to->low + r * ROW_STRIDE(ins), 0, ins * sizeof(Activation));
            continue;
        }
        int32_t usual = exceeded_by(MAX_WIDE(ins), sizes, blocks);
        float scale = fmaxf(float_of(max) / max_whole, float_of(usual) / LOW_LIMIT);
        float inverse_scale = isnormal(scale) ? 1 / scale : 0;
        to->scales[r] = scale;
        for (int64_t b = 0; b < blocks; b++) {
            const float *block = block_of(x, b * BLOCK, width, room);
            Activation *low = to->low + r * ROW_STRIDE(ins) + b * BLOCK;
            // The first condition bounds how many there are, whatever the numbers; the second spares work.
            if (IN_PARTS && sizes[b] > usual && float_of(sizes[b]) * inverse_scale > LOW_LIMIT) {
                WideBlock *wide = to->wide + r * MAX_WIDE(ins) + to->wide_count[r]++;
                wide->first = b * BLOCK;
                to->sums[r] += quantise_wide_block(block, inverse_scale, low, wide->high);
            } else {
                to->sums[r] += quantise_block(block, inverse_scale, low);
            }
        }
    }
}
