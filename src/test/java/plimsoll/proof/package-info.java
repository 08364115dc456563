/** What the proof reads, covers and finds. */
@NullMarked
package plimsoll.proof;

import org.jspecify.annotations.NullMarked;
