/**
 * Text as a reader takes it in: folded, decoded, and the digests of it. Knows nothing of documents.
 */
@NullMarked
package plimsoll.text;

import org.jspecify.annotations.NullMarked;
