package plimsoll.cli;

import java.util.Locale;

/** How {@code check} prints what it found. */
enum CheckFormat {
  TEXT(Format.TEXT),
  JSON(Format.JSON),
  SARIF(Format.JSON),
  MARKDOWN(Format.TEXT),
  GITHUB(Format.TEXT);

  private final Format ofProblems;

  CheckFormat(Format ofProblems) {
    this.ofProblems = ofProblems;
  }

  /** How anything else is printed meanwhile: for people, or not at all. */
  Format ofProblems() {
    return ofProblems;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For picocli, which makes one by itself. */
  static final class Converter extends ChoiceConverter<CheckFormat> {
    Converter() {
      super(values());
    }
  }
}
