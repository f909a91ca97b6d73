// One call of the decoder: all layers over the new positions of all rows, shared by any number of threads.
//
// A call is a row of phases, a phase a number of chunks. A thread takes the next chunk that nobody has taken; when none
// is left it waits until all are done. So nobody waits for a thread that comes late or that another program keeps from
// working, but for the one chunk it may hold, and who computes what changes no bit.

#include <math.h>
#include <string.h>

#include "step.h"

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

#define EPSILON 1e-5f
// Looks at a phase before the core is offered to others.
#define LOOKS 2000

// Take the chunks of a phase one after the other.
#define EACH_CHUNK(work, phase, chunks)                                                       \
    for (int64_t chunk; (chunk = atomic_fetch_add(&(work)->claimed[phase], 1)) < (chunks) ||  \
                        wait_for(&(work)->done[phase], chunks);                               \
         atomic_fetch_add(&(work)->done[phase], 1))

static int wait_for(atomic_llong *done, int64_t chunks) {
    for (int64_t looks = 0; atomic_load_explicit(done, memory_order_acquire) < chunks; looks++) {
        if (looks < LOOKS)
            PAUSE();
        else
            YIELD();
    }
    return 0;
}

// A thread's own memory.
typedef struct {
    Rounded rounded;
    float *normed;  // (rows, hidden)
    float *part;    // (3, rows, head_dim) or (rows, CHUNK)
    float *scores;
} Scratch;

static int64_t most(int64_t a, int64_t b) { return a > b ? a : b; }

static int64_t widest(const Decoder *decoder) {
    return most(decoder->layer[0].fc2.ins, decoder->layer[0].qkv.ins);
}

// Lay a thread's memory out; returns its size.
static int64_t lay_out(const Decoder *decoder, int64_t rows, int64_t scores, char *memory, Scratch *scratch) {
    int64_t used = lay_out_rounded(rows, widest(decoder), memory, &scratch->rounded);
    scratch->normed = array_in(memory, &used, rows * decoder->heads * decoder->head_dim * (int64_t)sizeof(float));
    scratch->part = array_in(memory, &used, rows * most(3 * decoder->head_dim, CHUNK) * (int64_t)sizeof(float));
    scratch->scores = array_in(memory, &used, scores * (int64_t)sizeof(float));
    return used;
}

// Bytes of one thread's memory for `rows` rows, those of several positions counted each, and `scores` positions.
EXPORTED int64_t scratch_bytes(const Decoder *decoder, int64_t rows, int64_t scores) {
    Scratch scratch;
    return lay_out(decoder, rows, scores, 0, &scratch);
}

EXPORTED int64_t phases(const Decoder *decoder) { return decoder->layers * (decoder->hears_prompt ? 6 : 4) + 2; }

static void normalise(const Norm *norm, const float *x, int64_t rows, int64_t width, float *out) {
    for (int64_t r = 0; r < rows; r++, x += width, out += width) {
        float sum = 0, squares = 0;
        for (int64_t i = 0; i < width; i++) sum += x[i];
        float mean = sum / (float)width;
        for (int64_t i = 0; i < width; i++) squares += (x[i] - mean) * (x[i] - mean);
        float factor = 1 / sqrtf(squares / (float)width + EPSILON);
        for (int64_t i = 0; i < width; i++) out[i] = (x[i] - mean) * factor * norm->weight[i] + norm->bias[i];
    }
}

// One thread's view of a call.
typedef struct {
    const Decoder *decoder;
    const Past *past;
    Work *work;
    Scratch scratch;
    int64_t rows, hidden;  // rows: those of several positions counted each
    int64_t phase, heard;  // heard: the last phase whose input was rounded
} Call;

// Round a phase's input, once, and only with a chunk in hand: without one, others may be writing what would be read.
static void hear(Call *call, const Norm *norm, const float *x, int64_t width, const Matrix *matrix) {
    if (call->heard == call->phase) return;
    call->heard = call->phase;
    if (norm) {
        normalise(norm, x, call->rows, width, call->scratch.normed);
        x = call->scratch.normed;
    }
    round_rows(x, call->rows, width, matrix->ins, &call->scratch.rounded);
}

static int64_t chunks_of(const Matrix *matrix) { return (matrix->outs + CHUNK - 1) / CHUNK; }

// Outputs of one chunk into the thread's own memory, (rows, CHUNK); returns how many there are.
static int64_t chunk_of(Call *call, const Matrix *matrix, int64_t chunk) {
    int64_t from = chunk * CHUNK, to = from + CHUNK < matrix->outs ? from + CHUNK : matrix->outs;
    Scratch *s = &call->scratch;
    product(matrix, from, to, &s->rounded, call->rows, s->part, CHUNK);
    return to - from;
}

static void embed(Call *call) {
    const Decoder *decoder = call->decoder;
    Work *work = call->work;
    EACH_CHUNK(work, call->phase, 1) {
        for (int64_t r = 0; work->ids && r < call->past->rows; r++) {
            float *to = work->hidden + r * call->hidden;
            memcpy(to, decoder->places + work->at * call->hidden, call->hidden * sizeof *to);
            for (int64_t k = 0; k < decoder->codebooks; k++) {
                int64_t id = decoder->offsets[k] + work->ids[r * decoder->codebooks + k];
                const float *row = decoder->embeddings + id * call->hidden;
                for (int64_t i = 0; i < call->hidden; i++) to[i] += row[i];
            }
        }
    }
    call->phase++;
}

static void scale(float *x, int64_t count, float factor) {
    for (int64_t i = 0; i < count; i++) x[i] *= factor;
}

static void self_attention(Call *call, int64_t index, const Layer *layer) {
    Work *work = call->work;
    Scratch *s = &call->scratch;
    int64_t dim = call->decoder->head_dim, heads = call->decoder->heads, size = call->rows * dim;
    EACH_CHUNK(work, call->phase, heads) {
        hear(call, &layer->self_norm, work->hidden, call->hidden, &layer->qkv);
        for (int64_t part = 0; part < 3; part++) {
            int64_t from = part * call->hidden + chunk * dim;
            product(&layer->qkv, from, from + dim, &s->rounded, call->rows, s->part + part * size, dim);
        }
        scale(s->part, size, 1 / sqrtf((float)dim));
        for (int64_t r = 0; r < call->rows; r++) {
            const float *query = s->part + r * dim;
            attend_to_past(call->decoder, call->past, index, r / work->count * heads + chunk,
                           work->at + r % work->count, query, query + size, query + 2 * size, s->scores,
                           work->attended + r * call->hidden + chunk * dim);
        }
    }
    call->phase++;
}

static void cross_attention(Call *call, int64_t index, const Layer *layer) {
    Work *work = call->work;
    Scratch *s = &call->scratch;
    int64_t dim = call->decoder->head_dim, heads = call->decoder->heads;
    EACH_CHUNK(work, call->phase, heads) {
        hear(call, &layer->cross_norm, work->hidden, call->hidden, &layer->cross_q);
        int64_t from = chunk * dim;
        product(&layer->cross_q, from, from + dim, &s->rounded, call->rows, s->part, dim);
        scale(s->part, call->rows * dim, 1 / sqrtf((float)dim));
        for (int64_t r = 0; r < call->rows; r++)
            attend_to_prompt(call->decoder, call->past, index, r / work->count * heads + chunk, s->part + r * dim,
                             s->scores, work->attended + r * call->hidden + from);
    }
    call->phase++;
}

// hidden += x @ matrixᵀ
static void add_product(Call *call, const Matrix *matrix, const float *x, int64_t width) {
    Work *work = call->work;
    EACH_CHUNK(work, call->phase, chunks_of(matrix)) {
        hear(call, 0, x, width, matrix);
        int64_t count = chunk_of(call, matrix, chunk);
        for (int64_t r = 0; r < call->rows; r++) {
            float *to = work->hidden + r * call->hidden + chunk * CHUNK;
            for (int64_t o = 0; o < count; o++) to[o] += call->scratch.part[r * CHUNK + o];
        }
    }
    call->phase++;
}

static void feed_forward(Call *call, const Layer *layer) {
    Work *work = call->work;
    EACH_CHUNK(work, call->phase, chunks_of(&layer->fc1)) {
        hear(call, &layer->ffn_norm, work->hidden, call->hidden, &layer->fc1);
        int64_t count = chunk_of(call, &layer->fc1, chunk);
        for (int64_t r = 0; r < call->rows; r++)
            gelu(call->scratch.part + r * CHUNK, count, work->wide + r * call->decoder->ffn + chunk * CHUNK);
    }
    call->phase++;
    add_product(call, &layer->fc2, work->wide, call->decoder->ffn);
}

static void predict(Call *call) {
    const Matrix *books = &call->decoder->books;
    Work *work = call->work;
    if (!work->ids) return;
    EACH_CHUNK(work, call->phase, chunks_of(books)) {
        hear(call, &call->decoder->norm, work->hidden, call->hidden, books);
        int64_t count = chunk_of(call, books, chunk);
        for (int64_t r = 0; r < call->rows; r++)
            memcpy(work->logits + r * books->outs + chunk * CHUNK, call->scratch.part + r * CHUNK,
                   count * sizeof(float));
    }
}

static void take_part(const Decoder *decoder, const Past *past, Work *work, int64_t thread) {
    Call call = {.decoder = decoder, .past = past, .work = work, .heard = -1};
    call.rows = past->rows * work->count;
    call.hidden = decoder->heads * decoder->head_dim;
    char *own = work->scratch + thread * work->scratch_bytes;
    lay_out(decoder, call.rows, most(past->longest, past->text), own, &call.scratch);
    embed(&call);
    for (int64_t index = 0; index < decoder->layers; index++) {
        const Layer *layer = decoder->layer + index;
        self_attention(&call, index, layer);
        add_product(&call, &layer->self_out, work->attended, call.hidden);
        if (decoder->hears_prompt) {
            cross_attention(&call, index, layer);
            add_product(&call, &layer->cross_out, work->attended, call.hidden);
        }
        feed_forward(&call, layer);
    }
    predict(&call);
}

// Help with a call; comes back at once when it is over.
EXPORTED void help(const Decoder *decoder, const Past *past, Work *work, int64_t number, int64_t thread) {
    atomic_fetch_add(&work->inside, 1);
    if (atomic_load(&work->number) == number) take_part(decoder, past, work, thread);
    atomic_fetch_sub(&work->inside, 1);
}

// Open a call for helpers.
EXPORTED void open_call(const Decoder *decoder, Work *work, int64_t number) {
    memset(work->claimed, 0, phases(decoder) * sizeof *work->claimed);
    memset(work->done, 0, phases(decoder) * sizeof *work->done);
    atomic_store(&work->number, number);
}

// Do all of a call that nobody else does, and close it.
EXPORTED void run_call(const Decoder *decoder, const Past *past, Work *work) {
    take_part(decoder, past, work, 0);
    atomic_store(&work->number, 0);
    while (atomic_load(&work->inside)) YIELD();
}

// Bytes of memory that `multiply` needs.
EXPORTED int64_t multiply_bytes(const Matrix *matrix, int64_t rows) {
    Rounded rounded;
    return lay_out_rounded(rows, matrix->ins, 0, &rounded);
}

// out (rows, outs) = x (rows, width) @ matrixᵀ, by one thread.
EXPORTED void multiply(const Matrix *matrix, const float *x, int64_t rows, int64_t width, char *memory, float *out) {
    Rounded rounded;
    lay_out_rounded(rows, matrix->ins, memory, &rounded);
    round_rows(x, rows, width, matrix->ins, &rounded);
    product(matrix, 0, matrix->outs, &rounded, rows, out, matrix->outs);
}
