package plimsoll.imports;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Span;
import plimsoll.source.Header;
import plimsoll.source.Headers;
import plimsoll.source.InternalHeader;

/**
 * What a build understands of a document's text: its title, its day, how severe it was. An import
 * writes it down, so that nobody has to guess again and an author can correct it.
 */
final class Understood {
  private static final Set<Code> TOLD =
      Set.of(Code.INFERRED_DATE, Code.INFERRED_KIND, Code.AMBIGUOUS_DATE, Code.AMBIGUOUS_ZONE);

  private Understood() {}

  /**
   * Adds to an item what the text says and the item does not.
   *
   * @param name the file's name, which may say a day
   * @param text the document without front matter
   * @param above lines of the file before the text
   * @return the line of the text, from 1, that is the title now; 0 if none is
   */
  static int add(Imported item, String name, String text, int above, Importing importing) {
    Problems problems = new Problems();
    Header header = Headers.read(name, text, ConfigLoader.defaults(Path.of("")), problems);
    InternalHeader said = header.said();
    boolean title = item.title().isEmpty() && !item.facts().containsKey("title");
    if (title) {
      item.title(said.title());
    }
    if (item.severity().isEmpty() && !item.facts().containsKey("severity")) {
      item.severity(said.severity());
    }
    if (header.kind() != Meta.Kind.INCIDENT && !item.facts().containsKey("kind")) {
      item.kind(header.kind().slug());
    }
    boolean language = problems.sorted().stream().anyMatch(p -> p.code() == Code.INFERRED_LANGUAGE);
    if (language && !item.facts().containsKey("language") && !item.facts().containsKey("lang")) {
      item.language(said.language());
    }
    for (Map.Entry<Meta.Milestone, Moment> time : said.times().entrySet()) {
      if (!item.facts().containsKey(time.getKey().name().toLowerCase(Locale.ROOT))) {
        item.time(time.getKey(), new When(time.getValue().iso()));
      }
    }
    for (Problem problem : problems.sorted()) {
      if (TOLD.contains(problem.code())) {
        Span span = problem.span();
        Span where =
            Span.at(item.place().file(), span.line() + above, span.column(), span.length());
        importing.add(
            Problem.notice(problem.code(), where, problem.message(), "correct it in the new file"));
      }
    }
    return title ? header.titleLine() : 0;
  }

  /** The text without one of its lines, and without the line that underlines it. */
  static String without(String text, int line) {
    if (line == 0) {
      return text;
    }
    String[] lines = text.split("\n", -1);
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < lines.length; i++) {
      boolean underline =
          i == line && lines[i].matches(" {0,3}(?:=+|-+)\\s*") && !lines[line - 1].startsWith("#");
      if (i != line - 1 && !underline) {
        out.append(lines[i]).append('\n');
      }
    }
    return out.toString();
  }
}
