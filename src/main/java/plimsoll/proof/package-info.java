/**
 * Shows that the customers' view does not depend on internal text: reads the lines of each source,
 * puts canaries in the place of what is certainly internal, and asks the gate for both.
 *
 * <p>It shares no code with the rooms that decide what customers read ({@code source}, {@code
 * gate}, {@code forbid}, {@code text}, {@code config}), so that a mistake of theirs is not made
 * here as well. What it is not sure about it leaves as it is, and says so.
 */
@NullMarked
package plimsoll.proof;

import org.jspecify.annotations.NullMarked;
