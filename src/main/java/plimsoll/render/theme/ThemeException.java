package plimsoll.render.theme;

import java.util.Collection;
import java.util.TreeSet;
import plimsoll.problem.Suggestion;

/** A theme that is not there or does not hang together: for whoever chose it to mend. */
public final class ThemeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean unknown;

  /** A theme that does not hang together. */
  ThemeException(String message) {
    this(message, false);
  }

  private ThemeException(String message, boolean unknown) {
    super(message);
    this.unknown = unknown;
  }

  /** There is no theme of that name. */
  static ThemeException unknown(String name, Collection<String> known) {
    String others = "known themes: " + String.join(", ", new TreeSet<>(known));
    return new ThemeException(
        "there is no theme called \"" + name + "\"; " + Suggestion.hint(name, known, others), true);
  }

  /** Whether there is no such theme, rather than one that has to be mended. */
  public boolean isUnknown() {
    return unknown;
  }
}
