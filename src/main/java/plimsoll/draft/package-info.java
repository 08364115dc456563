/**
 * Proposes what customers could read of a file: the {@code customer:} map and the marks, put into
 * the file's own text. It never publishes: {@code audience: customer} is the author's to write.
 */
@NullMarked
package plimsoll.draft;

import org.jspecify.annotations.NullMarked;
