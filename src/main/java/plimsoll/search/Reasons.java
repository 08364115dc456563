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

  /** The phrases, the strongest first. */
  List<String> of(Findable page, Alike.Match match, Templates templates) {
    List<String> reasons = new ArrayList<>();
    if (match.related()) {
      reasons.add(author);
    }
    List<String> common =
        Stream.of("factor", "service").flatMap(f -> shared(page, match.entry(), f)).toList();
    if (!common.isEmpty()) {
      reasons.add(both + String.join(comma, common));
    }
    Letters mine = Letters.of(page);
    Letters theirs = Letters.of(match.entry());
    List<String> telling =
        match
            .words()
            .limit(HEAVIEST)
            .filter(Reasons::isTelling)
            .filter(word -> common.stream().noneMatch(name -> name.equalsIgnoreCase(word)))
            .filter(word -> mine.mayHave(word) && theirs.mayHave(word))
            .filter(
                word -> isWhole(word, page, templates) && isWhole(word, match.entry(), templates))
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
        && (isHan(word) ? word.length() > 1 : word.length() >= SHORTEST)
        && !HEXADECIMAL.matcher(word).matches()
        && !NUMBERED.matcher(word).matches()
        && !Everyday.is(word);
  }

  private static boolean isHan(String word) {
    return isHan(word.codePointAt(0));
  }

  private static boolean isHan(int c) {
    return c > FIRST_KANA && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  /** All letters of a page in one case, where words are looked for first: that is fast. */
  private record Letters(String small, boolean known) {
    static Letters of(Findable page) {
      String text = page.text();
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) >= 0x100) {
          return new Letters("", false); // it may be ı or ſ, which are i and s to some
        }
      }
      return new Letters(text.toLowerCase(Locale.ROOT), true);
    }

    /** Whether a word may be there, in either case. */
    boolean mayHave(String word) {
      return !known
          || word.chars().anyMatch(c -> c >= 0x80)
          || small.contains(word.toLowerCase(Locale.ROOT));
    }
  }

  /** Whether a word is by itself somewhere, in more than a template that pages are made of. */
  private static boolean isWhole(String word, Findable page, Templates templates) {
    return isWhole(word, page.title())
        || page.texts().stream().anyMatch(t -> isWhole(word, t) && !templates.has(t));
  }

  private static boolean isWhole(String word, String text) {
    if (isHan(word)) {
      return isRun(word, text);
    }
    int last = text.length() - word.length();
    char first = word.charAt(0);
    char second = word.charAt(1);
    for (int at = 0; at <= last; at++) {
      boolean other = isOther(text.charAt(at + 1), second) || isOther(text.charAt(at), first);
      if (!other // hardly ever
          && text.regionMatches(true, at, word, 0, word.length())
          && (at == 0 || !joins(text.charAt(at - 1)))
          && ends(text, endOfPlural(text, at + word.length()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(String text, int end) {
    return end == text.length()
        || !joins(text.charAt(end))
        || (Characters.isConnector(text.charAt(end))
            && (end + 1 == text.length() || !Characters.isWord(text.charAt(end + 1))));
  }

  /** Whether two characters of ASCII differ in more than their case. */
  private static boolean isOther(char one, char other) {
    return one < 0x80 && other < 0x80 && (one | 0x20) != (other | 0x20);
  }

  private static int endOfPlural(String text, int end) {
    return end < text.length() && text.charAt(end) == 's' ? end + 1 : end;
  }

  private static boolean joins(char c) {
    return !isHan(c) && (Characters.isWord(c) || Characters.isConnector(c));
  }

  /** Whether two characters are a word by themselves, and no piece of a longer run. */
  private static boolean isRun(String word, String text) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      if ((at == 0 || !isHan(text.codePointBefore(at)))
          && (end == text.length() || !isHan(text.codePointAt(end)))) {
        return true;
      }
    }
    return false;
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
