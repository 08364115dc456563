/**
 * What earlier builds made of each document, kept in a folder that can be deleted at any time: it
 * saves work, and can never change what is built.
 */
@NullMarked
package plimsoll.cache;

import org.jspecify.annotations.NullMarked;
