package plimsoll.retrospective;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import plimsoll.content.Document;

/**
 * Measures what is recognised in real documents against labels that were made by reading them; the
 * tables of {@code docs/recognition.md} are its report.
 */
final class Recognition {
  private static final Path LABELS = Path.of("src/test/resources/recognition/labels.tsv");

  private Recognition() {}

  /** What a reader sees in a document. */
  record Label(
      String file,
      String timeline,
      int entries,
      String first,
      String last,
      String actions,
      int actionCount) {
    private static Label of(String line) {
      String[] columns = line.split("\t", -1);
      return new Label(
          columns[0],
          columns[1],
          Integer.parseInt(columns[2]),
          columns[3],
          columns[4],
          columns[5],
          Integer.parseInt(columns[6]));
    }

    String folder() {
      return file.substring(0, file.indexOf('/'));
    }

    boolean hasTimeline() {
      return timeline.equals("yes");
    }

    boolean hasActions() {
      return actions.equals("yes");
    }

    boolean isTemplate() {
      return timeline.equals("template");
    }
  }

  /** A label beside what was read, and the text of the source. */
  record Case(Label label, Retrospective read, String source) {
    /** Every entry, with the first and the last time, in the order of the source. */
    boolean timelineFound() {
      List<Timeline.Entry> entries = read.timeline().entries();
      return entries.size() == label.entries()
          && !entries.isEmpty()
          && says(entries.get(0).written(), label.first())
          && says(entries.get(entries.size() - 1).written(), label.last())
          && inOrder(entries);
    }

    boolean actionsFound() {
      return read.actions().size() == label.actionCount();
    }

    /** Something was taken for a timeline where a reader sees none. */
    boolean timelineInvented() {
      return !label.hasTimeline() && !label.isTemplate() && !read.timeline().entries().isEmpty();
    }

    boolean actionsInvented() {
      return !label.hasActions() && !label.isTemplate() && !read.actions().isEmpty();
    }

    private static boolean says(String written, String expected) {
      String a = tight(written);
      String b = tight(expected);
      return !b.isEmpty() && (a.contains(b) || b.contains(a));
    }

    private boolean inOrder(List<Timeline.Entry> entries) {
      String text = tight(source);
      int at = 0;
      for (Timeline.Entry entry : entries) {
        String start = tight(entry.written().split(" ")[0]);
        at = text.indexOf(start, at);
        if (at < 0) {
          return false;
        }
        at += start.length();
      }
      return true;
    }

    private static String tight(String text) {
      return text.replaceAll("[\\s*_|\\[\\]]+", "");
    }
  }

  /** All documents. */
  record Report(List<Case> cases) {
    static Report of(Path corpus) throws IOException {
      return of(corpus, labels());
    }

    static Report of(Path corpus, List<Label> labels) throws IOException {
      Map<String, Retrospective> read =
          Understood.folder(corpus).stream()
              .collect(Collectors.toMap(r -> r.document().source(), Function.identity()));
      List<Case> cases = new ArrayList<>();
      for (Label label : labels) {
        String source = Files.readString(corpus.resolve(label.file()));
        cases.add(new Case(label, read.get(label.file()), source));
      }
      return new Report(cases);
    }

    static List<Label> labels() throws IOException {
      return Files.readAllLines(LABELS).stream()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(Label::of)
          .toList();
    }

    List<Case> timelines() {
      return cases.stream().filter(c -> c.label().hasTimeline()).toList();
    }

    List<Case> actionLists() {
      return cases.stream().filter(c -> c.label().hasActions()).toList();
    }

    double timelinesFound() {
      return share(timelines().stream().filter(Case::timelineFound).count(), timelines().size());
    }

    double actionListsFound() {
      return share(actionLists().stream().filter(Case::actionsFound).count(), actionLists().size());
    }

    private static double share(long found, int all) {
      return (double) found / all;
    }

    List<String> templatesMistaken() {
      return cases.stream()
          .filter(c -> c.label().isTemplate() != c.read().emptyTemplate())
          .map(c -> c.label().file())
          .toList();
    }

    /** The tables and the misses, as Markdown. */
    String text() {
      StringBuilder out = new StringBuilder();
      out.append(
          "| source | documents | timelines | found | entries | lists of actions | found |\n");
      out.append("|---|---:|---:|---:|---:|---:|---:|\n");
      Map<String, List<Case>> folders =
          cases.stream()
              .collect(
                  Collectors.groupingBy(
                      c -> c.label().folder(), TreeMap::new, Collectors.toList()));
      folders.forEach((folder, some) -> row(folder, new Report(some), out));
      row("**all**", this, out);
      list(
          "Timelines not found as read",
          timelines(),
          c -> !c.timelineFound(),
          Report::entries,
          out);
      list(
          "Action lists not found as read",
          actionLists(),
          c -> !c.actionsFound(),
          Report::actions,
          out);
      list("Taken for a timeline", cases, Case::timelineInvented, Report::entries, out);
      list("Taken for actions", cases, Case::actionsInvented, Report::actions, out);
      return out.toString();
    }

    private static void row(String name, Report some, StringBuilder out) {
      int entries = some.timelines().stream().mapToInt(c -> c.label().entries()).sum();
      Object[] cells = {
        name,
        some.cases().size(),
        some.timelines().size(),
        some.timelines().stream().filter(Case::timelineFound).count(),
        entries,
        some.actionLists().size(),
        some.actionLists().stream().filter(Case::actionsFound).count()
      };
      out.append(
          Arrays.stream(cells)
              .map(String::valueOf)
              .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static void list(
        String title,
        List<Case> cases,
        java.util.function.Predicate<Case> which,
        Function<Case, String> why,
        StringBuilder out) {
      out.append('\n').append(title).append(":\n\n");
      List<Case> found = cases.stream().filter(which).toList();
      found.forEach(
          c ->
              out.append("- `")
                  .append(c.label().file())
                  .append("`: ")
                  .append(why.apply(c))
                  .append('\n'));
      out.append(found.isEmpty() ? "none\n" : "");
    }

    private static String entries(Case c) {
      Document document = c.read().document();
      List<Timeline.Entry> entries = c.read().timeline().entries();
      String read =
          entries.isEmpty()
              ? "none"
              : entries.size()
                  + " from "
                  + entries.get(0).written()
                  + " to "
                  + entries.get(entries.size() - 1).written();
      return c.label().entries()
          + " entries, read "
          + read
          + (document.body().isEmpty() ? " (empty)" : "");
    }

    private static String actions(Case c) {
      return c.label().actionCount() + " actions, read " + c.read().actions().size();
    }
  }
}
