package plimsoll.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a settings file. The words of the company's own view and its thesaurus, its names of
 * services and their owners, and remarks are internal; those that act on customers' text, such as
 * people, hosts and glossary, and addresses, whose form is checked, stay.
 */
final class SettingsReader {
  private static final Pattern KEY = Pattern.compile("([\\w-]+):.*");
  private static final Pattern VIEW = words("title|footer");
  private static final Pattern SERVICE = words("name|owner");
  private static final Pattern THESAURUS =
      Pattern.compile(
          "(?<=[\\[,])["
              + " ]*(?:\"([^\"\\\\]*)\"|([^\\s\"'\\[\\]{},#&*!|>][^\\[\\],\"'#]*))(?=[,\\]])");
  private static final Pattern REMARK = Pattern.compile("[ \\t]*#.*");
  private static final Pattern ACTS =
      Pattern.compile("internal|people|internal-hosts|terms|services");
  private static final String NAMES = "(?<=internal: )[^,}]+|@[\\w-]+|\\*?\\.[\\w.-]+";
  private static final Pattern HIDDEN = Pattern.compile(NAMES);

  /** Where no address follows, to look for one at each blank would take the square of the line. */
  private static final Pattern HIDDEN_WITH_ADDRESS = Pattern.compile("(?<=[ :]).*//.*|" + NAMES);

  private SettingsReader() {}

  private static Pattern words(String keys) {
    return Pattern.compile(
        "(?<=[{,\\s])(?:"
            + keys
            + "):[ \\t]+(?:\"([^\"\\\\]*)\"|([^\\s\"'\\[{&*!|>,}#][^,}\"'#]*))");
  }

  static Changed changed(int file, String text) {
    List<String> lines = Arrays.asList(text.split("\n", -1));
    Exchange exchange = new Exchange(file);
    BitSet internal = new BitSet();
    List<Integer> leftAt = new ArrayList<>();
    StringBuilder out = new StringBuilder();
    String key = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher top = KEY.matcher(line);
      key = top.matches() ? top.group(1) : key;
      exchange.at(i);
      int left = exchange.left();
      out.append(i == 0 ? "" : "\n").append(line(line, key, exchange));
      if (exchange.left() > left) {
        leftAt.add(i + 1);
      }
      if (REMARK.matcher(line).matches()) {
        internal.set(i + 1);
      }
    }
    return new Changed(out.toString(), internal, exchange.exchanged(), exchange.left(), leftAt);
  }

  /** Which words of a line are internal; none if it has quotes or escapes that are not sure. */
  private static Optional<Pattern> words(String key, String line) {
    if (line.indexOf('\\') >= 0 || line.indexOf('\'') >= 0) {
      return Optional.empty();
    }
    return switch (key) {
      case "internal" -> Optional.of(VIEW);
      case "services" -> Optional.of(SERVICE);
      case "thesaurus" -> Optional.of(THESAURUS);
      default -> Optional.empty();
    };
  }

  private static String line(String line, String key, Exchange exchange) {
    if (REMARK.matcher(line).matches()) {
      return exchange.words(line);
    }
    Optional<Pattern> words = words(key, line);
    StringBuilder out = new StringBuilder();
    int from = 0;
    if (words.isPresent()) {
      Matcher found = words.get().matcher(line);
      while (found.find()) {
        int group = found.group(1) != null ? 1 : 2;
        out.append(line, from, found.start(group)).append(exchange.words(found.group(group)));
        from = found.end(group);
      }
    }
    String rest = line.substring(from);
    if (ACTS.matcher(key).matches()) {
      Matcher hidden = (rest.contains("//") ? HIDDEN_WITH_ADDRESS : HIDDEN).matcher(rest);
      while (hidden.find()) {
        exchange.leave(hidden.group());
      }
    }
    return out.append(rest).toString();
  }
}
