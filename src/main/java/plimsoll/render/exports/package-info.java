/**
 * What programs read: feeds, the site map, tables and JSON.
 *
 * <p>It imports {@code html} alone.
 */
@NullMarked
package plimsoll.render.exports;

import org.jspecify.annotations.NullMarked;
