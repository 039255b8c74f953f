#include "models.h"
#include "word_links.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Little-endian: links of words, vectors.
static const _Alignas(8) uint8_t bytes[] = {
#embed "likeness.bin"
};

word_likeness_table word_likeness(void) {
    word_links_table links = word_links(bytes);
    return (word_likeness_table){
        .links = links,
        .vectors = (const int8_t *)(const void *)(links.likenesses + links.starts[links.word_count]),
    };
}
