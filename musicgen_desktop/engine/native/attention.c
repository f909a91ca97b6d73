// Attention to the past and to the prompt, one head of one row at a time.
//
// The past is kept in 8 bits, each key and each value on a grid of its own: 256 levels from its lowest number to its
// highest.

#include <math.h>
#include <string.h>

#include "step.h"

#define LEVELS 255

typedef float Floats __attribute__((vector_size(4 * TILE), aligned(4)));

// The lowest and the highest of `count` numbers; those that are not numbers may be passed over.
static void find_range(const float *x, int64_t count, float *lowest, float *highest) {
    float low = x[0], high = x[0];
    int64_t i = 0;
    if (count >= TILE) {
        Floats lows = *(const Floats *)x, highs = lows;
        for (; i + TILE <= count; i += TILE)
            for (int lane = 0; lane < TILE; lane++) {
                float here = x[i + lane];
                lows[lane] = here < lows[lane] ? here : lows[lane];
                highs[lane] = here > highs[lane] ? here : highs[lane];
            }
        for (int lane = 0; lane < TILE; lane++) {
            low = fminf(low, lows[lane]);
            high = fmaxf(high, highs[lane]);
        }
    }
    for (; i < count; i++) {
        low = fminf(low, x[i]);
        high = fmaxf(high, x[i]);
    }
    *lowest = low;
    *highest = high;
}

// x Φ(x), by Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26: erf within 1.5e-7.
void gelu(const float *x, int64_t count, float *out) {
    for (int64_t i = 0; i < count; i++) {
        float z = fabsf(x[i]) * 0.707106781f;
        float t = 1 / (1 + 0.3275911f * z);
        float series = t * (0.254829592f +
                            t * (-0.284496736f + t * (1.421413741f + t * (-1.453152027f + t * 1.061405429f))));
        float outside = 0.5f * x[i] * series * exponential(-z * z);
        out[i] = x[i] < 0 ? outside : x[i] - outside;
    }
}

// Scores to shares that still want to be divided by the sum, which is returned.
static float shares(float *scores, int64_t count) {
    float least, most, sum = 0;
    find_range(scores, count, &least, &most);
    for (int64_t i = 0; i < count; i++) {
        scores[i] = exponential(scores[i] - most);
        sum += scores[i];
    }
    return sum;
}

static inline float dot(const float *a, const float *b, int64_t count) {
    float sum = 0;
    for (int64_t i = 0; i < count; i++) sum += a[i] * b[i];
    return sum;
}

// Round `count` numbers to levels, `stride` apart; a number is its level times `step`, and `lowest`. Numbers that are
// not finite make the grid so; where a step is so small that it has no reciprocal, all are the lowest.
static void round_to_grid(const float *x, int64_t count, uint8_t *levels, int64_t stride, float *step, float *lowest) {
    float low, high, poison = 0;
    find_range(x, count, &low, &high);
    for (int64_t i = 0; i < count; i++) poison += x[i] * 0;
    *step = (high - low) / LEVELS + poison;
    *lowest = low + poison;
    float factor = isnormal(*step) ? 1 / *step : 0;
    for (int64_t i = 0; i < count; i++)
        levels[i * stride] = factor > 0 ? (uint8_t)(int32_t)rintf((x[i] - low) * factor) : 0;
}

typedef uint8_t Levels __attribute__((vector_size(TILE), aligned(1)));

static inline Floats widened(const uint8_t *levels) { return __builtin_convertvector(*(const Levels *)levels, Floats); }

// Bytes.
#define AHEAD 4096

// scores = query · keys of `tiles` tiles, (tiles, dim, TILE), by their levels alone.
static void score_tiles(const float *query, const uint8_t *keys, int64_t tiles, int64_t dim, float *scores) {
    for (int64_t t = 0; t < tiles; t++, keys += dim * TILE) {
        Floats sum0 = {0}, sum1 = {0}, sum2 = {0}, sum3 = {0};
        int64_t c = 0;
        for (; c + 4 <= dim; c += 4) {
            const uint8_t *tile = keys + c * TILE;
            prefetch(tile, AHEAD);
            sum0 += query[c] * widened(tile);
            sum1 += query[c + 1] * widened(tile + TILE);
            sum2 += query[c + 2] * widened(tile + 2 * TILE);
            sum3 += query[c + 3] * widened(tile + 3 * TILE);
        }
        for (; c < dim; c++) sum0 += query[c] * widened(keys + c * TILE);
        *(Floats *)(scores + t * TILE) = (sum0 + sum1) + (sum2 + sum3);
    }
}

// out[c] += Σ factors[i] · rows[i · dim + c] for `count` rows.
static void add_rows(const float *factors, const uint8_t *rows, int64_t count, int64_t dim, float *out) {
    int64_t c = 0;
    for (; c + 4 * TILE <= dim; c += 4 * TILE) {
        Floats *to = (Floats *)(out + c), sum0 = to[0], sum1 = to[1], sum2 = to[2], sum3 = to[3];
        for (int64_t i = 0; i < count; i++) {
            const uint8_t *row = rows + i * dim + c;
            prefetch(row, AHEAD);
            sum0 += factors[i] * widened(row);
            sum1 += factors[i] * widened(row + TILE);
            sum2 += factors[i] * widened(row + 2 * TILE);
            sum3 += factors[i] * widened(row + 3 * TILE);
        }
        to[0] = sum0, to[1] = sum1, to[2] = sum2, to[3] = sum3;
    }
    for (int64_t i = 0; i < count; i++)
        for (int64_t rest = c; rest < dim; rest++) out[rest] += factors[i] * (float)rows[i * dim + rest];
}

// Remember position `at` and attend to all up to it. `query` is scaled; `scores` holds past->longest numbers.
void attend_to_past(const Decoder *decoder, const Past *past, int64_t layer, int64_t bag, int64_t at,
                    const float *query, const float *key, const float *value, float *scores, float *out) {
    int64_t dim = decoder->head_dim, longest = past->longest, count = at + 1;
    int64_t here = layer * past->rows * decoder->heads + bag;
    uint8_t *keys = past->keys + here * longest * dim, *values = past->values + here * longest * dim;
    float *key_steps = past->grids + here * 4 * longest, *lowest_keys = key_steps + longest;
    float *value_steps = lowest_keys + longest, *lowest_values = value_steps + longest;
    round_to_grid(key, dim, keys + at / TILE * TILE * dim + at % TILE, TILE, key_steps + at, lowest_keys + at);
    round_to_grid(value, dim, values + at * dim, 1, value_steps + at, lowest_values + at);
    float whole = 0;
    for (int64_t c = 0; c < dim; c++) whole += query[c];
    score_tiles(query, keys, at / TILE + 1, dim, scores);
    for (int64_t p = 0; p < count; p++) scores[p] = scores[p] * key_steps[p] + whole * lowest_keys[p];
    float sum = shares(scores, count), base = dot(scores, lowest_values, count);
    for (int64_t c = 0; c < dim; c++) out[c] = base;
    for (int64_t p = 0; p < count; p++) scores[p] *= value_steps[p];
    add_rows(scores, values, count, dim, out);
    for (int64_t c = 0; c < dim; c++) out[c] /= sum;
}

// Attend to the prompt. `query` is scaled; `scores` holds as many numbers as the prompt has tokens.
void attend_to_prompt(const Decoder *decoder, const Past *past, int64_t layer, int64_t bag, const float *query,
                      float *scores, float *out) {
    int64_t dim = decoder->head_dim, text = past->text;
    int64_t first = (layer * past->rows * decoder->heads + bag) * text * dim;
    const float *keys = past->cross_keys + first, *values = past->cross_values + first;
    const uint8_t *mask = past->mask ? past->mask + bag / decoder->heads * text : 0;
    for (int64_t t = 0; t < text; t++) scores[t] = mask && !mask[t] ? -INFINITY : dot(query, keys + t * dim, dim);
    memset(out, 0, dim * sizeof *out);
    if (!text) return;
    float sum = shares(scores, text);
    for (int64_t t = 0; t < text; t++)
        for (int64_t c = 0; c < dim; c++) out[c] += scores[t] * values[t * dim + c];
    for (int64_t c = 0; c < dim; c++) out[c] /= sum;
}
