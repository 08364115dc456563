package plimsoll.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * The text of {@code approvals.yaml} with some entries replaced or added. Comments stay, and so
 * does every entry that is not concerned, letter for letter; entries are in the order of their ids.
 */
final class ApprovalsText {
  private static final String HEAD =
      "# Written by `plimsoll approve`: what was approved for customers.\n";

  private final List<String> head = new ArrayList<>();
  private final TreeMap<String, Entry> entries = new TreeMap<>();
  private final List<String> tail = new ArrayList<>();
  private String indent = "  ";

  private ApprovalsText() {}

  /** An entry's lines, and the comments and empty lines above it. */
  private record Entry(List<String> lead, List<String> lines) {}

  /**
   * The new text.
   *
   * @param before the file as it is, which can be read without problems; empty if there is none
   * @param entries all approvals of the file, by id
   */
  static String with(
      String before, List<Config.Approval> entries, Collection<Config.Approval> more) {
    ApprovalsText text = new ApprovalsText();
    if (!text.read(before, entries)) {
      // Entries that share lines with others are written anew.
      text = new ApprovalsText();
      before.lines().filter(line -> line.startsWith("#")).forEach(text.head::add);
      for (Config.Approval approval : entries) {
        text.put(approval);
      }
    }
    more.forEach(text::put);
    return text.written();
  }

  private boolean read(String before, List<Config.Approval> approvals) {
    List<String> lines = before.lines().toList();
    List<Integer> starts = new ArrayList<>();
    for (Value item : items(before)) {
      int line = item.span().line() - 1;
      boolean own = lines.get(line).stripLeading().startsWith("- ");
      if (!own || starts.contains(line)) {
        return false;
      }
      starts.add(line);
    }
    if (starts.isEmpty() || starts.size() != approvals.size()) {
      return false;
    }
    String first = lines.get(starts.get(0));
    indent = first.substring(0, first.indexOf('-'));
    int leadStart = leadOf(lines, starts.get(0), 0);
    head.addAll(lines.subList(0, leadStart));
    List<String> ids = items(before).stream().map(ApprovalsText::id).toList();
    for (int i = 0; i < starts.size(); i++) {
      int start = starts.get(i);
      boolean last = i + 1 == starts.size();
      int end = last ? leadOf(lines, lines.size(), start) : leadOf(lines, starts.get(i + 1), start);
      entries.put(
          ids.get(i), new Entry(lines.subList(leadStart, start), lines.subList(start, end)));
      leadStart = end;
    }
    tail.addAll(lines.subList(leadStart, lines.size()));
    return entries.size() == approvals.size();
  }

  private static List<Value> items(String text) {
    Parsed parsed = Yaml.parse(ConfigLoader.APPROVALS, text, 1);
    return parsed
        .value()
        .get("approvals")
        .map(value -> value instanceof Value.Sequence s ? s.items() : List.<Value>of())
        .orElse(List.of());
  }

  private static String id(Value item) {
    return ((Value.Mapping) item)
        .get("id")
        .map(value -> ((Value.Scalar) value).text().strip())
        .orElse("");
  }

  /** Where the comments and empty lines above a line begin, not above {@code floor}. */
  private static int leadOf(List<String> lines, int start, int floor) {
    int lead = start;
    while (lead > floor + 1 && isAside(lines.get(lead - 1))) {
      lead--;
    }
    return lead;
  }

  private static boolean isAside(String line) {
    return line.isBlank() || line.stripLeading().startsWith("#");
  }

  private void put(Config.Approval approval) {
    List<String> lines =
        List.of(
            indent + "- id: " + quoted(approval.id()),
            indent + "  digest: " + quoted(approval.digest()),
            indent + "  who: " + quoted(approval.who()),
            indent + "  when: " + quoted(approval.when()));
    Entry old = entries.get(approval.id());
    entries.put(approval.id(), new Entry(old == null ? List.of() : old.lead(), lines));
  }

  private String written() {
    StringBuilder out = new StringBuilder();
    if (head.isEmpty()) {
      out.append(HEAD);
    }
    head.forEach(line -> out.append(line).append('\n'));
    if (head.stream().noneMatch(line -> line.matches("[\"']?approvals[\"']?\\s*:.*"))) {
      out.append("approvals:\n");
    }
    for (Entry entry : entries.values()) {
      entry.lead().forEach(line -> out.append(line).append('\n'));
      entry.lines().forEach(line -> out.append(line).append('\n'));
    }
    tail.forEach(line -> out.append(line).append('\n'));
    return out.toString();
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
