package plimsoll.gate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.content.PlainText;

/**
 * What {@code sections:} in {@code site.yaml} makes of a page: it decides which section is the
 * message, the timeline or the actions, and with that what customers read first, drawn or counted.
 *
 * <p>What a heading is for is found out below the gate. Here a phrase counts if a heading of the
 * page has its letters, which may be too often and is never too seldom.
 */
final class SiteSections {
  private SiteSections() {}

  /** The entries that may act on the page, as {@code role: phrase}, sorted. */
  static List<String> of(Document document, Map<String, List<String>> sections) {
    List<String> headings =
        document.body().stream()
            .filter(Block.Heading.class::isInstance)
            .map(block -> PlainText.of(((Block.Heading) block).text()))
            .toList();
    return sections.entrySet().stream()
        .flatMap(
            role ->
                role.getValue().stream()
                    .filter(phrase -> headings.stream().anyMatch(h -> mayBe(h, phrase)))
                    .map(phrase -> role.getKey() + ": " + phrase))
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean mayBe(String heading, String phrase) {
    String letters = letters(phrase);
    return letters(heading).contains(letters)
        || letters(heading.replaceAll("[(\\[（【{「][^)\\]）】}」]*[)\\]）】}」]", "")).contains(letters);
  }

  private static String letters(String text) {
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetter)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
