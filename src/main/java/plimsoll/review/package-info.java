/**
 * The publisher's second look: what customers would newly read of a page, and what in it looks as
 * if it was not meant for them. It reads the wording that would be approved, so all that it quotes
 * is what customers would read. It decides nothing.
 */
@NullMarked
package plimsoll.review;

import org.jspecify.annotations.NullMarked;
