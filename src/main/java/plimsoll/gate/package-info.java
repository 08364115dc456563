/**
 * The gate: marked drafts to what one audience may read, and nothing else.
 *
 * <p>What no rule allows is not copied. It is a function of what it is handed: it knows no parser,
 * no text of a file, no file and no clock. This package alone makes a {@link plimsoll.gate.View}.
 */
@NullMarked
package plimsoll.gate;

import org.jspecify.annotations.NullMarked;
