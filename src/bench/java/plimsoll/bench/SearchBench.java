package plimsoll.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import plimsoll.search.Findable;

/** The search's figures for docs/BENCHMARKS.md. */
public final class SearchBench {
  private SearchBench() {}

  /**
   * Prints the tables {@code relevance}, {@code pasted}, {@code similar}, {@code typed}, {@code
   * build} or {@code cost} of a content folder.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path content = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "relevance" -> Relevance.print(content, number(arguments), System.out);
      case "pasted" -> Pasted.print(content, number(arguments), System.out);
      case "similar" -> Likeness.print(content, System.out);
      case "typed" -> Typed.print(content, Path.of("src/bench/data/typed.tsv"), System.out);
      case "build" -> Stages.print(content, System.out);
      case "cost" -> cost(Documents.read(content), List.of(arguments).subList(2, arguments.length));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /** How many documents; all that there are if nothing is said. */
  private static int number(String[] arguments) {
    return arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
  }

  private static void cost(List<Findable> real, List<String> numbers)
      throws IOException, InterruptedException {
    System.out.println(
        "| documents | files | index | fragments | built in | first query | requests | next |");
    System.out.println("|---:|---:|---:|---:|---:|---:|---:|---:|");
    for (String number : numbers.isEmpty() ? List.of("1000", "10000") : numbers) {
      Cost.print(real, Integer.parseInt(number), System.out);
    }
  }
}
