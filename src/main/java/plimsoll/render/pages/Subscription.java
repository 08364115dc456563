package plimsoll.render.pages;

/**
 * A feed to subscribe to, ready to print.
 *
 * @param type its media type
 * @param title of the feed, for programs that list several
 */
record Subscription(String href, String text, String type, String title) {}
