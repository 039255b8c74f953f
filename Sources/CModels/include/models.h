#pragma once

#include <stddef.h>
#include <stdint.h>

// How common terms are in news at large; written by `crossread-training stories`.
typedef struct {
    uint32_t article_count;
    uint32_t term_count;
    // Ascending.
    const uint32_t *_Nonnull keys;
    const uint8_t *_Nonnull codes;
} story_background_table;

story_background_table story_background(void);

// The numbers that attributions are found with; written by `crossread-training quotes`.
const uint8_t *_Nonnull quotes_model(void);
size_t quotes_model_size(void);
