package plimsoll.advice;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.problem.Problem;

/** How often the advice asks where people would ask, on sentences that they labelled. */
class AdviceQualityTest {
  private static final Path FOLDER = Path.of("src/test/resources/lint");
  private static final List<Row> ROWS = new ArrayList<>();

  @TempDir private static Path folder;

  private record Row(
      String file,
      String text,
      Set<String> wanted,
      String language,
      boolean real,
      Set<String> got) {
    boolean isOf(String name) {
      return file.equals(name);
    }
  }

  /** How many are right, wrong and missed. */
  private static final class Count {
    private int right;
    private int wrong;
    private int missed;

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }
  }

  @BeforeAll
  static void ask() throws IOException {
    Map<String, String> names =
        Rules.shipped().all().stream().collect(Collectors.toMap(Rule::id, Rule::name));
    Set<String> labels = new TreeSet<>(names.values());
    read("dev.tsv", names, labels);
    read("written.tsv", names, labels);
  }

  private static void read(String file, Map<String, String> names, Set<String> labels)
      throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve(file));
    Path content = Files.createDirectory(folder.resolve(file));
    Files.writeString(content.resolve("site.yaml"), "language: en\n");
    for (int i = 1; i < lines.size(); i++) {
      String text = lines.get(i).split("\t")[0];
      Files.writeString(content.resolve("s" + i + ".md"), "# Sentence " + i + "\n\n" + text + "\n");
    }
    Map<String, List<Problem>> told = Advised.of(content);
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t");
      Set<String> wanted =
          Arrays.stream(cells[1].split(","))
              .filter(label -> !label.equals("none"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertTrue(labels.containsAll(wanted), cells[1]);
      Set<String> got =
          told.getOrDefault("s" + i + ".md", List.of()).stream()
              .map(problem -> names.get(problem.id()))
              .collect(Collectors.toCollection(TreeSet::new));
      ROWS.add(new Row(file, cells[0], wanted, cells[2], cells[3].equals("real"), got));
    }
  }

  private static Count any(Predicate<Row> which) {
    Count count = new Count();
    ROWS.stream()
        .filter(which)
        .forEach(
            row -> {
              boolean wanted = !row.wanted().isEmpty();
              boolean got = !row.got().isEmpty();
              count.right += wanted && got ? 1 : 0;
              count.wrong += !wanted && got ? 1 : 0;
              count.missed += wanted && !got ? 1 : 0;
            });
    return count;
  }

  private static Count categories(String file, Predicate<String> which) {
    Count count = new Count();
    for (Row row : ROWS.stream().filter(row -> row.isOf(file)).toList()) {
      for (String label : row.got()) {
        boolean right = row.wanted().contains(label);
        count.right += which.test(label) && right ? 1 : 0;
        count.wrong += which.test(label) && !right ? 1 : 0;
      }
      count.missed +=
          (int)
              row.wanted().stream().filter(which.and(label -> !row.got().contains(label))).count();
    }
    return count;
  }

  @Test
  void itAsksWherePeopleWould() {
    Map<String, Count> table = new LinkedHashMap<>();
    table.put("any finding, all rows", any(row -> row.isOf("dev.tsv")));
    table.put("any finding, real rows", any(Row::real));
    table.put("any finding, en", any(row -> row.isOf("dev.tsv") && row.language().equals("en")));
    table.put("any finding, zh", any(row -> row.isOf("dev.tsv") && row.language().equals("zh")));
    table.put("categories, micro", categories("dev.tsv", label -> true));
    table.put("any finding, written later", any(row -> row.isOf("written.tsv")));
    table.put("categories, written later", categories("written.tsv", label -> true));
    Rules.shipped().wordings().stream()
        .sorted(Comparator.comparing(Rule::id))
        .forEach(
            rule ->
                table.put(
                    rule.id() + " " + rule.name(), categories("dev.tsv", rule.name()::equals)));
    StringBuilder out = new StringBuilder("\n");
    table.forEach(
        (name, count) ->
            out.append(
                String.format(
                    Locale.ROOT,
                    "%-28s precision %.2f recall %.2f (right %d, wrong %d, missed %d)%n",
                    name,
                    count.precision(),
                    count.recall(),
                    count.right,
                    count.wrong,
                    count.missed)));
    System.out.print(out);
    if (Boolean.getBoolean("advice.rows")) {
      ROWS.stream()
          .filter(row -> !row.got().equals(row.wanted()))
          .forEach(
              row -> System.out.println(row.wanted() + " got " + row.got() + " " + row.text()));
    }
    assertAll(
        () -> least(0.85, table, "any finding, all rows"),
        () -> least(0.80, table, "any finding, real rows"),
        () -> least(0.80, table, "categories, micro"),
        () -> least(0.95, table, "any finding, written later"),
        () -> least(0.95, table, "categories, written later"));
  }

  private static void least(double floor, Map<String, Count> table, String name) {
    Count count = table.get(name);
    assertTrue(count.precision() >= floor, name + ": precision " + count.precision());
    assertTrue(count.recall() >= floor, name + ": recall " + count.recall());
  }
}
