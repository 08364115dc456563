/**
 * Drafts to our own sealed tree, with who reads what written on every node.
 *
 * <p>It is copied once, for all audiences, and holds no class of the Markdown parser. This package
 * reports what is wrong with a mark; it knows no audience, no view and no page.
 */
@NullMarked
package plimsoll.marks;

import org.jspecify.annotations.NullMarked;
