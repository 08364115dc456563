package plimsoll.render.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Summary;
import plimsoll.render.html.Link;
import plimsoll.render.html.Links;
import plimsoll.render.html.UiText;
import plimsoll.site.Entry;
import plimsoll.site.Overview;

/** What authors are told, by file, ready to print. */
record NoticesPage(String count, List<Group> groups) {
  /**
   * The notices of one kind.
   *
   * @param files where they are; none if they are only counted
   */
  record Group(String code, int count, List<File> files) {}

  /**
   * A source file.
   *
   * @param page its page, one or none
   * @param edit where it can be edited, or empty
   */
  record File(String path, List<Link> page, String edit, List<Line> lines) {}

  /** One notice. */
  record Line(String place, String severity, String code, String message, String hint) {}

  static NoticesPage of(Overview.Notices page, Links links, UiText words) {
    Map<String, Entry> entries = new HashMap<>();
    links.site().entries().forEach(e -> entries.put(e.document().source(), e));
    Map<Code, List<Problem>> byCode = new EnumMap<>(Code.class);
    for (Problem problem : page.notices()) {
      byCode.computeIfAbsent(problem.code(), c -> new ArrayList<>()).add(problem);
    }
    List<Group> groups = new ArrayList<>();
    byCode.forEach(
        (code, problems) ->
            groups.add(
                new Group(
                    code.id(),
                    problems.size(),
                    Summary.SURE.contains(code) ? List.of() : files(problems, entries, links))));
    groups.sort(Comparator.comparing((Group group) -> group.files().isEmpty()));
    return new NoticesPage(words.count("count-notices", page.notices().size()), groups);
  }

  private static List<File> files(List<Problem> problems, Map<String, Entry> entries, Links links) {
    Map<String, List<Line>> byFile = new TreeMap<>();
    for (Problem problem : problems) {
      byFile.computeIfAbsent(problem.span().file(), f -> new ArrayList<>()).add(line(problem));
    }
    String edit = links.site().settings().editLink();
    return byFile.entrySet().stream()
        .map(
            f ->
                new File(
                    f.getKey(),
                    page(entries.get(f.getKey()), links),
                    edit.replace("{path}", f.getKey()),
                    f.getValue()))
        .toList();
  }

  private static List<Link> page(@org.jspecify.annotations.Nullable Entry entry, Links links) {
    return entry == null
        ? List.of()
        : List.of(Link.to(links.to(entry.url()), entry.meta().title()));
  }

  private static Line line(Problem problem) {
    return new Line(
        problem.span().line() + ":" + problem.span().column(),
        problem.severity().label(),
        problem.code().id(),
        problem.message(),
        problem.hint());
  }
}
