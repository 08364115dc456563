package plimsoll.vocabulary;

import java.util.Locale;
import java.util.Set;

/** The languages whose dates of three numbers begin with the day. */
public final class DayFirst {
  private static final Set<String> LANGUAGES =
      Set.of(
          "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "cs", "nb", "nn", "no", "da", "sv",
          "fi", "el", "tr");

  private DayFirst() {}

  /** Whether a BCP 47 tag is of such a language; English is only where it says {@code en-GB}. */
  public static boolean isWrittenIn(String language) {
    String tag = language.toLowerCase(Locale.ROOT);
    return LANGUAGES.contains(tag.split("-")[0]) || tag.equals("en-gb");
  }
}
