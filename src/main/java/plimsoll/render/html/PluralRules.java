package plimsoll.render.html;

import java.text.CompactNumberFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which plural form a number takes, by CLDR's rules in CLDR's own notation ({@code one:i = 1 and v
 * = 0}).
 *
 * <p>The JDK evaluates such rules, but only inside a compact number format; so the format here is
 * made of nothing but the forms' names.
 */
final class PluralRules {
  private static final String PATTERN =
      "{zero:0'zero' one:0'one' two:0'two' few:0'few' many:0'many' other:0'other'}";

  private final String rules;
  private final Map<Long, String> forms = new ConcurrentHashMap<>();

  private PluralRules(String rules) {
    this.rules = rules;
  }

  /** Rules as CLDR writes them; empty for a language without plural forms. */
  static PluralRules parse(String rules) {
    PluralRules parsed = new PluralRules(rules);
    parsed.form(1);
    return parsed;
  }

  /** The name of the form, {@code one} or {@code other} and so on. */
  String form(long n) {
    return forms.computeIfAbsent(n, this::evaluate);
  }

  private String evaluate(long n) {
    String[] patterns = {PATTERN};
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    String text = new CompactNumberFormat("0", symbols, patterns, rules).format(n);
    return text.chars()
        .filter(Character::isLetter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
