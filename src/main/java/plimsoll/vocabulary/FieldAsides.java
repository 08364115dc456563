package plimsoll.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import plimsoll.vocabulary.SpokenFields.Field;
import plimsoll.vocabulary.SpokenFields.Kind;
import plimsoll.vocabulary.SpokenFields.Link;

/** People that an action names beside its owner: {@code (done by @ana)}, {@code @bo has it.} */
final class FieldAsides {
  /** Words that say nothing without the name that follows, those that say more first. */
  private static final int LONGEST_PHRASE = 40;

  private static final List<String> LEADS =
      WordLists.of("fields.tsv").written("lead").stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  /** What programs write with the same sign. */
  private static final Set<String> KEYWORDS = WordLists.of("fields.tsv").keys("keyword");

  /** A handle; no scope of a package, and no annotation, which begins with a capital letter. */
  private static final Pattern HANDLE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}@/._])[@\uff20]\\p{Z}?(?!\\p{Lu})[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{1,60}+(?![/(=]|[.][\\p{L}\\p{N}])|<@[UW][A-Z0-9]{5,15}>");

  private static final Pattern ANY_HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}@/._])@\\p{L}");
  private static final String OPENERS = "([{【（";
  private static final String CLOSERS = ")]}】）";
  private static final int LONGEST = 200;
  private static final int FEW_WORDS = 4;

  private FieldAsides() {}

  /** What is said of people in brackets: it holds a handle or somebody's mail address. */
  static List<Field> of(String text, List<Link> links) {
    List<Field> found = new ArrayList<>();
    for (int open = 0; open < text.length(); open++) {
      int close = OPENERS.indexOf(text.charAt(open)) < 0 ? -1 : close(text, open);
      if (close > open
          && (namesSomebody(text.substring(open + 1, close)) || isMail(links, open, close))) {
        found.add(field(text, open + 1, close));
        open = close;
      }
    }
    return found;
  }

  private static boolean isMail(List<Link> links, int from, int to) {
    return links.stream()
        .anyMatch(l -> l.from() > from && l.to() <= to && l.address().startsWith("mailto:"));
  }

  private static Field field(String text, int from, int to) {
    return new Field(Kind.PERSON, from, to, text.substring(from, to), false);
  }

  private static int close(String text, int open) {
    for (int at = open + 1; at < text.length() && at - open < LONGEST; at++) {
      if (CLOSERS.indexOf(text.charAt(at)) >= 0) {
        return at;
      }
    }
    return -1;
  }

  private static boolean namesSomebody(String words) {
    boolean few = words.strip().split("\\s+").length <= FEW_WORDS;
    return !handles(words).isEmpty() || few && ANY_HANDLE.matcher(words).find();
  }

  /** Where a handle begins with the words that lead to it: {@code thanks to}, {@code /cc}. */
  static int lead(String text, int handle) {
    int end = handle;
    while (end > 0 && " :/".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = phraseBefore(text, end, LEADS);
    boolean slash = start > 0 && text.charAt(start - 1) == '/';
    return start < 0 ? handle : slash ? start - 1 : start;
  }

  /** Where a phrase begins that ends there and is no end of a word; -1 if there is none. */
  static int phraseBefore(String text, int end, Collection<String> phrases) {
    String small = text.substring(Math.max(0, end - LONGEST_PHRASE), end).toLowerCase(Locale.ROOT);
    for (String phrase : phrases) {
      int start = end - phrase.length();
      if (small.endsWith(phrase)
          && start >= 0
          && (start == 0 || !Character.isLetter(text.charAt(start - 1)))) {
        return start;
      }
    }
    return -1;
  }

  /** Where a text names somebody by a handle. */
  static List<Integer> handles(String text) {
    return HANDLE
        .matcher(text)
        .results()
        .filter(handle -> !KEYWORDS.contains(LabelKey.words(handle.group())))
        .map(MatchResult::start)
        .toList();
  }
}
