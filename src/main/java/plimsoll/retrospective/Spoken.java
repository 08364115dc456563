package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  private static final int LIMIT = 4000;
  private static final int LONGEST = 60;

  private final String text;
  private final List<Field> fields;

  /** Whether the text is only the end of a longer one. */
  private final boolean cut;

  private Spoken(String text, List<Field> fields, boolean cut) {
    this.text = text;
    this.fields = fields;
    this.cut = cut;
  }

  /**
   * What the first paragraph of an action says.
   *
   * @param people whether a given name alone is the owner; customers are told only what is labelled
   */
  static Spoken of(List<Block> blocks, boolean people) {
    if (blocks.isEmpty() || !(blocks.get(0) instanceof Block.Paragraph paragraph)) {
      return new Spoken("", List.of(), false);
    }
    String text = PlainText.of(paragraph.text());
    if (text.length() > LIMIT) {
      String end = text.substring(text.length() - LIMIT);
      return new Spoken(end, fields(end, List.of(), people), true);
    }
    List<SpokenFields.Link> links = new ArrayList<>();
    links(paragraph.text(), 0, links);
    return new Spoken(text, fields(text, links, people), false);
  }

  private static List<Field> fields(String text, List<SpokenFields.Link> links, boolean people) {
    return people ? SpokenFields.withPeople(text, links) : SpokenFields.of(text, links, true);
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
    return labelled(Kind.OWNER).or(() -> first(Kind.OWNER)).map(Spoken::unquoted).orElse("");
  }

  /** {@code owner="@ana"} in braces that are not fields. */
  private static String unquoted(String value) {
    boolean quoted = value.length() > 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /**
   * @param done whether the action is: a day alone in brackets is then when it was
   */
  String due(boolean done) {
    return labelled(Kind.DUE)
        .or(() -> done && isAlone() ? Optional.empty() : first(Kind.DUE))
        .orElseGet(this::by);
  }

  private boolean isAlone() {
    return fields.stream().allMatch(f -> f.kind() == Kind.DUE || f.kind() == Kind.STATE);
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

  /** {@code … by 2026-04-01}: only a day with its year, or at the end, says so much. */
  private String by() {
    int at = DueDays.at(text);
    if (at < 0) {
      return "";
    }
    String day = DueDays.read(text, at);
    WrittenTime time = TimeReader.read(day);
    int end = text.indexOf(day, at) + day.length();
    boolean last = text.substring(end).chars().noneMatch(Character::isLetterOrDigit);
    return time.day().year() > 0 || last ? day : "";
  }

  /** {@code 2026-04-30 (moved)} says more than a day. */
  private static boolean isPlain(String due) {
    return due.chars().noneMatch(c -> "([（【".indexOf(c) >= 0);
  }

  /**
   * What of the text the fields of the action say: nothing else may be left out of it.
   *
   * @param due as it was found
   */
  List<ActionText.Stretch> told(String owner, String due, String ticket, boolean open) {
    if (cut) {
      return List.of();
    }
    List<ActionText.Stretch> told = new ArrayList<>();
    for (Field field : fields) {
      boolean said =
          switch (field.kind()) {
            case OWNER -> field.value().equals(owner);
            case DUE -> field.value().equals(due) && isPlain(due);
            case TICKET -> field.value().equals(ticket);
            case STATE -> !open && field.value().chars().noneMatch(Character::isDigit);
            default -> false;
          };
      if (said) {
        told.add(new ActionText.Stretch(field.from(), field.to()));
      }
    }
    int by = due.isEmpty() ? -1 : DueDays.at(text);
    if (by >= 0 && DueDays.read(text, by).equals(due)) {
      told.add(new ActionText.Stretch(by, text.indexOf(due, by) + due.length()));
    }
    return told;
  }
}
