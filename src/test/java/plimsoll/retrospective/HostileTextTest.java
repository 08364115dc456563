package plimsoll.retrospective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is repeated thousands of times, wherever it stands, is read with work in proportion to
 * its length. No clock is asked: the work is the memory that the thread asks for, which is the same
 * on every machine. {@code plimsoll.LinearWorkTest} counts the characters that patterns look at.
 */
class HostileTextTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int LENGTH = 20_000;

  /** Twice the work, and a little for tables that double when they are full. */
  private static final double MOST = 2.2;

  private static final List<String> PLACES =
      List.of(
          "## Timeline\n\n| Time | Event |\n|---|---|\n| %1$s | %1$s |\n",
          "## Timeline\n\n- 10:05 %s\n",
          "## %s\n\nWords.\n",
          "## Timeline\n\n%s\n",
          "## Action items\n\n- %s\n",
          "## Actions\n\n| Action | Due |\n|---|---|\n| %1$s | %1$s |\n");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1:",
        "10:05 ",
        "2024-",
        "2024-01-02 ",
        "~",
        "(",
        ")",
        "[",
        "about ",
        "at ",
        "May ",
        "年",
        "5月",
        "UTC ",
        "Europe/",
        "- ",
        "?",
        "??:",
        "done ",
        "(done",
        "Owner: ",
        "Timeline ",
        "a "
      })
  void twiceTheTextIsTwiceTheWork(String piece) {
    StringBuilder steep = new StringBuilder();
    for (String place : PLACES) {
      work(place, piece, LENGTH); // loads the classes
      long once = work(place, piece, LENGTH);
      long twice = work(place, piece, 2 * LENGTH);
      if (twice > once * MOST) {
        steep.append(String.format(Locale.ROOT, "%s: %,d, %,d%n", place, once, twice));
      }
    }
    assertEquals("", steep.toString());
  }

  private static long work(String place, String piece, int length) {
    String text = String.format(Locale.ROOT, place, piece.repeat(length / piece.length()));
    long before = THREADS.getCurrentThreadAllocatedBytes();
    assertNotNull(Understood.of(text));
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
