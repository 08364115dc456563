package plimsoll.vocabulary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plimsoll.vocabulary.FieldLabels.Label;
import plimsoll.vocabulary.FieldParts.Part;

/**
 * Owner, ticket, reason and the like of an action as words of its text, with their places: {@code …
 * (owner: Ana, due: 2026-05-01)}, {@code @ana: …}, {@code OPS-12: …}, {@code … — Ana, OPS-12}.
 *
 * <p>Words in the middle of a sentence are something to read. A name alone says nothing of itself:
 * it is one beside another field ({@code (Ana, OPS-12)}) or behind a label.
 */
public final class SpokenFields {
  /** What a field says. */
  public enum Kind {
    OWNER,
    TICKET,
    WHY,
    PRIORITY,
    DUE,
    STATE,
    /** Somebody is named, but not as the owner: {@code (thanks @ana)}. */
    PERSON,
    /** A link to a ticket whose words are something to read: the address alone is the field. */
    ADDRESS
  }

  /** What only the internal view shows. */
  static final Set<Kind> WITHHELD =
      EnumSet.of(Kind.OWNER, Kind.TICKET, Kind.WHY, Kind.PRIORITY, Kind.PERSON, Kind.ADDRESS);

  private static final int LONGEST_GROUP = 200;
  private static final Set<String> BYLINES = WordLists.of("fields.tsv").keys("byline");

  /** Behind the word for a ticket it is one, whatever the tracker's keys look like. */
  private static final Pattern NUMBERED =
      Pattern.compile("\\p{L}[\\p{L}\\p{N}_]{0,20}[-#/]\\d{1,7}");

  /** The time that an entry begins with. */
  private static final Pattern CLOCK =
      Pattern.compile(
          "^[\\s(\\[*]*\\d[\\d:.,/TZ~–-]*(?:\\s\\d[\\d:.]*)?(?:\\s?(?:UTC|GMT|[AaPp]\\.?[Mm]\\.?|[A-Z]{2,4}))?"
              + "[)\\]*]*\\s*[-–—:|,]?\\s*(?=@)");

  private final String text;
  private final List<Link> links;
  private final boolean people;
  private final List<Label> labels;
  private final List<Field> found = new ArrayList<>();

  private SpokenFields(String text, List<Link> links, boolean people) {
    this.text = text;
    this.links = links;
    this.people = people;
    this.labels = FieldLabels.in(text);
  }

  /**
   * A link of a text.
   *
   * @param from where its words begin
   * @param to where they end
   */
  public record Link(int from, int to, String address) {}

  /**
   * A field that words say.
   *
   * @param from where it begins, with its label
   * @param to where it ends
   * @param value what is said
   * @param labelled whether a word and a colon say which field it is
   */
  public record Field(Kind kind, int from, int to, String value, boolean labelled) {
    /** Whether it is for the company alone. */
    public boolean isWithheld() {
      return WITHHELD.contains(kind);
    }
  }

  /**
   * The fields of a text, in no order.
   *
   * @param text without markup; a line break is {@code \n}
   * @param action whether the text is known to be an action; elsewhere only what is set off and
   *     labelled counts, and two labels make an action of it
   */
  public static List<Field> of(String text, List<Link> links, boolean action) {
    return of(text, links, action, false);
  }

  /** The same of an action, where given names and teams are somebody wherever they are set off. */
  public static List<Field> withPeople(String text, List<Link> links) {
    return of(text, links, true, true);
  }

  /** Where a text names somebody by a handle, {@code @ana}. */
  public static List<Integer> handles(String text) {
    return FieldAsides.handles(text);
  }

  private static List<Field> of(String text, List<Link> links, boolean action, boolean people) {
    SpokenFields fields = new SpokenFields(text, links, people);
    boolean two =
        fields.labels.stream()
                    .filter(l -> l.setOff() && l.colon())
                    .map(Label::kind)
                    .distinct()
                    .count()
                > 1
            && fields.labels.stream()
                .anyMatch(l -> l.strong() && (l.kind() == Kind.OWNER || l.kind() == Kind.TICKET));
    fields.labelled(action || two);
    if (action || two) {
      fields.groups();
      fields.dashed();
      fields.found.addAll(FieldAsides.of(text, links));
      fields.found.addAll(FieldEnds.of(text, links, fields.found, people));
    } else {
      fields.handles();
    }
    return List.copyOf(fields.found);
  }

  private void labelled(boolean action) {
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      int limit = text.length();
      for (int j = i + 1; j < labels.size() && limit == text.length(); j++) {
        limit = labels.get(j).from() > label.valueFrom() ? labels.get(j).from() : limit;
      }
      int from = label.valueFrom();
      while (from < limit && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
      int to = new FieldValue(text, label.kind()).end(from, limit);
      String value = text.substring(Math.min(from, to), to).strip();
      if (action ? isField(label, value, to) : isCertain(label, value, to)) {
        int start = label.colon() ? label.from() : clause(text, label.from());
        found.add(new Field(label.kind(), start, Math.max(to, label.valueFrom()), value, true));
      }
    }
  }

  /** Where {@code This is assigned to …} begins, if nothing else is in the sentence. */
  static int clause(String text, int from) {
    int start = from;
    while (start > 0 && from - start < 40 && ".!?。\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    String before = text.substring(start, from).strip();
    boolean sentence = start > 0 && from - start < 40 && !before.isEmpty();
    boolean few = before.split("\\s+").length <= 3 && before.indexOf(',') < 0;
    return sentence && few ? text.indexOf(before, start) : from;
  }

  private boolean isField(Label label, String value, int to) {
    boolean named = Names.isLike(value) || isTickets(value);
    boolean fits =
        switch (label.kind()) {
          case TICKET ->
              isTickets(value)
                  || value.isEmpty()
                  || hasTicket(value, to)
                  || label.strong() && NUMBERED.matcher(value).matches();
          case PRIORITY -> value.split("\\s+").length <= 3;
          case OWNER -> named || value.split("\\s+").length < 5 || !startsLow(value);
          default -> true;
        };
    if (!fits) {
      return false;
    }
    boolean ends = text.substring(to).codePoints().noneMatch(Character::isLetterOrDigit);
    if (!label.colon() && label.strong() && ends && Names.isAccount(value)) {
      return true;
    }
    if (!label.colon() && !label.setOff()) {
      boolean sentence = clause(text, label.from()) < label.from();
      return named && (sentence || value.indexOf(' ') > 0 || value.startsWith("@"));
    }
    return label.setOff() && label.strong() && label.colon() || named;
  }

  /** Whether what is said holds a ticket: {@code Issue: payments fail} does not. */
  private boolean hasTicket(String value, int to) {
    boolean linked = links.stream().anyMatch(l -> l.from() < to && l.to() > to - value.length());
    return linked
        || List.of(value.split("[\\s,;]+")).stream()
            .anyMatch(
                w -> TicketKeys.isTicket(w) || TicketKeys.isAddress(w) || w.matches("[0-9]{2,7}"));
  }

  /** In a text that nothing says is an action. */
  private boolean isCertain(Label label, String value, int to) {
    boolean person =
        label.kind() == Kind.OWNER
                && (Names.isLike(value) || label.colon() && Names.isAccount(value))
            || label.kind() == Kind.PERSON && label.colon() && Names.isLike(value);
    boolean said = value.codePoints().anyMatch(Character::isLetterOrDigit);
    boolean ticket = label.kind() == Kind.TICKET && said && isTickets(value);
    int behind = to;
    while (behind < text.length() && " .。".indexOf(text.charAt(behind)) >= 0) {
      behind++;
    }
    boolean ends = behind == text.length() || "\n)]】）".indexOf(text.charAt(behind)) >= 0;
    return label.strong() && label.setOff() && (person || ticket) && ends;
  }

  private static boolean isTickets(String value) {
    return FieldParts.of(value, 0, value.length()).stream()
        .allMatch(
            p ->
                FieldParts.kindOf(value.substring(p.from(), p.to()))
                    .filter(Kind.TICKET::equals)
                    .isPresent());
  }

  private static boolean startsLow(String value) {
    return !value.isEmpty() && Character.isLowerCase(value.codePointAt(0));
  }

  /** {@code @ana: …}, {@code … (@ana)}: somebody, whatever the text is about. */
  private void handles() {
    Matcher clock = CLOCK.matcher(text);
    boolean entry = clock.find();
    int from = entry ? clock.end() : text.length() - text.stripLeading().length();
    int colon = text.indexOf(':', from);
    if (colon > 0 && colon - from < LONGEST_GROUP) {
      String words = text.substring(from, colon).strip();
      int end = text.indexOf('\n', colon) < 0 ? text.length() : text.indexOf('\n', colon);
      String value = text.substring(colon + 1, end);
      boolean byline = BYLINES.contains(LabelKey.words(words));
      if (words.startsWith("@") && Names.isHandle(words)) {
        found.add(new Field(Kind.OWNER, from, entry ? colon + 1 : colon, words, false));
      } else if (byline
          && FieldParts.kindOf(value.strip()).filter(Kind.OWNER::equals).isPresent()) {
        found.add(new Field(Kind.PERSON, from, end, value.strip(), true));
      }
    }
    int open = text.indexOf("(@");
    while (open >= 0) {
      int close = text.indexOf(')', open);
      String words =
          close < 0 ? "" : text.substring(open + 1, Math.min(close, open + LONGEST_GROUP));
      if (FieldParts.kindOf(words).filter(Kind.OWNER::equals).isPresent()) {
        found.add(new Field(Kind.OWNER, open + 1, close, words, false));
      }
      open = text.indexOf("(@", open + 2);
    }
  }

  /** {@code (@ana)}, {@code [OPS-12]}, {@code (Ana, OPS-12)}: what is in brackets. */
  private void groups() {
    for (int close = 0; close < text.length(); close++) {
      if (")]}】）".indexOf(text.charAt(close)) < 0) {
        continue;
      }
      int open = close - 1;
      while (open >= 0
          && close - open < LONGEST_GROUP
          && "([{【（)]}】）".indexOf(text.charAt(open)) < 0) {
        open--;
      }
      if (open >= 0 && "([{【（".indexOf(text.charAt(open)) >= 0) {
        parts(FieldParts.of(text, open + 1, close));
      }
    }
  }

  /** {@code … — Ana, due 2026-05-01}: what is behind the last dash. */
  private void dashed() {
    for (int at = text.length() - 2; at > 0 && text.length() - at < LONGEST_GROUP; at--) {
      if (FieldLabels.isDash(text, at) || text.startsWith("--", at) && at + 3 < text.length()) {
        int end = text.length();
        while (end > at + 1 && ".。 ".indexOf(text.charAt(end - 1)) >= 0) {
          end--;
        }
        parts(FieldParts.of(text, at + (text.charAt(at) == text.charAt(at + 1) ? 2 : 1), end));
        return;
      }
    }
  }

  /** {@code (see [OPS-12: alerts](…))}, {@code (with [the migration](…))}. */
  private boolean linked(Part part) {
    Optional<Link> tracker =
        links.stream()
            .filter(l -> l.from() < part.to() && l.to() > part.from())
            .filter(l -> TicketKeys.isAddress(l.address()))
            .findFirst();
    tracker.ifPresent(
        link -> {
          String words = text.substring(part.from(), part.to());
          boolean ticket = Stream.of(words.split("[\\s:：,;/]+")).anyMatch(TicketKeys::isTicket);
          int from = ticket ? part.from() : link.from();
          int to = ticket ? part.to() : link.to();
          found.add(
              new Field(ticket ? Kind.TICKET : Kind.ADDRESS, from, to, link.address(), false));
        });
    return tracker.isPresent();
  }

  /** Beside another field a name is the owner. */
  private void parts(List<Part> parts) {
    List<Part> unknown = new ArrayList<>();
    for (Part part : parts) {
      String words = text.substring(part.from(), part.to());
      int colon = words.indexOf(':');
      if (colon > 0 && TicketKeys.isTicket(words.substring(0, colon))) {
        String ticket = words.substring(0, colon);
        found.add(new Field(Kind.TICKET, part.from(), part.from() + colon, ticket, false));
        continue;
      }
      boolean said =
          found.stream()
              .anyMatch(f -> f.labelled() && f.from() < part.to() && f.to() > part.from());
      Optional<Kind> own =
          people && Names.isSomebody(words) ? Optional.of(Kind.OWNER) : FieldParts.kindOf(words);
      Optional<String> address =
          links.stream()
              .filter(l -> l.from() <= part.from() && l.to() >= part.to())
              .map(Link::address)
              .filter(a -> TicketKeys.isAddress(a) || TicketKeys.isLink(words, a))
              .findFirst();
      Optional<Kind> kind = address.isPresent() ? Optional.of(Kind.TICKET) : own;
      if (kind.isPresent() && !said) {
        String value = own.isPresent() ? words : address.orElse(words);
        found.add(new Field(kind.get(), part.from(), part.to(), value, false));
      } else if (kind.isEmpty() && !said && !linked(part)) {
        unknown.add(part);
      }
    }
    boolean beside = unknown.size() < parts.size();
    for (Part part : unknown) {
      String words = text.substring(part.from(), part.to());
      if (beside && Names.isLike(words) && words.chars().noneMatch(Character::isDigit)) {
        found.add(new Field(Kind.OWNER, part.from(), part.to(), words, false));
      }
    }
  }
}
