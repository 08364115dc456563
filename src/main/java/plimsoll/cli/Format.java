package plimsoll.cli;

import java.util.Locale;

/** How problems are printed. */
enum Format {
  TEXT,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For picocli, which makes one by itself. */
  static final class Converter extends ChoiceConverter<Format> {
    Converter() {
      super(values());
    }
  }
}
