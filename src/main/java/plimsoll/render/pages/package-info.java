/**
 * What templates are handed: a record for each kind of page, finished.
 *
 * <p>It may import all other rooms; only the renderer imports it.
 */
@NullMarked
package plimsoll.render.pages;

import org.jspecify.annotations.NullMarked;
