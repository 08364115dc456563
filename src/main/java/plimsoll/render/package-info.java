/**
 * A site to files: Pebble templates, blocks to HTML, timelines to SVG, feeds and exports.
 *
 * <p>It decides how things look and nothing else.
 */
@NullMarked
package plimsoll.render;

import org.jspecify.annotations.NullMarked;
