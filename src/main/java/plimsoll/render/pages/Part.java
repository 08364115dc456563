package plimsoll.render.pages;

import java.util.List;
import plimsoll.render.html.Html;

/**
 * A section of a retrospective or another document.
 *
 * @param role what the section is for, {@code other} if that is not known
 * @param level of its heading, 2 to 6; 0 for text without a heading
 * @param plainTitle the heading's words without markup
 * @param former anchors of headings that the timeline tells now; links to them still arrive
 * @param internal whether customers get nothing of it
 * @param lead what introduces the timeline or the actions; empty in a section without
 * @param body what else it says, after them
 * @param timeline one or none
 * @param actions none if this section has none
 * @param captions of the source's tables that the timeline and the actions tell in another form
 */
record Part(
    String role,
    int level,
    String anchor,
    Html title,
    String plainTitle,
    List<String> former,
    boolean internal,
    Html lead,
    Html body,
    List<TimelineView> timeline,
    List<ActionView> actions,
    List<String> captions,
    List<Part> parts) {
  /** The element it is: a section has a heading. */
  public String tag() {
    return level > 0 ? "section" : "div";
  }
}
