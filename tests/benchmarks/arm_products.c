// Runs the native code's products over cases from stdin, one after the other, and writes what comes out to stdout.
//
// The first argument says how many times each product is computed: its instructions are the difference of two runs.
// A case is five int64 (rows, width of a row, outs, ins, bytes of the values), the matrix (values, scales) and the rows.

#include "native.h"
#include <stdio.h>
#include <stdlib.h>

static void *taken(size_t bytes) {
    void *memory = aligned_alloc(CACHE_LINE, (bytes + CACHE_LINE - 1) / CACHE_LINE * CACHE_LINE);
    if (!memory) exit(2);
    return memory;
}

static void *read_in(size_t bytes) {
    void *memory = taken(bytes);
    if (fread(memory, 1, bytes, stdin) != bytes) exit(3);
    return memory;
}

int main(int count, char **words) {
    int64_t times = count > 1 ? atoi(words[1]) : 1;
    int64_t sizes[5];
    while (fread(sizes, sizeof sizes, 1, stdin)) {
        int64_t rows = sizes[0], width = sizes[1], outs = sizes[2], ins = sizes[3];
        Matrix matrix = {.outs = outs, .ins = ins};
        matrix.values = read_in(sizes[4]);
        matrix.scales = read_in((outs + PANEL - 1) / PANEL * PANEL * sizeof(float));
        float *x = read_in(rows * width * sizeof(float)), *out = taken(rows * outs * sizeof(float));
        void *memory = taken(linear_bytes(&matrix, rows));
        for (int64_t time = 0; time < times; time++) linear(&matrix, x, rows, width, memory, out);
        if (fwrite(out, sizeof(float), rows * outs, stdout) != (size_t)(rows * outs)) return 4;
    }
    return 0;
}
