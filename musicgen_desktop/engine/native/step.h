// One step of a MusicGen decoder over 8-bit weights: what its parts know of each other.
//
// All memory belongs to the caller. Numbers are float unless told; arrays are dense, the last index runs fastest.

#pragma once
#include <math.h>
#include <stdatomic.h>
#include <stdint.h>
#include <string.h>

// Positions of the past that one vector holds.
#define TILE 16
// Bytes that memory is read in, and columns that are rounded alike.
#define LINE 64
// Outputs and columns of a matrix that are read together.
#define BAND 32
#define GROUP 4
// Bits that the second digit of a whole number stands above the first.
#define DIGIT 7
// Lines of a row that may have second digits.
#define WIDE(ins) (((ins) / LINE + 7) / 8)
// Bytes from row to row: not a power of two, or all rows would want the same places of the cache.
#define PITCH(ins) ((ins) + LINE)
// Outputs of a matrix that one thread computes at a time.
#define CHUNK 128

#ifdef _WIN32
#define EXPORTED __declspec(dllexport)
#else
#define EXPORTED __attribute__((visibility("default")))
#endif

// A weight is its value times its output's scale. `ins` is a multiple of LINE; columns beyond the input's width and
// outputs beyond `outs`, up to a whole band, are zeros.
typedef struct {
    const int8_t *values;  // (bands, ins / GROUP, BAND, GROUP)
    const float *scales;   // (bands, BAND)
    int64_t outs, ins;
} Matrix;

// A line's second digits.
typedef struct {
    int64_t first;  // column
    int8_t high[LINE];
} Wide;

// Rows of whole numbers, each low + 2^DIGIT · high.
typedef struct {
    int8_t *low;       // (rows, PITCH(ins))
    Wide *wide;        // (rows, WIDE(ins)): the lines that have second digits
    int32_t *wides;    // (rows): how many they are
    int32_t *sums;     // (rows): of the whole numbers
    float *scales;     // (rows): what a one stands for
    int32_t *largest;  // (ins / LINE): room to work in
} Rounded;

typedef struct {
    const float *weight, *bias;  // (hidden)
} Norm;

typedef struct {
    Norm self_norm, cross_norm, ffn_norm;
    Matrix qkv, self_out, cross_q, cross_out, fc1, fc2;
} Layer;

typedef struct {
    int64_t layers, heads, head_dim, ffn, codebooks, hears_prompt;
    const float *embeddings;  // (…, hidden): the tables of all codebooks, one below the other
    const int64_t *offsets;   // (codebooks): where each table begins
    const float *places;      // (positions, hidden)
    const Layer *layer;       // (layers)
    Norm norm;
    Matrix books;  // the heads of all codebooks
} Decoder;

// What a job has heard. A bag is a row's head: row · heads + head.
typedef struct {
    int64_t rows, longest, text;  // `longest`: positions there is room for, a multiple of TILE
    uint8_t *keys;                // (layers, bags, longest / TILE, head_dim, TILE)
    uint8_t *values;              // (layers, bags, longest, head_dim)
    float *grids;                 // (layers, bags, 4, longest): steps and lowest numbers of keys, then those of values
    const float *cross_keys, *cross_values;  // (layers, bags, text, head_dim)
    const uint8_t *mask;                     // (rows, text), 0 where a row is padded; or NULL
} Past;

// What the threads of one call share.
typedef struct {
    int64_t most;         // positions of a call that there is memory for
    int64_t count, at;    // positions of this call, and the first one's place
    const int64_t *ids;   // (rows, codebooks); or NULL, then `hidden` is given
    float *hidden;        // (rows, count, hidden)
    float *attended;      // (rows, count, hidden)
    float *wide;          // (rows, count, ffn)
    float *logits;        // (rows, codebooks · vocabulary); only with ids
    char *scratch;        // scratch_bytes() for each thread
    int64_t scratch_bytes;
    atomic_llong *claimed, *done;  // (phases()): chunks of each phase
    atomic_llong number;           // of the call that may be joined; 0: none
    atomic_llong inside;           // helpers that are at work
} Work;

// In a build with the address sanitizer nothing may touch what lies between two arrays of one piece of memory.
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#define GAP LINE
#else
#define ASAN_POISON_MEMORY_REGION(at, bytes) ((void)0)
#define ASAN_UNPOISON_MEMORY_REGION(at, bytes) ((void)0)
#define GAP 0
#endif

// The next array of `bytes` bytes in `memory`, of which `*used` are taken. Without memory, only `*used` is of use.
static inline void *array_in(char *memory, int64_t *used, int64_t bytes) {
    char *array = memory ? memory + *used : 0;
    int64_t size = (bytes + LINE - 1) / LINE * LINE + GAP;
    if (array) {
        ASAN_POISON_MEMORY_REGION(array, size);
        ASAN_UNPOISON_MEMORY_REGION(array, bytes);
    }
    *used += size;
    return array;
}

// Fetch what lies `bytes` bytes ahead, if anything does.
static inline void prefetch(const void *at, intptr_t bytes) { __builtin_prefetch((const void *)((intptr_t)at + bytes)); }

int64_t lay_out_rounded(int64_t rows, int64_t ins, char *memory, Rounded *rounded);
void round_rows(const float *x, int64_t rows, int64_t width, int64_t ins, Rounded *to);
void product(const Matrix *matrix, int64_t from, int64_t to, const Rounded *x, int64_t rows, float *out,
             int64_t stride);
void attend_to_past(const Decoder *decoder, const Past *past, int64_t layer, int64_t bag, int64_t at,
                    const float *query, const float *key, const float *value, float *scores, float *out);
void attend_to_prompt(const Decoder *decoder, const Past *past, int64_t layer, int64_t bag, const float *query,
                      float *scores, float *out);
void gelu(const float *x, int64_t count, float *out);

// e^x for x ≤ 0, within 2e-7 of its size: a power of two times the series of what remains (|r| ≤ ln 2 / 2). NaN stays NaN.
static inline float exponential(float x) {
    x = x < -87.0f ? -87.0f : x;
    float n = rintf(x * 1.44269504f);
    float r = (x - n * 0.693359375f) + n * 2.12194440e-4f;
    float series = 1 + r * (1 + r * (0.5f + r * (1.0f / 6 + r * (1.0f / 24 + r * (1.0f / 120 + r * (1.0f / 720))))));
    int32_t bits = ((int32_t)(n < 0 ? n : 0) + 127) << 23;
    float power;
    memcpy(&power, &bits, sizeof power);
    return series * power;
}
