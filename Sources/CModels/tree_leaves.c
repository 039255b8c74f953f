#include "models.h"

enum { depth = 5, nodes = 31, rows = 16 };

typedef float numbers __attribute__((ext_vector_type(16), aligned(4)));
typedef uint32_t leaf_sets __attribute__((ext_vector_type(16)));

// For each node the leaves that stay open where a row goes right: all but those on its left.
static const uint32_t leaves_kept[nodes] = {
    0xFFFF0000,                                                                          //
    0xFFFFFF00, 0xFF00FFFF,                                                              //
    0xFFFFFFF0, 0xFFFFF0FF, 0xFFF0FFFF, 0xF0FFFFFF,                                      //
    0xFFFFFFFC, 0xFFFFFFCF, 0xFFFFFCFF, 0xFFFFCFFF, 0xFFFCFFFF, 0xFFCFFFFF, 0xFCFFFFFF,  //
    0xCFFFFFFF,                                                                          //
    0xFFFFFFFE, 0xFFFFFFFB, 0xFFFFFFEF, 0xFFFFFFBF, 0xFFFFFEFF, 0xFFFFFBFF, 0xFFFFEFFF,  //
    0xFFFFBFFF, 0xFFFEFFFF, 0xFFFBFFFF, 0xFFEFFFFF, 0xFFBFFFFF, 0xFEFFFFFF, 0xFBFFFFFF,  //
    0xEFFFFFFF, 0xBFFFFFFF,
};

#if defined(__x86_64__) && defined(__linux__)
__attribute__((target_clones("avx512f", "avx2", "default")))
#endif
void add_tree_leaves(
    const uint16_t *_Nonnull columns, const float *_Nonnull bounds, const float *_Nonnull leaves, size_t trees,
    const float *_Nonnull values, float *_Nonnull sums) {
    for (size_t tree = 0; tree < trees; tree++) {
        leaf_sets open = 0xFFFFFFFF;
        for (size_t node = 0; node < nodes; node++) {
            numbers value = *(const numbers *)(values + columns[node] * rows);
            leaf_sets goes_right = (leaf_sets)(value > bounds[node]);
            open &= ~goes_right | leaves_kept[node];
        }
        for (size_t row = 0; row < rows; row++) sums[row] += leaves[__builtin_ctz(open[row])];
        columns += nodes;
        bounds += nodes;
        leaves += nodes + 1;
    }
}
