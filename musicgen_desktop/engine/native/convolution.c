// Convolutions over time in fp32, by one thread. Numbers lie channel beside channel, so that what a window sees is dense,
// and what a transposed convolution makes of a column are columns, without being moved.
//
// The bits of an output depend on nothing but its window: every tile adds up its products in the same order.

#include "activations.h"
#include "native.h"

#define INLINED static inline __attribute__((always_inline))

// Registers hold VECTORS of a panel for up to MOST_COLUMNS columns, beside the weights that these share.
#if defined(__AVX512F__)
#define LANES 16
#define VECTORS 2
#define MOST_COLUMNS 12
#elif defined(__AVX2__)
#define LANES 8
#define VECTORS 2
#define MOST_COLUMNS 6
#else
#define LANES 4
#define VECTORS 4
#define MOST_COLUMNS 6
#endif
// Input channels that lie together; those of a tile are next to each other then, and in places known beforehand.
#define BUNCH 32
#define BUNCHES(ins) (((ins) + BUNCH - 1) / BUNCH)

typedef float Lanes __attribute__((vector_size(4 * LANES), aligned(4)));

// The channels of one column.
INLINED const float *column_of(const Columns *x, int64_t row, int64_t column, int64_t channels) {
    if (column < x->past_columns) return x->past + (row * x->past_columns + column) * channels;
    return x->here + row * x->stride + (column - x->past_columns) * channels;
}

INLINED float elu_of(float x) {
    float below = exp_of_negative(x > 0 ? 0 : x) - 1;
    return x > 0 ? x : below;
}

// x where it is positive, else e^x - 1; `out` may be x. NaN stays NaN.
static __attribute__((noinline)) void elu(const float *x, int64_t count, float *out) {
    int64_t i = 0;
    for (; i + BUNCH <= count; i += BUNCH) {
        // In between, as nobody can know that `out` is not a few numbers behind x.
        float vector[BUNCH];
        for (int lane = 0; lane < BUNCH; lane++) vector[lane] = elu_of(x[i + lane]);
        memcpy(out + i, vector, sizeof vector);
    }
    for (; i < count; i++) out[i] = elu_of(x[i]);
}

INLINED int64_t window_of(const Filter *filter) { return (filter->taps - 1) * filter->dilation + 1; }

// Columns of each row that a call reads.
INLINED int64_t columns_read(const Filter *filter, int64_t columns) { return columns + window_of(filter) - 1; }

// Numbers of `rows` rows of `columns` columns, as (bunches, rows · columns, BUNCH).
INLINED int64_t bunched(int64_t channels, int64_t rows, int64_t columns) {
    return BUNCHES(channels) * BUNCH * rows * columns;
}

// Bytes of memory that `convolve` needs.
int64_t convolve_bytes(const Filter *filter, const Filter *second, int64_t rows, int64_t strip) {
    int64_t numbers = bunched(filter->ins, rows, columns_read(filter, strip));
    if (second) numbers += bunched(second->ins, rows, strip);
    return numbers * (int64_t)sizeof(float);
}

// One column for `gather`: `count` of its channels, with zeros up to a whole bunch.
INLINED void gather_bunch(const float *from, int64_t count, int64_t elu_before, float *to) {
    if (elu_before)
        elu(from, count, to);
    else
        memcpy(to, from, count * sizeof *to);
    if (count < BUNCH) memset(to + count, 0, (BUNCH - count) * sizeof *to);
}

// What is read for `columns` columns behind the first `done`, as (bunches, rows · columns, BUNCH).
static void gather(const Filter *filter, const Convolution *call, int64_t done, int64_t columns, float *to) {
    int64_t read = columns_read(filter, columns), ins = filter->ins;
    for (int64_t row = 0; row < call->rows; row++)
        for (int64_t column = 0; column < read; column++) {
            const float *from = column_of(&call->x, row, call->first + done + column, ins);
            float *place = to + (row * read + column) * BUNCH;
            int64_t c = 0;
            // A size that is known copies faster.
            for (; c + BUNCH <= ins; c += BUNCH, place += call->rows * read * BUNCH)
                gather_bunch(from + c, BUNCH, call->elu_before, place);
            if (c < ins) gather_bunch(from + c, ins - c, call->elu_before, place);
        }
}

// Where a tile's columns go, and what is added to them: a whole panel of each.
typedef struct {
    float *out[MOST_COLUMNS];
    const float *added[MOST_COLUMNS];  // NULL: nothing
} Places;

// A tile: columns that follow one another in what was gathered, by a panel.
INLINED void compute(int count, const Filter *filter, const float *x, int64_t gathered, int64_t panel,
                     const Places *places) {
// Else each size of tiles is given an order of its own in which to add.
#pragma clang fp reassociate(off)
    const float *weights = filter->weights + panel * BUNCHES(filter->ins) * BUNCH * filter->taps * PANEL;
    const float *bias = filter->bias + panel * PANEL;
    for (int first = 0; first < PANEL; first += VECTORS * LANES) {
        Lanes acc[MOST_COLUMNS * VECTORS];
        memset(acc, 0, sizeof acc);
        const float *here = weights + first;
        for (int64_t bunch = 0; bunch < BUNCHES(filter->ins); bunch++)
            for (int64_t tap = 0; tap < filter->taps; tap++) {
                const float *from = x + (bunch * gathered + tap * filter->dilation) * BUNCH;
                for (int c = 0; c < BUNCH; c++, here += PANEL)
// Else the accumulators would be in memory.
#pragma clang loop unroll(full)
                    for (int column = 0; column < count; column++)
                        for (int v = 0; v < VECTORS; v++)
                            acc[column * VECTORS + v] += *(const Lanes *)(here + v * LANES) * from[column * BUNCH + c];
            }
#pragma clang loop unroll(full)
        for (int column = 0; column < count; column++)
            for (int v = 0; v < VECTORS; v++) {
                int at = first + v * LANES;
                Lanes sum = acc[column * VECTORS + v] + *(const Lanes *)(bias + at);
                if (places->added[column]) sum += *(const Lanes *)(places->added[column] + at);
                *(Lanes *)(places->out[column] + at) = sum;
            }
    }
}

// A tile of what comes out: columns `column` and following.
INLINED void tile(int count, const Filter *filter, const Convolution *call, const float *x, int64_t gathered,
                  int64_t panel, int64_t row, int64_t column) {
    int64_t from = panel * PANEL, outs = filter->outs - from < PANEL ? filter->outs - from : PANEL;
    float *out = call->out + row * call->out_stride + column * filter->outs + from;
    float room[MOST_COLUMNS][PANEL], more[MOST_COLUMNS][PANEL];
    Places places;
    for (int i = 0; i < count; i++) {
        places.out[i] = outs == PANEL ? out + i * filter->outs : room[i];
        places.added[i] = 0;
        if (call->added) {
            places.added[i] = column_of(call->added, row, call->added_first + column + i, filter->outs) + from;
            if (outs < PANEL) {
                memset(more[i], 0, sizeof more[i]);
                places.added[i] = memcpy(more[i], places.added[i], outs * sizeof(float));
            }
        }
    }
    compute(count, filter, x, gathered, panel, &places);
    if (outs < PANEL)
        for (int i = 0; i < count; i++) memcpy(out + i * filter->outs, room[i], outs * sizeof(float));
}

// A tile of what the second convolution reads, behind an ELU.
INLINED void inner_tile(int count, const Filter *filter, const float *x, int64_t gathered, int64_t panel, float *to) {
    Places places;
    for (int i = 0; i < count; i++) {
        places.out[i] = to + i * BUNCH;
        places.added[i] = 0;
    }
    compute(count, filter, x, gathered, panel, &places);
    elu(to, count * BUNCH, to);
}

// To one channel: what a window sees, times the weights, added up.
static void to_one_channel(const Filter *filter, const Convolution *call, const float *x, int64_t gathered,
                           int64_t done, int64_t columns) {
#pragma clang fp reassociate(off)
    for (int64_t row = 0; row < call->rows; row++, x += columns_read(filter, columns) * BUNCH)
        for (int64_t column = 0; column < columns; column++) {
            Lanes acc[BUNCH / LANES];
            memset(acc, 0, sizeof acc);
            const float *weights = filter->single;
            for (int64_t bunch = 0; bunch < BUNCHES(filter->ins); bunch++)
                for (int64_t tap = 0; tap < filter->taps; tap++, weights += BUNCH) {
                    const float *from = x + (bunch * gathered + column + tap * filter->dilation) * BUNCH;
                    for (int v = 0; v < BUNCH / LANES; v++)
                        acc[v] += *(const Lanes *)(weights + v * LANES) * *(const Lanes *)(from + v * LANES);
                }
            for (int v = 1; v < BUNCH / LANES; v++) acc[0] += acc[v];
            float sums[LANES];
            memcpy(sums, acc, sizeof sums);
            for (int width = LANES / 2; width; width /= 2)
                for (int lane = 0; lane < width; lane++) sums[lane] += sums[lane + width];
            call->out[row * call->out_stride + done + column] = sums[0] + filter->bias[0];
        }
}

// All tiles of a strip, the columns behind the first `done`. With `inner` they go there, for the second convolution.
static void all_tiles(const Filter *filter, const Convolution *call, const float *x, int64_t first_panel,
                      int64_t end_panel, int64_t done, int64_t columns, float *inner) {
    int64_t read = columns_read(filter, columns), gathered = call->rows * read;
    int64_t tiles = (columns + MOST_COLUMNS - 1) / MOST_COLUMNS;
    for (int64_t panel = first_panel; panel < end_panel; panel++)
        for (int64_t row = 0; row < call->rows; row++)
            for (int64_t n = 0; n < tiles; n++) {
                // As nearly of one size as can be: a tile of few columns takes as long as one of half the most.
                int64_t column = n * columns / tiles, count = (n + 1) * columns / tiles - column;
                const float *from = x + (row * read + column) * BUNCH;
                float *to = inner ? inner + ((panel * call->rows + row) * columns + column) * BUNCH : 0;
#define IF_TILE(size)                                                            \
    if (count == size && size <= MOST_COLUMNS) {                                 \
        if (inner)                                                               \
            inner_tile(size, filter, from, gathered, panel, to);                 \
        else                                                                     \
            tile(size, filter, call, from, gathered, panel, row, done + column); \
    }
                IF_TILE(12);
                IF_TILE(11);
                IF_TILE(10);
                IF_TILE(9);
                IF_TILE(8);
                IF_TILE(7);
                IF_TILE(6);
                IF_TILE(5);
                IF_TILE(4);
                IF_TILE(3);
                IF_TILE(2);
                IF_TILE(1);
            }
}

// A convolution, or two with an ELU between them, of which the second has one tap; `strip` columns at a time.
void convolve(const Filter *filter, const Filter *second, const Convolution *call) {
    float *x = (float *)call->memory, *inner = x + bunched(filter->ins, call->rows, columns_read(filter, call->strip));
    for (int64_t done = 0, columns; done < call->columns; done += columns) {
        columns = call->columns - done < call->strip ? call->columns - done : call->strip;
        gather(filter, call, done, columns, x);
        if (second) {
            all_tiles(filter, call, x, 0, (filter->outs + PANEL - 1) / PANEL, 0, columns, inner);
            all_tiles(second, call, inner, call->first_panel, call->end_panel, done, columns, 0);
        } else if (filter->single && !call->added) {
            to_one_channel(filter, call, x, call->rows * columns_read(filter, columns), done, columns);
        } else {
            all_tiles(filter, call, x, call->first_panel, call->end_panel, done, columns, 0);
        }
    }
}
