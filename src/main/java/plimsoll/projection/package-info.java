/**
 * From drafts to both views, step by step: marks, slips, files, the gate, forbidden words,
 * approval.
 *
 * <p>It carries what must not enter a view beside it: places and problems. It decides nothing
 * itself about who reads what.
 */
@NullMarked
package plimsoll.projection;

import org.jspecify.annotations.NullMarked;
