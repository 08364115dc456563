/**
 * The timeline and the year as SVG.
 *
 * <p>It imports {@code html} alone.
 */
@NullMarked
package plimsoll.render.drawing;

import org.jspecify.annotations.NullMarked;
