package plimsoll.advice;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import plimsoll.problem.Severity;

/**
 * A rule of the advice.
 *
 * @param id {@code BL101}
 * @param name for people, in lower case with underscores
 * @param reason why one would change the text
 * @param question what to ask instead
 * @param severity where the site says nothing; {@link Severity#ADVICE} is "info"
 * @param on whether it speaks where the site says nothing
 * @param silentIn where its words are not read
 * @param patterns expressions by language; empty for a rule about a document's structure
 * @param exceptions expressions by language; what overlaps one is not found
 * @param unless expressions by language; in a sentence that has one nothing is found
 */
record Rule(
    String id,
    String name,
    String reason,
    String question,
    Severity severity,
    boolean on,
    List<String> bad,
    List<String> good,
    Set<Scope> silentIn,
    Map<String, List<Expression>> patterns,
    Map<String, List<Expression>> exceptions,
    Map<String, List<Expression>> unless) {
  Rule {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(question);
    Objects.requireNonNull(severity);
    bad = List.copyOf(bad);
    good = List.copyOf(good);
    silentIn = Set.copyOf(silentIn);
    patterns = Map.copyOf(patterns);
    exceptions = Map.copyOf(exceptions);
    unless = Map.copyOf(unless);
  }

  /** The same with another severity, or switched on or off. */
  Rule with(Severity other, boolean speaks) {
    return new Rule(
        id,
        name,
        reason,
        question,
        other,
        speaks,
        bad,
        good,
        silentIn,
        patterns,
        exceptions,
        unless);
  }
}
