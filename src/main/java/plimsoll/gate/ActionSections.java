package plimsoll.gate;

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
  private boolean labelled;

  ActionSections(SectionHeadings headings) {
    this.headings = headings;
  }

  private record Open(int level, String role) {}

  void heading(int level, String words) {
    while (!open.isEmpty() && open.peek().level() >= level) {
      open.pop();
    }
    String above = open.isEmpty() ? "" : open.peek().role();
    String own = headings.roleOf(words.strip());
    boolean kind = above.equals(SectionHeadings.ACTIONS) && KINDS.contains(own);
    open.push(new Open(level, own.isEmpty() || kind ? above : own));
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

  boolean isActions() {
    return labelled || !open.isEmpty() && open.peek().role().equals(SectionHeadings.ACTIONS);
  }
}
