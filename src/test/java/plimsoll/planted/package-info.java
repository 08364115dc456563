/** Mistakes that are planted into Plimsoll's own code, to see who catches them. */
@NullMarked
package plimsoll.planted;

import org.jspecify.annotations.NullMarked;
