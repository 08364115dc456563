/**
 * Themes: their folders, words, style sheets and templates.
 *
 * <p>It imports {@code html} alone.
 */
@NullMarked
package plimsoll.render.theme;

import org.jspecify.annotations.NullMarked;
