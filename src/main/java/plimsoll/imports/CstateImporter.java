package plimsoll.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Meta;

/**
 * Issues of cState: paragraphs that begin with a status and end with the shortcode of a time,
 * newest first, become the timeline; everything else stays text.
 */
final class CstateImporter extends Documents {
  private static final Pattern TRACK =
      Pattern.compile("\\{\\{[<%]\\s*track\\s+[\"“]?([^\"”>%{]{0,80}?)[\"”]?\\s*[>%]\\}\\}");

  private static final Pattern STATUS =
      Pattern.compile(
          "(?s)\\s*(?:\\*{1,3}|_{1,3})([\\p{L}][\\p{L}"
              + " -]{2,30}?):?(?:\\*{1,3}|_{1,3})\\s*(?:[-–—:]\\s*)?(.*)");

  /** A status at the beginning of a line. */
  private static final Pattern LEAD =
      Pattern.compile(
          "\\s*(?:\\*{1,3}|_{1,3})\\p{L}[\\p{L} -]{2,30}:?(?:\\*{1,3}|_{1,3})\\s*[-–—:]?\\s");

  private static final Map<String, String> SEVERITIES =
      Map.of("down", "critical", "disrupted", "major", "notice", "minor");

  CstateImporter() {
    super(List.of("md", "markdown"));
  }

  @Override
  boolean isSkipped(Source.Entry entry) {
    return entry.name().startsWith("_index") || super.isSkipped(entry);
  }

  @Override
  void document(Source.Entry entry, Source source, Importing importing) throws IOException {
    Matter matter = Matter.of(text(entry), entry.path());
    Imported item = new Imported(entry.place(), "cstate", entry.path());
    item.path(stem(entry.path()));
    if (matter.broken()) {
      importing.odd(entry.place(), "this front matter cannot be read, and is kept as code");
    }
    matter.values().forEach((key, value) -> head(item, key, value, importing));
    Beside beside = new Beside(entry, source, this, item, importing);
    body(item, new MarkdownLinks(beside).led(matter.body()), matter, importing);
    importing.add(item);
  }

  private static void head(Imported item, String key, Object value, Importing importing) {
    String text = value instanceof String said ? said : "";
    if (value.equals("")) {
      return;
    }
    switch (key) {
      case "title" -> item.title(text);
      case "date" -> time(item, Meta.Milestone.STARTED, key, text, importing);
      case "resolvedWhen", "resolved_on" ->
          time(item, Meta.Milestone.RESOLVED, key, text, importing);
      case "severity", "max_severity" -> {
        String known = SEVERITIES.getOrDefault(text, text);
        item.severity(
            importing.labels().severity(text).equals(text)
                ? known
                : importing.labels().severity(text));
        if (!known.equals(text)) {
          item.facts().put("cstate-severity", text);
        }
      }
      case "affected" -> {
        if (value instanceof List<?> list) {
          list.forEach(
              s -> item.services().add(importing.labels().service(Texts.line(s.toString()))));
        } else {
          item.services().add(importing.labels().service(Texts.line(text)));
        }
      }
      case "tags" -> {
        if (value instanceof List<?> list) {
          list.forEach(s -> item.tags().add(Texts.line(s.toString())));
        }
      }
      default -> item.facts().put("cstate-" + Texts.line(key), value);
    }
  }

  private static void time(
      Imported item, Meta.Milestone milestone, String key, String text, Importing importing) {
    Optional<When> when = When.read(text);
    if (when.isPresent()) {
      item.time(milestone, when.get());
    } else {
      item.facts().put("cstate-" + key, text);
      importing.odd(item.place(), "the time in " + key + " is in no calendar, and is a fact");
    }
  }

  private static void body(Imported item, String text, Matter matter, Importing importing) {
    List<String> rest = new ArrayList<>();
    List<String[]> updates = new ArrayList<>(); // time, status, text
    boolean goesOn = false;
    for (String paragraph : paragraphs(text)) {
      Matcher track = TRACK.matcher(paragraph);
      String time = track.find() ? track.group(1).strip() : "";
      String bare = TRACK.matcher(paragraph).replaceAll("").strip();
      Matcher status = STATUS.matcher(bare);
      boolean marked = status.matches() && !status.group(2).isBlank();
      if (!time.isEmpty() || marked) {
        updates.add(
            new String[] {
              time, marked ? status.group(1).strip() : "", marked ? status.group(2) : bare
            });
        goesOn = bare.endsWith(":");
      } else if (goesOn && !paragraph.startsWith("#") && !paragraph.matches("[-*_ ]{3,}")) {
        String[] last = updates.get(updates.size() - 1);
        last[2] = last[2] + "\n\n" + paragraph;
        goesOn = false;
      } else {
        goesOn = false;
        rest.add(status.matches() && bare.indexOf('\n') < 0 ? "## " + status.group(1) : paragraph);
      }
    }
    String left = String.join("\n\n", rest).strip();
    String words = left.replaceFirst("(?:\\n+[-*_ ]{3,})+$", "");
    if (!words.matches("[-*_\\s]*")) {
      item.body().add(new Block.Verbatim(Foreign.unmarked(words), Audience.INTERNAL));
    }
    if (isNewestFirst(updates)) {
      Collections.reverse(updates);
    }
    updates(item, updates, importing);
  }

  /** As cState wants it, unless the times that are given say otherwise. */
  private static boolean isNewestFirst(List<String[]> updates) {
    List<Long> times =
        updates.stream()
            .map(u -> When.read(u[0]).orElse(When.UNKNOWN))
            .filter(When::isKnown)
            .map(When::order)
            .toList();
    return times.size() < 2 || times.get(0) >= times.get(times.size() - 1);
  }

  /** Paragraphs as Markdown has them, and one for each status; code is one. */
  private static List<String> paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    String fence = "";
    for (String line : (text + "\n").split("\n", -1)) {
      fence = Blocks.fence(line, fence);
      boolean ends = line.isBlank() || line.strip().equals("\\");
      boolean begins = !open.isEmpty() && fence.isEmpty() && LEAD.matcher(line).lookingAt();
      if (begins && (LEAD.matcher(open).lookingAt() || TRACK.matcher(open).find())) {
        paragraphs.add(open.toString().stripTrailing());
        open.setLength(0);
      }
      if (ends && fence.isEmpty()) {
        if (!open.isEmpty()) {
          paragraphs.add(open.toString().stripTrailing());
          open.setLength(0);
        }
      } else {
        open.append(line).append('\n');
      }
    }
    if (!open.isEmpty()) {
      paragraphs.add(open.toString().stripTrailing());
    }
    return paragraphs;
  }

  /** Without a time of their own the oldest was at the start and the newest at the end. */
  private static void updates(Imported item, List<String[]> updates, Importing importing) {
    for (int i = 0; i < updates.size(); i++) {
      String[] update = updates.get(i);
      When when = When.read(update[0]).orElse(When.UNKNOWN);
      Meta.Milestone end = i == 0 ? Meta.Milestone.STARTED : Meta.Milestone.RESOLVED;
      if (!update[0].isEmpty() && !when.isKnown()) {
        importing.odd(
            item.place(), "the time of an update is not a valid date; it stays in the text");
        update[2] = update[2] + " (" + update[0] + ")";
      } else if (update[0].isEmpty() && (i == 0 || i == updates.size() - 1)) {
        when = item.times().getOrDefault(end, When.UNKNOWN);
        if (when.isKnown()) {
          importing.guessed(
              item.place(),
              i == 0
                  ? "the oldest update has no time, and is taken to be from the start"
                  : "the newest update has no time, and is taken to be from the end");
        }
      }
      item.updates().add(new Imported.Update(when, update[1], Blocks.markdown(update[2], 4)));
    }
  }
}
