/**
 * What every page, feed and drawing is written with: escaped HTML, links, dates and the words of
 * the interface.
 *
 * <p>It knows nothing of the other rooms.
 */
@NullMarked
package plimsoll.render.html;

import org.jspecify.annotations.NullMarked;
