package plimsoll.render.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import plimsoll.content.Anchors;
import plimsoll.content.Audience;
import plimsoll.content.Block;

/**
 * What the writers of a document's HTML know of the page it is on.
 *
 * <p>It counts the calls of footnotes, so one belongs to the making of one page.
 */
public final class Passage {
  private final Links links;
  private final UiText words;
  private final Optional<Anchors> anchors;
  private final boolean marksReach;
  private final Map<Integer, Integer> calls;

  private Passage(
      Links links,
      UiText words,
      Optional<Anchors> anchors,
      boolean marksReach,
      Map<Integer, Integer> calls) {
    this.links = links;
    this.words = words;
    this.anchors = anchors;
    this.marksReach = marksReach;
    this.calls = calls;
  }

  /**
   * A whole document.
   *
   * @param marksReach whether blocks that customers do not get are marked
   */
  public static Passage of(Links links, UiText words, Anchors anchors, boolean marksReach) {
    return new Passage(links, words, Optional.of(anchors), marksReach, new HashMap<>());
  }

  /** A piece of a document on somebody else's page: no anchors, no notes. */
  public static Passage quoted(Links links, UiText words) {
    return new Passage(links, words, Optional.empty(), false, new HashMap<>());
  }

  /** The same document inside something that is marked already, where nothing is marked again. */
  public Passage unmarked() {
    return new Passage(links, words, anchors, false, calls);
  }

  Links links() {
    return links;
  }

  public UiText words() {
    return words;
  }

  /** Whether those read it who can say more: the company, unless it looks at a customer's page. */
  public boolean forAuthors() {
    return links.site().audience() == Audience.INTERNAL && !links.asCustomer();
  }

  /** Whether a timeline says where it has no entries. */
  public boolean showsGaps() {
    return links.site().settings().shown().gaps();
  }

  boolean whole() {
    return anchors.isPresent();
  }

  public boolean marksReach() {
    return marksReach;
  }

  /** The id attribute's value for a heading, or empty. */
  String anchorOf(Block.Heading heading) {
    return anchors.map(a -> a.of(heading)).orElse("");
  }

  /** The id of the next call of a footnote. */
  String callId(int number) {
    int times = calls.merge(number, 1, Integer::sum);
    return times == 1 ? "fnref-" + number : "fnref-" + number + "-" + times;
  }

  /** How often a footnote was called so far. */
  public int calls(int number) {
    return calls.getOrDefault(number, 0);
  }
}
