package plimsoll.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Abbreviations as pages explain them: "Change Advisory Board (CAB)", "CAB (Change Advisory …". */
final class Abbreviations {
  private static final Pattern AFTER =
      Pattern.compile("((?:[\\p{L}\\p{N}]+[ -]){2,12})\\(([A-Z][A-Za-z]{1,7}?)s?\\)");
  private static final Pattern BEFORE =
      Pattern.compile(
          "\\b([A-Z][A-Z]{1,7})s? \\(((?:[\\p{L}\\p{N}]+[ -]){1,11}[\\p{L}\\p{N}]+)\\)");
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "as", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with");

  /** No more are learned from a site. */
  private static final int MOST = 200;

  private Abbreviations() {}

  /** Groups of the short and the long form, those first that most pages have. */
  static List<List<String>> of(List<Findable> entries) {
    Map<List<String>, Integer> found = new LinkedHashMap<>();
    for (Findable entry : entries) {
      Set<List<String>> own = new LinkedHashSet<>();
      entry.texts().stream().filter(text -> text.indexOf('(') >= 0).forEach(t -> read(t, own));
      own.forEach(pair -> found.merge(pair, 1, Integer::sum));
    }
    return found.entrySet().stream()
        .sorted(
            Map.Entry.<List<String>, Integer>comparingByValue()
                .reversed()
                .thenComparing(e -> e.getKey().get(0) + "\t" + e.getKey().get(1)))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(pair -> pair.get(0) + "\t" + pair.get(1)))
        .toList();
  }

  private static void read(String text, Set<List<String>> found) {
    Matcher after = AFTER.matcher(text);
    while (after.find()) {
      add(after.group(2), after.group(1), false, found);
    }
    Matcher before = BEFORE.matcher(text);
    while (before.find()) {
      add(before.group(1), before.group(2), true, found);
    }
  }

  private static void add(String letters, String words, boolean all, Set<List<String>> found) {
    String shortForm = letters.toLowerCase(Locale.ROOT);
    List<String> said = List.of(words.toLowerCase(Locale.ROOT).strip().split("[ -]+"));
    int from = start(shortForm, said);
    boolean isWord = letters.chars().skip(1).noneMatch(Character::isUpperCase);
    if (from >= 0 && !isWord && (!all || from == 0)) {
      found.add(List.of(shortForm, String.join(" ", said.subList(from, said.size()))));
    }
  }

  /** The first of the words whose initials are the letters; -1 if they are not. */
  private static int start(String letters, List<String> words) {
    List<String> left = new ArrayList<>(words);
    for (int i = letters.length() - 1; i >= 0; i--) {
      while (!left.isEmpty() && !begins(left, letters.charAt(i)) && SMALL.contains(last(left))) {
        left.remove(left.size() - 1);
      }
      if (left.isEmpty() || !begins(left, letters.charAt(i))) {
        return -1;
      }
      left.remove(left.size() - 1);
    }
    return left.size();
  }

  private static boolean begins(List<String> words, char letter) {
    return last(words).charAt(0) == letter;
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }
}
