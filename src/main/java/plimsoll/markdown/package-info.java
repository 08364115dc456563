/** Documents of one audience written as Markdown, which parses to the same document again. */
@NullMarked
package plimsoll.markdown;

import org.jspecify.annotations.NullMarked;
