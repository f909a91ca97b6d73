// Attention of one head of one sequence at a time.
//
// The KV cache has 8 bits: each key and each value, a head's vector of one position, has 256 levels of its own from its
// minimum to its maximum.

#include <math.h>
#include <string.h>

#include "activations.h"
#include "native.h"

#define MAX_LEVEL 255
// Bytes of the cache.
#define AHEAD 4096

typedef float Floats __attribute__((vector_size(4 * TILE), aligned(4)));
typedef int32_t Ints __attribute__((vector_size(4 * TILE), aligned(4)));

// a where a comparison holds, else b.
static inline Floats blend(Ints holds, Floats a, Floats b) {
    return (Floats)((holds & (Ints)a) | (~holds & (Ints)b));
}

// The minimum and the maximum of `count` numbers; NaN may be passed over.
static void find_range(const float *x, int64_t count, float *min, float *max) {
    float low = x[0], high = x[0];
    int64_t i = 0;
    if (count >= TILE) {
        Floats lows = *(const Floats *)x, highs = lows;
        for (; i + TILE <= count; i += TILE) {
            Floats here = *(const Floats *)(x + i);
            lows = blend(here < lows, here, lows);
            highs = blend(here > highs, here, highs);
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
    *min = low;
    *max = high;
}

// Softmax of `count` scores but for its division by their sum, which is returned.
static float softmax_numerators(float *scores, int64_t count) {
    float min, max, sum = 0;
    find_range(scores, count, &min, &max);
    for (int64_t i = 0; i < count; i++) {
        scores[i] = exp_of_negative(scores[i] - max);
        sum += scores[i];
    }
    return sum;
}

static inline float dot(const float *a, const float *b, int64_t count) {
    float sum = 0;
    for (int64_t i = 0; i < count; i++) sum += a[i] * b[i];
    return sum;
}

// Quantise a vector to levels that lie `stride` bytes apart; a number is its level times `scale`, plus `min`. A vector
// that is not finite has a scale and a minimum that are not; one whose scale has no reciprocal is its minimum.
static void quantise_vector(const float *x, int64_t count, uint8_t *levels, int64_t stride, float *scale, float *min) {
    float low, high, poison = 0;
    find_range(x, count, &low, &high);
    for (int64_t i = 0; i < count; i++) poison += x[i] * 0;
    *scale = (high - low) / MAX_LEVEL + poison;
    *min = low + poison;
    float inverse_scale = isnormal(*scale) ? 1 / *scale : 0;
    for (int64_t i = 0; i < count; i++)
        levels[i * stride] = inverse_scale > 0 ? (uint8_t)(int32_t)rintf((x[i] - low) * inverse_scale) : 0;
}

typedef uint8_t Levels __attribute__((vector_size(TILE), aligned(1)));

static inline Floats to_floats(const uint8_t *levels) {
    return __builtin_convertvector(*(const Levels *)levels, Floats);
}

// scores = query · levels of the keys (tiles, dim, TILE).
static void score_tiles(const float *query, const uint8_t *keys, int64_t tiles, int64_t dim, float *scores) {
    for (int64_t t = 0; t < tiles; t++, keys += dim * TILE) {
        Floats sum0 = {0}, sum1 = {0}, sum2 = {0}, sum3 = {0};
        int64_t c = 0;
        for (; c + 4 <= dim; c += 4) {
            const uint8_t *tile = keys + c * TILE;
            prefetch(tile, AHEAD);
            sum0 += query[c] * to_floats(tile);
            sum1 += query[c + 1] * to_floats(tile + TILE);
            sum2 += query[c + 2] * to_floats(tile + 2 * TILE);
            sum3 += query[c + 3] * to_floats(tile + 3 * TILE);
        }
        for (; c < dim; c++) sum0 += query[c] * to_floats(keys + c * TILE);
        *(Floats *)(scores + t * TILE) = (sum0 + sum1) + (sum2 + sum3);
    }
}

// out[c] += Σ weights[i] · rows[i · dim + c] for `count` rows.
static void add_rows(const float *weights, const uint8_t *rows, int64_t count, int64_t dim, float *out) {
    int64_t c = 0;
    for (; c + 4 * TILE <= dim; c += 4 * TILE) {
        Floats *to = (Floats *)(out + c), sum0 = to[0], sum1 = to[1], sum2 = to[2], sum3 = to[3];
        for (int64_t i = 0; i < count; i++) {
            const uint8_t *row = rows + i * dim + c;
            prefetch(row, AHEAD);
            sum0 += weights[i] * to_floats(row);
            sum1 += weights[i] * to_floats(row + TILE);
            sum2 += weights[i] * to_floats(row + 2 * TILE);
            sum3 += weights[i] * to_floats(row + 3 * TILE);
        }
        to[0] = sum0, to[1] = sum1, to[2] = sum2, to[3] = sum3;
    }
    for (int64_t i = 0; i < count; i++)
        for (int64_t rest = c; rest < dim; rest++) out[rest] += weights[i] * (float)rows[i * dim + rest];
}

// Put a position into the cache and attend to all up to it. `query` is scaled; `scores` has room for cache->capacity.
void self_attention(const Decoder *decoder, const KVCache *cache, int64_t layer, int64_t batch_head, int64_t position,
                    const float *query, const float *key, const float *value, float *scores, float *out) {
    int64_t dim = decoder->head_dim, capacity = cache->capacity, count = position + 1;
    int64_t head = layer * cache->batch * decoder->heads + batch_head;
    uint8_t *keys = cache->keys + head * capacity * dim, *values = cache->values + head * capacity * dim;
    float *key_scales = cache->scales + head * 4 * capacity, *key_minima = key_scales + capacity;
    float *value_scales = key_minima + capacity, *value_minima = value_scales + capacity;
    uint8_t *new_key = keys + position / TILE * TILE * dim + position % TILE, *new_value = values + position * dim;
    quantise_vector(key, dim, new_key, TILE, key_scales + position, key_minima + position);
    quantise_vector(value, dim, new_value, 1, value_scales + position, value_minima + position);
    float query_sum = 0;
    for (int64_t c = 0; c < dim; c++) query_sum += query[c];
    score_tiles(query, keys, position / TILE + 1, dim, scores);
    for (int64_t p = 0; p < count; p++) scores[p] = scores[p] * key_scales[p] + query_sum * key_minima[p];
    float sum = softmax_numerators(scores, count), base = dot(scores, value_minima, count);
    for (int64_t c = 0; c < dim; c++) out[c] = base;
    for (int64_t p = 0; p < count; p++) scores[p] *= value_scales[p];
    add_rows(scores, values, count, dim, out);
    for (int64_t c = 0; c < dim; c++) out[c] /= sum;
}

// Attend to the prompt. `query` is scaled; `scores` has room for cache->prompt_length.
void cross_attention(const Decoder *decoder, const KVCache *cache, int64_t layer, int64_t batch_head,
                     const float *query, float *scores, float *out) {
    int64_t dim = decoder->head_dim, length = cache->prompt_length;
    int64_t first = (layer * cache->batch * decoder->heads + batch_head) * length * dim;
    const float *keys = cache->cross_keys + first, *values = cache->cross_values + first;
    const uint8_t *valid = cache->valid_mask ? cache->valid_mask + batch_head / decoder->heads * length : 0;
    memset(out, 0, dim * sizeof *out);
    if (!length) return;
    for (int64_t t = 0; t < length; t++) scores[t] = valid && !valid[t] ? -INFINITY : dot(query, keys + t * dim, dim);
    float sum = softmax_numerators(scores, length);
    for (int64_t t = 0; t < length; t++)
        for (int64_t c = 0; c < dim; c++) out[c] += scores[t] * values[t * dim + c];
    for (int64_t c = 0; c < dim; c++) out[c] /= sum;
}
