package plimsoll.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plimsoll.config.Fields;
import plimsoll.config.Parsed;
import plimsoll.config.Yaml;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Severity;
import plimsoll.problem.Span;
import plimsoll.problem.Suggestion;
import plimsoll.text.Resource;
import plimsoll.work.Lazy;

/** The rules of a site: those that come with Plimsoll, as it configures them, and its own. */
final class Rules {
  private static final Problems FAULTS = new Problems();
  private static final RuleReader READER =
      new RuleReader(new HashMap<>()).with(shipped("words.yaml")).sharing("Name", "en", "de");
  private static final Lazy<Fields> FILE = new Lazy<>(() -> shipped("rules.yaml"));
  private static final Lazy<Rules> SHIPPED = new Lazy<>(() -> read(READER));

  /** What {@code advice:} says of all rules. */
  private static final String ALL = "all";

  private final List<Rule> wordings;
  private final List<Rule> structures;

  private Rules(List<Rule> wordings, List<Rule> structures) {
    this.wordings = List.copyOf(wordings);
    this.structures = List.copyOf(structures);
  }

  /** The rules as they come. */
  static Rules shipped() {
    return SHIPPED.get();
  }

  /** The rules as they come, for a company whose people have these names. */
  static Rules naming(List<String> people) {
    return people.isEmpty() ? SHIPPED.get() : read(READER.naming(people));
  }

  /** What finds the names of people. In Chinese too many words begin like a name. */
  static Expression name(List<String> people) {
    return (people.isEmpty() ? READER : READER.naming(people)).expression("en", "{Name}");
  }

  /**
   * The rules of a site.
   *
   * @param said by id: {@code off}, {@code on}, {@code info}, {@code warning} or {@code error}
   */
  Rules with(Map<String, String> said) {
    return new Rules(
        wordings.stream().map(rule -> with(rule, said)).toList(),
        structures.stream().map(rule -> with(rule, said)).toList());
  }

  private static Rule with(Rule rule, Map<String, String> said) {
    String word = said.getOrDefault(rule.id(), said.getOrDefault(ALL, ""));
    return switch (word) {
      case "" -> rule;
      case "off" -> rule.with(rule.severity(), false);
      default -> rule.with(RuleReader.severity(word).orElse(rule.severity()), true);
    };
  }

  /** The same with a site's own rules; what is wrong with them is reported, and keeps nothing. */
  Rules and(Fields own) {
    RuleReader reader = own.map("words").map(READER::with).orElse(READER).checking();
    List<Rule> all = new ArrayList<>(wordings);
    Set<String> ids = new HashSet<>();
    all().forEach(rule -> ids.add(rule.id()));
    List<Fields> given = own.maps("rules");
    for (Fields fields : given) {
      for (Rule rule : reader.rules(List.of(fields))) {
        if (ids.add(rule.id())) {
          all.add(rule);
          examine(rule, fields);
        } else {
          fields.refuse(fields.keySpan("id"), "this id is taken", "choose another");
        }
      }
    }
    own.finish();
    return new Rules(all, structures);
  }

  /** An example that a rule does not treat as its author says. */
  private static void examine(Rule rule, Fields fields) {
    Wordings alone = new Wordings(List.of(rule));
    if (rule.bad().stream().anyMatch(text -> !alone.isFoundIn(text))) {
      fields.refuse(
          fields.keySpan("bad"),
          "the rule does not find one of its bad examples",
          "change the example or the expressions");
    }
    if (rule.good().stream().anyMatch(alone::isFoundIn)) {
      fields.refuse(
          fields.keySpan("good"),
          "the rule finds one of its good examples",
          "change the example or the expressions");
    }
  }

  /** What settings say of rules that do not exist. */
  List<Problem> unknown(Map<String, String> said) {
    List<String> ids = all().stream().map(Rule::id).toList();
    return said.keySet().stream()
        .filter(id -> !id.equals(ALL) && !ids.contains(id))
        .map(
            id ->
                Problem.notice(
                    Code.CONFIG_VALUE,
                    Span.of("site.yaml"),
                    "advice: names " + id + ", and there is no such rule",
                    Suggestion.hint(id, ids, "the rules are listed by plimsoll help check")))
        .toList();
  }

  /** About words, those that speak. */
  List<Rule> wordings() {
    return wordings.stream().filter(Rule::on).toList();
  }

  /** All, in the order of their ids. */
  List<Rule> all() {
    return Stream.concat(wordings.stream(), structures.stream())
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .toList();
  }

  /** One by its id, if there is such a rule and it speaks. */
  Optional<Rule> speaking(String id) {
    return Stream.concat(structures.stream(), wordings.stream())
        .filter(rule -> rule.on() && rule.id().equals(id))
        .findFirst();
  }

  private static Rules read(RuleReader reader) {
    Fields file = FILE.get();
    Rules read = new Rules(reader.rules(file.maps("rules")), reader.rules(file.maps("structure")));
    if (!FAULTS.sorted().isEmpty()) {
      throw new IllegalStateException(FAULTS.sorted().toString());
    }
    return read;
  }

  /** One of our own files, in which nothing may be wrong. */
  private static Fields shipped(String name) {
    Parsed parsed = Yaml.parse(name, Resource.text(Rules.class, name), 1);
    if (!parsed.faults().isEmpty()) {
      throw new IllegalStateException(parsed.faults().toString());
    }
    return Fields.of(
        parsed.value(),
        new Fields.Report(FAULTS, Severity.ERROR, Code.CONFIG_UNKNOWN, Code.CONFIG_VALUE));
  }
}
