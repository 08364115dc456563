/**
 * The check of what was written: links, and files that nobody wrote; and for {@code --prove} a
 * reading of every file by an independent parser.
 *
 * <p>It knows nothing of the gate's code, the model or the renderer: only bytes on disk. It never
 * prints what it found.
 */
@NullMarked
package plimsoll.verify;

import org.jspecify.annotations.NullMarked;
