package plimsoll.render.html;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The words of the interface in one language.
 *
 * <p>A plural is written as one key a form: {@code incidents.one}, {@code incidents.other}; which
 * form a number takes is what CLDR says, in the key {@code plural-rules}.
 */
public final class UiText {
  private final Locale locale;
  private final Map<String, String> byKey;
  private final PluralRules plurals;

  private UiText(Locale locale, Map<String, String> byKey) {
    this.locale = locale;
    this.byKey = Map.copyOf(byKey);
    this.plurals = PluralRules.parse(byKey.getOrDefault("plural-rules", ""));
  }

  public static UiText of(Locale locale, Map<String, String> byKey) {
    return new UiText(locale, byKey);
  }

  public Locale locale() {
    return locale;
  }

  /** All words, for templates. */
  public Map<String, String> all() {
    return byKey;
  }

  /** A word that must be there. */
  public String get(String key) {
    return Objects.requireNonNull(byKey.get(key), key);
  }

  /** A word that may be there. */
  public String get(String key, String otherwise) {
    return byKey.getOrDefault(key, otherwise);
  }

  /** A sentence with {@code {0}}, {@code {1}} … filled in. */
  public String fill(String key, String... values) {
    String text = get(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i]);
    }
    return text;
  }

  /** A sentence that depends on a number; {@code {n}} is the number. */
  public String count(String key, long n) {
    String form = get(key + "." + plurals.form(n), get(key + ".other"));
    boolean grouped = n < 0 || n > 999; // the costly way gives small numbers the same digits
    return form.replace("{n}", grouped ? String.format(locale, "%,d", n) : Long.toString(n));
  }
}
