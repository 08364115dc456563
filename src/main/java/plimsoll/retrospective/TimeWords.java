package plimsoll.retrospective;

import java.util.List;
import java.util.Set;

/** The words that stand around times. */
final class TimeWords {
  /** Before a time that is only near. */
  static final List<String> ABOUT =
      List.of(
          "approximately",
          "approx.",
          "approx",
          "aprox.",
          "around",
          "about",
          "roughly",
          "circa",
          "cirka",
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
          "sobre",
          "omkring",
          "~",
          "大约",
          "大概",
          "约",
          "約",
          "およそ",
          "おおよそ");

  /** Behind it. */
  static final List<String> ABOUT_AFTER =
      List.of("頃", "ごろ", "ころ", "左右", "前后", "前後", "許", "~", "-ish", "ish", "+", "or so");

  /** In parentheses behind it. */
  static final List<String> ABOUT_ASIDE =
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

  static final Set<String> WEEKDAYS =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur"
                  + " thurs fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag"
                  + " sonnabend mo di mi do fr sa so lundi mardi mercredi jeudi vendredi samedi"
                  + " dimanche lun mer jeu ven sam dim lunes martes miércoles jueves viernes sábado"
                  + " domingo mandag tirsdag onsdag torsdag fredag lørdag søndag 月 火 水 木 金 土 日 周一"
                  + " 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 月曜日 火曜日 水曜日 木曜日"
                  + " 金曜日 土曜日 日曜日")
              .split(" "));

  /** Days of the week that are a single letter, which says so only in parentheses. */
  static final Set<String> WEEKDAYS_ASIDE = Set.of("一", "二", "三", "四", "五", "六");

  /** Between a day and its time. */
  static final List<String> JOINS =
      List.of("at", "on", "the", "um", "am", "à", "le", "den", "las", "om");

  /** Between the two ends of a range. */
  static final List<String> RANGE =
      List.of("to", "until", "till", "through", "bis", "à", "hasta", "til", "から", "至", "到", "a");

  static final List<String> RANGE_AND = List.of("and", "und", "et", "y", "og");

  /** Behind the end of a range. */
  static final List<String> RANGE_AFTER = List.of("まで", "迄", "之间", "の間");

  static final List<String> NEXT_DAY =
      List.of(
          "next day",
          "the next day",
          "following day",
          "the following day",
          "翌日",
          "次日",
          "隔日",
          "隔天",
          "第二天",
          "翌朝",
          "翌",
          "le lendemain",
          "lendemain",
          "am nächsten tag",
          "nächster tag",
          "al día siguiente",
          "día siguiente",
          "næste dag");

  static final List<String> SAME_DAY = List.of("same day", "当日", "同日", "当天", "當日", "當天");

  private TimeWords() {}
}
