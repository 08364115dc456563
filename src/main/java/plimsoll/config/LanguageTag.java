package plimsoll.config;

import java.util.regex.Pattern;

/** Language tags as BCP 47 writes them: {@code en}, {@code pt-BR}, {@code zh-Hant}. */
public final class LanguageTag {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private LanguageTag() {}

  /** Whether a text is one. */
  public static boolean isOne(String text) {
    return text.length() <= 35 && TAG.matcher(text).matches();
  }
}
