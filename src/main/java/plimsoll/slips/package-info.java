/**
 * What an author may have meant otherwise: near misses of marks, comments and code that nobody
 * closed, labels that are defined twice. It reads, and only adds problems; it changes no tree.
 */
@NullMarked
package plimsoll.slips;

import org.jspecify.annotations.NullMarked;
