package plimsoll.retrospective;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is repeated a hundred thousand times costs a moment, wherever it stands. */
class HostileTextTest {
  private static final int MUCH = 100_000;

  @ParameterizedTest
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
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
  void itCostsAMoment(String piece) {
    String much = piece.repeat(MUCH / piece.length());
    for (String place :
        List.of(
            "## Timeline\n\n| Time | Event |\n|---|---|\n| %1$s | %1$s |\n",
            "## Timeline\n\n- 10:05 %s\n",
            "## %s\n\nWords.\n",
            "## Timeline\n\n%s\n",
            "## Action items\n\n- %s\n",
            "## Actions\n\n| Action | Due |\n|---|---|\n| %1$s | %1$s |\n")) {
      assertNotNull(Understood.of(String.format(java.util.Locale.ROOT, place, much)));
    }
  }
}
