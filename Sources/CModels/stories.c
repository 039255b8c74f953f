#include "models.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Little-endian: article count, term count, keys, codes.
static const _Alignas(8) uint8_t bytes[] = {
#embed "stories.bin"
};

story_background_table story_background(void) {
    const uint32_t *words = (const uint32_t *)(const void *)bytes;
    return (story_background_table){
        .article_count = words[0],
        .term_count = words[1],
        .keys = words + 2,
        .codes = bytes + 8 + 4 * (size_t)words[1],
    };
}
