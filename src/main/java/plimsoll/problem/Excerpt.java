package plimsoll.problem;

/** A source line with carets below the place, cut to what a screen shows. */
final class Excerpt {
  private static final int BEFORE = 60;
  private static final int SHOWN = 100;

  private Excerpt() {}

  /** Two lines, each ending in {@code \n}. */
  static String of(String line, Span span) {
    int[] points = Plain.of(line.replace('\t', ' ')).codePoints().toArray();
    int place = Math.min(span.column() - 1, points.length);
    int start = Math.max(0, place - BEFORE);
    int end = Math.min(points.length, start + SHOWN);
    int marked = Math.min(place + span.length(), end);

    String number = Integer.toString(span.line());
    String margin = " ".repeat(Math.max(2, 5 - number.length()));
    StringBuilder text = new StringBuilder(margin).append(number).append(" | ");
    StringBuilder carets =
        new StringBuilder(" ".repeat(margin.length() + number.length())).append(" | ");
    if (start > 0) {
      text.append("...");
      carets.append("   ");
    }
    for (int i = start; i < end; i++) {
      text.appendCodePoint(points[i]);
      boolean inside = i >= place && i < marked;
      carets.append((inside ? "^" : i < place ? " " : "").repeat(Plain.width(points[i])));
    }
    if (place >= end) {
      carets.append('^');
    }
    return text.append(end < points.length ? "..." : "").append('\n').toString()
        + carets.append('\n');
  }
}
