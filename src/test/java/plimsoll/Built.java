package plimsoll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import plimsoll.build.Outcome;
import plimsoll.build.Pipeline;
import plimsoll.build.Request;
import plimsoll.content.Audience;
import plimsoll.invented.Dice;
import plimsoll.invented.Folder;
import plimsoll.problem.Problem;
import plimsoll.problem.Severity;

/**
 * The customers' site of an invented folder, as the whole pipeline builds it.
 *
 * @param tree what was published; empty if nothing was
 * @param errors why nothing was
 */
record Built(Tree tree, List<Problem> errors) {
  static Built of(Folder folder, long order) throws IOException {
    Path root = Files.createTempDirectory("plimsoll-proof");
    try {
      folder.write(root.resolve("content"), Dice.of(order, 0));
      Path out = root.resolve("site");
      Request request =
          new Request(root.resolve("content"), "harbour", out, Set.of(Audience.CUSTOMER), 2, "");
      Outcome outcome = new Pipeline().build(request, stage -> {});
      List<Problem> errors =
          outcome.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList();
      return new Built(Tree.of(out.resolve("customer")), errors);
    } finally {
      delete(root);
    }
  }

  boolean published() {
    return errors.isEmpty();
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
