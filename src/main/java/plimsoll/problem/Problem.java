package plimsoll.problem;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something a user should know about their content.
 *
 * <p>Invariant: neither {@code message} nor {@code hint} nor {@code excerpt} holds internal text; a
 * source path is the one internal name that may appear. Whoever makes a problem vouches for that.
 *
 * @param severity how much it matters
 * @param code what kind it is; stable, documented in {@code docs/problems.md}
 * @param span where it is
 * @param message what is wrong, one sentence without a full stop
 * @param hint the way out, or empty
 * @param excerpt the source line if it shows nothing internal, else empty
 * @param rule of the writing advice, {@code BL101}; empty for everything else
 * @param isSure whether it is a guess that is hardly ever wrong: many of them are only counted
 */
public record Problem(
    Severity severity,
    Code code,
    Span span,
    String message,
    String hint,
    String excerpt,
    String rule,
    boolean isSure)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::span)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::code)
          .thenComparing(Problem::rule)
          .thenComparing(Problem::message);

  public Problem {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(code);
    Objects.requireNonNull(span);
    Objects.requireNonNull(message);
    Objects.requireNonNull(hint);
    Objects.requireNonNull(excerpt);
    Objects.requireNonNull(rule);
  }

  /** A problem that is no sure guess. */
  public Problem(
      Severity severity,
      Code code,
      Span span,
      String message,
      String hint,
      String excerpt,
      String rule) {
    this(severity, code, span, message, hint, excerpt, rule, false);
  }

  /** A problem that is not advice. */
  public Problem(
      Severity severity, Code code, Span span, String message, String hint, String excerpt) {
    this(severity, code, span, message, hint, excerpt, "");
  }

  /** A problem that withholds the customer view. */
  public static Problem error(Code code, Span span, String message, String hint) {
    return new Problem(Severity.ERROR, code, span, message, hint, "");
  }

  /** Something guessed, odd or left out. */
  public static Problem notice(Code code, Span span, String message, String hint) {
    return new Problem(Severity.NOTICE, code, span, message, hint, "");
  }

  /** A guess that is hardly ever wrong. */
  public static Problem sureGuess(Code code, Span span, String message, String hint) {
    return new Problem(Severity.NOTICE, code, span, message, hint, "", "", true);
  }

  /** The same problem, showing the source line, which the caller knows to hold nothing internal. */
  public Problem withExcerpt(String line) {
    return new Problem(severity, code, span, message, hint, line, rule, isSure);
  }

  /** The same problem without the way out, for a list where the line before gives it. */
  Problem withoutHint() {
    return new Problem(severity, code, span, message, "", excerpt, rule, isSure);
  }

  /** The same problem at another place. */
  Problem at(Span place) {
    return new Problem(severity, code, place, message, hint, excerpt, rule, isSure);
  }

  /** The same problem with another severity: mark errors of drafts are notices. */
  public Problem as(Severity other) {
    return new Problem(other, code, span, message, hint, excerpt, rule, isSure);
  }

  /** The identifier that users see: of the code, or of the rule of the advice. */
  public String id() {
    return rule.isEmpty() ? code.id() : rule;
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
