package plimsoll.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Texts that several pages have word for word: they are of a template, and say nothing of a page.
 */
final class Templates {
  private static final int PAGES = 4;

  private final Set<String> texts;

  private Templates(Set<String> texts) {
    this.texts = texts;
  }

  static Templates of(List<Findable> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (Findable page : pages) {
      new HashSet<>(page.texts()).forEach(text -> counts.merge(text, 1, Integer::sum));
    }
    return new Templates(
        counts.entrySet().stream()
            .filter(count -> count.getValue() >= PAGES)
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean has(String text) {
    return texts.contains(text);
  }
}
