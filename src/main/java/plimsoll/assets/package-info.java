/**
 * Files for customers, decoded and made anew from what they show. What cannot be decoded is
 * refused.
 */
@NullMarked
package plimsoll.assets;

import org.jspecify.annotations.NullMarked;
