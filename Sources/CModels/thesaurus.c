#include "models.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t bytes[] = {
#embed "thesaurus.txt"
};

const uint8_t *thesaurus_text(void) { return bytes; }

size_t thesaurus_size(void) { return sizeof bytes; }
