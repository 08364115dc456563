package plimsoll.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Why two retrospectives are alike, in the language of the interface.
 *
 * @param author said when the author named it
 * @param both before the factors and services in common
 * @param words before the words in common
 * @param comma between two of them
 */
record Reasons(String author, String both, String words, String comma) {
  private static final int MOST_WORDS = 4;
  private static final int FIRST_KANA = 0x3041;

  static Reasons in(String language) {
    return switch (Locale.forLanguageTag(language).getLanguage()) {
      case "zh" -> new Reasons("作者指出", "同为：", "共有的词：", "、");
      case "ja" -> new Reasons("著者による関連づけ", "共通：", "共通する語：", "、");
      default -> new Reasons("named by the author", "both: ", "shared words: ", ", ");
    };
  }

  /** The phrases, the strongest first. */
  List<String> of(Findable page, Alike.Match match) {
    List<String> reasons = new ArrayList<>();
    if (match.related()) {
      reasons.add(author);
    }
    List<String> common =
        Stream.of("factor", "service").flatMap(f -> shared(page, match.entry(), f)).toList();
    if (!common.isEmpty()) {
      reasons.add(both + String.join(comma, common));
    }
    List<String> telling = match.words().filter(Reasons::isTelling).limit(MOST_WORDS).toList();
    if (!telling.isEmpty()) {
      reasons.add(words + String.join(comma, telling));
    }
    return reasons;
  }

  private static Stream<String> shared(Findable a, Findable b, String facet) {
    return a.labels(facet).stream().filter(b.labels(facet)::contains).map(Findable.Label::name);
  }

  /** Tokens and names: no numbers, no half words of kana, no words of every story. */
  private static boolean isTelling(String word) {
    boolean letters = false;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      if (isKana(c)) {
        return false;
      }
      letters |= Character.isLetter(c);
      i += Character.charCount(c);
    }
    return letters && word.length() > 1 && !Everyday.is(word);
  }

  /** Which script a character belongs to is a search, which those before kana are spared. */
  private static boolean isKana(int c) {
    if (c < FIRST_KANA) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
  }
}
