// Rows of numbers to rows of whole ones; see products.c for what they are like.

#include <math.h>
#include <string.h>

#include "step.h"

#define MOST 127
// MOST · LARGEST · ins must stay below 2³¹.
#define LARGEST 2047
#define LARGEST_TIMES_INS 16909320
// Numbers that are compared at once.
#define VECTOR 16

// Lay out memory for rows of `ins` whole numbers; returns its size.
int64_t lay_out_rounded(int64_t rows, int64_t ins, char *memory, Rounded *rounded) {
    int64_t used = 0;
    rounded->low = array_in(memory, &used, rows * PITCH(ins));
    rounded->wide = array_in(memory, &used, rows * WIDE(ins) * (int64_t)sizeof(Wide));
    rounded->wides = array_in(memory, &used, rows * (int64_t)sizeof(int32_t));
    rounded->sums = array_in(memory, &used, rows * (int64_t)sizeof(int32_t));
    rounded->scales = array_in(memory, &used, rows * (int64_t)sizeof(float));
    rounded->largest = array_in(memory, &used, (ins / LINE + VECTOR) * (int64_t)sizeof(int32_t));
    return used;
}

static float number_of(int32_t bits) {
    float x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

// The largest size in a line. Sizes are in the order of their bits, which vectors compare; what is not finite is the
// largest.
static int32_t largest_in(const float *line) {
    int32_t most = 0;
    for (int i = 0; i < LINE; i++) {
        int32_t bits;
        memcpy(&bits, line + i, sizeof bits);
        bits &= INT32_MAX;
        most = bits > most ? bits : most;
    }
    return most;
}

// The smallest of `count` sizes that `above` or fewer exceed. Behind them lies room for a multiple of VECTOR.
static int32_t exceeded_by(int32_t above, const int32_t *sizes, int64_t count) {
    int32_t found = INT32_MAX;
    for (int64_t first = 0; first < count; first += VECTOR) {
        int32_t larger[VECTOR] = {0};
        for (int64_t other = 0; other < count; other++)
            for (int i = 0; i < VECTOR; i++) larger[i] += sizes[other] > sizes[first + i];
        for (int64_t i = first; i < first + VECTOR && i < count; i++)
            if (larger[i - first] <= above && sizes[i] < found) found = sizes[i];
    }
    return found;
}

// Whole numbers of a line; returns their sum.
static int32_t round_line(const float *line, float factor, int8_t *low) {
    int32_t sum = 0;
    for (int i = 0; i < LINE; i++) {
        int32_t whole = (int32_t)rintf(line[i] * factor);
        low[i] = (int8_t)whole;
        sum += whole;
    }
    return sum;
}

// The same with two digits.
static int32_t round_wide_line(const float *line, float factor, int8_t *low, int8_t *high) {
    int32_t sum = 0;
    for (int i = 0; i < LINE; i++) {
        int32_t whole = (int32_t)rintf(line[i] * factor);
        int32_t digit = (whole + (1 << (DIGIT - 1))) >> DIGIT;
        high[i] = (int8_t)digit;
        low[i] = (int8_t)(whole - digit * (1 << DIGIT));
        sum += whole;
    }
    return sum;
}

// A line of a row, followed by zeros where the row ends; `room` is for one that it ends in.
static const float *line_of(const float *row, int64_t from, int64_t width, float *room) {
    if (from + LINE <= width) return row + from;
    memset(room, 0, LINE * sizeof *room);
    if (from < width) memcpy(room, row + from, (width - from) * sizeof *room);
    return room;
}

// Round rows of `width` numbers to `ins` whole ones. A row that is not finite gets a scale that is not, either; one whose
// scale has no reciprocal, being so small, is all zeros.
void round_rows(const float *x, int64_t rows, int64_t width, int64_t ins, Rounded *to) {
    float room[LINE], most_whole = fminf(LARGEST, (float)(LARGEST_TIMES_INS / ins));
    int64_t lines = ins / LINE;
    for (int64_t r = 0; r < rows; r++, x += width) {
        int32_t most = 0;
        for (int64_t line = 0; line < lines; line++) {
            to->largest[line] = largest_in(line_of(x, line * LINE, width, room));
            most = most > to->largest[line] ? most : to->largest[line];
        }
        to->wides[r] = to->sums[r] = 0;
        if (!isfinite(number_of(most))) {
            to->scales[r] = NAN;
            memset(to->low + r * PITCH(ins), 0, ins);
            continue;
        }
        int32_t usual = exceeded_by(WIDE(ins), to->largest, lines);
        float scale = fmaxf(number_of(most) / most_whole, number_of(usual) / MOST);
        float factor = isnormal(scale) ? 1 / scale : 0;
        to->scales[r] = scale;
        for (int64_t line = 0; line < lines; line++) {
            const float *from = line_of(x, line * LINE, width, room);
            int8_t *low = to->low + r * PITCH(ins) + line * LINE;
            // The first condition bounds how many there are, whatever the numbers; the second spares work.
            int is_wide = to->largest[line] > usual && number_of(to->largest[line]) * factor >= MOST + 0.5f;
            if (!is_wide) {
                to->sums[r] += round_line(from, factor, low);
            } else {
                Wide *wide = to->wide + r * WIDE(ins) + to->wides[r]++;
                wide->first = line * LINE;
                to->sums[r] += round_wide_line(from, factor, low, wide->high);
            }
        }
    }
}
