package plimsoll.render.pages;

import java.util.List;

/** A line of a page's contents. */
record Heading(String anchor, String text, List<Heading> below) {
  /** The contents of a page: two levels of its sections. */
  static List<Heading> of(List<Part> parts) {
    return of(parts, 2);
  }

  private static List<Heading> of(List<Part> parts, int depth) {
    if (depth == 0) {
      return List.of();
    }
    return parts.stream()
        .filter(part -> part.level() > 0)
        .map(part -> new Heading(part.anchor(), part.plainTitle(), of(part.parts(), depth - 1)))
        .toList();
  }
}
