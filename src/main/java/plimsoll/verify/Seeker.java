package plimsoll.verify;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import plimsoll.redact.Finding;
import plimsoll.redact.Withheld;

/**
 * Looks for withheld words in texts, from any thread. Most texts of a site stand on many of its
 * pages; those that were found harmless are remembered.
 */
final class Seeker {
  private static final int LONGEST = 240;
  private static final int MOST = 100_000;

  private final Withheld all;
  private final Withheld withheld;
  private final Set<String> harmless = ConcurrentHashMap.newKeySet();
  private final Set<String> harmlessCode = ConcurrentHashMap.newKeySet();

  /**
   * A seeker.
   *
   * @param all what is withheld, whatever else may be public by chance
   * @param withheld the same without the words of theme, scripts and interface
   */
  Seeker(Withheld all, Withheld withheld) {
    this.all = all;
    this.withheld = withheld;
  }

  /** Whether there is anything to look for. */
  boolean seeks() {
    return !all.isNothing();
  }

  /** In what people read. */
  List<Finding> inProse(String text) {
    if (!seeks() || isBlank(text) || harmless.contains(text)) {
      return List.of();
    }
    List<Finding> found = withheld.findIn(text);
    remember(found, text, harmless);
    return found;
  }

  /** In what machines read. */
  List<Finding> inCode(String text) {
    if (!seeks() || isBlank(text) || harmless.contains(text) || harmlessCode.contains(text)) {
      return List.of();
    }
    List<Finding> found = withheld.findInCode(text);
    remember(found, text, harmlessCode);
    return found;
  }

  private static void remember(List<Finding> found, String text, Set<String> harmless) {
    if (found.isEmpty() && text.length() <= LONGEST && harmless.size() < MOST) {
      harmless.add(text);
    }
  }

  private static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }
}
