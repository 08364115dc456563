/**
 * Files to drafts: front matter, the Flexmark tree, places. Parsing never fails; what is wrong is
 * told.
 *
 * <p>Everything here is above the gate. It knows nothing of audiences beyond the marks' syntax.
 */
@NullMarked
package plimsoll.source;

import org.jspecify.annotations.NullMarked;
