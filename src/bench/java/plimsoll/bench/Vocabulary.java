package plimsoll.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Words as they are met in technical English: a few all the time, most of them seldom (Zipf's law),
 * with identifiers in between.
 */
final class Vocabulary {
  private static final List<String> COMMON =
      List.of(
          ("the of to and a in was for on that it were we not with at by from which had this as an"
                  + " request requests database after before because queue service alert minutes"
                  + " error errors deploy release customers team timeout connection cache memory"
                  + " latency retry traffic instance one two more than all no until when did had"
                  + " been there then other cluster version first again still noticed started")
              .split(" "));
  private static final String[] SYLLABLES =
      ("ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo za bra cle dri flo gru pla sco"
              + " tri ment tion ing ed er al ist ous")
          .split(" ");
  private static final int SIZE = 6_000;

  private final Random random;
  private final List<String> words = new ArrayList<>(COMMON);

  Vocabulary(long seed) {
    this.random = new Random(seed);
    Random shape = new Random(1);
    while (words.size() < SIZE) {
      StringBuilder word = new StringBuilder();
      for (int i = 2 + shape.nextInt(3); i > 0; i--) {
        word.append(SYLLABLES[shape.nextInt(SYLLABLES.length)]);
      }
      words.add(word.toString());
    }
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  String word() {
    double rank = Math.pow(SIZE, random.nextDouble());
    return words.get((int) rank - 1);
  }

  String words(int count) {
    StringBuilder text = new StringBuilder(word());
    for (int i = 1; i < count; i++) {
      text.append(' ').append(word());
    }
    return text.toString();
  }

  /** A sentence with an identifier now and then. */
  String sentence() {
    String text = words(8 + random.nextInt(14));
    String begun = Character.toUpperCase(text.charAt(0)) + text.substring(1);
    return switch (random.nextInt(8)) {
      case 0 -> begun + " `" + identifier() + "`.";
      case 1 -> begun + ", " + words(4) + ": **" + words(2) + "**.";
      default -> begun + ".";
    };
  }

  String paragraph(int sentences) {
    StringBuilder text = new StringBuilder(sentence());
    for (int i = 1; i < sentences; i++) {
      text.append(i % 2 == 0 ? "\n" : " ").append(sentence());
    }
    return text.toString();
  }

  String identifier() {
    return switch (random.nextInt(5)) {
      case 0 -> "HTTP " + (400 + random.nextInt(130));
      case 1 -> word() + "_" + word() + "_total";
      case 2 -> "java.lang." + capital(word()) + "Exception";
      case 3 -> word() + "-" + random.nextInt(40);
      default -> "E" + word().toUpperCase(java.util.Locale.ROOT);
    };
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
