package plimsoll.retrospective;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.content.BlockText;
import plimsoll.content.Moment;
import plimsoll.content.PlainText;
import plimsoll.gate.View;
import plimsoll.problem.Problems;
import plimsoll.projection.Projections;
import plimsoll.source.Drafts;

/** Markdown taken through the gate and read, and short words for what came out. */
final class Understood {
  private Understood() {}

  /** One file without front matter of its own, in a site without a {@code site.yaml}. */
  static Retrospective of(String markdown) {
    return of("case.md", markdown, "");
  }

  static Retrospective of(String name, String markdown, String site) {
    try {
      Path folder = Files.createTempDirectory("plimsoll-understood");
      try {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, markdown);
        if (!site.isEmpty()) {
          Files.writeString(folder.resolve("site.yaml"), site);
        }
        return folder(folder).get(0);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All retrospectives below a folder, as the company reads them. */
  static List<Retrospective> folder(Path folder) throws IOException {
    Problems problems = new Problems();
    Config config = ConfigLoader.load(folder, problems);
    View view = Projections.of(Drafts.load(config, problems), config).of(Audience.INTERNAL).view();
    return Understanding.of(view.documents(), view.settings());
  }

  /** A line for each section: indented role and title. */
  static String roles(Retrospective retrospective) {
    return retrospective.sections().stream()
        .flatMap(section -> roles(section, ""))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> roles(Section section, String indent) {
    return Stream.concat(
        Stream.of(indent + section.role().slug() + ": " + PlainText.of(section.title())),
        section.subsections().stream().flatMap(below -> roles(below, indent + "  ")));
  }

  /** A line for each entry: {@code 2024-01-01T10:05Z/11:00Z detection lane | what}. */
  static String timeline(Retrospective retrospective) {
    return retrospective.timeline().entries().stream()
        .map(Understood::entry)
        .collect(Collectors.joining("\n"));
  }

  private static String entry(Timeline.Entry entry) {
    String at = entry.start().map(Moment::iso).orElse("?");
    String until = entry.end().map(moment -> "/" + moment.iso()).orElse("");
    String about = entry.about() ? "~" : "";
    return about + at + until + " " + BlockText.of(entry.content()).replace('\n', ' ');
  }

  /** A line for each entry that has one: its mark and what it says. */
  static String marks(Retrospective retrospective) {
    return retrospective.timeline().entries().stream()
        .filter(entry -> entry.mark() != Timeline.Mark.NONE)
        .map(entry -> entry.mark() + " " + BlockText.of(entry.content()).replace('\n', ' '))
        .collect(Collectors.joining("\n"));
  }

  /** The codes of what was guessed, in order, without repeats. */
  static String remarks(Retrospective retrospective) {
    return retrospective.remarks().stream()
        .map(remark -> remark.code().id())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** A line for each action: {@code open kind owner due ticket | what}. */
  static String actions(Retrospective retrospective) {
    return retrospective.actions().stream()
        .map(
            action ->
                String.join(
                        ";",
                        action.state().name().toLowerCase(java.util.Locale.ROOT),
                        action.kind(),
                        action.owner(),
                        action.due(),
                        action.ticket())
                    + " "
                    + BlockText.of(action.text()).replace('\n', ' '))
        .collect(Collectors.joining("\n"));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
