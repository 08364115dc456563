package plimsoll.render.html;

/**
 * A link, ready to print.
 *
 * @param current whether it leads to the page it is on
 * @param note something small to print beside it, e.g. a count; may be empty
 */
public record Link(String href, String text, boolean current, String note) {
  public static Link to(String href, String text) {
    return new Link(href, text, false, "");
  }
}
