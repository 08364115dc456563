/**
 * The Language Server Protocol: what an editor shows while somebody writes. It is handed readings
 * of the content and knows neither how they are made nor where files are kept.
 */
@NullMarked
package plimsoll.lsp;

import org.jspecify.annotations.NullMarked;
