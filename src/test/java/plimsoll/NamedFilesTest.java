package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.build.Outcome;
import plimsoll.build.Pipeline;
import plimsoll.build.Progress;
import plimsoll.build.Request;
import plimsoll.content.Audience;
import plimsoll.problem.Problem;

/** {@code plimsoll check FILE} reads little else, and says what a check of all says of the file. */
class NamedFilesTest {
  @TempDir private Path folder;

  static List<Path> folders() throws IOException {
    List<Path> folders = new ArrayList<>(List.of(Path.of("content")));
    for (String kind : List.of("cases", "leaks", "messages")) {
      try (Stream<Path> below = Files.list(Path.of("src/test/resources", kind))) {
        below
            .map(one -> one.resolve("content"))
            .filter(Files::isDirectory)
            .sorted()
            .forEach(folders::add);
      }
    }
    return folders;
  }

  @ParameterizedTest
  @MethodSource("folders")
  void aNamedFileHearsTheSameAlone(Path content) throws IOException {
    Request all =
        new Request(content.toAbsolutePath(), "default", folder, Set.of(Audience.values()), 2, "")
            .advising();
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(content)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> names.add(content.relativize(file).toString().replace('\\', '/')));
    }
    List<Problem> everything = said(all.lookingAt(List.copyOf(names)));
    for (String name : names) {
      assertEquals(of(name, everything), of(name, said(all.lookingAt(List.of(name)))), name);
    }
  }

  private static List<Problem> said(Request request) throws IOException {
    Outcome outcome = new Pipeline().build(request, Progress.NONE);
    return Stream.concat(outcome.problems().stream(), outcome.advice().stream()).sorted().toList();
  }

  private static List<Problem> of(String file, List<Problem> problems) {
    return problems.stream().filter(problem -> problem.span().file().equals(file)).toList();
  }
}
