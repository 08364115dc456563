package plimsoll.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.search.Findable;

/**
 * A query that somebody might ask who has one document in mind.
 *
 * @param kind of query
 * @param page the number of that document
 */
record Asked(Kind kind, String text, int page) {
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'-]{2,}");
  private static final Pattern CJK =
      Pattern.compile("[\\u3041-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff]{4,}");

  /** The five ways of asking. */
  enum Kind {
    /** The words of the title in another order. */
    TITLE,
    /** Words of the text with other endings. */
    INFLECTED,
    /** Words of the text with a slip of the finger in each. */
    DAMAGED,
    /** A line or two of the text with words missing, from another host at another time. */
    PASTED,
    /** Pieces of Chinese or Japanese text. */
    CJK
  }

  /** At most one query of each kind for each page; the same ones for the same seed. */
  static List<Asked> about(List<Findable> pages, long seed) {
    List<Asked> all = new ArrayList<>();
    for (int page = 0; page < pages.size(); page++) {
      Random random = new Random(seed * 1_000_003 + page);
      for (Kind kind : Kind.values()) {
        String text = text(kind, pages.get(page), random);
        if (!text.isEmpty()) {
          all.add(new Asked(kind, text, page));
        }
      }
    }
    return all;
  }

  private static String text(Kind kind, Findable page, Random random) {
    String body = String.join("\n", page.texts());
    return switch (kind) {
      case TITLE -> title(page.title(), random);
      case INFLECTED -> words(body, random, Asked::inflected);
      case DAMAGED -> words(body, random, Asked::damaged);
      case PASTED -> pasted(page.texts(), random);
      case CJK -> pieces(body, random);
    };
  }

  private static String title(String title, Random random) {
    List<String> words = new ArrayList<>(List.of(title.strip().split("[\\s,:;()\\[\\]–—]+")));
    words.removeIf(String::isEmpty);
    if (words.size() < 3) {
      return "";
    }
    Collections.shuffle(words, random);
    return String.join(" ", words);
  }

  private interface Change {
    String of(String word, Random random);
  }

  /** Four words of at least five letters, changed. */
  private static String words(String text, Random random, Change change) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      if (matcher.group().length() >= 5 && !words.contains(matcher.group())) {
        words.add(matcher.group());
      }
    }
    if (words.size() < 12) {
      return "";
    }
    Collections.shuffle(words, random);
    return String.join(
        " ", words.subList(0, 4).stream().map(word -> change.of(word, random)).toList());
  }

  private static String inflected(String word, Random random) {
    String low = word.toLowerCase(Locale.ROOT);
    if (low.endsWith("ing") && low.length() > 6) {
      return low.substring(0, low.length() - 3) + "ed";
    } else if (low.endsWith("ed") && low.length() > 5) {
      return low.substring(0, low.length() - 2) + "ing";
    } else if (low.endsWith("s") && !low.endsWith("ss")) {
      return low.substring(0, low.length() - 1);
    } else if (low.endsWith("e")) {
      return low + "s";
    }
    return low + (random.nextBoolean() ? "s" : "ing");
  }

  private static String damaged(String word, Random random) {
    int at = 1 + random.nextInt(word.length() - 2);
    char letter = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + letter + word.substring(at);
      case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
      default ->
          word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    };
  }

  /** Of one or two texts eight to twenty words in a row, a third of them missing. */
  private static String pasted(List<String> texts, Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      List<String> lengthy = texts.stream().filter(text -> text.split("\\s+").length >= 8).toList();
      if (!lengthy.isEmpty()) {
        String[] words = lengthy.get(random.nextInt(lengthy.size())).split("\\s+");
        int from = random.nextInt(words.length - 7);
        int to = Math.min(words.length, from + 8 + random.nextInt(13));
        StringBuilder line = new StringBuilder(stamp(random));
        for (int w = from; w < to; w++) {
          if (random.nextInt(3) > 0) {
            line.append(' ').append(words[w]);
          }
        }
        lines.add(line.toString());
      }
    }
    return String.join("\n", lines);
  }

  private static String stamp(Random random) {
    return String.format(
        Locale.ROOT,
        "2027-%02d-%02dT%02d:%02d:%02d.%03dZ node-%d.zone%d.example ERROR",
        1 + random.nextInt(12),
        1 + random.nextInt(28),
        random.nextInt(24),
        random.nextInt(60),
        random.nextInt(60),
        random.nextInt(1000),
        random.nextInt(90),
        random.nextInt(9));
  }

  /** Two pieces of four to nine characters. */
  private static String pieces(String text, Random random) {
    List<String> runs = CJK.matcher(text).results().map(r -> r.group()).toList();
    if (runs.size() < 4) {
      return "";
    }
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String run = runs.get(random.nextInt(runs.size()));
      int length = Math.min(run.length(), 4 + random.nextInt(6));
      int from = random.nextInt(run.length() - length + 1);
      pieces.add(run.substring(from, from + length));
    }
    return String.join(" ", pieces);
  }
}
