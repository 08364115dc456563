package plimsoll.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.config.Config;
import plimsoll.vocabulary.LabelKey;
import plimsoll.vocabulary.SectionHeadings;
import plimsoll.vocabulary.SeverityWords;

/**
 * How severe a review says that something was: in a list of facts ({@code **Severity:** SEV-1}), a
 * table of facts or its title. Internal only.
 */
final class SeverityGuess {
  private static final SectionHeadings HEADINGS = SectionHeadings.with(Map.of());
  private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+(.*)");
  private static final Pattern FACT =
      Pattern.compile("[\\s>*_+|-]*+([^:：|*_]{2,30}?)[\\s*_]*+[:：|][\\s*_|]*+(\\S.{0,60}).*");

  /** A label alone on its line. */
  private static final Pattern LABEL =
      Pattern.compile("[\\s>*_+-]*+([^:：|*_]{2,30}?)[\\s*_]*+[:：]?[\\s*_]*+");

  private static final int LONGEST_WORD = 30;

  private static final Pattern IN_TITLE =
      Pattern.compile("(?i)(?<![\\p{L}\\d])(sev[\\s-]?[0-5])(?!\\d|\\.\\d|\\p{L})");

  private SeverityGuess() {}

  /** A key of {@code site.yaml}, or the words as they are written where it names no severities. */
  static Optional<String> of(String text, Config config) {
    Optional<SeverityWords.Said> said = SeverityWords.of(text);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    String folded = SeverityWords.folded(said.get().written());
    Optional<String> key =
        config.severities().stream()
            .filter(
                s ->
                    SeverityWords.folded(s.key()).equals(folded)
                        || SeverityWords.folded(s.name()).equals(folded))
            .map(Config.Severity::key)
            .findFirst();
    return key.isPresent() || config.saysSeverities() ? key : said.map(SeverityWords.Said::written);
  }

  static Optional<String> find(Prose prose, String title, Config config) {
    List<Prose.Line> lines = prose.lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).text();
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()
          && HEADINGS.roleOf(heading.group(1).strip()).equals(SectionHeadings.ACTIONS)) {
        break; // from here on it is how urgent an action is
      }
      if (heading.matches()) {
        continue;
      }
      Optional<String> found = found(lines, i, config);
      if (found.isPresent()) {
        return found;
      }
    }
    Matcher named = IN_TITLE.matcher(title);
    return named.find() ? of(named.group(1), config) : Optional.empty();
  }

  private static Optional<String> found(List<Prose.Line> lines, int at, Config config) {
    return in(lines.get(at).text(), config)
        .or(() -> belowLabel(lines, at, config))
        .or(() -> belowCaption(lines, at, config));
  }

  /** {@code - **Severity**} with the word on a line of its own below it. */
  private static Optional<String> belowLabel(List<Prose.Line> lines, int at, Config config) {
    Matcher label = LABEL.matcher(lines.get(at).text());
    if (!label.matches() || !SeverityWords.isLabel(LabelKey.of(label.group(1)))) {
      return Optional.empty();
    }
    return lines.subList(at + 1, Math.min(lines.size(), at + 3)).stream()
        .map(line -> line.text().replaceAll("^[\\s>*+:-]+", "").strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .filter(text -> text.length() <= LONGEST_WORD)
        .flatMap(text -> of(text, config));
  }

  /** {@code **Severity:** SEV-1}, {@code <th>Severity</th><td>SEV-1</td>}. */
  private static Optional<String> in(String line, Config config) {
    boolean row = line.indexOf("<t") >= 0;
    String text = row ? line.replaceAll("</t[hd]>", "|").replaceAll("<[^<>]{0,200}>", "") : line;
    Matcher fact = FACT.matcher(text);
    return fact.matches() && SeverityWords.isLabel(LabelKey.of(fact.group(1)))
        ? of(fact.group(2), config)
        : Optional.empty();
  }

  /** A table of facts with its captions above and a single row. */
  private static Optional<String> belowCaption(List<Prose.Line> lines, int at, Config config) {
    String caption = lines.get(at).text();
    if (caption.indexOf('|') < 0) {
      return Optional.empty();
    }
    boolean alone =
        at + 2 < lines.size()
            && lines.get(at + 1).text().matches("[\\s|:-]*-[\\s|:-]*")
            && lines.get(at + 2).text().indexOf('|') >= 0
            && (at + 3 >= lines.size() || lines.get(at + 3).text().indexOf('|') < 0);
    if (!alone) {
      return Optional.empty();
    }
    List<String> captions = cells(caption);
    List<String> row = cells(lines.get(at + 2).text());
    for (int i = 0; i < Math.min(captions.size(), row.size()); i++) {
      if (SeverityWords.isLabel(LabelKey.of(captions.get(i)))) {
        return of(row.get(i), config);
      }
    }
    return Optional.empty();
  }

  private static List<String> cells(String line) {
    String inner = line.strip().replaceAll("^\\||\\|$", "");
    return new ArrayList<>(Arrays.asList(inner.split("\\|", -1)));
  }
}
