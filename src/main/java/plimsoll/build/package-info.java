/**
 * From a request to two sites on disk: the pipeline, and the half of it below the gate for one
 * view. Prints nothing.
 */
@NullMarked
package plimsoll.build;

import org.jspecify.annotations.NullMarked;
