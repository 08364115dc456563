package plimsoll.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Span;

/** Findings as problems: path, rule and length, never the words. */
final class Findings {
  /** So many problems say all there is to say; a theme's mistake stands on every page. */
  private static final int MOST = 100;

  private static final String HIDDEN = "…";
  private static final String HINT =
      "nothing is published; if this is no slip in the source or the theme, please report it";

  private static final String INTERNAL = "internal";

  /** Folders whose files are named by what they hold or by numbers. */
  private static final Set<String> NUMBERED = Set.of("assets", "search");

  private final WrittenSite site;
  private final Seeker seeker;
  private final List<Problem> problems = new ArrayList<>();

  Findings(WrittenSite site, Seeker seeker) {
    this.site = site;
    this.seeker = seeker;
  }

  /** What is wrong with one file, as far as it can be judged by itself. */
  void add(FileReport report) {
    for (Fault fault : report.faults()) {
      add(report.path(), fault);
    }
    report.rules().forEach((rule, length) -> leak(report, rule, length));
  }

  private void leak(FileReport report, String rule, int length) {
    String where = report.isNamedInternally() ? "the file or its name" : "the file";
    problem(
        Code.LEAK,
        report.path(),
        String.format(
            Locale.ROOT,
            "%s holds what its readers may not read (%s, %d characters)",
            where,
            rule,
            length),
        HINT);
  }

  /** A term of the search index that no public word explains. */
  void term(FileReport report, int length) {
    leak(report, "internal-term", length);
  }

  void notAFile(String path) {
    add(path, Fault.LINK);
  }

  void isMissing(String path) {
    add(path, Fault.MISSING);
  }

  private void add(String path, Fault fault) {
    problem(fault.code(), path, fault.message(), HINT);
  }

  void deadLinks(FileReport report, long count) {
    problem(
        Code.DEAD_OUTPUT_LINK,
        report.path(),
        count == 1
            ? "a link leads to a file or a heading that was not written"
            : String.format(
                Locale.ROOT, "%,d links lead to files or headings that were not written", count),
        "nothing is published; if no template of the theme has the link, please report it");
  }

  private void problem(Code code, String path, String message, String hint) {
    String source = site.sources().getOrDefault(path, "");
    String from = source.isEmpty() ? "" : "; the page is made from " + source;
    String shown = site.view().equals(INTERNAL) ? ours(path) : masked(path);
    problems.add(Problem.error(code, Span.of(site.view() + "/" + shown), message + from, hint));
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

  /** A path without the parts that may not be read. */
  private String masked(String path) {
    return Stream.of(path.split("/"))
        .map(part -> seeker.inProse(part).isEmpty() ? part : HIDDEN)
        .collect(Collectors.joining("/"));
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
