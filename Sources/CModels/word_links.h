#include "models.h"

// Links of words as they lie in memory, little-endian: word count, keys, where each word's neighbours begin, neighbours,
// likenesses.
static inline word_links_table word_links(const uint8_t *_Nonnull bytes) {
    const uint32_t *words = (const uint32_t *)(const void *)bytes;
    size_t count = words[0];
    const uint32_t *starts = words + 1 + count;
    size_t links = starts[count];
    const uint16_t *neighbours = (const uint16_t *)(const void *)(starts + count + 1);
    return (word_links_table){
        .word_count = words[0],
        .keys = words + 1,
        .starts = starts,
        .neighbours = neighbours,
        .likenesses = (const uint8_t *)(const void *)(neighbours + links),
    };
}
