/**
 * What somebody approves: the meaning of a page that customers would read, as a digest, and whether
 * it is still what was approved.
 */
@NullMarked
package plimsoll.approval;

import org.jspecify.annotations.NullMarked;
