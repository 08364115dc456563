package plimsoll.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import plimsoll.content.Block;
import plimsoll.content.Meta;

/**
 * One thing that happened, as another tool tells it: the neutral form between a format and our
 * Markdown. Filled by an importer, in any order, and then only read.
 */
final class Imported {
  /** An entry of the timeline. */
  record Update(When at, String status, List<Block> text) {
    Update {
      Objects.requireNonNull(at);
      Objects.requireNonNull(status);
      text = List.copyOf(text);
    }
  }

  /**
   * Something to be done.
   *
   * @param text in one paragraph
   * @param more what is said about it besides
   * @param due empty if it has no day
   */
  record Action(
      String text, boolean done, String owner, String due, String ticket, List<Block> more) {
    Action {
      Objects.requireNonNull(text);
      Objects.requireNonNull(owner);
      Objects.requireNonNull(due);
      Objects.requireNonNull(ticket);
      more = List.copyOf(more);
    }
  }

  /** A file that the text shows or links to. */
  record Attachment(String path, byte[] bytes) {
    Attachment {
      Objects.requireNonNull(path);
      Objects.requireNonNull(bytes);
    }
  }

  private final Place place;
  private final String from;
  private final String id;
  private String path = "";
  private String title = "";
  private String severity = "";
  private String kind = "";
  private String summary = "";
  private String language = "";
  private final Map<Meta.Milestone, When> times = new LinkedHashMap<>();
  private final Set<String> services = new LinkedHashSet<>();
  private final Set<String> tags = new LinkedHashSet<>();
  private final Set<String> authors = new LinkedHashSet<>();
  private final List<Block> body = new ArrayList<>();
  private final List<Update> updates = new ArrayList<>();
  private final List<Action> actions = new ArrayList<>();
  private final Map<String, Object> facts = new LinkedHashMap<>();
  private final List<Attachment> attachments = new ArrayList<>();

  /**
   * An empty item.
   *
   * @param from the name of the format
   * @param id what the export calls it: the same at the next import
   */
  Imported(Place place, String from, String id) {
    this.place = Objects.requireNonNull(place);
    this.from = Objects.requireNonNull(from);
    this.id = Objects.requireNonNull(id);
  }

  Place place() {
    return place;
  }

  String from() {
    return from;
  }

  String id() {
    return id;
  }

  /** Where it goes without the ending, if that does not follow from its day and its title. */
  String path() {
    return path;
  }

  Imported path(String where) {
    path = where;
    return this;
  }

  String title() {
    return title;
  }

  Imported title(String text) {
    title = Texts.line(text);
    return this;
  }

  String severity() {
    return severity;
  }

  Imported severity(String word) {
    severity = Texts.line(word);
    return this;
  }

  String kind() {
    return kind;
  }

  Imported kind(String word) {
    kind = word;
    return this;
  }

  String summary() {
    return summary;
  }

  Imported summary(String text) {
    summary = Texts.line(text);
    return this;
  }

  String language() {
    return language;
  }

  Imported language(String tag) {
    language = tag;
    return this;
  }

  Map<Meta.Milestone, When> times() {
    return times;
  }

  /** A milestone, unless it is there already. */
  Imported time(Meta.Milestone milestone, When when) {
    if (when.isKnown()) {
      times.putIfAbsent(milestone, when);
    }
    return this;
  }

  Set<String> services() {
    return services;
  }

  Set<String> tags() {
    return tags;
  }

  Set<String> authors() {
    return authors;
  }

  List<Block> body() {
    return body;
  }

  List<Update> updates() {
    return updates;
  }

  List<Action> actions() {
    return actions;
  }

  /** Fields that have no place of their own: text, or lists and maps of text. */
  Map<String, Object> facts() {
    return facts;
  }

  List<Attachment> attachments() {
    return attachments;
  }
}
