/**
 * A projected document understood: its sections, timeline, factors, actions and hopes.
 *
 * <p>It stands below the gate: what is understood for customers is understood from what customers
 * may read, so a duration or a count cannot know more than they do. Nothing is ever dropped; what
 * is not understood stays where it stood.
 */
@NullMarked
package plimsoll.retrospective;

import org.jspecify.annotations.NullMarked;
