/** Leaks on purpose: what a broken gate, renderer or index would write into the customers' site. */
@org.jspecify.annotations.NullMarked
package plimsoll.planted;
