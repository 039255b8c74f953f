#include "models.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const _Alignas(64) uint8_t bytes[] = {
#embed "comparison.bin"
};

const uint8_t *comparison_model(void) { return bytes; }

size_t comparison_model_size(void) { return sizeof bytes; }
