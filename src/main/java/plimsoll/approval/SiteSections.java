package plimsoll.approval;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import plimsoll.config.Config;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.content.PlainText;
import plimsoll.content.Settings;

/**
 * What {@code site.yaml} makes of a page: {@code sections:} decides which section is the message,
 * the timeline or the actions, and with that what customers read first, drawn or counted; {@code
 * timeline: {gaps: hide}} and {@code actions: {due: show}} decide what they see of these.
 *
 * <p>What a heading is for is found out below the gate. Here a phrase counts if a heading of the
 * page has its letters, which may be too often and is never too seldom.
 */
final class SiteSections {
  private SiteSections() {}

  /** The entries that may act on the page, as {@code role: phrase}, sorted. */
  static List<String> of(Document document, Config config) {
    return Stream.concat(
            phrases(document, config.sections()), shown(document, config.shownToCustomers()))
        .distinct()
        .sorted()
        .toList();
  }

  /** What is not as it is without these settings: what was approved without them stays approved. */
  private static Stream<String> shown(Document document, Settings.Shown shown) {
    if (document.type() != Document.Type.RETROSPECTIVE) {
      return Stream.empty();
    }
    boolean actions =
        document.body().stream()
            .anyMatch(b -> !(b instanceof Block.Heading || b instanceof Block.Paragraph));
    return Stream.concat(
        shown.gaps() ? Stream.empty() : Stream.of("gaps: hide"),
        shown.dueDates() && actions ? Stream.of("due: show") : Stream.empty());
  }

  private static Stream<String> phrases(Document document, Map<String, List<String>> sections) {
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
                    .map(phrase -> role.getKey() + ": " + phrase));
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
