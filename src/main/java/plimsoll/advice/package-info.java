/**
 * The writing advice of {@code check}: questions to whoever revises a retrospective. It reads
 * documents as the gate projected them and as {@code retrospective} understood them, so it knows a
 * heading from an action, an entry of a timeline and prose, and never reads code or quotes. It
 * decides nothing: no build asks it.
 *
 * <p>Rules are data ({@code rules.yaml}, {@code words.yaml}). Their expressions are words with
 *
 * <ul>
 *   <li>{@code (a|b)} a choice, {@code (a|b)?} one that may be missing;
 *   <li>{@code _} before a space: up to three words without a comma; elsewhere up to four
 *       characters of a script without spaces; {@code ~} one or two characters of such a name;
 *   <li>{@code …} anything up to a later place of the sentence;
 *   <li>{@code ^} and {@code $} the sentence's first and last words;
 *   <li><code>{person}</code> a class of {@code words.yaml}; one with a capital is matched as
 *       written.
 * </ul>
 *
 * <p>Nothing in this language repeats without a bound, so a hostile text costs no more than its
 * length.
 */
@NullMarked
package plimsoll.advice;

import org.jspecify.annotations.NullMarked;
