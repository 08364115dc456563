package plimsoll.marks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import plimsoll.vocabulary.LabelKey;
import plimsoll.vocabulary.SectionHeadings;

/**
 * Whether what is being read lies among actions, by the headings that customers read: an internal
 * heading must not decide what they get.
 */
final class ActionSections {
  /** Below the actions, {@code Detection} is the kind of some of them. */
  private static final Set<String> KINDS =
      Set.of("DETECTION", "RESPONSE", "FACTORS", "ANALYSIS", "IMPACT");

  private static final int LONGEST_LABEL = 80;

  private final SectionHeadings headings;
  private final Deque<Open> open = new ArrayDeque<>();

  /** The levels of internal headings, but for a title, below which the next one stands. */
  private final Deque<Integer> hidden = new ArrayDeque<>();

  private boolean labelled;

  ActionSections(SectionHeadings headings) {
    this.headings = headings;
  }

  /** {@code below}: it says nothing of actions, and what the heading above says does not count. */
  private record Open(int level, String role, boolean below) {}

  /** A heading that customers do not read. */
  void internal(int level) {
    close(level);
    if (level > 1) {
      hidden.push(level);
    }
  }

  private void close(int level) {
    while (!hidden.isEmpty() && hidden.peek() >= level) {
      hidden.pop();
    }
  }

  void heading(int level, String words) {
    while (!open.isEmpty() && open.peek().level() >= level) {
      open.pop();
    }
    close(level);
    String above = open.isEmpty() ? "" : open.peek().role();
    String own = headings.roleOf(words.strip());
    boolean kind = above.equals(SectionHeadings.ACTIONS) && KINDS.contains(own);
    open.push(
        new Open(level, own.isEmpty() || kind ? above : own, own.isEmpty() && !hidden.isEmpty()));
    labelled = false;
  }

  /** {@code Action items:} as a line of its own. */
  void paragraph(String words) {
    String text = words.strip();
    boolean colon = text.endsWith(":") || text.endsWith("：");
    boolean few = text.length() <= LONGEST_LABEL && LabelKey.of(text).split(" ").length <= 3;
    if (text.length() <= LONGEST_LABEL && (colon || few)) {
      String label = colon ? text.substring(0, text.length() - 1) : text;
      labelled |= headings.roleOf(label).equals(SectionHeadings.ACTIONS);
    }
  }

  /** Whether a heading that customers do not read stands above, and may be one of actions. */
  boolean mayBeActions() {
    return !open.isEmpty() && open.peek().below();
  }

  boolean isActions() {
    return labelled || !open.isEmpty() && open.peek().role().equals(SectionHeadings.ACTIONS);
  }
}
