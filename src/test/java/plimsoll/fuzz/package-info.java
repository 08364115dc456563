/**
 * Arbitrary Markdown with marks at arbitrary places. Whatever it means, either it is refused or
 * customers read none of what is marked internal.
 */
package plimsoll.fuzz;
