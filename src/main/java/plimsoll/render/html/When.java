package plimsoll.render.html;

/**
 * A time, ready to print.
 *
 * @param iso for the {@code datetime} attribute
 * @param text in the zone of the source
 * @param zone that zone, or empty if it is not known
 * @param utc the same in UTC; empty if that is the source's zone or cannot be known
 */
public record When(String iso, String text, String zone, String utc) {}
