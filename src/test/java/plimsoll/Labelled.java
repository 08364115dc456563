package plimsoll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a reader sees in a document, as the files in {@code src/test/resources/recognition/labels}
 * say it.
 *
 * @param days the days that a reader may take for that of the page
 * @param kind {@code *} where a reader cannot tell, {@code template} for a form
 */
record Labelled(
    String file,
    List<String> days,
    String language,
    String kind,
    String severity,
    List<Entry> entries,
    List<Action> actions) {
  static final String OPEN = "*";

  /** A line of the timeline; its time is {@code -} where only the day is said. */
  record Entry(List<String> days, String time) {
    /** Whether an entry with this day and time of day, both perhaps empty, can be this one. */
    boolean is(String day, String clock) {
      return switch (time) {
        case "?" -> day.isEmpty();
        case "-" -> clock.isEmpty() && !day.isEmpty();
        default -> time.endsWith("??") || clock.startsWith(time);
      };
    }

    boolean saysDay() {
      return !days.contains("?");
    }
  }

  record Action(String state, String owner, String due, String text) {}

  boolean isTemplate() {
    return kind.equals("template");
  }

  String folder() {
    return file.substring(0, file.indexOf('/'));
  }

  static List<Labelled> in(Path file) throws IOException {
    List<Labelled> all = new ArrayList<>();
    String name = "";
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("# ")) {
        name = line.substring(2);
      } else if (line.startsWith("page ")) {
        String[] page = line.split(" ", 5);
        all.add(
            new Labelled(
                name,
                days(page[1]),
                page[2],
                page[3],
                page[4],
                new ArrayList<>(),
                new ArrayList<>()));
      } else if (line.startsWith("e ")) {
        String[] entry = line.split(" ");
        all.get(all.size() - 1).entries().add(new Entry(days(entry[1]), entry[2]));
      } else if (line.startsWith("a ")) {
        String[] action = line.substring(2).split("\\|", 4);
        all.get(all.size() - 1)
            .actions()
            .add(
                new Action(
                    action[0].strip(), action[1].strip(), action[2].strip(), action[3].strip()));
      }
    }
    return all;
  }

  private static List<String> days(String said) {
    return List.of(said.split("\\|"));
  }
}
