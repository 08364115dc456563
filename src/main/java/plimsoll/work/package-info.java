/** How many things are done at once on the threads that a build has. */
@NullMarked
package plimsoll.work;

import org.jspecify.annotations.NullMarked;
