/**
 * Search: Lucene's analysis, the browser's static index, and similar retrospectives.
 *
 * <p>Everything is computed from one view's text; it knows nothing of HTML or themes.
 */
@NullMarked
package plimsoll.search;

import org.jspecify.annotations.NullMarked;
