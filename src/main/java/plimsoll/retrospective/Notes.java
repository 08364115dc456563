package plimsoll.retrospective;

import java.util.List;
import java.util.Locale;
import plimsoll.content.Block;
import plimsoll.content.PlainText;

/** What a heading or a line says about all times of a timeline. */
final class Notes {
  private static final List<String> TIMES =
      List.of("time", "utc", "gmt", "時刻", "时间", "時間", "heure", "zeit", "hora", "tid");
  private static final List<String> ABOUT =
      List.of("approx", "概算", "大约", "大約", "environ", "ungefähr", "aproximad", "times are rough");
  private static final int LONGEST = 300;

  private static final List<String> FOR_ALL =
      List.of(
          "unless otherwise",
          "unless noted",
          "unless stated",
          "if not stated otherwise",
          "sofern nicht anders",
          "wenn nicht anders",
          "sauf mention contraire",
          "sauf indication contraire",
          "salvo que se indique",
          "salvo indicación",
          "除非另有",
          "如无特别",
          "特に記載",
          "特記",
          "断りのない限り",
          "断りがない限り");

  private Notes() {}

  /** The zone that a heading or a note names. */
  static Zone zone(String text) {
    boolean note = text.length() <= LONGEST && contains(text, TIMES);
    return note ? ZoneReader.in(text) : Zone.UNSAID;
  }

  /** The zone that a timeline's own heading names: {@code タイムライン（JST）}. */
  static Zone zoneOfTimeline(String title) {
    return title.length() <= LONGEST ? ZoneReader.in(title) : Zone.UNSAID;
  }

  static boolean isAbout(String text) {
    return text.length() <= LONGEST && contains(text, ABOUT);
  }

  private static boolean contains(String text, List<String> words) {
    String small = text.toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (small.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a note speaks for every entry that says nothing else: {@code Unless otherwise noted all
   * events happened on 2019-10-21}.
   */
  static boolean isForAll(String text) {
    return text.length() <= LONGEST && contains(text, FOR_ALL);
  }

  /** The first day that a heading or a note names. */
  static Day day(String text) {
    int most = Math.min(text.length(), LONGEST);
    for (int at = 0; at < most; at++) {
      if ((at == 0 || begins(text, at)) && DayReader.mayStandAt(text, at)) {
        Day day =
            DayReader.read(
                new Cursor(text.substring(at, Math.min(text.length(), at + Cursor.LIMIT))));
        if (day.isSaid() && day.month() > 0) {
          return day;
        }
      }
    }
    return Day.NONE;
  }

  private static boolean begins(String text, int at) {
    char before = text.charAt(at - 1);
    char here = text.charAt(at);
    boolean digit = Character.isDigit(here);
    return digit
        ? !Character.isDigit(before) && before != '-' && before != '/' && before != '.'
        : Character.isLetter(here) && !Character.isLetterOrDigit(before);
  }

  /** The words of a block that can be a note; empty for others. */
  static String words(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return PlainText.of(paragraph.text());
    }
    if (block instanceof Block.Quote quote && quote.blocks().size() == 1) {
      return words(quote.blocks().get(0));
    }
    return "";
  }
}
