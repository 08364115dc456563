package plimsoll.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.vocabulary.SpokenFields.Field;
import plimsoll.vocabulary.SpokenFields.Kind;
import plimsoll.vocabulary.SpokenFields.Link;

/** The names, tickets and priorities that an action begins with. */
final class FieldStart {
  private static final Pattern PRIORITY =
      Pattern.compile(
          "(?i)(?:P[0-5]|(?:very )?(?:high|medium|low|critical|urgent|top)(?: prio(?:rity)?)?)"
              + "(?=[\\])]?\\s?[:：]|\\s[-–—]\\s|[\\])])");
  private static final int MOST_STEPS = 2_000;
  private static final int LONGEST_NAME = 60;
  private static final String CLOSERS = ")]】）";

  private final String text;
  private final LinkedText linked;
  private final boolean people;
  private final List<Field> found = new ArrayList<>();

  private FieldStart(String text, List<Link> links, boolean people) {
    this.text = text;
    this.linked = new LinkedText(text, links);
    this.people = people;
  }

  /**
   * The fields that a text begins with.
   *
   * @param people whether given names and teams are somebody
   */
  static List<Field> of(String text, List<Link> links, boolean people) {
    FieldStart start = new FieldStart(text, links, people);
    start.read();
    return start.found;
  }

  private void add(Kind kind, int from, int to) {
    found.add(new Field(kind, from, to, text.substring(from, to), false));
  }

  /** {@code @ana, @bo: …}, {@code OPS-12 …}, {@code [#482] …}, {@code P1: …}. */
  private void read() {
    int at = people ? somebody() : 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      int from = symbols(at);
      int to = linked.word(from);
      String word = text.substring(from, to);
      Link link = linked.linkAt(from, true);
      boolean ticket = false;
      if (link != null && TicketKeys.isAddress(link.address())) {
        ticket = linked.isTicket(link);
        if (!ticket) {
          found.add(new Field(Kind.ADDRESS, link.from(), link.to(), link.address(), false));
        }
      }
      if (link != null && ticket) {
        add(Kind.TICKET, link.from(), link.to());
        at = linked.skip(link.to(), CLOSERS);
      } else if (TicketKeys.isTicket(word) && linked.bordered(to, ": \n]】）)-–—：,;/|&")) {
        add(Kind.TICKET, from, to);
        at = linked.skip(to, CLOSERS);
      } else if (Names.isHandle(word) && isDoer(word, to)) {
        int verb = verb(to);
        found.add(new Field(Kind.OWNER, from, verb, word, false));
        at = linked.skip(verb, CLOSERS);
      } else if (priority(from) > from) {
        at = priority(from);
        add(Kind.PRIORITY, from, at);
      } else if (isState(word, to)) {
        at = to;
      } else {
        return;
      }
      at = linked.skip(at, " :：");
      if (at >= text.length()) {
        return;
      }
    }
  }

  /** {@code Mara: …}, {@code Ops team – …}, {@code Mara to …}; behind it, or 0 for nobody. */
  private int somebody() {
    int from = symbols(0);
    for (int at = from; at < text.length() && at - from <= LONGEST_NAME; at++) {
      boolean colon = ":：".indexOf(text.charAt(at)) >= 0 || FieldLabels.isDash(text, at);
      int behind = colon ? at : verb(at);
      if (behind > at || colon) {
        String words = text.substring(from, at);
        boolean will = text.startsWith(" will ", at);
        if (will ? Names.isPerson(words) : Names.isSomebody(words)) {
          found.add(new Field(Kind.OWNER, from, behind, words.strip(), false));
          return linked.skip(behind, " :：");
        }
        return 0;
      }
      if (text.charAt(at) == '\n') {
        return 0;
      }
    }
    return 0;
  }

  /** Behind {@code P1:}, {@code High priority –}, {@code (high)}. */
  private int priority(int from) {
    Matcher priority = PRIORITY.matcher(text).region(from, text.length());
    return priority.lookingAt() ? priority.end() : from;
  }

  /** Behind boxes, ticks, brackets and whatever else is no word. */
  private int symbols(int from) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Character.isLetterOrDigit(c) || c == '@' || c == '#' || c == '!') {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /** {@code Done: @ana …}. */
  private boolean isState(String word, int to) {
    int behind = linked.skip(to, " ");
    return FieldParts.kindOf(word).filter(Kind.STATE::equals).isPresent()
        && behind < text.length()
        && ":：-–—".indexOf(text.charAt(behind)) >= 0;
  }

  /** A name that a colon, a bracket or an action follows. */
  private boolean isDoer(String word, int to) {
    return to >= text.length()
        || " \n:：,，、;/&)]】）".indexOf(text.charAt(to)) >= 0
            && (text.charAt(to) != ' '
                || word.equals(word.toLowerCase(Locale.ROOT))
                || verb(to) > to
                || FieldLabels.isDash(text, Math.min(to + 1, text.length() - 1))
                || "&+/".indexOf(text.charAt(Math.min(to + 1, text.length() - 1))) >= 0);
  }

  /** Behind {@code to} or {@code will}, which belong to the name. */
  private int verb(int at) {
    for (String verb : List.of(" to ", " will ")) {
      if (text.startsWith(verb, at)) {
        return at + verb.length() - 1;
      }
    }
    return at;
  }
}
