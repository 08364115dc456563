package plimsoll.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import plimsoll.vocabulary.FieldParts.Part;
import plimsoll.vocabulary.SpokenFields.Field;
import plimsoll.vocabulary.SpokenFields.Kind;
import plimsoll.vocabulary.SpokenFields.Link;

/** The names and tickets that an action ends with, after those of {@link FieldStart}. */
final class FieldEnds {
  private static final List<String> SEE = WordLists.of("fields.tsv").written("see");

  /** Before the day by which something is due, those that say more first. */
  private static final List<String> BY =
      WordLists.of("fields.tsv").written("by").stream()
          .sorted((a, b) -> b.length() - a.length())
          .toList();

  private static final Pattern DAY =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d|\\d{1,2}([./-])\\d{1,2}\\1\\d{2,4}");
  private static final int LONGEST_BY = 24;
  private static final int MOST_STEPS = 2_000;
  private static final int LONGEST_PART = 80;
  private static final String OPENERS = "([【（";
  private static final String CLOSERS = ")]】）";

  private final String text;
  private final LinkedText linked;
  private final List<Field> known;
  private final boolean people;
  private final List<Field> found = new ArrayList<>();

  private FieldEnds(String text, List<Link> links, List<Field> known, boolean people) {
    this.text = text;
    this.linked = new LinkedText(text, links);
    this.known = known;
    this.people = people;
  }

  /**
   * @param known fields that were found before; what is beside them may be an end as well
   * @param people whether given names and teams are somebody
   */
  static List<Field> of(String text, List<Link> links, List<Field> known, boolean people) {
    FieldEnds ends = new FieldEnds(text, links, List.copyOf(known), people);
    ends.end();
    List<Field> all = new ArrayList<>(FieldStart.of(text, links, people));
    all.addAll(ends.found);
    return all;
  }

  private void add(Kind kind, int from, int to) {
    found.add(new Field(kind, from, to, text.substring(from, to), false));
  }

  private void end() {
    int end = text.length();
    for (int step = 0; end > 0 && step < MOST_STEPS; step++) {
      char last = text.charAt(end - 1);
      if (Character.isWhitespace(last) || ".。,，、;；|–—·&+".indexOf(last) >= 0 || last == '-') {
        end--;
        continue;
      }
      int from = before(end);
      if (from == end) {
        return;
      }
      end = from;
    }
  }

  /** Where the field that ends at {@code end} begins; {@code end} if none does. */
  private int before(int end) {
    for (Field field : known) {
      if (field.to() == end && field.from() < end) {
        return field.from();
      }
    }
    int part = part(end);
    if (part < end) {
      return part;
    }
    if (CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
      return group(end);
    }
    Link link = linked.linkAt(end, false);
    if (link != null && (TicketKeys.isAddress(link.address()) || linked.isTicket(link))) {
      boolean ticket = linked.isTicket(link);
      int from = ticket ? see(link.from()) : link.from();
      boolean address = TicketKeys.isAddress(link.address());
      String value = address ? link.address() : text.substring(link.from(), end);
      found.add(new Field(ticket ? Kind.TICKET : Kind.ADDRESS, from, end, value, false));
      if (ticket) {
        return from;
      }
      int to = linked.word(from);
      if (TicketKeys.isTicket(text.substring(from, to)) && linked.bordered(to, ": -–—：,;/|&")) {
        String key = text.substring(from, to);
        found.add(new Field(Kind.TICKET, from, linked.skip(to, " :：-–—"), key, false));
      }
      return word(wordBefore(end, from), end);
    }
    if (link != null && link.address().startsWith("mailto:")) {
      int lead = FieldAsides.lead(text, link.from());
      String words = text.substring(link.from(), end);
      found.add(new Field(Kind.OWNER, lead, end, words, false));
      return lead;
    }
    return word(wordBefore(end, 0), end);
  }

  /** Where the word that ends at {@code end} begins, not before {@code first}. */
  private int wordBefore(int end, int first) {
    int from = end;
    while (from > first
        && end - from < 200
        && " \n\t,，、;；([【（&".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return from;
  }

  /** {@code …, owner Ana, due 1 May}: what is behind a comma; a name beside another field. */
  private int part(int end) {
    int from = end;
    while (from > 0 && end - from < LONGEST_PART && !isCut(from - 1)) {
      from--;
    }
    int named = people && isBeside(end) ? behindColon(from, end) : from;
    if (named > from) {
      add(Kind.OWNER, named, end);
      return named;
    }
    if (from == 0 || end - from >= LONGEST_PART) {
      return end;
    }
    boolean comma = ",;，、；.。\n".indexOf(text.charAt(from - 1)) >= 0;
    while (from < end && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    String words = text.substring(from, end);
    Link link = linked.linkAt(end, false);
    boolean mail = link != null && link.from() == from && link.address().startsWith("mailto:");
    boolean arrow = text.charAt(from - 1) == ' ' && text.lastIndexOf('→', from) >= from - 2;
    boolean somebody =
        people
            && (Names.isSomebody(words)
                || arrow && (Names.isSomebody(capitalised(words)) || Names.isEasternName(words)));
    boolean name = !comma && (isBeside(end) && isName(words) || somebody);
    Optional<Kind> kind = mail || name ? Optional.of(Kind.OWNER) : FieldParts.kindOf(words);
    if (kind.isEmpty()) {
      return end;
    }
    add(kind.get(), from, end);
    return from;
  }

  /**
   * {@code Copy the orders: Bernard, by 24/04}: where the name begins; {@code from} if none does.
   */
  private int behindColon(int from, int end) {
    for (int at = end - 1; at > from; at--) {
      if (":：".indexOf(text.charAt(at)) >= 0) {
        String name = text.substring(at + 1, end).strip();
        boolean somebody = Names.isSomebody(name) || Names.isEasternName(name);
        return somebody ? text.indexOf(name, at) : from;
      }
    }
    return from;
  }

  private static String capitalised(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private boolean isCut(int at) {
    return ",;，、；|\n→.。".indexOf(text.charAt(at)) >= 0 && !isOrdinal(at)
        || FieldLabels.isDash(text, at);
  }

  /** {@code 31. mars}, {@code 24.4}. */
  private boolean isOrdinal(int at) {
    if (text.charAt(at) != '.' || at == 0 || !Character.isDigit(text.charAt(at - 1))) {
      return false;
    }
    int next = at + 1 < text.length() && text.charAt(at + 1) == ' ' ? at + 2 : at + 1;
    return next < text.length()
        && (next > at + 1
            ? Character.isLetter(text.charAt(next))
            : Character.isDigit(text.charAt(next)));
  }

  /** Whether other fields are behind {@code end}. */
  private boolean isBeside(int end) {
    return text.substring(end).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean isName(String words) {
    return Names.isLike(words) && words.chars().noneMatch(Character::isDigit);
  }

  private int word(int from, int end) {
    String word = text.substring(from, end);
    if (Names.isHandle(word) && from > 0 && word.startsWith("@")) {
      int lead = FieldAsides.lead(text, from);
      found.add(new Field(Kind.OWNER, lead, end, word, false));
      return lead;
    }
    int said = see(from);
    boolean ticket =
        TicketKeys.isAddress(word) || TicketKeys.isTicket(word) && isSetOff(from, said, word);
    if (ticket) {
      add(Kind.TICKET, said, end);
      return said;
    }
    if (!DAY.matcher(word).matches()) {
      return end;
    }
    int by = day(from);
    if (by == from && isBehindHandle(from)) {
      add(Kind.DUE, from, end);
    }
    return by;
  }

  /** {@code … @ana 2026-05-15}. */
  private boolean isBehindHandle(int from) {
    String before = text.substring(Math.max(0, from - LONGEST_PART), from).stripTrailing();
    String word = before.substring(before.lastIndexOf(' ') + 1);
    return word.startsWith("@") && Names.isHandle(word);
  }

  /** Whether it is no word of a sentence; a long number never is. */
  private boolean isSetOff(int from, int said, String word) {
    boolean number = word.startsWith("#") || word.startsWith("!");
    long digits = word.chars().filter(Character::isDigit).count();
    boolean words = text.substring(0, from).strip().indexOf(' ') > 0;
    return said < from
        || FieldLabels.isSetOff(text, from)
        || (number ? words && digits >= 2 : digits >= 3);
  }

  /** Before {@code tracked in} and the like, if they are there. */
  private int see(int from) {
    int end = from;
    while (end > 0 && " :(".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = FieldAsides.phraseBefore(text, end, SEE);
    return start < 0 ? from : SpokenFields.clause(text, start);
  }

  private int day(int from) {
    String small = text.substring(Math.max(0, from - LONGEST_BY), from).toLowerCase(Locale.ROOT);
    for (String phrase : BY) {
      int start = from - phrase.length() - 1;
      boolean word = start == 0 || start > 0 && !Character.isLetterOrDigit(text.charAt(start - 1));
      if (small.endsWith(phrase + " ") && word) {
        return start;
      }
    }
    return from;
  }

  /** The group that closes here, if all of it are fields. */
  private int group(int end) {
    int open = end - 2;
    while (open >= 0 && end - open < 200 && "([【（)]】）".indexOf(text.charAt(open)) < 0) {
      open--;
    }
    if (open < 0 || OPENERS.indexOf(text.charAt(open)) < 0) {
      return end;
    }
    List<Part> parts = FieldParts.of(text, open + 1, end - 1);
    if (isBeside(end) && parts.size() == 1 && isName(text.substring(open + 1, end - 1).strip())) {
      add(Kind.OWNER, open, end);
      return open;
    }
    for (Part part : parts) {
      boolean field = known.stream().anyMatch(f -> f.from() < part.to() && f.to() > part.from());
      if (!field) {
        return end;
      }
    }
    return open;
  }
}
