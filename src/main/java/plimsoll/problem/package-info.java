/**
 * Messages to users: a problem is a value with a place, a reason and a fix.
 *
 * <p>This package knows nothing of Markdown, audiences or sites; every other package may use it.
 */
@NullMarked
package plimsoll.problem;

import org.jspecify.annotations.NullMarked;
