/**
 * Files to be written: streamed to a staging folder, then swapped in whole.
 *
 * <p>This package knows nothing of what the files mean.
 */
@NullMarked
package plimsoll.output;

import org.jspecify.annotations.NullMarked;
