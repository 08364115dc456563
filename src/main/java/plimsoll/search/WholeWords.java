package plimsoll.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Which words a page has by themselves, in either case and with the s of a plural, in more than a
 * template that pages are made of.
 *
 * <p>The page is read once, and its words told apart by 64 bits of a hash.
 */
final class WholeWords {
  private static final int FIRST_KANA = 0x3041;

  private static final long PRIME = 0x100000001b3L; // of the hash of Fowler, Noll and Vo

  private final List<String> texts;
  private final long[] hashes;

  private WholeWords(List<String> texts) {
    this.texts = texts;
    LongStream.Builder all = LongStream.builder();
    texts.forEach(text -> read(text, all));
    this.hashes = all.build().sorted().distinct().toArray();
  }

  /** What of a page is its own. */
  record Own(List<String> texts) {
    static Own of(Findable page, Templates templates) {
      return new Own(
          Stream.concat(
                  Stream.of(page.title()),
                  page.texts().stream().filter(text -> !templates.has(text)))
              .toList());
    }
  }

  static WholeWords of(Own own) {
    return new WholeWords(own.texts());
  }

  /** Whether a word is there. */
  boolean has(String word) {
    long hash = 0;
    for (int i = 0; i < word.length(); i++) {
      if (!joins(word.charAt(i))) {
        return texts.stream().anyMatch(text -> isThere(word, text));
      }
      hash = hash(hash, word.charAt(i));
    }
    return Arrays.binarySearch(hashes, hash) >= 0;
  }

  /** Reads what {@link #ends} where it may. */
  private static void read(String text, LongConsumer all) {
    for (int at = 0; at < text.length(); at++) {
      long hash = 0;
      long before = 0;
      int start = at;
      for (; at < text.length() && joins(text.charAt(at)); at++) {
        if (at > start && ends(text, at)) {
          end(text, at, before, hash, all);
        }
        before = hash;
        hash = hash(hash, text.charAt(at));
      }
      if (at > start) {
        end(text, at, before, hash, all);
      }
    }
  }

  private static void end(String text, int end, long before, long hash, LongConsumer all) {
    all.accept(hash);
    if (text.charAt(end - 1) == 's') {
      all.accept(before);
    }
  }

  private static long hash(long hash, char c) {
    return (hash ^ Character.toLowerCase(Character.toUpperCase(c))) * PRIME;
  }

  /** Whether a word is by itself somewhere, which need not be made of joined characters. */
  private static boolean isThere(String word, String text) {
    if (isHan(word.codePointAt(0))) {
      return isRun(word, text);
    }
    for (int at = 0; at <= text.length() - word.length(); at++) {
      if (text.regionMatches(true, at, word, 0, word.length())
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

  private static int endOfPlural(String text, int end) {
    return end < text.length() && text.charAt(end) == 's' ? end + 1 : end;
  }

  private static boolean joins(char c) {
    return !isHan(c) && (Characters.isWord(c) || Characters.isConnector(c));
  }

  static boolean isHan(int c) {
    return c > FIRST_KANA && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
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
}
