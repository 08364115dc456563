package plimsoll.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import plimsoll.problem.Span;

/**
 * Reads YAML 1.2 into {@link Value}s that know their places.
 *
 * <p>It composes from parser events, not through a library's constructor, so that size, depth and
 * aliases are bounded before anything is built, and so that a repeated key has a place.
 */
public final class Yaml {
  /** Longest text in UTF-16 units. */
  static final int MAX_LENGTH = 2_000_000;

  /** Deepest nesting. */
  static final int MAX_DEPTH = 40;

  /** Most values, those that aliases repeat counted again; a long text counts as several. */
  static final int MAX_VALUES = 200_000;

  private static final CoreScalarResolver RESOLVER = new CoreScalarResolver(false);
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(MAX_LENGTH).setParseComments(false).build();

  private final String file;
  private final int firstLine;
  private final Iterator<Event> events;
  private final List<Value.Entry> top = new ArrayList<>();
  private final List<Parsed.Fault> faults = new ArrayList<>();
  private final List<Span> aliases = new ArrayList<>();
  private final YamlLosses losses;
  private final Map<Anchor, Value> anchors = new HashMap<>();
  private final Map<Anchor, Integer> weights = new HashMap<>();
  private int values;
  private int depth;

  private Yaml(String file, String text, int firstLine) {
    this.file = file;
    this.firstLine = firstLine;
    this.losses = new YamlLosses(file, text, firstLine);
    this.events = new Parse(SETTINGS).parseString(text).iterator();
  }

  /**
   * Reads a text whose top is a map. Never fails: what cannot be read is a fault.
   *
   * @param firstLine the line of the file on which {@code text} begins, from 1
   */
  public static Parsed parse(String file, String text, int firstLine) {
    if (text.length() > MAX_LENGTH) {
      Span span = Span.at(file, firstLine, 1, 1);
      return new Parsed(
          new Value.Mapping(List.of(), span),
          List.of(Parsed.Fault.syntax(span, "this is too long to be read", "make it shorter")),
          List.of());
    }
    return new Yaml(file, text, firstLine).parse(text);
  }

  private Parsed parse(String text) {
    Span start = Span.at(file, firstLine, 1, 1);
    try {
      document(start);
    } catch (Stop stop) {
      faults.add(stop.fault);
    } catch (YamlEngineException e) {
      faults.add(YamlFault.of(e, text, file, firstLine));
    } catch (RuntimeException e) {
      // The scanner lets NumberFormatException and the like escape for some broken escapes.
      faults.add(Parsed.Fault.syntax(start, "this is not YAML", "check quotes and escapes"));
    }
    Parsed parsed = new Parsed(new Value.Mapping(top, start), faults, aliases);
    if (!parsed.complete()) {
      return parsed; // nothing of it is read, so that there is nothing to lose
    }
    faults.addAll(losses.found());
    return new Parsed(parsed.value(), faults, aliases);
  }

  private void document(Span start) {
    next(); // the stream begins
    Event event = next();
    if (event.getEventId() == Event.ID.StreamEnd) {
      return;
    }
    Event root = next();
    if (root.getEventId() == Event.ID.MappingStart) {
      mapping((CollectionStartEvent) root, top);
    } else if (!isNothing(root)) {
      throw new Stop(Parsed.Fault.syntax(start, "this is not a map", "write lines of key: value"));
    }
    next(); // the document ends
    Event end = next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw new Stop(
          Parsed.Fault.syntax(span(end), "a second document begins here", "keep one document"));
    }
  }

  private static boolean isNothing(Event event) {
    return event instanceof ScalarEvent scalar && scalar.isPlain() && scalar.getValue().isEmpty();
  }

  private Value value(Event event) {
    int before = values;
    count(1 + (event instanceof ScalarEvent s ? s.getValue().length() / 16 : 0), event);
    if (event instanceof AliasEvent alias) {
      return alias(alias);
    }
    Value value = fresh(event);
    Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
    if (anchor.isPresent()) {
      anchors.put(anchor.get(), value);
      losses.anchor(anchor.get(), value.span());
      weights.put(anchor.get(), values - before);
    }
    return value;
  }

  private Value fresh(Event event) {
    if (event instanceof ScalarEvent scalar) {
      Span span = span(event);
      losses.value(scalar, span);
      return new Value.Scalar(scalar.getValue(), tag(scalar), span);
    }
    if (event.getEventId() == Event.ID.MappingStart) {
      List<Value.Entry> entries = new ArrayList<>();
      mapping((CollectionStartEvent) event, entries);
      return new Value.Mapping(entries, span(event));
    }
    return sequence((CollectionStartEvent) event);
  }

  private Value alias(AliasEvent event) {
    aliases.add(span(event));
    Anchor anchor = event.getAlias();
    losses.used(anchor);
    Value value = anchors.get(anchor);
    if (value == null) {
      throw new Stop(
          Parsed.Fault.syntax(span(event), "this alias names nothing before it", "write it out"));
    }
    count(weights.getOrDefault(anchor, 1), event);
    if (depth + height(value) > MAX_DEPTH) {
      throw new Stop(tooDeep(event));
    }
    return value;
  }

  private void mapping(CollectionStartEvent start, List<Value.Entry> entries) {
    enter(start);
    known(start, start.getTag(), "tag:yaml.org,2002:map");
    Set<String> seen = new HashSet<>();
    for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
      if (!(event instanceof ScalarEvent key)) {
        throw new Stop(Parsed.Fault.syntax(span(event), "a key must be a word", "write it out"));
      }
      Span keySpan = span(event);
      Value value = value(next());
      if (seen.add(key.getValue())) {
        entries.add(new Value.Entry(key.getValue(), keySpan, value));
      } else {
        faults.add(Parsed.Fault.duplicate(keySpan));
      }
    }
    depth--;
  }

  private Value sequence(CollectionStartEvent start) {
    enter(start);
    known(start, start.getTag(), "tag:yaml.org,2002:seq");
    List<Value> items = new ArrayList<>();
    for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
      items.add(value(event));
    }
    depth--;
    return new Value.Sequence(items, span(start));
  }

  private void enter(Event event) {
    if (++depth > MAX_DEPTH) {
      throw new Stop(tooDeep(event));
    }
  }

  private Parsed.Fault tooDeep(Event event) {
    return Parsed.Fault.syntax(span(event), "this is nested too deeply", "make it flatter");
  }

  private static int height(Value value) {
    if (value instanceof Value.Mapping map) {
      return 1 + map.entries().stream().mapToInt(e -> height(e.value())).max().orElse(0);
    }
    if (value instanceof Value.Sequence list) {
      return 1 + list.items().stream().mapToInt(Yaml::height).max().orElse(0);
    }
    return 0;
  }

  private void count(int more, Event event) {
    values += more;
    if (values > MAX_VALUES) {
      throw new Stop(
          Parsed.Fault.syntax(span(event), "there are too many values here", "make it shorter"));
    }
  }

  private Value.Tag tag(ScalarEvent scalar) {
    Optional<String> written = scalar.getTag();
    if (written.isPresent()) {
      known(scalar, written, "tag:yaml.org,2002:str");
      return Value.Tag.STRING;
    }
    if (!scalar.isPlain()) {
      return Value.Tag.STRING;
    }
    Tag tag = RESOLVER.resolve(scalar.getValue(), true);
    if (tag.equals(Tag.NULL)) {
      return Value.Tag.NULL;
    }
    if (tag.equals(Tag.BOOL)) {
      return Value.Tag.BOOLEAN;
    }
    return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? Value.Tag.NUMBER : Value.Tag.STRING;
  }

  private void known(Event event, Optional<String> tag, String allowed) {
    if (tag.isPresent() && !tag.get().equals(allowed) && !tag.get().equals("!")) {
      throw new Stop(
          Parsed.Fault.syntax(span(event), "tags with ! are not read", "put the value in quotes"));
    }
  }

  private Event next() {
    if (!events.hasNext()) {
      throw new IllegalStateException("the parser ended before its stream");
    }
    return events.next();
  }

  private Span span(Event event) {
    Mark start = event.getStartMark().orElseThrow();
    Mark end = event.getEndMark().orElseThrow();
    int length = start.getLine() == end.getLine() ? end.getColumn() - start.getColumn() : 1;
    return Span.at(file, firstLine + start.getLine(), start.getColumn() + 1, Math.max(1, length));
  }

  /** Reading ends here; carries the fault up to the door of this class and no further. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Parsed.Fault fault;

    private Stop(Parsed.Fault fault) {
      super(null, null, false, false);
      this.fault = fault;
    }
  }
}
