/**
 * What must not be said to customers: forbidden words, hosts, people and secrets, found in text;
 * and the glossary that replaces internal names. It decides nothing about marks.
 */
@NullMarked
package plimsoll.forbid;

import org.jspecify.annotations.NullMarked;
