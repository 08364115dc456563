package plimsoll.search;

/**
 * The terms of one page and how often they occur, and its words as they are written; all strings
 * are numbers of a {@link Lexicon}.
 *
 * @param terms in the order of first occurrence
 * @param counts twice the weighted count of each; 0 for what is read and not indexed
 * @param written how each was first written, in lower case
 * @param length the number of indexed tokens
 * @param words distinct words as written, for corrections
 * @param sentences of a long page, by places among the terms; else none
 */
record Bag(
    int[] terms, int[] counts, int[] written, int length, int[] words, Sentences sentences) {}
