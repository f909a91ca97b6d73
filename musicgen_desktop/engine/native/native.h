// A MusicGen decoder over 8-bit weights: what Python fills in (native_library.py), and what the C files share.
//
// All memory belongs to the caller. Numbers are float32 unless told; arrays are dense, the last axis runs fastest. A
// batch is the sequences of a job (takes, twice as many with guidance); rows are batch · positions, one sequence after
// the other.
//
// This file is the ABI: a build carries its checksum, and Python loads no build that has another one.

#pragma once
#include <math.h>
#include <stdatomic.h>
#include <stdint.h>
#include <string.h>

// Outputs and inputs of a matrix that the GEMM reads together.
#define PANEL 32
#define GROUP 4
// Inputs that are quantised alike: all with 8 bits, or all with 12.
#define BLOCK 64
// The value of a weight that is zero: what multiplies 8 bits on x86 wants one factor without a sign.
#define ZERO_POINT 128
// Blocks of a row that may have 12 bits.
#define MAX_WIDE(ins) (((ins) / BLOCK + 7) / 8)
// Positions of the KV cache whose keys lie interleaved.
#define TILE 16
// Positions that attend to the past together.
#ifdef __AVX512F__
#define QUERIES 8
#else
#define QUERIES 4
#endif
// Outputs of a matrix that a thread computes at a time.
#define CHUNK 128
#define CACHE_LINE 64
// Numbers from one quantised row to the next: no power of two, or all rows would want the same sets of the cache.
#define ROW_STRIDE(ins) ((ins) + CACHE_LINE)

#ifdef _WIN32
#define EXPORTED __declspec(dllexport)
#else
#define EXPORTED __attribute__((visibility("default")))
#endif

// A weight is its value less the zero point, times its output's scale. `ins` is a multiple of BLOCK; inputs beyond the
// matrix's own, and outputs beyond `outs` up to a whole panel, are zeros.
typedef struct {
    const uint8_t *values;  // (panels, ins / GROUP, PANEL, GROUP)
    const float *scales;    // (panels, PANEL)
    int64_t outs, ins;
} Matrix;

typedef struct {
    const float *weight, *bias;  // (hidden)
} LayerNorm;

typedef struct {
    LayerNorm self_norm, cross_norm, ffn_norm;
    Matrix qkv, self_out, cross_q, cross_out, fc1, fc2;
} Layer;

typedef struct {
    int64_t layers, heads, head_dim, ffn_dim, codebooks, has_cross_attention;
    const float *embeddings;        // (…, hidden): the tables of all codebooks, one below the other
    const int64_t *offsets;         // (codebooks): the first row of each table
    const float *positional_table;  // (positions, hidden)
    const Layer *layer;             // (layers)
    LayerNorm norm;
    Matrix lm_heads;  // of all codebooks, one below the other
} Decoder;

// Keys and values of one job. `batch·heads` stands for an axis of sequence · heads + head.
typedef struct {
    int64_t batch, capacity, prompt_capacity;  // in positions, multiples of TILE
    uint8_t *keys;                             // (layers, batch·heads, capacity / TILE, head_dim, TILE)
    uint8_t *values;                           // (layers, batch·heads, capacity, head_dim)
    float *scales;  // (layers, batch·heads, 4, capacity): scales and minima of the keys, then those of the values
    uint8_t *cross_keys, *cross_values;  // the same of the prompt, with prompt_capacity positions
    float *cross_scales;
    const int64_t *prompt_lengths;  // (batch): tokens that are attended to; without any, nothing is heard
} KVCache;

// One call over `positions` further positions, and what its threads share.
typedef struct {
    int64_t position, positions;   // the first one's place in the sequence, and how many there are
    const int64_t *ids;            // (batch, codebooks), of one position; or NULL, then `hidden` is given
    float *hidden;                 // (rows, hidden): the residual stream
    float *attention;              // (rows, hidden): outputs of all heads
    float *ffn;                    // (rows, ffn_dim): behind the activation
    float *logits;                 // (batch, codebooks · vocabulary); only with ids
    char *shared;                  // shared_bytes(), for many rows and no ids; NULL: each thread quantises all rows
    char *scratch;                 // scratch_bytes() for each thread
    int64_t scratch_bytes;
    atomic_llong *claimed, *done;  // (phases()): chunks of each phase
    atomic_llong open_call;        // number of the call that helpers may join; 0: none
    atomic_llong helpers;          // that are at work
} Workspace;

// What one instruction multiplies with a weight: 8 bits, so that larger numbers come in two parts, or as many as any has.
#if defined(__AVX512VNNI__) || defined(__AVXVNNI__) || defined(__ARM_FEATURE_DOTPROD) || defined(__AVX2__)
typedef int8_t Activation;
#define IN_PARTS 1
#else
typedef int16_t Activation;
#define IN_PARTS 0
#endif

// AVX2 multiplies 8 bits, but adds products up in 16: those of two neighbours in a GROUP and in the next one.
#if defined(__AVX2__) && !defined(__AVX512VNNI__) && !defined(__AVXVNNI__)
#define ADDED_IN_16_BITS
#endif

// What must not exceed LOW_LIMIT where one part shall do, and by how many bits the upper one of two parts is shifted.
#ifdef ADDED_IN_16_BITS
// The mean of the four sizes: rounded, they add up to no more than 4 · LOW_LIMIT + 2 = 126; those of each of two parts of
// 12 bits are 32 at most, and add up to 128; 255 · 128 is less than 2^15.
#define LOW_LIMIT 31.0f
#define HIGH_SHIFT 6
#else
// The largest size.
#define LOW_LIMIT 127.0f
#define HIGH_SHIFT 7
#endif

// Rows of whole numbers, each low + 2^HIGH_SHIFT · high; see quantise.c.
typedef struct {
    int64_t first;  // input
    Activation high[BLOCK];
} WideBlock;

typedef struct {
    Activation *low;        // (rows, ROW_STRIDE(ins))
    WideBlock *wide;        // (rows, MAX_WIDE(ins)): the blocks that have 12 bits
    int32_t *wide_count;    // (rows)
    int32_t *sums;          // (rows): of the whole numbers
    float *scales;          // (rows): what a one stands for
    int32_t *block_sizes;   // (ins / BLOCK) and one vector: room to work in
} QuantisedRows;

int64_t lay_out_quantised(int64_t rows, int64_t ins, char *memory, QuantisedRows *quantised);
void quantise_rows(const float *x, int64_t first, int64_t rows, int64_t width, int64_t ins, QuantisedRows *to);
void gemm(const Matrix *matrix, int64_t from, int64_t to, const QuantisedRows *x, int64_t rows, float *out,
          int64_t stride);
void self_attention(const Decoder *decoder, const KVCache *cache, int64_t layer, int64_t batch_head, int64_t position,
                    int64_t positions, const float *queries, const float *keys, const float *values, float *scores,
                    float *out, int64_t out_stride);
void cross_attention(const Decoder *decoder, const KVCache *cache, int64_t layer, int64_t batch_head,
                     const float *query, float *scores, float *out);

// A convolution over time. Channels beyond `ins`, and outputs beyond `outs` up to a whole panel, are zeros.
typedef struct {
    const float *weights;  // (panels, bunches of 32 input channels, taps, 32, PANEL)
    const float *bias;     // (panels, PANEL)
    const float *single;   // (bunches, taps, 32) where `outs` is 1; else NULL
    int64_t outs, ins, taps, dilation;
} Filter;

// Columns of channels that follow one another: those that were kept, and those that are new.
typedef struct {
    const float *past;     // (rows, past_columns, channels)
    const float *here;     // (rows, …, channels), `stride` numbers from one row to the next
    int64_t past_columns, stride;
} Columns;

// A part of a convolution.
typedef struct {
    Columns x;
    int64_t rows, first, columns;  // the first column that is read, and how many come out of each row
    int64_t first_panel, end_panel;
    int64_t strip;                 // columns that are computed at a time
    int64_t elu_before;            // of what is read
    const Columns *added;          // to what comes out; NULL: nothing
    int64_t added_first;           // the column of it that is added to the first one
    float *out;                    // (rows, columns, outs), `out_stride` numbers from one row to the next
    int64_t out_stride;
    char *memory;                  // convolve_bytes()
} Convolution;

// What Python calls.
EXPORTED uint32_t abi(void);
EXPORTED int64_t scratch_bytes(const Decoder *decoder, int64_t rows, int64_t shared, int64_t scores);
EXPORTED int64_t shared_bytes(const Decoder *decoder, int64_t rows);
EXPORTED int64_t phases(const Decoder *decoder);
EXPORTED void open_call(const Decoder *decoder, Workspace *work, int64_t number);
EXPORTED void run_call(const Decoder *decoder, const KVCache *cache, Workspace *work);
EXPORTED void help(const Decoder *decoder, const KVCache *cache, Workspace *work, int64_t number, int64_t thread);
EXPORTED void keep_prompt(const Decoder *decoder, const KVCache *cache, int64_t layer, int64_t tokens,
                          const float *keys_and_values);
EXPORTED int64_t linear_bytes(const Matrix *matrix, int64_t rows);
EXPORTED void linear(const Matrix *matrix, const float *x, int64_t rows, int64_t width, char *memory, float *out);
EXPORTED int64_t lstm_bytes(const Matrix *matrix, int64_t rows);
EXPORTED void lstm(const Matrix *matrix, const float *gates, int64_t steps, int64_t rows, char *memory, float *hidden,
                   float *cell, float *out);
EXPORTED int64_t convolve_bytes(const Filter *filter, const Filter *second, int64_t rows, int64_t strip);
EXPORTED void convolve(const Filter *filter, const Filter *second, const Convolution *call);

// In a build with the address sanitizer nothing may touch what lies between two arrays of one piece of memory.
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#define RED_ZONE CACHE_LINE
#else
#define ASAN_POISON_MEMORY_REGION(at, bytes) ((void)0)
#define ASAN_UNPOISON_MEMORY_REGION(at, bytes) ((void)0)
#define RED_ZONE 0
#endif

// The next array of `bytes` bytes in `memory`, of which `*used` are taken. Without memory only `*used` means anything.
static inline void *array_in(char *memory, int64_t *used, int64_t bytes) {
    char *array = memory ? memory + *used : 0;
    int64_t size = (bytes + CACHE_LINE - 1) / CACHE_LINE * CACHE_LINE + RED_ZONE;
    if (array) {
        ASAN_UNPOISON_MEMORY_REGION(array, bytes);
        ASAN_POISON_MEMORY_REGION(array + bytes, size - bytes);
    }
    *used += size;
    return array;
}

// Fetch what lies `bytes` bytes ahead, if anything does.
static inline void prefetch(const void *at, intptr_t bytes) {
    __builtin_prefetch((const void *)((intptr_t)at + bytes));
}
