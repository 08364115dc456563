package plimsoll.approval;

import java.nio.charset.StandardCharsets;

/**
 * A value as a canonical S-expression: {@code (9:paragraph(4:text5:hello))}. Each word goes with
 * its length in UTF-8 bytes, so that two different values never have one form.
 */
final class Canonical {
  private final StringBuilder out = new StringBuilder();

  /** Begins a list by its name. */
  Canonical open(String name) {
    out.append('(');
    return word(name);
  }

  Canonical word(String word) {
    out.append(word.getBytes(StandardCharsets.UTF_8).length).append(':').append(word);
    return this;
  }

  Canonical word(int number) {
    return word(Integer.toString(number));
  }

  Canonical close() {
    out.append(')');
    return this;
  }

  /** A list of a name and words. */
  Canonical list(String name, String... words) {
    open(name);
    for (String word : words) {
      word(word);
    }
    return close();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
