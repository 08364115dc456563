/**
 * The preview server: views on loopback, read again and reloaded on change.
 *
 * <p>It knows nothing of how a site is made; it is handed sites that read themselves again.
 */
@NullMarked
package plimsoll.serve;

import org.jspecify.annotations.NullMarked;
