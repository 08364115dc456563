package plimsoll.retrospective;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          4:27                                   | 4:27
          5:02 PM                                | 17:02
          8:20 - 8:24                            | 8:20..8:24
          17:00-18:00                            | 17:00..18:00
          07:30am - First report                 | 7:30
          12-05 16:21                            | 0-12-5 16:21
          [12-05 16:21] bumped                   | 0-12-5 16:21
          [08:47] Prow                           | 8:47
          [???] IOPS reached                     | unknown
          2X:XX (not sure exact time)            | ~unknown
          22:52 (maybe earlier?)                 | ~22:52
          2024-06-28 7:09 AM Eastern: mail       | 2024-6-28 7:09 zone
          10/20/2022 - 15:38 CST - a user        | 2022-10-20 15:38 zone
          June 14th, 2022, 10:00 AM: As          | 2022-6-14 10:00
          June 16th 2022, 8:45 AM: As            | 2022-6-16 8:45
          12:45 PM PST Saturday Oct 30th: First  | 0-10-30 12:45 zone
          13:55 PM PST Saturday Oct 30th : First | 0-10-30 13:55 zone
          09:15:04 UTC an edit                   | 9:15:04 zone
          04:49 PM UTC Site                      | 16:49 zone
          22:30 UTC (Oct 29) - Incident          | 0-10-29 22:30 zone
          2018-07-08 ca. 18:30                   | ~2018-7-8 18:30
          ~13:30-13:45                           | ~13:30..13:45
          19. April, 11:00                       | 0-4-19 11:00
          Feb 21, 13:00                          | 0-2-21 13:00
          Sep 27 2017 13:06                      | 2017-9-27 13:06
          2018-01-17 17:14pm                     | 2018-1-17 17:14
          2020-10-06 09:00 - 11:00               | 2020-10-6 9:00..11:00
          2020-11-17 10:45~                      | ~2020-11-17 10:45
          2024-03-13 14:??                       | 2024-3-13 unknown
          2022-02-?? ??:??                       | unreadable unknown
          11/03/202 - Version                    | unreadable
          20202-01-16 12:00                      | unreadable 12:00
          01-25-2024 - A better                  | 2024-1-25
          25/01/2024 10:00                       | 2024-1-25 10:00
          04-05-2024 - The fix                   | 2024-4-5?
          2018-08-22, 03:26pm: first             | 2018-8-22 15:26
          Jan 14, 10:18 AM                       | 0-1-14 10:18
          Sun Oct 31 21:33                       | 0-10-31 21:33
          October 29-30, 2025 - CPU              | 2025-10-29
          2023年5月16日 10:05                    | 2023-5-16 10:05
          5月16日 午後3時20分頃                  | ~0-5-16 15:20
          2026-07-08 02:20頃                     | ~2026-7-8 2:20
          2026-03-22 09:28 〜 2026-03-23 07:37   | 2026-3-22 9:28..2026-3-23 7:37
          2026-05-04 〜 05 頃                    | ~2026-5-4..0-0-5
          2025年1月28日（周二）00:00             | 2025-1-28 0:00
          14. Juni 2022 um 10.30 Uhr             | 2022-6-14 10:30
          14.06.2022 10:30 MESZ                  | 2022-6-14 10:30 zone
          le 14 juin 2022 à 15h50                | 2022-6-14 15:50
          14 juin 2022 à 15h50                   | 2022-6-14 15:50
          14 de junio de 2022, 09:05             | 2022-6-14 9:05
          2024-06-28T07:09:30.123Z start         | 2024-6-28 7:09:30 zone
          2024-06-28T07:09+02:00                 | 2024-6-28 7:09 zone
          at about 14:00 we saw                  | ~14:00
          0830 UTC alert                         | 8:30 zone
          2 April, 15:00                         | 0-4-2 15:00
          29 February                            | 0-2-29
          August 1st 2022: Majority              | 2022-8-1
          """)
  void timesAreReadAsPeopleWriteThem(String text, String read) {
    assertEquals(read, show(TimeReader.read(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2.5.1 is out",
        "1.270.0 deployed",
        "3 pods died",
        "10 nodes",
        "12:34:56:78 is an address",
        "2020 was a year",
        "May we",
        "99:99",
        "Monday",
        "v1.2",
        "10:5",
        "2024-13-45",
        "1/2x",
        "100:00",
        "The alert at 10:05"
      })
  void otherNumbersAreNoTimes(String text) {
    assertEquals("-", show(TimeReader.read(text)));
  }

  private static String show(WrittenTime w) {
    if (!w.isTime()) {
      return "-";
    }
    String until = (show(w.untilDay()) + " " + show(w.until())).strip();
    return ((w.about() ? "~" : "")
            + (show(w.day()) + " " + show(w.clock())).strip()
            + (until.isEmpty() ? "" : ".." + until)
            + (w.zone().isSaid() ? " zone" : ""))
        .strip();
  }

  private static String show(Day day) {
    if (day.isUnreadable()) {
      return "unreadable";
    }
    String doubt = day.order() == Day.Order.EITHER ? "?" : "";
    return day.isSaid() ? day.year() + "-" + day.month() + "-" + day.day() + doubt : "";
  }

  private static String show(Clock clock) {
    if (clock.isUnknown()) {
      return "unknown";
    }
    String seconds = clock.second() < 0 ? "" : String.format(Locale.ROOT, ":%02d", clock.second());
    return clock.isSaid()
        ? String.format(Locale.ROOT, "%d:%02d%s", clock.hour(), clock.minute(), seconds)
        : "";
  }
}
