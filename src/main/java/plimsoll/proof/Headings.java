package plimsoll.proof;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sections that are open, and whom they are for. */
final class Headings {
  private static final Pattern MARKS = Pattern.compile("((?:[ \\t]*\\{[^{}]*\\})+)[ \\t]*$");
  private static final Pattern CLOSING = Pattern.compile("(?<![ \\t])[ \\t]++#++[ \\t]*+$");
  private static final Pattern ID = Pattern.compile("\\{#[\\p{L}\\p{N}_-]+\\}");

  private final Deque<Open> open = new ArrayDeque<>();

  private record Open(int level, Use use) {}

  /** Whom the text below the last heading is for. */
  Use use() {
    return open.isEmpty() ? Use.INTERNAL : open.peek().use();
  }

  /**
   * A heading opens a section.
   *
   * @param text the heading without its signs
   */
  void add(int level, String text) {
    while (!open.isEmpty() && open.peek().level() >= level) {
      open.pop();
    }
    open.push(new Open(level, read(text)));
  }

  /** A section of which this reader cannot tell whom it is for. */
  void addUnsure(int level) {
    while (!open.isEmpty() && open.peek().level() >= level) {
      open.pop();
    }
    open.push(new Open(level, Use.UNSURE));
  }

  private Use read(String text) {
    String heading = CLOSING.matcher(text).replaceFirst("");
    Matcher found = MARKS.matcher(heading);
    String before = found.find() ? heading.substring(0, found.start()) : heading;
    if (before.indexOf('{') >= 0 || before.indexOf('\\') >= 0 || before.endsWith("]")) {
      return Use.UNSURE;
    }
    if (before.length() == heading.length()) {
      return use();
    }
    String marks = ID.matcher(found.group(1)).replaceAll("").replaceAll("[ \\t]", "");
    return switch (marks) {
      case "" -> use();
      case "{.customer}" -> Use.PUBLIC;
      case "{.internal}" -> Use.INTERNAL;
      default -> Use.UNSURE;
    };
  }
}
