package plimsoll.planted;

import java.util.function.BiConsumer;

/**
 * A way in which internal text gets into a written site.
 *
 * @param channel what the table calls it
 * @param plant writes it
 */
public record Leak(String channel, BiConsumer<Plot, Secret> plant) {}
