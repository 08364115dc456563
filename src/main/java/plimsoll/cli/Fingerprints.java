package plimsoll.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plimsoll.problem.Problem;
import plimsoll.problem.Span;
import plimsoll.text.Sha256;

/**
 * Names for findings that stay while lines are added and removed around them: the hash of the file,
 * the rule, the text of the line without its blanks, and the number among equal ones. A finding
 * about a whole file has no line.
 */
final class Fingerprints {
  private static final int LENGTH = 20;

  private final Path content;
  private final Map<String, List<String>> lines = new HashMap<>();

  private Fingerprints(Path content) {
    this.content = content;
  }

  /** One for each of the problems, in their order. */
  static List<String> of(List<Problem> problems, Path content) {
    Fingerprints fingerprints = new Fingerprints(content);
    Map<String, Integer> equal = new HashMap<>();
    List<String> all = new ArrayList<>();
    for (Problem problem : problems) {
      String text = fingerprints.line(problem);
      String alike = problem.span().file() + '\0' + problem.id() + '\0' + text;
      int number = equal.merge(alike, 1, Integer::sum);
      String hex =
          new Sha256().add(problem.span().file()).add(problem.id()).add(text).add(number).hex();
      all.add(hex.substring(0, LENGTH));
    }
    return all;
  }

  private String line(Problem problem) {
    Span span = problem.span();
    if (span.equals(Span.of(span.file()))) {
      return "";
    }
    List<String> text = lines.computeIfAbsent(span.file(), this::read);
    return span.line() > text.size()
        ? ""
        : text.get(span.line() - 1).replaceAll("\\s+", " ").strip();
  }

  /** What was found in the output has no source; a file that is gone has no lines. */
  private List<String> read(String file) {
    try {
      Path path = content.resolve(file);
      return Files.isRegularFile(path)
          ? new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList()
          : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }
}
