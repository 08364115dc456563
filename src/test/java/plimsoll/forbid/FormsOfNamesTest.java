package plimsoll.forbid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.config.Config;
import plimsoll.gate.Policies;
import plimsoll.text.Folded;

/**
 * {@code denylist.tsv} and the tables of the documentation: which forms of a name ring, and which
 * words do not.
 */
class FormsOfNamesTest {
  record Row(String kind, String language, String name, boolean rings, List<String> texts) {
    static Row of(String line) {
      String[] cells = line.split("\t");
      String[] kind = cells[0].split(" ");
      List<String> texts =
          Arrays.stream(cells[3].split("\\|"))
              .map(t -> t.replace("\\n", "\n").replace("\\b", "" + Denylist.LINE_BREAK))
              .toList();
      String language = kind.length > 1 ? kind[1] : "en";
      return new Row(kind[0], language, cells[1], cells[2].equals("yes"), texts);
    }

    List<Denylist.Hit> hits(String text) {
      Config.Term term =
          kind.equals("replaced") ? Policies.term(name, "the queue") : Policies.forbidden(name);
      boolean person = kind.equals("person");
      Denylist denylist =
          Denylist.of(
              Policies.with(
                  language,
                  person ? List.of() : List.of(term),
                  List.of(),
                  person ? List.of(name) : List.of(),
                  List.of()));
      return kind.equals("replaced")
          ? denylist.unreplaced(Folded.readings(text))
          : denylist.scan(text);
    }
  }

  private static Stream<Row> rows() throws IOException {
    try (InputStream in = FormsOfNamesTest.class.getResourceAsStream("/denylist.tsv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text
          .lines()
          .filter(l -> !l.isEmpty() && !l.startsWith("#"))
          .map(Row::of)
          .toList()
          .stream();
    }
  }

  /** The tables of docs/denylist.md: name, what rings, what does not. */
  private static Stream<Row> documented() throws IOException {
    List<Row> rows = new ArrayList<>();
    String kind = "";
    for (String line : Files.readString(Path.of("docs/denylist.md")).split("\n")) {
      String[] cells = line.split("\\|");
      if (line.startsWith("## ") || line.isEmpty()) {
        kind = "";
      } else if (line.equals("| name | reported | not reported |")) {
        kind = "forbidden";
      } else if (line.equals("| person | reported | not reported |")) {
        kind = "person";
      } else if (!kind.isEmpty() && !line.startsWith("|-")) {
        String comma = kind.equals("person") ? "; " : ", ";
        String name = cells[1].strip();
        rows.add(new Row(kind, "en", name, true, List.of(cells[2].strip().split(comma))));
        rows.add(new Row(kind, "en", name, false, List.of(cells[3].strip().split(comma))));
      }
    }
    return rows.stream();
  }

  @ParameterizedTest
  @MethodSource({"rows", "documented"})
  void formsOfANameRingAndOtherWordsDoNot(Row row) {
    List<String> wrong =
        row.texts().stream().filter(text -> row.hits(text).isEmpty() == row.rings()).toList();
    assertEquals(List.of(), wrong);
  }
}
