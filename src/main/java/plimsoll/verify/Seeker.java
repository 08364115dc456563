package plimsoll.verify;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import plimsoll.gate.Finding;
import plimsoll.gate.Withheld;

/**
 * Looks for withheld words in texts, from any thread. A text of a site stands on its page, in feeds
 * and exports and in the search, and what frames a page on every other one; texts that were found
 * harmless are remembered, up to a limit.
 */
final class Seeker {
  /** Longer texts are not worth their memory. */
  private static final int LONGEST = 4_000;

  /** In characters altogether. */
  private static final long MOST = 16L << 20;

  private final Withheld withheld;
  private final boolean seeks;
  private final Set<String> harmless = ConcurrentHashMap.newKeySet();
  private final Set<String> harmlessCode = ConcurrentHashMap.newKeySet();
  private final KnownLines lines = new KnownLines();
  private final HtmlNames names = new HtmlNames();
  private final AtomicLong remembered = new AtomicLong();

  /** For what is withheld, the words of theme, scripts and interface left out. */
  Seeker(Withheld withheld) {
    this.withheld = withheld;
    this.seeks = !withheld.isNothing();
  }

  /** Whether there is anything to look for. */
  boolean seeks() {
    return seeks;
  }

  /** In what people read. */
  List<Finding> inProse(String text) {
    if (!seeks || text.isBlank() || harmless.contains(text)) {
      return List.of();
    }
    List<Finding> found = withheld.findIn(text);
    remember(text, found, harmless);
    return found;
  }

  /** In what machines read. */
  List<Finding> inCode(String text) {
    if (!seeks || text.isBlank() || harmless.contains(text) || harmlessCode.contains(text)) {
      return List.of();
    }
    List<Finding> found = withheld.findInCode(text);
    remember(text, found, harmlessCode);
    return found;
  }

  /**
   * In a line of a file as it is written, where plain words say nothing and words in a row neither.
   */
  List<Finding> inRaw(byte[] text, int start, int end) {
    KnownLines.Line known = lines.at(text, start, end);
    if (!seeks || known != null && known.isHarmless()) {
      return List.of();
    }
    List<Finding> found = withheld.findInRaw(withoutSlashes(text, start, end));
    if (known != null && found.isEmpty()) {
      known.setHarmless();
    }
    return found;
  }

  /** Almost every line is of ASCII, and needs no decoder. */
  private static char[] withoutSlashes(byte[] text, int start, int end) {
    char[] line = new char[end - start];
    for (int i = 0; i < line.length; i++) {
      byte b = text[start + i];
      if (b < 0) {
        return new String(text, start, end - start, StandardCharsets.UTF_8)
            .replace('/', ' ')
            .toCharArray();
      }
      line[i] = b == '/' ? ' ' : (char) b;
    }
    return line;
  }

  /** What is known of lines that stand in many pages. */
  KnownLines lines() {
    return lines;
  }

  /** The names of pages' elements and attributes. */
  HtmlNames names() {
    return names;
  }

  private void remember(String text, List<Finding> found, Set<String> known) {
    boolean fits = found.isEmpty() && text.length() <= LONGEST && remembered.get() < MOST;
    if (fits && known.add(text)) {
      remembered.addAndGet(text.length());
    }
  }
}
