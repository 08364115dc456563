/**
 * The Model Context Protocol: lets an assistant ask the library. Everything it answers comes from
 * one view's {@code Site}, so it cannot know more than that view's readers; it knows neither
 * sources nor the other view, and writes nothing.
 */
@NullMarked
package plimsoll.mcp;

import org.jspecify.annotations.NullMarked;
