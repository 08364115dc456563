package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plimsoll.content.Block;
import plimsoll.content.Inline;
import plimsoll.content.PlainText;
import plimsoll.vocabulary.SpokenFields;
import plimsoll.vocabulary.SpokenFields.Field;
import plimsoll.vocabulary.SpokenFields.Kind;

/**
 * Owner, day and ticket of an action as words of its text: {@code … Owner: @ana, due: 2026-03-02}.
 */
final class Spoken {
  /** Before a whole day, without a colon. */
  private static final List<String> BY = List.of(" by ", "due ", " bis ", " until ");

  private static final int LIMIT = 4000;
  private static final int LONGEST = 60;

  private final String text;
  private final List<Field> fields;

  private Spoken(String text, List<Field> fields) {
    this.text = text;
    this.fields = fields;
  }

  /** What the first paragraph of an action says. */
  static Spoken of(List<Block> blocks) {
    if (blocks.isEmpty() || !(blocks.get(0) instanceof Block.Paragraph paragraph)) {
      return new Spoken("", List.of());
    }
    String text = PlainText.of(paragraph.text());
    if (text.length() > LIMIT) {
      String end = text.substring(text.length() - LIMIT);
      return new Spoken(end, SpokenFields.of(end, List.of(), true));
    }
    List<SpokenFields.Link> links = new ArrayList<>();
    links(paragraph.text(), 0, links);
    return new Spoken(text, SpokenFields.of(text, links, true));
  }

  private static void links(List<Inline> inlines, int start, List<SpokenFields.Link> links) {
    int at = start;
    for (Inline inline : inlines) {
      int end = at + PlainText.of(List.of(inline)).length();
      if (inline instanceof Inline.Link link
          && link.target() instanceof Inline.Target.External external) {
        links.add(new SpokenFields.Link(at, end, external.url()));
      } else if (inline instanceof Inline.Styled styled) {
        links(styled.children(), at, links);
      } else if (inline instanceof Inline.Masked masked) {
        links(masked.children(), at, links);
      }
      at = end;
    }
  }

  String owner() {
    return labelled(Kind.OWNER).or(() -> first(Kind.OWNER)).orElse("");
  }

  String due() {
    return labelled(Kind.DUE).orElseGet(() -> by(text));
  }

  String ticket() {
    return labelled(Kind.TICKET)
        .or(() -> first(Kind.TICKET))
        .or(() -> first(Kind.ADDRESS))
        .orElse("");
  }

  private Optional<String> labelled(Kind kind) {
    return fields.stream()
        .filter(f -> f.kind() == kind && f.labelled())
        .filter(f -> !f.value().isEmpty() && f.value().length() <= LONGEST)
        .max(Comparator.comparingInt(Field::from))
        .map(Field::value);
  }

  private Optional<String> first(Kind kind) {
    return fields.stream()
        .filter(f -> f.kind() == kind && !f.labelled())
        .min(Comparator.comparingInt(Field::from))
        .map(Field::value);
  }

  /** {@code … by 2026-04-01}: only a day with its year says so much. */
  private static String by(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    for (String word : BY) {
      int at = small.length() == text.length() ? small.lastIndexOf(word) : -1;
      boolean whole =
          at == 0 || at > 0 && (word.startsWith(" ") || !Character.isLetter(small.charAt(at - 1)));
      if (whole) {
        String rest = text.substring(at + word.length());
        WrittenTime time = TimeReader.read(rest);
        if (time.day().isSaid() && time.day().year() > 0 && !time.clock().isSaid()) {
          return rest.substring(0, time.end());
        }
      }
    }
    return "";
  }
}
