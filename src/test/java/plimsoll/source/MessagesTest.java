package plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.config.Utf8;
import plimsoll.problem.Printer;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;

/**
 * The messages of front matter and configuration, whole. A folder is one code; {@code expected.txt}
 * is rewritten by {@code -Dgolden=update}.
 */
class MessagesTest {
  private static final Path CASES = Path.of("src/test/resources/messages");

  static List<String> codes() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void theMessagesOfACodeAreThese(String code) throws IOException {
    List<Problem> told =
        problems(CASES.resolve(code)).stream().filter(p -> p.code().id().equals(code)).toList();
    String text = told.stream().map(new Printer("", false)::text).collect(Collectors.joining());
    Path expected = CASES.resolve(code).resolve("expected.txt");
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(expected, text);
    }
    assertEquals(Files.readString(expected), text);
    assertTrue(told.size() > 0);
    assertFalse(text.toLowerCase(Locale.ROOT).contains("kestrel"), "internal words are not quoted");
  }

  private static List<Problem> problems(Path content) throws IOException {
    Problems problems = new Problems();
    Config config = ConfigLoader.load(content, problems);
    List<Header> headers = new ArrayList<>();
    try (Stream<Path> files = Files.walk(content)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        String path = content.relativize(file).toString().replace('\\', '/');
        String text = Utf8.decode(path, Files.readAllBytes(file)).text();
        headers.add(Headers.read(path, text, config, problems));
      }
    }
    Headers.settle(headers, problems);
    return problems.sorted();
  }
}
