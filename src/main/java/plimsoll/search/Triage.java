package plimsoll.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which parts of a paste say what failed: exceptions, messages and alert names come before other
 * lines, and both before stack frames and the envelope of structured logs.
 *
 * <p>The patterns are written in the part of the language that Java and JavaScript share; the
 * script holds the same ones.
 */
final class Triage {
  private static final Pattern FRAME =
      Pattern.compile(
          "^[ \\t]+at [^ ]|^at [^ ]+\\(|^[ \\t]*\\.\\.\\. [0-9]+ |^[ \\t]*File \"|^goroutine"
              + " [0-9]|^[ \\t]+/[^ ]+:[0-9]+|^created by |^(?!panic)[^ :][^ :(]{0,199}\\([^ ]*(?:,"
              + " [^ ]+){0,20}\\)\\z|:[0-9]+:in [`'\"][^'\"]*['\"]?\\z|^[ \\t]+[0-9]+: [^"
              + " ]+::|^#[0-9]+ |^[ \\t]*--- |\\+0x[0-9a-f]+/0x[0-9a-f]+|node:internal|Call"
              + " Trace:|(?:R[A-DS][XIP]|RIP|R[0-9][0-9]): ?[0-9a-f]");
  private static final Pattern ENVELOPE =
      Pattern.compile("\"[^\"\\n]{1,80}\"[ \\t]*:[ \\t]*[\"{\\[0-9tfn-]");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "^[ \\t*-]*(?:state change|timestamp|aws account|region|dimensions|period|statistic|unit"
              + "|labels?|source|silence|runbook|view this|generator|metricnamespace|started|ends?)"
              + "[a-z ]*[*]*[ \\t]*[:=]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LEAD =
      Pattern.compile(
          "error|exception|panic|fail(?:ed|ure)|fatal|critical|severe|alert|alarm|firing|cannot"
              + "|can't|refused|denied|timed? ?out|unable|unreachable|no space|out of|oom|killed"
              + "|segfault|exceeded|sqlstate|deadlock|ora-[0-9]|not (?:found|ready)|caused by"
              + "|^[ \\t*-]*(?:summary|description|message|reason[a-z ]*|title|name"
              + "|metric ?name|alarm ?name)[*]*[ \\t]*[:=]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FIELD =
      Pattern.compile("([A-Za-z_.@-]{2,60})\"?[ \\t]*[:=][ \\t]*\"([^\"]*)\"");
  private static final Pattern TELLING =
      Pattern.compile(
          "(?:^|[._@-])(?:alert_?name|alarm_?name|alarmdescription|newstatereason|summary"
              + "|description|message|msg|title|error|err|exception|reason|text|body|cause"
              + "|stack_?trace|stack)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SET_PHRASES =
      Pattern.compile(
          "exception in thread \"[^\"\\n"
              + "]*\"|caused by:|nested exception is|traceback \\(most recent call last\\):?|during"
              + " handling of the above exception[^\\n"
              + "]*|(?<![a-z0-9_])\\[?(?:error|warn|warning|info|debug|fatal|critical|severe)\\]?(?=["
              + " \\t:])|stack backtrace:|you are receiving this email because|thread '[^'\\n"
              + "]*' panicked at|\\[firing(?::[0-9]+)?\\]",
          Pattern.CASE_INSENSITIVE);

  /** Words of every sentence. Typed, they count like any other. */
  private static final Set<String> FILLERS =
      Set.of(
          ("about after again all also any been before can could did do does during each from had"
                  + " has have he her his hour hours how its just many may minute minutes more most"
                  + " must my only other our over please second seconds she should since some still"
                  + " than them through too under until us very we were what when where which while"
                  + " who why would you your")
              .split(" "));

  private static final int LEADING = 0;
  private static final int PLAIN = 1;
  private static final int WRAPPED = 2;
  private static final int SET = 3;

  /** How much in a hundred a word of each rank counts. */
  private static final int[] SHARES = {100, 50, 20, 20};

  private static final int MOST_LINES = 5;
  private static final int LONGEST_LINE = 160;

  private final String text;
  private final byte[] ranks;
  private final int[] pieces;

  Triage(String text) {
    this.text = text;
    this.ranks = ranks(text);
    this.pieces = new int[text.length()];
    for (int i = 1; i < pieces.length; i++) {
      boolean same = ranks[i] == ranks[i - 1] && text.charAt(i - 1) != '\n';
      pieces[i] = same ? pieces[i - 1] : i;
    }
  }

  /** Whether a text is JSON, or holds some. */
  static boolean isStructured(String text) {
    return ENVELOPE.matcher(text).find();
  }

  /** Line breaks and quotes inside strings of JSON; places stay as they are. */
  static String unescaped(String text) {
    String plain = text.replace('\r', ' ');
    return isStructured(plain) ? plain.replace("\\n", "\n ").replaceAll("\\\\[rt\"]", "  ") : plain;
  }

  /** What a token says: 0 what failed, 1 other lines, 2 and more what only supports. */
  int rank(Token token) {
    return FILLERS.contains(token.text()) ? SET : ranks[token.start()];
  }

  static int share(int rank) {
    return SHARES[rank];
  }

  /** Where the piece of a line begins that holds a place. */
  int piece(int place) {
    return pieces[place];
  }

  /** The lines that words were taken from, of the best rank only. */
  List<String> lines(Collection<Query.Sought> words) {
    int best = words.stream().mapToInt(Query.Sought::rank).min().orElse(SET);
    Set<Integer> starts = new LinkedHashSet<>();
    words.stream().filter(w -> w.rank() == best).forEach(w -> starts.add(w.piece()));
    List<String> lines = new ArrayList<>();
    starts.stream().limit(MOST_LINES).forEach(start -> lines.add(line(start)));
    return lines;
  }

  private String line(int start) {
    int end = start;
    while (end < text.length() && pieces[end] == start && text.charAt(end) != '\n') {
      end++;
    }
    return text.substring(start, Math.min(end, start + LONGEST_LINE))
        .replaceAll("^[ \\t:]+|[ \\t]+\\z", "");
  }

  private static byte[] ranks(String text) {
    byte[] ranks = new byte[text.length()];
    int at = 0;
    for (String line : text.split("\n", -1)) {
      Arrays.fill(ranks, at, at + line.length(), (byte) rank(line));
      at += line.length() + 1;
    }
    Matcher field = FIELD.matcher(text);
    while (field.find()) {
      if (TELLING.matcher(field.group(1)).find()) {
        for (int i = field.start(2); i < field.end(2); i++) {
          ranks[i] = ranks[i] < SET ? LEADING : ranks[i];
        }
      }
    }
    Matcher said = SET_PHRASES.matcher(text);
    while (said.find()) {
      Arrays.fill(ranks, said.start(), said.end(), (byte) SET);
    }
    return ranks;
  }

  private static int rank(String line) {
    if (FRAME.matcher(line).find()) {
      return SET;
    }
    if (ENVELOPE.matcher(line).find() || ATTRIBUTE.matcher(line).find()) {
      return WRAPPED;
    }
    return LEAD.matcher(line).find() ? LEADING : PLAIN;
  }
}
