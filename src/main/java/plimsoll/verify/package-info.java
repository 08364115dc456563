/**
 * The independent check: reads every written file and looks for what must not be there.
 *
 * <p>It knows nothing of the gate's code, the model or the renderer: only bytes on disk and the
 * opaque {@code Withheld}. It never prints what it found.
 */
@NullMarked
package plimsoll.verify;

import org.jspecify.annotations.NullMarked;
