// One call of the decoder: all layers over the next positions of all sequences, shared by any number of threads.
//
// A call is a row of phases, between which there is a barrier; a phase is a number of chunks. A thread claims the next
// chunk that nobody has; when none is left it waits until all are done. So nobody waits for a thread that comes late or
// that another program keeps from its core, but for the one chunk it may hold, and who computes what changes no bit.

#include <math.h>
#include <string.h>

#include "activations.h"
#include "native.h"

#ifdef _WIN32
#include <windows.h>
#define YIELD() SwitchToThread()
#else
#include <sched.h>
#define YIELD() sched_yield()
#endif

#if defined(__x86_64__)
#define PAUSE() __builtin_ia32_pause()
#else
#define PAUSE() __asm__ volatile("yield")
#endif

#define LAYER_NORM_EPSILON 1e-5f
// Looks at a phase before the core is offered to others.
#define SPINS 2000
// Rows that a thread quantises at a time, where all threads share what is quantised.
#define SHARE 16

// The checksum of native.h, from packaging/build_native.py.
uint32_t abi(void) { return ABI; }

// Claim the chunks of a phase one after the other, then wait for those of others.
#define EACH_CHUNK(work, phase, chunks)                                                      \
    for (int64_t chunk; (chunk = atomic_fetch_add(&(work)->claimed[phase], 1)) < (chunks) || \
                        wait_for(&(work)->done[phase], chunks);                              \
         atomic_fetch_add(&(work)->done[phase], 1))

static int wait_for(atomic_llong *done, int64_t chunks) {
    for (int64_t spins = 0; atomic_load_explicit(done, memory_order_acquire) < chunks; spins++) {
        if (spins < SPINS)
            PAUSE();
        else
            YIELD();
    }
    return 0;
}

// A thread's own memory.
typedef struct {
    QuantisedRows input;  // without rows where they are shared
    float *normed;        // (rows, hidden), or (SHARE, hidden)
    float *output;        // (3, rows, head_dim) or (rows, CHUNK)
    float *scores;        // (QUERIES, positions or tokens that are attended to)
} Scratch;

static int64_t larger(int64_t a, int64_t b) { return a > b ? a : b; }

static int64_t widest_input(const Decoder *decoder) {
    return larger(decoder->layer[0].fc2.ins, decoder->layer[0].qkv.ins);
}

// Lay a thread's memory out; returns its size.
static int64_t lay_out(const Decoder *decoder, int64_t rows, int64_t shared, int64_t scores, char *memory,
                       Scratch *scratch) {
    int64_t hidden = decoder->heads * decoder->head_dim;
    int64_t used = lay_out_quantised(shared ? 0 : rows, widest_input(decoder), memory, &scratch->input);
    scratch->normed = array_in(memory, &used, (shared ? SHARE : rows) * hidden * (int64_t)sizeof(float));
    scratch->output = array_in(memory, &used, rows * larger(3 * decoder->head_dim, CHUNK) * (int64_t)sizeof(float));
    scratch->scores = array_in(memory, &used, QUERIES * scores * (int64_t)sizeof(float));
    return used;
}

// Bytes of one thread's memory for calls of up to `rows` rows that attend to up to `scores` positions or tokens.
int64_t scratch_bytes(const Decoder *decoder, int64_t rows, int64_t shared, int64_t scores) {
    Scratch scratch;
    return lay_out(decoder, rows, shared, scores, 0, &scratch);
}

// Bytes of the rows that threads quantise for one another.
int64_t shared_bytes(const Decoder *decoder, int64_t rows) {
    QuantisedRows quantised;
    return lay_out_quantised(rows, widest_input(decoder), 0, &quantised);
}

int64_t phases(const Decoder *decoder) { return decoder->layers * (decoder->has_cross_attention ? 12 : 8) + 2; }

static void layer_norm(const LayerNorm *norm, const float *x, int64_t rows, int64_t width, float *out) {
    for (int64_t r = 0; r < rows; r++, x += width, out += width) {
        float sum = 0, squares = 0;
        for (int64_t i = 0; i < width; i++) sum += x[i];
        float mean = sum / (float)width;
        for (int64_t i = 0; i < width; i++) squares += (x[i] - mean) * (x[i] - mean);
        float factor = 1 / sqrtf(squares / (float)width + LAYER_NORM_EPSILON);
        for (int64_t i = 0; i < width; i++) out[i] = (x[i] - mean) * factor * norm->weight[i] + norm->bias[i];
    }
}

static void scale(float *x, int64_t count, float factor) {
    for (int64_t i = 0; i < count; i++) x[i] *= factor;
}

// One thread's view of a call.
typedef struct {
    const Decoder *decoder;
    const KVCache *cache;
    Workspace *work;
    Scratch scratch;
    QuantisedRows input;
    int64_t rows, hidden;
    int64_t phase, quantised;  // quantised: the last phase whose input was
} Call;

// Quantise `rows` rows of a phase's input, from `first` on.
static void quantise_some(Call *call, const LayerNorm *norm, const float *x, int64_t width, const Matrix *matrix,
                          int64_t first, int64_t rows) {
    x += first * width;
    if (norm) {
        layer_norm(norm, x, rows, width, call->scratch.normed);
        x = call->scratch.normed;
    }
    quantise_rows(x, first, rows, width, matrix->ins, &call->input);
}

// Many rows are quantised by all threads together, before the phase that multiplies them.
static void quantise_together(Call *call, const LayerNorm *norm, const float *x, int64_t width, const Matrix *matrix) {
    if (!call->work->shared) return;
    EACH_CHUNK(call->work, call->phase, (call->rows + SHARE - 1) / SHARE) {
        int64_t first = chunk * SHARE, rest = call->rows - first;
        quantise_some(call, norm, x, width, matrix, first, rest < SHARE ? rest : SHARE);
    }
    call->phase++;
}

// Few rows are quantised by each thread, once in a phase, and only with a chunk in hand: without one, others may be
// writing what would be read.
static void quantise_alone(Call *call, const LayerNorm *norm, const float *x, int64_t width, const Matrix *matrix) {
    if (call->work->shared || call->quantised == call->phase) return;
    call->quantised = call->phase;
    quantise_some(call, norm, x, width, matrix, 0, call->rows);
}

static int64_t chunks_of(const Matrix *matrix) { return (matrix->outs + CHUNK - 1) / CHUNK; }

// Outputs of one chunk into the thread's own memory, (rows, CHUNK); returns how many there are.
static int64_t chunk_of_outputs(Call *call, const Matrix *matrix, int64_t chunk) {
    int64_t from = chunk * CHUNK, to = from + CHUNK < matrix->outs ? from + CHUNK : matrix->outs;
    gemm(matrix, from, to, &call->input, call->rows, call->scratch.output, CHUNK);
    return to - from;
}

static void embed(Call *call) {
    const Decoder *decoder = call->decoder;
    Workspace *work = call->work;
    EACH_CHUNK(work, call->phase, 1) {
        for (int64_t b = 0; work->ids && b < call->cache->batch; b++) {
            float *to = work->hidden + b * call->hidden;
            memcpy(to, decoder->positional_table + work->position * call->hidden, call->hidden * sizeof *to);
            for (int64_t k = 0; k < decoder->codebooks; k++) {
                int64_t row = decoder->offsets[k] + work->ids[b * decoder->codebooks + k];
                const float *embedding = decoder->embeddings + row * call->hidden;
                for (int64_t i = 0; i < call->hidden; i++) to[i] += embedding[i];
            }
        }
    }
    call->phase++;
}

// A chunk is a head, of all rows: a sequence's positions follow one another, as each attends to those before it.
static void attend_to_past(Call *call, int64_t index, const Layer *layer) {
    Workspace *work = call->work;
    Scratch *s = &call->scratch;
    int64_t dim = call->decoder->head_dim, heads = call->decoder->heads, size = call->rows * dim;
    quantise_together(call, &layer->self_norm, work->hidden, call->hidden, &layer->qkv);
    EACH_CHUNK(work, call->phase, heads) {
        quantise_alone(call, &layer->self_norm, work->hidden, call->hidden, &layer->qkv);
        for (int64_t part = 0; part < 3; part++) {
            int64_t from = part * call->hidden + chunk * dim;
            gemm(&layer->qkv, from, from + dim, &call->input, call->rows, s->output + part * size, dim);
        }
        scale(s->output, size, 1 / sqrtf((float)dim));
        for (int64_t b = 0; b < call->cache->batch; b++) {
            int64_t row = b * work->positions;
            const float *query = s->output + row * dim;
            self_attention(call->decoder, call->cache, index, b * heads + chunk, work->position, work->positions, query,
                           query + size, query + 2 * size, s->scores, work->attention + row * call->hidden + chunk * dim,
                           call->hidden);
        }
    }
    call->phase++;
}

static void attend_to_prompt(Call *call, int64_t index, const Layer *layer) {
    Workspace *work = call->work;
    Scratch *s = &call->scratch;
    int64_t dim = call->decoder->head_dim, heads = call->decoder->heads;
    quantise_together(call, &layer->cross_norm, work->hidden, call->hidden, &layer->cross_q);
    EACH_CHUNK(work, call->phase, heads) {
        int64_t from = chunk * dim;
        quantise_alone(call, &layer->cross_norm, work->hidden, call->hidden, &layer->cross_q);
        gemm(&layer->cross_q, from, from + dim, &call->input, call->rows, s->output, dim);
        scale(s->output, call->rows * dim, 1 / sqrtf((float)dim));
        for (int64_t r = 0; r < call->rows; r++)
            cross_attention(call->decoder, call->cache, index, r / work->positions * heads + chunk,
                            s->output + r * dim, s->scores, work->attention + r * call->hidden + from);
    }
    call->phase++;
}

// hidden += x @ matrixᵀ
static void add_to_residual(Call *call, const Matrix *matrix, const float *x, int64_t width) {
    Workspace *work = call->work;
    quantise_together(call, 0, x, width, matrix);
    EACH_CHUNK(work, call->phase, chunks_of(matrix)) {
        quantise_alone(call, 0, x, width, matrix);
        int64_t count = chunk_of_outputs(call, matrix, chunk);
        for (int64_t r = 0; r < call->rows; r++) {
            float *to = work->hidden + r * call->hidden + chunk * CHUNK;
            for (int64_t o = 0; o < count; o++) to[o] += call->scratch.output[r * CHUNK + o];
        }
    }
    call->phase++;
}

static void feed_forward(Call *call, const Layer *layer) {
    Workspace *work = call->work;
    int64_t ffn_dim = call->decoder->ffn_dim;
    quantise_together(call, &layer->ffn_norm, work->hidden, call->hidden, &layer->fc1);
    EACH_CHUNK(work, call->phase, chunks_of(&layer->fc1)) {
        quantise_alone(call, &layer->ffn_norm, work->hidden, call->hidden, &layer->fc1);
        int64_t count = chunk_of_outputs(call, &layer->fc1, chunk);
        for (int64_t r = 0; r < call->rows; r++) {
            const float *from = call->scratch.output + r * CHUNK;
            float *to = work->ffn + r * ffn_dim + chunk * CHUNK;
            for (int64_t i = 0; i < count; i++) to[i] = gelu(from[i]);
        }
    }
    call->phase++;
    add_to_residual(call, &layer->fc2, work->ffn, ffn_dim);
}

static void predict(Call *call) {
    const Matrix *heads = &call->decoder->lm_heads;
    Workspace *work = call->work;
    if (!work->ids) return;
    EACH_CHUNK(work, call->phase, chunks_of(heads)) {
        quantise_alone(call, &call->decoder->norm, work->hidden, call->hidden, heads);
        int64_t count = chunk_of_outputs(call, heads, chunk);
        for (int64_t r = 0; r < call->rows; r++)
            memcpy(work->logits + r * heads->outs + chunk * CHUNK, call->scratch.output + r * CHUNK,
                   count * sizeof(float));
    }
}

static void take_part(const Decoder *decoder, const KVCache *cache, Workspace *work, int64_t thread) {
    Call call = {.decoder = decoder, .cache = cache, .work = work, .quantised = -1};
    call.rows = cache->batch * work->positions;
    call.hidden = decoder->heads * decoder->head_dim;
    lay_out(decoder, call.rows, work->shared != 0, larger(cache->capacity, cache->prompt_capacity),
            work->scratch + thread * work->scratch_bytes, &call.scratch);
    call.input = call.scratch.input;
    if (work->shared) {
        lay_out_quantised(call.rows, widest_input(decoder), work->shared, &call.input);
        call.input.block_sizes = call.scratch.input.block_sizes;
    }
    embed(&call);
    for (int64_t index = 0; index < decoder->layers; index++) {
        const Layer *layer = decoder->layer + index;
        attend_to_past(&call, index, layer);
        // What is only heard leaves nothing behind but its keys and values.
        if (!work->ids && index + 1 == decoder->layers) return;
        add_to_residual(&call, &layer->self_out, work->attention, call.hidden);
        if (decoder->has_cross_attention) {
            attend_to_prompt(&call, index, layer);
            add_to_residual(&call, &layer->cross_out, work->attention, call.hidden);
        }
        feed_forward(&call, layer);
    }
    predict(&call);
}

// Help with a call; comes back at once when it is over.
void help(const Decoder *decoder, const KVCache *cache, Workspace *work, int64_t number, int64_t thread) {
    atomic_fetch_add(&work->helpers, 1);
    if (atomic_load(&work->open_call) == number) take_part(decoder, cache, work, thread);
    atomic_fetch_sub(&work->helpers, 1);
}

// Open a call for helpers.
void open_call(const Decoder *decoder, Workspace *work, int64_t number) {
    memset(work->claimed, 0, phases(decoder) * sizeof *work->claimed);
    memset(work->done, 0, phases(decoder) * sizeof *work->done);
    atomic_store(&work->open_call, number);
}

// Do all of a call that nobody else does, and close it.
void run_call(const Decoder *decoder, const KVCache *cache, Workspace *work) {
    take_part(decoder, cache, work, 0);
    atomic_store(&work->open_call, 0);
    while (atomic_load(&work->helpers)) YIELD();
}

// Bytes of memory that `linear` needs.
int64_t linear_bytes(const Matrix *matrix, int64_t rows) {
    QuantisedRows quantised;
    return lay_out_quantised(rows, matrix->ins, 0, &quantised);
}

// out (rows, outs) = x (rows, width) @ matrixᵀ, by one thread.
void linear(const Matrix *matrix, const float *x, int64_t rows, int64_t width, char *memory, float *out) {
    QuantisedRows quantised;
    lay_out_quantised(rows, matrix->ins, memory, &quantised);
    quantise_rows(x, 0, rows, width, matrix->ins, &quantised);
    gemm(matrix, 0, matrix->outs, &quantised, rows, out, matrix->outs);
}
