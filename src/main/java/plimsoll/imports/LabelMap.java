package plimsoll.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.vocabulary.SeverityWords;

/**
 * What a label or a word of another tool means: a severity, a service or a tag. As the user says it
 * with {@code --map}, else as most people name their labels.
 */
public final class LabelMap {
  /** What a word can mean. */
  enum Kind {
    SEVERITY,
    SERVICE,
    TAG,
    IGNORED
  }

  /** A meaning, and the word for it. */
  record Meaning(Kind kind, String word) {
    Meaning {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(word);
    }
  }

  /** {@code severity/critical}, {@code service:checkout}, {@code area::search}. */
  private static final Pattern SCOPED =
      Pattern.compile("(?i)\\s*([a-z][a-z _-]{1,24}?)\\s*(?:::|[:/=])\\s*(\\S.*)");

  private static final Pattern NUMBERED =
      Pattern.compile("(?i)(?:sev(?:erity)?[ -]?[0-5]|p[0-4]|s[0-4])");

  private static final Set<String> SEVERITIES =
      Set.of("severity", "sev", "priority", "prio", "impact");
  private static final Set<String> SERVICES =
      Set.of("service", "services", "component", "app", "system", "area", "product");

  private static final Pattern RULE =
      Pattern.compile("(.+?)=(?:(severity|service|tag):)?(.*)", Pattern.CASE_INSENSITIVE);

  private final Map<String, Meaning> said;

  private LabelMap(Map<String, Meaning> said) {
    this.said = said;
  }

  /**
   * What the user says.
   *
   * @param rules each {@code WORD=severity:KEY}, {@code WORD=service:KEY}, {@code WORD=tag:WORD} or
   *     {@code WORD=} to leave it out
   * @throws IllegalArgumentException naming the first invalid rule
   */
  public static LabelMap of(List<String> rules) {
    Map<String, Meaning> said = new LinkedHashMap<>();
    for (String rule : rules) {
      Matcher matcher = RULE.matcher(rule);
      boolean matches = matcher.matches();
      if (!matches || matcher.group(2) == null && !matcher.group(3).isBlank()) {
        throw new IllegalArgumentException(rule);
      }
      Kind kind =
          matcher.group(2) == null
              ? Kind.IGNORED
              : Kind.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
      said.put(folded(matcher.group(1)), new Meaning(kind, matcher.group(3).strip()));
    }
    return new LabelMap(said);
  }

  private static String folded(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  /** Puts a label where it belongs. */
  void label(Imported item, String label) {
    String word = Texts.line(label);
    Meaning meaning = meaning(word);
    switch (meaning.kind()) {
      case SEVERITY -> {
        if (item.severity().isEmpty()) {
          item.severity(meaning.word());
        } else {
          item.tags().add(word);
        }
      }
      case SERVICE -> item.services().add(meaning.word());
      case TAG -> item.tags().add(meaning.word());
      case IGNORED -> {}
    }
  }

  private Meaning meaning(String label) {
    Meaning meaning = said.get(folded(label));
    if (meaning != null) {
      return meaning;
    }
    Matcher scoped = SCOPED.matcher(label);
    if (scoped.matches()) {
      String scope = folded(scoped.group(1));
      String word = scoped.group(2).strip();
      if (SEVERITIES.contains(scope) && SeverityWords.of(word).isPresent()) {
        boolean digit = word.matches("\\d");
        return new Meaning(Kind.SEVERITY, digit ? "SEV-" + word : word);
      } else if (SERVICES.contains(scope)) {
        return new Meaning(Kind.SERVICE, word);
      }
    }
    return new Meaning(NUMBERED.matcher(label).matches() ? Kind.SEVERITY : Kind.TAG, label);
  }

  /** The severity that a word of a field means, where the user says one. */
  String severity(String word) {
    return Optional.ofNullable(said.get(folded(word)))
        .filter(m -> m.kind() == Kind.SEVERITY)
        .map(Meaning::word)
        .orElse(word);
  }

  /** The service that a name means, where the user says one. */
  String service(String name) {
    return Optional.ofNullable(said.get(folded(name)))
        .filter(m -> m.kind() == Kind.SERVICE)
        .map(Meaning::word)
        .orElse(name);
  }
}
