package plimsoll.retrospective;

import java.util.List;
import java.util.Set;

/** Reads the time that a text begins with. */
final class TimeReader {
  private static final List<String> ABOUT =
      List.of(
          "approximately",
          "approx.",
          "approx",
          "aprox.",
          "around",
          "about",
          "roughly",
          "circa",
          "ca.",
          "ca",
          "c.",
          "etwa",
          "ungefähr",
          "gegen",
          "vers",
          "environ",
          "env.",
          "hacia",
          "~",
          "大约",
          "约",
          "約",
          "およそ",
          "around");
  private static final List<String> ABOUT_AFTER =
      List.of("頃", "ごろ", "ころ", "左右", "前后", "前後", "~", "ish");
  private static final List<String> ABOUT_ASIDE =
      List.of(
          "approx",
          "about",
          "sure",
          "maybe",
          "estimat",
          "推定",
          "概算",
          "頃",
          "约",
          "約",
          "推测",
          "earlier",
          "roughly",
          "ungefähr",
          "environ");
  private static final Set<String> WEEKDAYS =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur"
                  + " thurs fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag"
                  + " sonnabend mo di mi do fr sa so lundi mardi mercredi jeudi vendredi samedi"
                  + " dimanche lun mer jeu ven sam dim lunes martes miércoles jueves viernes sábado"
                  + " domingo 月 火 水 木 金 土 日 周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六"
                  + " 星期日 星期天 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日")
              .split(" "));
  private static final List<String> JOINS =
      List.of("at", "on", "the", "um", "am", "à", "le", "den");

  private final Cursor c;
  private Day day = Day.NONE;
  private Clock clock = Clock.NONE;
  private Zone zone = Zone.UNSAID;
  private Day untilDay = Day.NONE;
  private Clock until = Clock.NONE;
  private boolean about;
  private boolean iso;

  private TimeReader(String text) {
    this.c = new Cursor(text);
  }

  /** What stands at the beginning; {@link Written#NOTHING} if that is no time. */
  static Written read(String text) {
    TimeReader reader = new TimeReader(text);
    return reader.read() ? reader.written() : Written.NOTHING;
  }

  private Written written() {
    return new Written(day, clock, zone, untilDay, until, about, c.at());
  }

  private boolean read() {
    c.spaces();
    boolean bracket = c.takeOneOf("[(");
    c.spaces();
    JOINS.subList(0, 2).stream().filter(c::takeWord).findFirst();
    about();
    while (component()) {
      c.spaces();
    }
    if (day == Day.NONE && clock == Clock.NONE) {
      return false;
    }
    trimSpaces();
    range();
    asides();
    if (bracket) {
      c.spaces();
      if (!c.takeOneOf("])")) {
        return false;
      }
    }
    return c.atEdge();
  }

  private void about() {
    c.spaces();
    for (String word : ABOUT) {
      int start = c.at();
      if (c.take(word) && (!Character.isLetter(word.charAt(word.length() - 1)) || ended(word))) {
        about = true;
        c.spaces();
        return;
      }
      c.to(start);
    }
  }

  private boolean ended(String word) {
    return Cursor.isHan(word.charAt(0)) || !Character.isLetter(c.peek());
  }

  /** Takes a day, a time or a weekday, whichever is still missing. */
  private boolean component() {
    int start = c.at();
    boolean before = about;
    for (boolean joined : new boolean[] {false, true}) {
      c.to(start);
      about = before;
      if ((!joined || join()) && part()) {
        return true;
      }
    }
    c.to(start);
    about = before;
    return false;
  }

  private boolean part() {
    if (!day.isSaid() && !day.isUnreadable()) {
      day = DayReader.read(c);
      if (day.isSaid() || day.isUnreadable()) {
        return true;
      }
    }
    if (clock == Clock.NONE) {
      clock = ClockReader.read(c);
      if (clock != Clock.NONE) {
        zone = ZoneReader.read(c, iso || clock.second() >= 0);
        return true;
      }
    }
    return weekday();
  }

  private boolean weekday() {
    int start = c.at();
    boolean aside = c.takeOneOf("(");
    String word = c.word();
    boolean follows = aside || !day.isSaid() || word.length() > 2;
    if (!WEEKDAYS.contains(word) || !follows || !c.take(word)) {
      c.to(start);
      return false;
    }
    c.takeOneOf(".");
    if (aside && !c.takeOneOf(")")) {
      c.to(start);
      return false;
    }
    return aside || !day.isSaid() || more();
  }

  /** Whether a day or a time follows, so that the weekday belongs to it. */
  private boolean more() {
    int start = c.at();
    c.takeOneOf(",");
    c.spaces();
    boolean more = DayReader.read(c).isSaid() || ClockReader.read(c).isSaid();
    c.to(start);
    return more;
  }

  /** What may stand between a day and its time. */
  private boolean join() {
    if (c.takeOneOf(",@/|の")) {
      c.spaces();
      JOINS.stream().filter(c::takeWord).findFirst();
      c.spaces();
      about();
      return true;
    }
    if (day.isSaid() && c.peek() == 't' && Cursor.isDigit(c.peek(1))) {
      iso = true;
      return c.take("t");
    }
    if (day.isSaid() && clock == Clock.NONE && c.takeOneOf("-–")) {
      c.spaces();
      about();
      return Cursor.isDigit(c.peek()) || c.peek() == '?';
    }
    boolean word = JOINS.stream().anyMatch(c::takeWord);
    int before = c.at();
    about();
    return word || c.at() > before;
  }

  private void range() {
    int start = c.at();
    boolean before = about;
    c.spaces();
    boolean wave = c.takeOneOf("~");
    boolean separator = wave || c.takeOneOf("-–→") || rangeWord();
    c.spaces();
    if (!separator || !rangeEnd(wave)) {
      c.to(start);
      untilDay = Day.NONE;
      until = Clock.NONE;
      about = before;
    }
  }

  private boolean rangeWord() {
    return List.of("to", "until", "till", "bis", "à", "hasta", "から", "至", "到").stream()
        .anyMatch(word -> Cursor.isHan(word.charAt(0)) ? c.take(word) : c.takeWord(word));
  }

  private boolean rangeEnd(boolean wave) {
    about();
    int start = c.at();
    untilDay = DayReader.read(c);
    if (untilDay.isSaid()) {
      c.spaces();
      c.takeOneOf(",");
      c.spaces();
    }
    until = clock.isSaid() || untilDay.isSaid() ? ClockReader.read(c) : Clock.NONE;
    if (until.isSaid()) {
      Zone behind = ZoneReader.read(c, iso);
      zone = zone.isSaid() ? zone : behind;
    }
    boolean day = wave && !untilDay.isSaid() && !until.isSaid() && bareDay(start);
    trimSpaces();
    return until.isSaid() || untilDay.isSaid() && !clock.isSaid() || day;
  }

  /** {@code 2026-05-04 〜 05}. */
  private boolean bareDay(int start) {
    c.to(start);
    int width = c.digitsAhead();
    if (clock.isSaid() || width == 0 || width > 2) {
      return false;
    }
    int number = c.number(width);
    untilDay = new Day(0, 0, number, Day.Order.SAID);
    c.spaces();
    return number > 0 && number <= 31 && !Character.isLetter(c.peek()) || c.peek() == '頃';
  }

  /** What stands behind: "about", and in parentheses a day, a zone or a doubt. */
  private void asides() {
    int start = c.at();
    c.spaces();
    for (String word : ABOUT_AFTER) {
      int before = c.at();
      if (c.take(word) && !Cursor.isDigit(c.peek())) {
        about = true;
        start = c.at();
        break;
      }
      c.to(before);
    }
    c.to(start);
    c.spaces();
    if (!c.takeOneOf("(") || !aside()) {
      c.to(start);
    }
  }

  private boolean aside() {
    int close = c.rest().indexOf(')');
    if (close < 0) {
      return false;
    }
    String words = c.rest().substring(0, close);
    int end = c.at() + close + 1;
    Day said = day.isSaid() ? Day.NONE : DayReader.read(c);
    boolean doubt = words.length() < 40 && ABOUT_ASIDE.stream().anyMatch(words::contains);
    boolean utc = words.startsWith("utc ") && words.length() < 40;
    if (said.isSaid()) {
      day = said;
    }
    about |= doubt;
    c.to(end);
    return said.isSaid() || doubt || utc;
  }

  private void trimSpaces() {
    while (c.at() > 0 && c.peek(-1) == ' ') {
      c.to(c.at() - 1);
    }
  }
}
