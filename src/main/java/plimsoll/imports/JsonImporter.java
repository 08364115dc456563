package plimsoll.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.content.Block;
import plimsoll.content.Meta;

/** Reads any export that is JSON, by the table of its format. */
final class JsonImporter implements Importer {
  private static final int LONGEST_TITLE = 140;

  private final String format;
  private final JsonSpec spec;
  private final Markups markups;

  JsonImporter(String format) {
    this.format = format;
    this.spec = JsonSpec.of(format);
    this.markups = new Markups();
  }

  @Override
  public void read(Source source, Importing importing) throws IOException {
    if (!source.isMany()) {
      read(source.open(), source.place(), importing);
      return;
    }
    for (Source.Entry entry : source.entries(importing).values()) {
      if (entry.path().toLowerCase(Locale.ROOT).endsWith(".json")) {
        read(entry.opener().open(), entry.place(), importing);
      }
    }
  }

  private void read(InputStream stream, Place place, Importing importing) throws IOException {
    try (InputStream in = stream) {
      JsonItems.read(
          in,
          place,
          spec.paths("items"),
          (item, where) -> importing.add(new Reading(item, where, importing).item()));
    }
  }

  /** One item while it is read. */
  private final class Reading {
    private final JsonNode json;
    private final Imported item;
    private final Importing importing;
    private final Set<Long> told = new HashSet<>();

    Reading(ObjectNode object, Place place, Importing importing) {
      this.json = unwrapped(object);
      this.importing = importing;
      String id =
          JsonFields.look(json, first(spec.paths("id"))).stream()
              .map(JsonNode::asText)
              .findFirst()
              .or(() -> JsonFields.text(json, spec.paths("id")))
              .orElse("");
      if (id.isBlank()) {
        id = "at line " + place.line() + ", column " + place.column();
        importing.odd(place, "this item has no id; its place in the export is taken for one");
      }
      this.item = new Imported(place, format, Texts.line(id));
    }

    private String first(List<String> paths) {
      return paths.isEmpty() ? "id" : paths.get(0);
    }

    Imported item() {
      title();
      JsonFields.text(json, spec.paths("severity")).ifPresent(this::severity);
      for (Meta.Milestone milestone : Meta.Milestone.values()) {
        time(milestone, spec.paths(milestone.name().toLowerCase(Locale.ROOT)));
      }
      JsonFields.words(json, spec.paths("service")).stream()
          .map(importing.labels()::service)
          .forEach(item.services()::add);
      JsonFields.words(json, spec.paths("tag")).forEach(item.tags()::add);
      JsonFields.words(json, spec.paths("label"))
          .forEach(label -> importing.labels().label(item, label));
      JsonFields.words(json, spec.paths("service-label"))
          .forEach(
              label ->
                  (label.equals("status") || label.equals("maintenance")
                          ? item.tags()
                          : item.services())
                      .add(label));
      JsonFields.words(json, spec.paths("author")).forEach(item.authors()::add);
      spec.texts().forEach(this::section);
      spec.updates().forEach(this::updates);
      spec.actions().forEach(this::actions);
      time(Meta.Milestone.STARTED, spec.paths("started-else"));
      spec.paths("drop").forEach(name -> JsonFields.drop(json, name));
      spec.paths("leave").forEach(path -> JsonFields.take(json, path));
      facts();
      if (item.times().get(Meta.Milestone.STARTED) == null && !item.updates().isEmpty()) {
        item.updates().stream()
            .map(Imported.Update::at)
            .filter(When::isKnown)
            .min((a, b) -> Long.compare(a.order(), b.order()))
            .ifPresent(this::startedThen);
      }
      return item;
    }

    private void startedThen(When first) {
      item.time(Meta.Milestone.STARTED, first);
      importing.guessed(item.place(), "the first update is taken for the start");
    }

    private void title() {
      String title = Texts.line(JsonFields.text(json, spec.paths("title")).orElse(""));
      if (title.length() > LONGEST_TITLE) {
        item.summary(title);
        int cut = title.lastIndexOf(' ', LONGEST_TITLE);
        title = title.substring(0, cut > 0 ? cut : LONGEST_TITLE) + " …";
      }
      item.title(title);
    }

    /** A word that says how severe something was; others are facts. */
    private void severity(String word) {
      String mapped = importing.labels().severity(word);
      Optional<String> first = Severities.of(mapped);
      first.ifPresent(item::severity);
      if (first.filter(mapped::equals).isEmpty()) {
        item.facts().put(prefix() + "severity", Texts.line(word));
      }
    }

    private void time(Meta.Milestone milestone, List<String> paths) {
      String key = milestone.name().toLowerCase(Locale.ROOT);
      Optional<String> written = JsonFields.text(json, paths);
      if (written.isPresent()) {
        Optional<When> when = When.read(written.get());
        if (when.isPresent()) {
          item.time(milestone, when.get());
          told.add(when.get().order());
        } else {
          odd(key, written.get());
        }
      }
    }

    private void odd(String key, String written) {
      item.facts().putIfAbsent(prefix() + key.replace(' ', '-'), written);
      importing.odd(item.place(), "the time of " + key + " is in no calendar, and is a fact");
    }

    private void section(JsonSpec.Text text) {
      for (String path : text.paths()) {
        for (JsonNode node : JsonFields.take(json, path)) {
          List<Block> blocks = markups.blocks(node, text.markup(), 2);
          if (!blocks.isEmpty() && !Markups.hasHeading(blocks) && !text.heading().isEmpty()) {
            item.body().add(Blocks.heading(2, text.heading()));
          }
          item.body().addAll(blocks);
        }
      }
    }

    private void updates(JsonSpec.Group group) {
      List<Imported.Update> updates = new ArrayList<>();
      for (String path : group.paths()) {
        for (ObjectNode update : JsonFields.objects(json, path)) {
          update(update, group, updates);
        }
      }
      if (updates.size() > 1
          && !updates.get(0).at().isKnown() | !updates.get(updates.size() - 1).at().isKnown()) {
        importing.odd(item.place(), "updates without a time are in the order of the export");
      }
      item.updates().addAll(updates);
    }

    private void update(ObjectNode update, JsonSpec.Group group, List<Imported.Update> updates) {
      Optional<String> written = JsonFields.text(update, group.paths("at"));
      When at = written.flatMap(When::read).orElse(When.UNKNOWN);
      written.filter(w -> !at.isKnown()).ifPresent(w -> odd("update " + (updates.size() + 1), w));
      if (at.isKnown()) {
        told.add(at.order());
      }
      String status =
          JsonFields.text(update, group.paths("status"))
              .map(JsonImporter::spoken)
              .or(() -> JsonFields.text(update, group.paths("by")).map(Texts::line))
              .orElse("");
      List<Block> blocks = new ArrayList<>();
      for (String path : group.paths("text")) {
        for (JsonNode node : JsonFields.take(update, path)) {
          List<Block> text = markups.blocks(node, group.argument("text"), 4);
          if (isReport(text)) {
            item.body().addAll(markups.blocks(node, group.argument("text"), 2));
            blocks.addAll(Blocks.prose("The incident report was published."));
          } else {
            blocks.addAll(text);
          }
        }
      }
      for (String path : group.paths("change")) {
        change(update, path, group.argument("change")).ifPresent(blocks::add);
      }
      List<String> names = JsonFields.words(update, group.paths("names"));
      if (!names.isEmpty()) {
        blocks.addAll(Blocks.prose(group.argument("names") + ": " + String.join(", ", names)));
      }
      String turn = spec.turns().getOrDefault(status.toLowerCase(Locale.ROOT), "");
      if (!turn.isEmpty()) {
        item.time(Meta.Milestone.valueOf(turn.toUpperCase(Locale.ROOT)), at);
      }
      if (at.isKnown() || !blocks.isEmpty()) {
        updates.add(new Imported.Update(at, status, blocks));
      } // else it is a milestone that was not reached
    }

    /** A report that is the last update of a status page is what others write a file for. */
    private static boolean isReport(List<Block> blocks) {
      return blocks.stream()
          .anyMatch(
              b ->
                  b instanceof Block.Verbatim text
                      && text.text().matches("(?is)#+ [^\\n]*incident report.*"));
    }

    /** What became of a component: {@code name: old → new}. */
    private Optional<Block> change(ObjectNode update, String path, String argument) {
      String[] names = argument.split(",");
      List<String> changes = new ArrayList<>();
      for (ObjectNode one : JsonFields.objects(update, path)) {
        String name = JsonFields.text(one, List.of(names[0])).orElse("");
        String old = JsonFields.text(one, List.of(names[1])).orElse("");
        String now = JsonFields.text(one, List.of(names[2])).orElse("");
        if (!name.isEmpty() && item.services().isEmpty() | names.length > 3) {
          item.services().add(importing.labels().service(name));
        }
        String arrow =
            old.equals(now) || old.isEmpty() ? spoken(now) : spoken(old) + " → " + spoken(now);
        changes.add(arrow.isEmpty() ? name : name + ": " + arrow);
      }
      return changes.isEmpty()
          ? Optional.empty()
          : Optional.of(Blocks.paragraph(Blocks.inline(String.join("; ", changes))));
    }

    private void actions(JsonSpec.Group group) {
      for (String path : group.paths()) {
        for (ObjectNode action : JsonFields.objects(json, path)) {
          String text = Texts.line(JsonFields.text(action, group.paths("text")).orElse(""));
          if (text.isEmpty()) {
            continue; // its fields stay as facts
          }
          List<Block> more = new ArrayList<>();
          for (String where : group.paths("more")) {
            for (JsonNode node : JsonFields.take(action, where)) {
              more.addAll(markups.blocks(node, group.argument("more"), 4));
            }
          }
          String state = JsonFields.text(action, group.paths("state")).orElse("");
          boolean dropped = ActionWords.isDropped(state);
          String due =
              JsonFields.text(action, group.paths("due"))
                  .flatMap(When::read)
                  .map(When::day)
                  .orElse("");
          item.actions()
              .add(
                  new Imported.Action(
                      dropped ? text + " (" + spoken(state) + ")" : text,
                      ActionWords.isDone(state),
                      Texts.line(JsonFields.text(action, group.paths("owner")).orElse("")),
                      due,
                      Texts.line(JsonFields.text(action, group.paths("ticket")).orElse("")),
                      more));
        }
      }
    }

    /** What is left; times that are already written are not repeated. */
    private void facts() {
      facts(json);
      JsonFields.look(json, "attributes").forEach(this::facts);
      JsonFields.look(json, "fields").forEach(this::facts);
    }

    private void facts(JsonNode node) {
      node.properties()
          .forEach(
              field -> {
                boolean again =
                    field.getValue().isTextual()
                        && When.read(field.getValue().asText())
                            .filter(w -> told.contains(w.order()))
                            .isPresent();
                boolean holder =
                    node == json
                        && field.getValue().isObject()
                        && (field.getKey().equals("attributes") || field.getKey().equals("fields"));
                if (!again && !holder) {
                  JsonFields.rest(field.getValue())
                      .ifPresent(value -> item.facts().putIfAbsent(name(field.getKey()), value));
                }
              });
    }

    private String prefix() {
      return format.replace("-issues", "") + "-";
    }

    private String name(String key) {
      String words = Texts.line(key).replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "-");
      return prefix()
          + words.toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", "-").replaceAll("^-+", "");
    }
  }

  /** {@code degraded_performance} as people say it, with a capital where it stands alone. */
  private static String spoken(String word) {
    String words = Texts.line(word).replace('_', ' ');
    return words.isEmpty() || !Character.isLowerCase(words.charAt(0))
        ? words
        : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Values in a wrapping of their type: {@code {"_type": "DateTime", "value": …}}. */
  private static JsonNode unwrapped(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (object.size() == 2 && object.has("_type") && object.has("value")) {
        return unwrapped(object.get("value"));
      }
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        field.setValue(unwrapped(field.getValue()));
      }
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, unwrapped(list.get(i)));
      }
    }
    return node;
  }
}
