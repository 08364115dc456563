package plimsoll.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WholeWordsTest {
  private static Findable page(String title, String... texts) {
    return new Findable(
        "slug", "slug/", title, "en", Map.of(), List.of(texts), "", List.of(), List.of());
  }

  private static WholeWords words(Findable page, Findable... others) {
    return WholeWords.of(WholeWords.Own.of(page, Templates.of(List.of(others))));
  }

  @Test
  void wordsAreWholeInEitherCaseAndInThePlural() {
    WholeWords words =
        words(
            page(
                "Kafka brokers ran out of disk",
                "The consumer-lag of Payments.Api rose; see runbook.md.",
                "ΣΊΣΥΦΟΣ und Straßenbahn, naïve 数据库 迁移"));
    for (String word :
        List.of(
            "kafka",
            "broker",
            "brokers",
            "consumer-lag",
            "payments.api",
            "runbook.md",
            "σίσυφοσ",
            "straßenbahn",
            "NAÏVE",
            "数据库")) {
      assertTrue(words.has(word), word);
    }
    for (String word :
        List.of("afka", "kafk", "broke", "lag", "api", "runbook", "md", "bahn", "数据", "consumer")) {
      assertFalse(words.has(word), word);
    }
  }

  @Test
  void wordsOfTemplatesAreNotThere() {
    String template = "Describe what customers saw.";
    Findable page = page("Disk full", template, "The quota was reached.");
    Findable other = page("Other", template);
    WholeWords words = words(page, page, other, other, other);
    assertFalse(words.has("describe"));
    assertTrue(words.has("quota"));
    assertTrue(words(page).has("describe"));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("abSs.-_ ,é汉語ſ€").ofMaxLength(24);
  }

  @Provide
  Arbitrary<String> asked() {
    return Arbitraries.strings().withChars("abSs.-é汉ſ€").ofMinLength(2).ofMaxLength(4);
  }

  /** Says the same in another way: an expression in place of a table. */
  @Property(tries = 5_000)
  void itIsWhatAnExpressionSays(@ForAll("texts") String text, @ForAll("asked") String word) {
    String joins = "[\\p{L}\\p{N}\\p{M}._:/@$#+\\\\\\-&&[^\\p{IsHan}]]";
    String end = "(?!" + joins + ")|(?=[._:/@$#+\\\\\\-](?![\\p{L}\\p{N}\\p{M}]))";
    boolean han = Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
    Pattern whole =
        han
            ? Pattern.compile("(?<!\\p{IsHan})" + Pattern.quote(word) + "(?!\\p{IsHan})")
            : Pattern.compile(
                "(?<!"
                    + joins
                    + ")"
                    + Pattern.quote(word)
                    + "(?-i:s(?:"
                    + end
                    + ")|(?!s)(?:"
                    + end
                    + "))",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    assertEquals(whole.matcher(text).find(), words(page(text)).has(word));
  }
}
