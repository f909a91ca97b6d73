// Attention of one head of one sequence at a time.
//
// The KV cache has 8 bits: each key and each value, a head's vector of one position, has 256 levels of its own from its
// minimum to its maximum.

#include <math.h>
#include <string.h>

#include "activations.h"
#include "native.h"

#define MAX_LEVEL 255
// Sums that a score is added up in.
#define PARTS 4
// Sums for each of QUERIES queries that registers have room for.
#ifdef __AVX512F__
#define TOGETHER 2
#else
#define TOGETHER 1
#endif
#define INLINED static inline __attribute__((always_inline))
// Bytes of the cache.
#define AHEAD 4096

typedef float Floats __attribute__((vector_size(4 * TILE), aligned(4)));
typedef int32_t Ints __attribute__((vector_size(4 * TILE), aligned(4)));

// a where a comparison holds, else b.
static inline Floats blend(Ints holds, Floats a, Floats b) {
    return (Floats)((holds & (Ints)a) | (~holds & (Ints)b));
}

// The minimum of a vector; NaN may be passed over.
static inline float lowest(Floats x) {
    for (int width = TILE / 2; width; width /= 2)
        for (int lane = 0; lane < width; lane++) x[lane] = x[lane + width] < x[lane] ? x[lane + width] : x[lane];
    return x[0];
}

// The sum of a vector.
static inline float total(Floats x) {
#pragma clang fp reassociate(off)
    for (int width = TILE / 2; width; width /= 2)
        for (int lane = 0; lane < width; lane++) x[lane] += x[lane + width];
    return x[0];
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
        low = lowest(lows);
        high = -lowest(-highs);
    }
    for (; i < count; i++) {
        low = x[i] < low ? x[i] : low;
        high = x[i] > high ? x[i] : high;
    }
    *min = low;
    *max = high;
}

// One function for all who call it: what may be added up in any order is added up in the same one.
static __attribute__((noinline)) float sum_of(const float *x, int64_t count) {
    float sum = 0;
    for (int64_t i = 0; i < count; i++) sum += x[i];
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

// Scores (tiles, queries) of queries (queries, dim): query · levels of the keys (tiles, dim, TILE). Whatever the number
// of queries, each score is added up in the same order, in PARTS sums, of which registers have room for `together`.
INLINED void score_tiles(int queries, int together, const float *query, const uint8_t *keys, int64_t tiles,
                         int64_t dim, Floats *scores) {
    for (int64_t t = 0; t < tiles; t++, keys += dim * TILE) {
        Floats sums[PARTS][QUERIES];
        int64_t whole = dim / PARTS * PARTS;
#pragma clang loop unroll(full)
        for (int first = 0; first < PARTS; first += together) {
            Floats sum[PARTS * QUERIES];
            memset(sum, 0, sizeof sum);
            for (int64_t c = first; c < whole; c += PARTS) {
                if (!first) prefetch(keys + c * TILE, AHEAD);
                for (int part = 0; part < together; part++) {
                    Floats key = to_floats(keys + (c + part) * TILE);
                    for (int q = 0; q < queries; q++) sum[part * queries + q] += query[q * dim + c + part] * key;
                }
            }
            for (int part = 0; part < together; part++)
                for (int q = 0; q < queries; q++) sums[first + part][q] = sum[part * queries + q];
        }
        for (int64_t c = whole; c < dim; c++)
            for (int q = 0; q < queries; q++) sums[0][q] += query[q * dim + c] * to_floats(keys + c * TILE);
        for (int q = 0; q < queries; q++) *scores++ = (sums[0][q] + sums[1][q]) + (sums[2][q] + sums[3][q]);
    }
}

// out[q][c] += Σ weights[i / TILE][q][i % TILE] · rows[i][c] for `count` rows; `vectors` of a row at a time.
INLINED void add_rows(int queries, int vectors, const float *weights, const uint8_t *rows, int64_t count, int64_t dim,
                      float *out, int64_t out_stride) {
    int64_t c = 0;
    for (; c + vectors * TILE <= dim; c += vectors * TILE) {
        Floats sums[PARTS * QUERIES];
        for (int q = 0; q < queries; q++)
            for (int v = 0; v < vectors; v++)
                sums[q * vectors + v] = *(const Floats *)(out + q * out_stride + c + v * TILE);
        for (int64_t i = 0; i < count; i++) {
            const uint8_t *row = rows + i * dim + c;
            const float *weight = weights + i / TILE * (queries * TILE) + i % TILE;
            prefetch(row, AHEAD);
            for (int v = 0; v < vectors; v++) {
                Floats value = to_floats(row + v * TILE);
                for (int q = 0; q < queries; q++) sums[q * vectors + v] += weight[q * TILE] * value;
            }
        }
        for (int q = 0; q < queries; q++)
            for (int v = 0; v < vectors; v++)
                *(Floats *)(out + q * out_stride + c + v * TILE) = sums[q * vectors + v];
    }
    for (int64_t i = 0; i < count; i++)
        for (int q = 0; q < queries; q++)
            for (int64_t rest = c; rest < dim; rest++)
                out[q * out_stride + rest] +=
                    weights[(i / TILE * queries + q) * TILE + i % TILE] * (float)rows[i * dim + rest];
}

// One head of one sequence in the cache.
typedef struct {
    int64_t dim, capacity;
    uint8_t *keys, *values;
    float *key_scales, *key_minima, *value_scales, *value_minima;
} Past;

static Past past_in(uint8_t *keys, uint8_t *values, float *scales, int64_t capacity, int64_t dim, int64_t head) {
    scales += head * 4 * capacity;
    return (Past){dim,    capacity,          keys + head * capacity * dim, values + head * capacity * dim,
                  scales, scales + capacity, scales + 2 * capacity,        scales + 3 * capacity};
}

static Past past_of(const Decoder *decoder, const KVCache *cache, int64_t layer, int64_t batch_head) {
    return past_in(cache->keys, cache->values, cache->scales, cache->capacity, decoder->head_dim,
                   layer * cache->batch * decoder->heads + batch_head);
}

static Past prompt_of(const Decoder *decoder, const KVCache *cache, int64_t layer, int64_t batch_head) {
    return past_in(cache->cross_keys, cache->cross_values, cache->cross_scales, cache->prompt_capacity,
                   decoder->head_dim, layer * cache->batch * decoder->heads + batch_head);
}

// Put a position into the cache.
static void keep(const Past *past, int64_t position, const float *key, const float *value) {
    int64_t dim = past->dim;
    quantise_vector(key, dim, past->keys + position / TILE * TILE * dim + position % TILE, TILE,
                    past->key_scales + position, past->key_minima + position);
    quantise_vector(value, dim, past->values + position * dim, 1, past->value_scales + position,
                    past->value_minima + position);
}

// Which lanes of a tile are among the first `count` positions.
static inline Ints lanes_before(int64_t count, int64_t tile) {
    const Ints lanes = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    return lanes < (Ints){0} + (int32_t)(count - tile * TILE);
}

// Scores of `count` positions, `stride` vectors apart, from products with levels; returns the largest.
INLINED float scale_scores(const Past *past, int64_t count, float query_sum, Floats *scores, int64_t stride) {
    Floats infinite = (Floats){0} + INFINITY, highs = -infinite;
    for (int64_t t = 0; t * TILE < count; t++, scores += stride) {
        const Floats *scales = (const Floats *)past->key_scales + t, *minima = (const Floats *)past->key_minima + t;
        *scores = *scores * *scales + query_sum * *minima;
        if ((t + 1) * TILE > count) *scores = blend(lanes_before(count, t), *scores, -infinite);
        highs = blend(*scores > highs, *scores, highs);
    }
    return -lowest(-highs);
}

// The softmax of `count` scores, but for its division by their sum, times the scales of the values; zeros from there to
// the end of `tiles`. Returns the sum; *base is that of the values' minima.
INLINED float weigh_values(const Past *past, int64_t count, int64_t tiles, float max, Floats *scores, int64_t stride,
                           float *base) {
    Floats sums = {0}, bases = {0};
    for (int64_t t = 0; t < tiles; t++, scores += stride) {
        const Floats *scales = (const Floats *)past->value_scales + t, *minima = (const Floats *)past->value_minima + t;
        float *score = (float *)scores;
        for (int lane = 0; lane < TILE; lane++) score[lane] = exp_of_negative(score[lane] - max);
        Floats weights = *scores, scaled = weights * *scales, based = weights * *minima;
        if ((t + 1) * TILE > count) {
            Ints heard = lanes_before(count, t);
            weights = (Floats)(heard & (Ints)weights);
            scaled = (Floats)(heard & (Ints)scaled);
            based = (Floats)(heard & (Ints)based);
        }
        sums += weights;
        bases += based;
        *scores = scaled;
    }
    *base = total(bases);
    return total(sums);
}

// `queries` positions that follow one another, the first of them `position`, attend to all up to themselves. Whatever
// their number, each has the same bits.
INLINED void attend(int queries, int together, const Past *past, int64_t position, const float *query, Floats *scores,
                    float *out, int64_t out_stride) {
#pragma clang fp reassociate(off)
    int64_t dim = past->dim, last = position + queries, tiles = (last - 1) / TILE + 1;
    float sums[QUERIES];
    score_tiles(queries, together, query, past->keys, tiles, dim, scores);
    for (int q = 0; q < queries; q++) {
        float *to = out + q * out_stride, base;
        int64_t count = position + q + 1;
        float max = scale_scores(past, count, sum_of(query + q * dim, dim), scores + q, queries);
        sums[q] = weigh_values(past, count, tiles, max, scores + q, queries, &base);
        for (int64_t c = 0; c < dim; c++) to[c] = base;
    }
    add_rows(queries, together, (const float *)scores, past->values, last, dim, out, out_stride);
    for (int q = 0; q < queries; q++)
        for (int64_t c = 0; c < dim; c++) out[q * out_stride + c] /= sums[q];
}

// Put `positions` positions into the cache, the first of them `position`, and let each attend to all up to itself.
// `queries` (scaled), `keys` and `values` are (positions, head_dim); outputs lie `out_stride` apart; `scores` has room
// for QUERIES · cache->capacity.
void self_attention(const Decoder *decoder, const KVCache *cache, int64_t layer, int64_t batch_head, int64_t position,
                    int64_t positions, const float *queries, const float *keys, const float *values, float *scores,
                    float *out, int64_t out_stride) {
    Past past = past_of(decoder, cache, layer, batch_head);
    Floats *room = (Floats *)scores;
    int64_t dim = past.dim, done = 0;
    for (int64_t i = 0; i < positions; i++) keep(&past, position + i, keys + i * dim, values + i * dim);
    for (; done + QUERIES <= positions; done += QUERIES)
        attend(QUERIES, TOGETHER, &past, position + done, queries + done * dim, room, out + done * out_stride,
               out_stride);
    for (; done < positions; done++)
        attend(1, PARTS, &past, position + done, queries + done * dim, room, out + done * out_stride, out_stride);
}

// Put what a layer makes of the prompt into the cache: (batch, tokens, 2 · hidden), keys before values.
void keep_prompt(const Decoder *decoder, const KVCache *cache, int64_t layer, int64_t tokens,
                 const float *keys_and_values) {
    int64_t heads = decoder->heads, dim = decoder->head_dim, hidden = heads * dim;
    for (int64_t head = 0; head < cache->batch * heads; head++) {
        Past past = prompt_of(decoder, cache, layer, head);
        const float *key = keys_and_values + head / heads * tokens * 2 * hidden + head % heads * dim;
        for (int64_t t = 0; t < cache->prompt_lengths[head / heads]; t++, key += 2 * hidden)
            keep(&past, t, key, key + hidden);
    }
}

// Attend to the prompt. `query` is scaled; `scores` has room for cache->prompt_capacity.
void cross_attention(const Decoder *decoder, const KVCache *cache, int64_t layer, int64_t batch_head,
                     const float *query, float *scores, float *out) {
    int64_t length = cache->prompt_lengths[batch_head / decoder->heads];
    Past past = prompt_of(decoder, cache, layer, batch_head);
    if (length)
        attend(1, PARTS, &past, length - 1, query, (Floats *)scores, out, 0);
    else
        memset(out, 0, past.dim * sizeof *out);
}
