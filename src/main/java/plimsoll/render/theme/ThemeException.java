package plimsoll.render.theme;

import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import plimsoll.problem.Suggestion;

/** A theme that is missing or inconsistent: its author has to fix it. */
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

  /** Never null: there is always a reason. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /** Whether there is no such theme, rather than a broken one. */
  public boolean isUnknown() {
    return unknown;
  }
}
