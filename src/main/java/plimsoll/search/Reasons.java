package plimsoll.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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

  /** What weighs less than so many words in common says nothing of why. */
  private static final int HEAVIEST = 12;

  /** Of fewer letters are initials and pieces of names. */
  private static final int SHORTEST = 3;

  private static final Pattern HEXADECIMAL = Pattern.compile("(?=.*[0-9])(0x)?[0-9a-fA-F]{4,}");

  /** Numbers of reports and amounts: pm2021, 12k. */
  private static final Pattern NUMBERED = Pattern.compile("[a-z]{0,3}[0-9]{2,}[a-z]?");

  static Reasons in(String language) {
    return switch (Locale.forLanguageTag(language).getLanguage()) {
      case "zh" -> new Reasons("作者指出", "同为：", "共有的词：", "、");
      case "ja" -> new Reasons("著者による関連づけ", "共通：", "共通する語：", "、");
      default -> new Reasons("linked by the author", "in common: ", "shared words: ", ", ");
    };
  }

  /**
   * The phrases, the strongest first.
   *
   * @param mine the words of the page
   * @param theirs those of the one that is like it
   */
  List<String> of(Findable page, Alike.Match match, WholeWords mine, WholeWords theirs) {
    List<String> reasons = new ArrayList<>();
    if (match.related()) {
      reasons.add(author);
    }
    List<String> common =
        Stream.of("factor", "service").flatMap(f -> shared(page, match.entry(), f)).toList();
    if (!common.isEmpty()) {
      reasons.add(both + String.join(comma, common));
    }
    List<String> telling =
        match
            .words()
            .limit(HEAVIEST)
            .filter(Reasons::isTelling)
            .filter(word -> common.stream().noneMatch(name -> name.equalsIgnoreCase(word)))
            .filter(word -> mine.has(word) && theirs.has(word))
            .distinct()
            .limit(MOST_WORDS)
            .toList();
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
    return letters
        && (WholeWords.isHan(word.codePointAt(0)) ? word.length() > 1 : word.length() >= SHORTEST)
        && !HEXADECIMAL.matcher(word).matches()
        && !NUMBERED.matcher(word).matches()
        && !Everyday.is(word);
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
