/**
 * A document as an audience may read it: plain, immutable data.
 *
 * <p>Nothing here knows where it came from: no Flexmark, no paths, no positions, no configuration.
 * Only {@code gate} makes these from a source; everything below the gate reads them.
 */
@NullMarked
package plimsoll.content;

import org.jspecify.annotations.NullMarked;
