/**
 * The model of a site: its pages, their addresses, navigation, facets and ledgers.
 *
 * <p>It is made from a view alone and knows nothing of HTML, themes or files.
 */
@NullMarked
package plimsoll.site;

import org.jspecify.annotations.NullMarked;
