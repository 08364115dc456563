/**
 * The preview server: one view, on loopback, rebuilt and reloaded on change.
 *
 * <p>It knows nothing of how a site is built; it is handed a function that builds.
 */
@NullMarked
package plimsoll.serve;

import org.jspecify.annotations.NullMarked;
