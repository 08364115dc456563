/** Where Java begins: {@link plimsoll.Main}. */
@NullMarked
package plimsoll;

import org.jspecify.annotations.NullMarked;
