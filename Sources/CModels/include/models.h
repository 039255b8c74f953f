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

// Which words go with which others, and how much.
typedef struct {
    uint32_t word_count;
    // Ascending.
    const uint32_t *_Nonnull keys;
    // Where each word's neighbours begin; one more than there are words.
    const uint32_t *_Nonnull starts;
    const uint16_t *_Nonnull neighbours;
    // In 255ths.
    const uint8_t *_Nonnull likenesses;
} word_links_table;

// How like words are in the company they keep; written by `crossread-training likeness`.
typedef struct {
    word_links_table links;
    // 64 signed numbers a word, in 127ths.
    const int8_t *_Nonnull vectors;
} word_likeness_table;

word_likeness_table word_likeness(void);

// Which words can stand for one another; written by `crossread-training synonyms`.
word_links_table word_synonyms(void);

// Tells the processor that the bytes at an address are read soon; changes nothing.
static inline void read_soon(const void *_Nonnull address) { __builtin_prefetch(address); }

// Which of the eight 16-bit numbers at an address are this one: a bit for each, the first the lowest. A few instructions,
// which Swift has no words for: its masks of vectors do not become bits.
static inline uint32_t equal_of_eight(const void *_Nonnull address, uint16_t number) {
    typedef uint16_t numbers __attribute__((ext_vector_type(8), aligned(2)));
    typedef _Bool bits __attribute__((ext_vector_type(8)));
    numbers wanted = number;
    bits equal = __builtin_convertvector(*(const numbers *)address == wanted, bits);
    uint8_t result;
    __builtin_memcpy(&result, &equal, 1);
    return result;
}

// Adds to the hidden units of a network, for four rows at once, what the columns give them: `weights` holds a weight a
// unit for each column, `values` the four rows' numbers for each column, `sums` the units of each row. The number of units
// is a multiple of 16.
void add_to_hidden_units(
    const float *_Nonnull weights, size_t units, const float *_Nonnull values, size_t columns, float *_Nonnull sums);

// Words that reporters use for one thing: a group a line.
const uint8_t *_Nonnull thesaurus_text(void);
size_t thesaurus_size(void);

// The networks that match sentences of different accounts; written by `crossread-training compare`.
const uint8_t *_Nonnull comparison_model(void);
size_t comparison_model_size(void);

// Adds to the sums of 16 rows the leaves that some trees of depth 5 bring them to. For each tree `columns` and `bounds`
// hold its 31 nodes, level by level from the left, and `leaves` its 32 leaves; `values` holds 16 numbers a column. A row
// goes right at a node where its number is beyond the bound. All nodes are asked, and each answer closes leaves; the first
// one left open is the row's: "QuickScorer" (Lucchese and others, 2015), 16 rows at once.
void add_tree_leaves(
    const uint16_t *_Nonnull columns, const float *_Nonnull bounds, const float *_Nonnull leaves, size_t trees,
    const float *_Nonnull values, float *_Nonnull sums);
