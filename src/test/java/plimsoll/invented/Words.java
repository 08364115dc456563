package plimsoll.invented;

import java.util.ArrayList;
import java.util.List;

/** Words of both kinds: those that everyone uses, and canaries that only the company knows. */
public final class Words {
  /** Every canary begins with these letters, which no other word has. */
  public static final String CANARY = "zqx";

  private static final List<String> COMMON =
      List.of(
          "the",
          "a",
          "our",
          "database",
          "queue",
          "request",
          "requests",
          "slow",
          "failed",
          "retry",
          "retries",
          "alert",
          "alerts",
          "latency",
          "deploy",
          "release",
          "cache",
          "certificate",
          "label",
          "order",
          "orders",
          "customer",
          "engineer",
          "minutes",
          "connection",
          "timeout",
          "restarted",
          "noticed",
          "because",
          "while",
          "after",
          "before",
          "without",
          "many",
          "few",
          "was",
          "were",
          "had",
          "two",
          "three",
          "hundred",
          "errors",
          "HTTP 503",
          "ECONNRESET",
          "disk",
          "memory",
          "server",
          "region",
          "backup",
          "rollback",
          "故障",
          "数据库",
          "障害",
          "接続",
          "naïve",
          "München");

  private Words() {}

  /** A word that stands nowhere else. */
  public static String canary(Dice dice) {
    StringBuilder word = new StringBuilder(CANARY);
    for (int i = 0; i < 6; i++) {
      word.append((char) ('a' + dice.below(26)));
    }
    return word.toString();
  }

  static List<String> common(Dice dice, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(dice.one(COMMON));
    }
    return words;
  }

  /** Some words that customers may read, without any mark. */
  static String plain(Dice dice) {
    return String.join(" ", common(dice, dice.from(2, 5)));
  }

  /** Some words that only the company may read, without any mark. */
  static String secret(Dice dice) {
    List<String> words = common(dice, dice.from(0, 6));
    words.add(dice.below(words.size() + 1), canary(dice));
    return String.join(" ", words);
  }

  /** The same with what looks dangerous: addresses, people, keys, markup. */
  static String inlineSecret(Dice dice) {
    String secret = secret(dice);
    return switch (dice.below(9)) {
      case 0 -> "**" + secret + "**";
      case 1 -> "`" + secret + "`";
      case 2 -> secret + " 10.0." + dice.below(256) + "." + dice.below(256);
      case 3 -> "@" + canary(dice) + " " + secret;
      case 4 -> "[" + secret + "](https://" + canary(dice) + ".corp.example/x)";
      case 5 -> secret + " AKIA" + canary(dice).toUpperCase(java.util.Locale.ROOT) + "ABCDEFG";
      case 6 -> secret + " {\"status\": 503}";
      default -> secret;
    };
  }
}
