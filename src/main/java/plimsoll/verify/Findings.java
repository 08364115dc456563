package plimsoll.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Span;

/** Findings as problems: path, rule and length, never the words. */
final class Findings {
  /** So many problems say all there is to say; a theme's mistake is on every page. */
  private static final int MOST = 100;

  private static final String HIDDEN = "…";
  private static final String HINT =
      "nothing is published; if the source and the theme are right, please report it";

  private static final String DEAD_HINT =
      "nothing is published; if no template of the theme has the link, please report it";

  private static final String INTERNAL = "internal";

  /** Folders whose files are named by what they hold or by numbers. */
  private static final Set<String> NUMBERED = Set.of("assets", "search");

  private final WrittenSite site;
  private final List<Problem> problems = new ArrayList<>();

  Findings(WrittenSite site) {
    this.site = site;
  }

  void add(String path, Fault fault) {
    problem(fault.code(), ours(path), path, fault.message(), 0);
  }

  /** Something that must not be there, by the name of the rule alone. */
  void forbidden(String path, String rule) {
    problem(
        Code.LEAK,
        shown(path),
        path,
        "the file holds what its readers may not read (" + rule + ")",
        0);
  }

  void deadLinks(String path, List<String> links) {
    int count = links.size();
    String source = site.sources().getOrDefault(path, "");
    problem(
        Code.DEAD_OUTPUT_LINK,
        shown(path),
        path,
        count == 1
            ? "a link leads to a file or a heading that was not written"
            : String.format(
                Locale.ROOT, "%,d links lead to files or headings that were not written", count),
        source.isEmpty() ? 0 : site.places().line(source, links.get(0)));
  }

  private void problem(Code code, String shown, String path, String message, int line) {
    String source = site.sources().getOrDefault(path, "");
    String from =
        source.isEmpty() ? "" : "; the page is made from " + source + (line > 0 ? ":" + line : "");
    problems.add(
        Problem.error(
            code,
            Span.of(site.view() + "/" + shown),
            message + from,
            code == Code.DEAD_OUTPUT_LINK ? DEAD_HINT : HINT));
  }

  /** Customers' pages are named by what customers may read. */
  private String shown(String path) {
    return site.view().equals(INTERNAL) ? ours(path) : path;
  }

  /** A path without the names that authors gave: of the pages, of tags and services. */
  private static String ours(String path) {
    String[] parts = path.split("/");
    int last = parts.length - 1;
    if (NUMBERED.contains(parts[0]) || last == 0) {
      return path;
    }
    String middle = last == 1 ? "" : HIDDEN + "/";
    return parts[0] + "/" + middle + (parts[last].startsWith("index.") ? parts[last] : HIDDEN);
  }

  /** All problems, by path; the rest of very many is one. */
  List<Problem> problems() {
    List<Problem> sorted = problems.stream().sorted().distinct().toList();
    if (sorted.size() <= MOST) {
      return sorted;
    }
    List<Problem> first = new ArrayList<>(sorted.subList(0, MOST));
    first.add(
        Problem.error(
            sorted.get(MOST).code(),
            Span.of(site.view()),
            String.format(Locale.ROOT, "%,d more findings like these", sorted.size() - MOST),
            ""));
    return first;
  }
}
