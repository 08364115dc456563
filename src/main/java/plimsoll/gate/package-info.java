/**
 * The gate: drafts to what one audience may read.
 *
 * <p>What no rule allows is not copied. This package alone makes a {@link plimsoll.gate.View}; it
 * knows nothing of pages, themes or files.
 */
@NullMarked
package plimsoll.gate;

import org.jspecify.annotations.NullMarked;
