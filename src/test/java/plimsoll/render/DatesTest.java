package plimsoll.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import plimsoll.content.Moment;
import plimsoll.render.html.Dates;
import plimsoll.render.html.When;
import plimsoll.render.theme.Theme;

/** One style of dates in each language. */
class DatesTest {
  @Test
  void aDayIsWrittenAlikeWhereverItStands() throws Exception {
    assertEquals("March 3, 2026, 05:00 | Mar 2, 2026, 20:00 UTC", at("en"));
    assertEquals("2026年3月3日 05:00 | 2026年3月2日 20:00 UTC", at("ja"));
    assertEquals("2026年3月3日 05:00 | 2026年3月2日 20:00 UTC", at("zh"));
  }

  private static String at(String language) throws Exception {
    Dates dates = new Dates(Theme.open(Theme.DEFAULT, Path.of("content")).words(language));
    LocalDateTime local = LocalDateTime.parse("2026-03-03T05:00");
    When when = dates.full(new Moment(local, "+09:00", Moment.Precision.MINUTE));
    return when.text() + " | " + when.utc();
  }
}
