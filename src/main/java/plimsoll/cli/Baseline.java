package plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Severity;

/**
 * Findings that were there when somebody began to look: {@code check} does not report them again.
 * An error of a build is never among them, since it withholds the customer site whoever knows it.
 *
 * @param known fingerprints
 */
record Baseline(Set<String> known) {
  static final Baseline NONE = new Baseline(Set.of());

  private static final String HEAD = "# Findings that plimsoll check does not report again.";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{20}) \\S.*");

  Baseline {
    known = Set.copyOf(known);
  }

  /**
   * What a file knows.
   *
   * @throws IOException if it cannot be read, or was not written by {@link #write}
   */
  static Baseline read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new FileSystemException(
          file.toString(), null, "no such baseline. Write it first with --write-baseline.");
    }
    Set<String> known = new HashSet<>();
    for (String line : new String(Files.readAllBytes(file), UTF_8).lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        if (!LINE.matcher(line).matches()) {
          throw new FileSystemException(
              file.toString(), null, "this is not a baseline. Write it with --write-baseline.");
        }
        known.add(line.substring(0, line.indexOf(' ')));
      }
    }
    return new Baseline(known);
  }

  /**
   * Writes down all that may be known, one a line, sorted: no message, and no word of the content.
   *
   * @return how many
   */
  static int write(Path file, List<Problem> problems, List<String> fingerprints)
      throws IOException {
    TreeSet<String> lines = new TreeSet<>();
    for (int i = 0; i < problems.size(); i++) {
      Problem problem = problems.get(i);
      if (mayBeKnown(problem)) {
        lines.add(fingerprints.get(i) + " " + problem.id() + " " + problem.span().file());
      }
    }
    Path aside = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      Files.writeString(
          aside, HEAD + "\n" + String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"), UTF_8);
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
    return lines.size();
  }

  /** The problems that it does not know. */
  List<Problem> without(List<Problem> problems, List<String> fingerprints) {
    return IntStream.range(0, problems.size())
        .filter(i -> !(mayBeKnown(problems.get(i)) && known.contains(fingerprints.get(i))))
        .mapToObj(problems::get)
        .toList();
  }

  private static boolean mayBeKnown(Problem problem) {
    return problem.severity() != Severity.ERROR || problem.code() == Code.ADVICE;
  }
}
