/**
 * The words that people use for the parts of a retrospective, in the languages we read: headings,
 * captions of tables, states, and fields that are said in words.
 *
 * <p>Data and how it is compared, and nothing about documents or audiences: the gate asks it what
 * customers must not get, and the reader below the gate what a text says, so that both mean the
 * same by a word.
 */
@NullMarked
package plimsoll.vocabulary;

import org.jspecify.annotations.NullMarked;
