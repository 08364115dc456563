package plimsoll.retrospective;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form in which people write a timeline, a list of actions or a heading, and what is to be read.
 * A file of {@code src/test/resources/recognition/forms} holds many: {@code === title}, the
 * Markdown, and behind {@code >>>} (with a file name, if the day matters) what is read.
 */
record Forms(String title, String markdown, String file, String expected) {
  private static final Path FOLDER = Path.of("src/test/resources/recognition/forms");

  static Stream<Forms> in(String file) {
    try {
      return parse(Files.readAllLines(FOLDER.resolve(file))).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Forms> parse(List<String> lines) {
    List<Forms> forms = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("=== ")) {
        starts.add(i);
      }
    }
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
      forms.add(form(lines.subList(starts.get(i), end)));
    }
    return forms;
  }

  private static Forms form(List<String> lines) {
    int mark = 0;
    while (!lines.get(mark).startsWith(">>>")) {
      mark++;
    }
    String file = lines.get(mark).substring(3).strip();
    return new Forms(
        lines.get(0).substring(4),
        String.join("\n", lines.subList(1, mark)) + "\n",
        file.isEmpty() ? "case.md" : file,
        lines.subList(mark + 1, lines.size()).stream()
            .filter(line -> !line.isBlank())
            .collect(Collectors.joining("\n")));
  }

  Retrospective read() {
    return Understood.of(file, markdown, "");
  }

  @Override
  public String toString() {
    return title;
  }
}
