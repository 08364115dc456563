/**
 * Text as a reader takes it in: folded, decoded, and the digests of it; and which of many words and
 * expressions are in it. Knows nothing of documents.
 */
@NullMarked
package plimsoll.text;

import org.jspecify.annotations.NullMarked;
