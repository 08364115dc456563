package plimsoll.retrospective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times in the plainest forms are read as the reader of all forms does. */
class PlainTimesTest {
  @Test
  void everyTimeOfDay() {
    for (int hour = 0; hour < 100; hour++) {
      for (int minute = 0; minute < 100; minute++) {
        same(String.format(Locale.ROOT, "%02d:%02d", hour, minute));
      }
    }
  }

  @Test
  void everyDayOfThisCenturyAndAround() {
    for (int year = 1990; year < 2110; year++) {
      for (int month = 0; month < 20; month++) {
        for (int day = 0; day < 33; day++) {
          same(String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14.02",
        "1a:02",
        "14:0x",
        "??:??",
        "٠٩:٠٣",
        "２３:00",
        "2026/03/05",
        "20x6-03-05",
        " 9:03"
      })
  void otherFormsAreLeftToTheReaderOfAll(String text) {
    assertEquals(WrittenTime.NOTHING, PlainTimes.read(text));
    same(text);
  }

  @Test
  void thereAreSuchForms() {
    for (String text : List.of("09:03", "23:59", "2026-03-05")) {
      assertNotSame(WrittenTime.NOTHING, PlainTimes.read(text));
    }
  }

  private static void same(String text) {
    assertEquals(TimeReader.readAtLength(text), TimeReader.read(text), text);
  }
}
