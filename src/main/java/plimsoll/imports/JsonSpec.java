package plimsoll.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plimsoll.text.Resource;

/**
 * Where a format keeps what, from its table of lines {@code what, tab, paths, tab, argument}. Paths
 * are separated by {@code |}; the first that has something counts.
 *
 * @param fields single fields, by what they are
 * @param texts sections of the body
 * @param updates lists of what happened
 * @param actions lists of what is to be done
 * @param turns words of a status or a milestone, in small letters, and the key that they time
 */
record JsonSpec(
    Map<String, List<String>> fields,
    List<Text> texts,
    List<Group> updates,
    List<Group> actions,
    Map<String, String> turns) {

  /** A section: its paths, its heading, and how its text is written. */
  record Text(List<String> paths, String heading, String markup) {}

  /** A list of objects, and where each of them keeps what. */
  record Group(List<String> paths, Map<String, Row> rows) {
    List<String> paths(String what) {
      Row row = rows.get(what);
      return row == null ? List.of() : row.paths();
    }

    String argument(String what) {
      Row row = rows.get(what);
      return row == null ? "" : row.argument();
    }
  }

  /** Paths, and what else there is to know. */
  record Row(List<String> paths, String argument) {}

  List<String> paths(String what) {
    return fields.getOrDefault(what, List.of());
  }

  /** The table of a format. */
  static JsonSpec of(String format) {
    return parse(Resource.lines(JsonSpec.class, format + ".tsv"));
  }

  private static JsonSpec parse(List<String> table) {
    JsonSpec spec =
        new JsonSpec(
            new LinkedHashMap<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new LinkedHashMap<>());
    table.forEach(line -> spec.row(line.split("\t", -1)));
    return spec;
  }

  private void row(String[] cells) {
    String what = cells[0];
    List<String> paths = Arrays.asList(cells[1].split("\\|"));
    String argument = cells.length > 2 ? cells[2] : "";
    int dot = what.indexOf('.');
    if (what.equals("updates")) {
      updates.add(new Group(paths, new LinkedHashMap<>()));
    } else if (what.equals("actions")) {
      actions.add(new Group(paths, new LinkedHashMap<>()));
    } else if (dot > 0) {
      List<Group> groups = what.startsWith("update.") ? updates : actions;
      groups.get(groups.size() - 1).rows().put(what.substring(dot + 1), new Row(paths, argument));
    } else if (what.equals("text")) {
      texts.add(new Text(paths, argument, cells.length > 3 ? cells[3] : "auto"));
    } else if (what.equals("turn")) {
      turns.put(cells[1], argument);
    } else {
      fields.merge(
          what, paths, (a, b) -> java.util.stream.Stream.of(a, b).flatMap(List::stream).toList());
    }
  }
}
