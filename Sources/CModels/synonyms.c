#include "models.h"
#include "word_links.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const _Alignas(8) uint8_t bytes[] = {
#embed "synonyms.bin"
};

word_links_table word_synonyms(void) { return word_links(bytes); }
