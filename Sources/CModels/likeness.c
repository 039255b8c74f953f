#include "models.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Little-endian: word count, keys, where each word's neighbours begin, neighbours, likenesses, vectors.
static const _Alignas(8) uint8_t bytes[] = {
#embed "likeness.bin"
};

word_likeness_table word_likeness(void) {
    const uint32_t *words = (const uint32_t *)(const void *)bytes;
    size_t count = words[0];
    const uint32_t *starts = words + 1 + count;
    size_t links = starts[count];
    const uint16_t *neighbours = (const uint16_t *)(const void *)(starts + count + 1);
    const uint8_t *likenesses = (const uint8_t *)(const void *)(neighbours + links);
    return (word_likeness_table){
        .word_count = words[0],
        .keys = words + 1,
        .starts = starts,
        .neighbours = neighbours,
        .likenesses = likenesses,
        .vectors = (const int8_t *)(const void *)(likenesses + links),
    };
}
