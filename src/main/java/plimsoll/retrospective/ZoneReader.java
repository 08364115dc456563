package plimsoll.retrospective;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads time zones, behind a time and in words about all times. */
final class ZoneReader {
  /** Words that are also something else: they count only in capital letters or with "time". */
  private static final Set<String> LONG = Set.of("eastern", "central", "pacific", "mountain");

  private static final Set<String> REGIONS = Set.copyOf(ZoneId.getAvailableZoneIds());

  private static final List<String> CJK =
      List.of(
          "北京时间", "北京時間", "中国标准时间", "台北時間", "东京时间", "東京時間", "日本时间", "日本時間", "日本標準時", "协调世界时",
          "協定世界時");

  private ZoneReader() {}

  /**
   * Takes the zone behind a time; takes nothing if none is there.
   *
   * @param iso whether {@code 10:00-05:00} is a time with an offset, not a range
   */
  static Zone read(Cursor c, boolean iso) {
    int start = c.at();
    boolean glued = c.peek() == '+' || iso && c.peek() == '-' || c.peek() == 'z';
    Optional<Zone> zone = glued ? offset(c, true).or(() -> name(c)) : Optional.empty();
    if (zone.isEmpty()) {
      c.to(start);
      c.spaces();
      boolean aside = c.takeOneOf("(");
      c.spaces();
      boolean number = aside || c.peek() == '+';
      zone = name(c).or(() -> number ? offset(c, !aside) : Optional.empty());
      c.spaces();
      zone = aside && !c.takeOneOf(")") ? Optional.empty() : zone;
    }
    int end = c.at();
    c.to(zone.isEmpty() ? start : withoutSpaces(c, start, end));
    return zone.orElse(Zone.UNSAID);
  }

  /** The zone that words about all times name: {@code All times in CET (GMT+1)}. */
  static Zone in(String text) {
    Zone found = ZoneNames.spelled(text.length() > 300 ? text.substring(0, 300) : text);
    int from = 0;
    while (from < text.length() && from < 2000) {
      Cursor c = new Cursor(text.substring(from, Math.min(text.length(), from + Cursor.LIMIT)));
      Optional<Zone> zone = region(c).or(() -> name(c));
      if (zone.isPresent() && c.at() > 1 && c.atEdge()) {
        boolean number = zone.get().meant().get(0) instanceof ZoneOffset && c.at() > 4;
        if (!found.isSaid() || found.isAmbiguous() || number) {
          found = zone.get();
        }
      }
      from = next(text, Math.max(from + 1, from + c.at()));
    }
    return found;
  }

  /** The next place where a word begins. */
  private static int next(String text, int from) {
    int at = from;
    while (at < text.length() && inWord(text, at)) {
      at++;
    }
    return at;
  }

  private static boolean inWord(String text, int at) {
    char c = text.charAt(at);
    char before = text.charAt(at - 1);
    boolean letter = Character.isLetterOrDigit(c);
    return !letter
        || Character.isLetterOrDigit(before)
            && Cursor.isHan(before) == Cursor.isHan(c)
            && !Cursor.isHan(c);
  }

  private static int withoutSpaces(Cursor c, int start, int end) {
    int at = end;
    c.to(at);
    while (at > start && c.peek(-1) == ' ') {
      at--;
      c.to(at);
    }
    return at;
  }

  private static Optional<Zone> name(Cursor c) {
    for (String cjk : CJK) {
      if (c.take(cjk)) {
        return Zone.named(cjk);
      }
    }
    String word = c.word();
    String written = c.wordAsWritten();
    boolean utc = word.equals("utc") || word.equals("gmt");
    boolean capitals = written.equals(written.toUpperCase(Locale.ROOT)) && word.length() > 1;
    if (word.isEmpty() || !utc && !capitals && !LONG.contains(word) && !word.equals("z")) {
      return Optional.empty();
    }
    Optional<Zone> zone = Zone.named(word);
    if (zone.isEmpty() || LONG.contains(word) && european(c, word)) {
      return Optional.empty();
    }
    c.take(word);
    if (utc) {
      return offset(c, false).or(() -> zone);
    }
    time(c);
    return explicit(c).or(() -> zone);
  }

  /** {@code Central European Time} is not that of Chicago. */
  private static boolean european(Cursor c, String word) {
    int start = c.at();
    c.take(word);
    c.spaces();
    boolean other = List.of("european", "europe", "africa", "us").contains(c.word());
    c.to(start);
    return other;
  }

  /** {@code Eastern Standard Time}. */
  private static void time(Cursor c) {
    int start = c.at();
    c.spaces();
    if (c.takeWord("standard") || c.takeWord("daylight")) {
      c.spaces();
    }
    if (!c.takeWord("time")) {
      c.to(start);
    }
  }

  /** {@code PST (UTC-7)}: the number says what is meant. */
  private static Optional<Zone> explicit(Cursor c) {
    int start = c.at();
    c.spaces();
    if (c.takeOneOf("(") && (c.takeWord("utc") || c.takeWord("gmt"))) {
      Optional<Zone> zone = offset(c, false);
      if (zone.isPresent() && c.takeOneOf(")")) {
        return zone;
      }
    }
    c.to(start);
    return Optional.empty();
  }

  /** {@code +02:00}, {@code -7}, {@code +0530}; with {@code full} it must say its minutes. */
  private static Optional<Zone> offset(Cursor c, boolean full) {
    int start = c.at();
    c.spaces();
    int sign = c.takeOneOf("+") ? 1 : c.takeOneOf("-") ? -1 : 0;
    int width = c.digitsAhead();
    if (sign != 0 && (width == 1 || width == 2 || width == 4)) {
      int hours = c.number(width == 4 ? 2 : width);
      boolean colon = width < 4 && c.peek() == ':' && Cursor.isDigit(c.peek(1)) && c.take(":");
      int minutes = width == 4 || colon && c.digitsAhead() == 2 ? c.number(2) : 0;
      if (hours <= 14 && minutes < 60 && (!full || width == 4 || colon)) {
        return Optional.of(Zone.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes)));
      }
    }
    c.to(start);
    return Optional.empty();
  }

  /** {@code Europe/Berlin}. */
  private static Optional<Zone> region(Cursor c) {
    String first = c.wordAsWritten();
    int start = c.at();
    if (first.isEmpty() || c.peek(first.length()) != '/') {
      return Optional.empty();
    }
    c.to(start + first.length() + 1);
    String name = first + "/" + c.wordAsWritten();
    if (REGIONS.contains(name) && Character.isLetter(c.peek())) {
      c.take(c.word());
      return Optional.of(Zone.of(ZoneId.of(name)));
    }
    c.to(start);
    return Optional.empty();
  }
}
