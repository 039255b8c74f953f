#include "models.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const _Alignas(64) uint8_t bytes[] = {
#embed "quotes.bin"
};

const uint8_t *quotes_model(void) { return bytes; }

size_t quotes_model_size(void) { return sizeof bytes; }
