#include "models.h"

typedef float lanes __attribute__((ext_vector_type(16), aligned(4)));

// Wider registers where the processor has them. Each unit adds its products in the order of the columns and no product is
// fused with its sum, so that all processors come to the same numbers.
#if defined(__x86_64__) && defined(__linux__)
__attribute__((target_clones("avx512f", "avx2", "default")))
#endif
void add_to_hidden_units(
    const float *_Nonnull weights, size_t units, const float *_Nonnull values, size_t columns, float *_Nonnull sums) {
#pragma STDC FP_CONTRACT OFF
    for (size_t unit = 0; unit < units; unit += 16) {
        lanes first = *(const lanes *)(sums + unit);
        lanes second = *(const lanes *)(sums + units + unit);
        lanes third = *(const lanes *)(sums + 2 * units + unit);
        lanes fourth = *(const lanes *)(sums + 3 * units + unit);
        for (size_t column = 0; column < columns; column++) {
            lanes weight = *(const lanes *)(weights + column * units + unit);
            const float *value = values + column * 4;
            first += weight * value[0];
            second += weight * value[1];
            third += weight * value[2];
            fourth += weight * value[3];
        }
        *(lanes *)(sums + unit) = first;
        *(lanes *)(sums + units + unit) = second;
        *(lanes *)(sums + 2 * units + unit) = third;
        *(lanes *)(sums + 3 * units + unit) = fourth;
    }
}
