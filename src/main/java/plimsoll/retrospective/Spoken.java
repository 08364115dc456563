package plimsoll.retrospective;

import java.util.List;
import java.util.Locale;
import plimsoll.content.Block;
import plimsoll.content.PlainText;

/**
 * Owner, day and ticket of an action as words of its text: {@code … Owner: @ana, due: 2026-03-02}.
 */
final class Spoken {
  private static final List<String> OWNER =
      List.of(
          "owner",
          "owners",
          "assignee",
          "assigned to",
          "担当",
          "担当者",
          "负责人",
          "責任者",
          "verantwortlich",
          "zuständig",
          "responsable",
          "porteur",
          "ansvarlig");
  private static final List<String> DUE =
      List.of(
          "due",
          "due date",
          "deadline",
          "eta",
          "target date",
          "期限",
          "截止",
          "截止日期",
          "期日",
          "frist",
          "fällig",
          "échéance",
          "plazo",
          "fecha límite");
  private static final List<String> TICKET =
      List.of("ticket", "tickets", "jira", "tracking issue", "チケット", "工单", "billet", "incidencia");

  /** Before a whole day, without a colon. */
  private static final List<String> BY = List.of(" by ", "due ", " bis ", " until ");

  private static final String ENDS = ",;，、；。)）]】|(（\n";
  private static final String OPENERS = "([（【";
  private static final int LIMIT = 4000;

  private Spoken() {}

  static String owner(List<Block> blocks) {
    String text = text(blocks);
    String said = after(OWNER, text);
    return said.isEmpty() ? named(text) : said;
  }

  static String due(List<Block> blocks) {
    String text = text(blocks);
    String said = after(DUE, text);
    return said.isEmpty() ? by(text) : said;
  }

  static String ticket(List<Block> blocks) {
    String said = after(TICKET, text(blocks));
    return said.isEmpty() ? Tickets.of(blocks) : said;
  }

  private static String text(List<Block> blocks) {
    if (blocks.isEmpty() || !(blocks.get(0) instanceof Block.Paragraph paragraph)) {
      return "";
    }
    String text = PlainText.of(paragraph.text());
    return text.length() > LIMIT ? text.substring(text.length() - LIMIT) : text;
  }

  /** What stands behind one of the words and a colon, up to the next comma. */
  private static String after(List<String> words, String text) {
    if (text.indexOf(':') < 0 && text.indexOf('：') < 0) {
      return "";
    }
    String small = text.toLowerCase(Locale.ROOT);
    for (String word : words) {
      int at = small.length() == text.length() ? small.lastIndexOf(word) : -1;
      int colon = at + word.length();
      boolean whole =
          at == 0
              || at > 0
                  && (!Character.isLetter(text.charAt(at - 1)) || Cursor.isHan(word.charAt(0)));
      if (whole && colon < text.length() && ":：".indexOf(text.charAt(colon)) >= 0) {
        return value(text, colon + 1);
      }
    }
    return "";
  }

  private static String value(String text, int from) {
    int end = from;
    while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0 && !isStop(text, end)) {
      end++;
    }
    String value = text.substring(from, end).strip();
    return value.length() <= 60 ? value : "";
  }

  /** A full stop ends a value; the dots of {@code 01.04.2026} and of an address do not. */
  private static boolean isStop(String text, int at) {
    return text.charAt(at) == '.'
        && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)))
        && !isDay(text, at);
  }

  /** {@code 1. Mai 2026}. */
  private static boolean isDay(String text, int dot) {
    int from = dot;
    while (from > 0 && Cursor.isDigit(text.charAt(from - 1))) {
      from--;
    }
    boolean number = dot - from > 0 && dot - from <= 2 && from > 0 && text.charAt(from - 1) == ' ';
    return number && dot + 2 < text.length() && Character.isLetter(text.charAt(dot + 2));
  }

  /** {@code @ana: …}, {@code @ana to …}, {@code … (@ana)}, {@code … — @ana}. */
  private static String named(String text) {
    if (text.indexOf('@') < 0) {
      return "";
    }
    String whole = text.strip();
    int from = whole.startsWith("[@") || whole.startsWith("(@") ? 1 : 0;
    String first = name(whole, from);
    int end = from + first.length();
    boolean does =
        whole.startsWith(":", end)
            || whole.startsWith(" to ", end)
            || whole.startsWith(" will ", end)
            || from == 1;
    if (!first.isEmpty() && does) {
      return first;
    }
    int at = whole.lastIndexOf('@');
    String last = name(whole, at);
    boolean setOff = at > 0 && (OPENERS.indexOf(whole.charAt(at - 1)) >= 0 || isDashed(whole, at));
    int behind = at + last.length();
    boolean ends = behind == whole.length() || ",;)）]".indexOf(whole.charAt(behind)) >= 0;
    return setOff && ends ? last : "";
  }

  private static boolean isDashed(String text, int at) {
    return at > 2
        && text.charAt(at - 1) == ' '
        && "-–—|".indexOf(text.charAt(at - 2)) >= 0
        && text.charAt(at - 3) == ' ';
  }

  private static String name(String text, int at) {
    if (at < 0 || at >= text.length() || text.charAt(at) != '@') {
      return "";
    }
    return Lanes.name(text.substring(at));
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
