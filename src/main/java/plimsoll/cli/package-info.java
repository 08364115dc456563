/** The commands: options in, text out. No rule about content is made here. */
@NullMarked
package plimsoll.cli;

import org.jspecify.annotations.NullMarked;
