package plimsoll.render.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.render.html.Link;
import plimsoll.render.html.Links;
import plimsoll.render.html.UiText;
import plimsoll.site.Entry;
import plimsoll.site.Overview;
import plimsoll.site.Site;

/** Notices for authors by file, ready to print. */
record NoticesPage(String count, List<Group> groups) {
  /** What is shown together: notices of a code, or of a rule of the advice, and sure guesses. */
  private record Kind(Code code, String id, boolean isSure) implements Comparable<Kind> {
    private static final Comparator<Kind> ORDER =
        Comparator.comparing(Kind::code).thenComparing(Kind::id).thenComparing(Kind::isSure);

    static Kind of(Problem problem) {
      return new Kind(problem.code(), problem.id(), problem.isSure());
    }

    @Override
    public int compareTo(Kind other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * The notices of one kind.
   *
   * @param shared what all of them say; a line then says only the rest
   * @param files where they are; none if they are only counted
   */
  record Group(String code, int count, AdviceText shared, List<File> files) {}

  /**
   * A source file.
   *
   * @param page its page, one or none
   * @param edit where it can be edited, or empty
   */
  record File(String path, List<Link> page, String edit, List<Line> lines) {}

  /** One notice. */
  record Line(
      String place, String severity, String code, String lang, String message, String hint) {}

  static NoticesPage of(Overview.Notices page, Site site, Links links, UiText words) {
    Map<String, Entry> entries = new HashMap<>();
    site.entries().forEach(e -> entries.put(e.document().source(), e));
    Map<Kind, List<Problem>> byKind = new TreeMap<>();
    for (Problem problem : page.notices()) {
      byKind.computeIfAbsent(Kind.of(problem), k -> new ArrayList<>()).add(problem);
    }
    List<Group> groups = new ArrayList<>();
    byKind.forEach((kind, problems) -> groups.add(group(kind, problems, entries, links, words)));
    groups.sort(Comparator.comparing((Group group) -> group.files().isEmpty()));
    return new NoticesPage(words.count("count-notices", page.notices().size()), groups);
  }

  private static Group group(
      Kind kind, List<Problem> problems, Map<String, Entry> entries, Links links, UiText words) {
    List<AdviceText> texts = problems.stream().map(p -> AdviceText.of(p, words)).toList();
    AdviceText shared =
        new AdviceText(
            texts.get(0).lang(),
            same(texts.stream().map(AdviceText::message)),
            same(texts.stream().map(AdviceText::question)));
    List<File> files = kind.isSure() ? List.of() : files(problems, entries, links, words, shared);
    return new Group(kind.id(), problems.size(), shared, files);
  }

  /** What several texts all are, or nothing. */
  private static String same(Stream<String> texts) {
    List<String> different = texts.distinct().toList();
    return different.size() == 1 ? different.get(0) : "";
  }

  private static List<File> files(
      List<Problem> problems,
      Map<String, Entry> entries,
      Links links,
      UiText words,
      AdviceText shared) {
    Map<String, List<Line>> byFile = new TreeMap<>();
    for (Problem problem : problems) {
      byFile
          .computeIfAbsent(problem.span().file(), f -> new ArrayList<>())
          .add(line(problem, words, shared));
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

  private static Line line(Problem problem, UiText words, AdviceText shared) {
    AdviceText text = AdviceText.of(problem, words);
    return new Line(
        problem.span().line() + ":" + problem.span().column(),
        problem.severity().label(),
        problem.id(),
        text.lang(),
        text.message().equals(shared.message()) ? "" : text.message(),
        text.question().equals(shared.question()) ? "" : text.question());
  }
}
