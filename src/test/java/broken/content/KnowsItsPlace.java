package broken.content;

import broken.problem.Span;
import broken.site.JoinsStrings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Content with a place, a path, a cycle and a file. */
public record KnowsItsPlace(Span span, Path path, JoinsStrings cycle) {
  long size() throws IOException {
    return Files.size(path);
  }
}
