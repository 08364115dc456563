/**
 * A site to files: Pebble templates, blocks to HTML, timelines to SVG, feeds and exports.
 *
 * <p>It decides how things look and nothing else. Its rooms import each other in one direction:
 * {@code html}, then {@code theme}, {@code drawing} and {@code exports}, then {@code pages}; {@link
 * Renderer} is the door.
 */
@NullMarked
package plimsoll.render;

import org.jspecify.annotations.NullMarked;
