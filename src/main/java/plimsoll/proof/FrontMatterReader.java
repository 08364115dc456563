package plimsoll.proof;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The map at the start of a file, read by its fences and its indentation. Labels stay, and so does
 * everything below those that decide something: what names the file, who reads it, whether it is
 * final, and the customers' own map.
 */
final class FrontMatterReader {
  private static final int LONGEST = 40_000;
  private static final Set<String> DECIDING =
      Set.of("id", "kind", "language", "audience", "status", "draft", "published", "customer");
  private static final Pattern YAML_KEY =
      Pattern.compile("(?:- +)*([\"']?)([\\w.-]+)\\1[ \\t]*:(?=[ \\t]|$)");
  private static final Pattern TOML_KEY = Pattern.compile("([\"']?)([\\w.-]+)\\1[ \\t]*=");
  private static final Pattern NESTED_KEY =
      Pattern.compile(
          "(?:[ \\t]*+(?:(?:- ++)*+[\"'](?=[\\p{L}\\p{N}_. -]))?+[\\p{L}\\p{N}_. -]++[\"']?+|\\t*+"
              + " [ \\t]*+(?:(?<= )[\"'])?+)[ \\t]*+:(?=[ \\t]|$)");

  /** Anchors, aliases, tags, escapes and the keys of a map in one line: they keep their form. */
  private static final Pattern FORM =
      Pattern.compile("(?:^|[\\s\\[,:-])[&*!][^\\s]|\\\\|\\{[^{}]*:|<<|[\u0085\u2028\u2029]");

  private static final Set<String> NO_WORDS =
      Set.of("true", "false", "yes", "no", "on", "off", "null", "~", "|", ">", "|-", ">-");

  private final List<String> lines;
  private final boolean toml;
  private final int close;
  private final Use[] uses;
  private int audiences;
  private boolean heldBack;
  private Use file = Use.INTERNAL;

  private FrontMatterReader(List<String> lines, boolean toml, int close) {
    this.lines = lines;
    this.toml = toml;
    this.close = close;
    this.uses = new Use[close + 1];
  }

  /**
   * What was found.
   *
   * @param body the line after the fence that closes the map; 0 if there is no map
   * @param file whom the file is for
   * @param uses one for each line before the body
   */
  record Read(int body, Use file, Use[] uses) {}

  static Read of(List<String> lines) {
    String fence = lines.get(0).stripTrailing();
    boolean toml = fence.equals("+++");
    if (lines.get(0).startsWith("\uFEFF")) {
      return new Read(0, Use.UNSURE, new Use[0]);
    } else if (!fence.equals("---") && !toml) {
      return new Read(0, Use.INTERNAL, new Use[0]);
    }
    int length = 0;
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      length += lines.get(i).length() + 1;
      if (line.equals(fence) || !toml && line.equals("...")) {
        // What is as long as the parsers may refuse is left to them.
        return length > LONGEST
            ? new Read(0, Use.UNSURE, new Use[0])
            : new FrontMatterReader(lines, toml, i).read();
      }
    }
    return new Read(0, length > LONGEST ? Use.UNSURE : Use.INTERNAL, new Use[0]);
  }

  private Read read() {
    Arrays.fill(uses, Use.PUBLIC);
    Use use = Use.UNSURE;
    boolean table = false;
    for (int i = 1; i < close; i++) {
      String line = lines.get(i);
      if (toml && line.startsWith("[")) {
        table = true;
        use = line.contains("customer") ? Use.PUBLIC : Use.INTERNAL;
      } else if (!table && !line.isBlank() && " \t#-".indexOf(line.charAt(0)) < 0) {
        use = key(line);
      }
      boolean remark = line.startsWith("#");
      uses[i] = remark ? Use.INTERNAL : use;
      if (uses[i] == Use.INTERNAL && FORM.matcher(line).find()) {
        uses[i] = Use.UNSURE;
      }
    }
    boolean held = heldBack && file == Use.PUBLIC;
    return new Read(close + 1, audiences > 1 ? Use.UNSURE : held ? Use.INTERNAL : file, uses);
  }

  /** Whether the file says that it is not final: then nothing of it is published. */
  private static boolean isHeldBack(String said) {
    return said.equals("draft") || said.equals("review");
  }

  private static String value(String line, int from) {
    String said = line.substring(from).replaceFirst("\\s#.*", "").strip();
    return said.replaceFirst("^([\"'])(.*)\\1$", "$2");
  }

  private Use key(String line) {
    Matcher key = (toml ? TOML_KEY : YAML_KEY).matcher(line);
    if (!key.lookingAt()) {
      file = Use.UNSURE;
      return Use.UNSURE;
    }
    String name = key.group(2).toLowerCase(Locale.ROOT);
    if (name.equals("audience")) {
      audiences++;
      audience(value(line, key.end()));
    }
    heldBack |= name.equals("status") && isHeldBack(value(line, key.end()));
    boolean decides =
        DECIDING.contains(name) || Math.abs(name.length() - 6) < 2 && name.startsWith("stat");
    return decides ? Use.PUBLIC : Use.INTERNAL;
  }

  private void audience(String word) {
    if (word.equals("customer")) {
      file = Use.PUBLIC;
    } else if (!word.equals("internal")) {
      file = Use.UNSURE;
    }
  }

  /** The lines of keys of which everything is internal. */
  static BitSet gone(List<String> lines, Read head) {
    BitSet gone = new BitSet();
    if (head.body() == 0 || lines.get(0).startsWith("+++")) {
      return gone;
    }
    int start = 1;
    for (int i = 2; i < head.body(); i++) {
      String line = lines.get(i);
      boolean key = !line.isBlank() && " \t#-".indexOf(line.charAt(0)) < 0;
      if (key || i == head.body() - 1) {
        boolean internal =
            Arrays.stream(head.uses(), start, i).allMatch(use -> use == Use.INTERNAL);
        gone.set(start, i, internal);
        start = i;
      }
    }
    return gone;
  }

  /** A line of the map whose value is internal; its label stays. */
  static String exchanged(String line, Exchange exchange) {
    Matcher label = NESTED_KEY.matcher(line);
    Matcher toml = TOML_KEY.matcher(line);
    int start = label.lookingAt() ? label.end() : toml.lookingAt() ? toml.end() : 0;
    String value = line.substring(start);
    boolean isWord = !NO_WORDS.contains(value.strip().toLowerCase(Locale.ROOT));
    if (toml.lookingAt() && value.indexOf('"') < 0 && value.indexOf('\'') < 0) {
      return exchange.leave(line);
    }
    return isWord ? line.substring(0, start) + exchange.words(value) : line;
  }
}
