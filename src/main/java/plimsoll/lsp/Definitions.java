package plimsoll.lsp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Position;
import plimsoll.content.Document;

/** Where a name at a place leads: the ID or path of a document, or a hope. */
final class Definitions {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._/-]+");

  private Definitions() {}

  /** A line of a file, from 0. */
  record Target(String path, int line) {}

  static Optional<Target> at(Reading reading, Lines lines, Position position) {
    Matcher names = NAME.matcher(lines.at(position.getLine()));
    while (names.find()) {
      if (names.start() <= position.getCharacter() && position.getCharacter() <= names.end()) {
        String name = names.group().replaceFirst("^(\\.{0,2}/)+", "");
        return document(reading, name).or(() -> hope(reading, name));
      }
    }
    return Optional.empty();
  }

  private static Optional<Target> document(Reading reading, String name) {
    return reading.documents().stream()
        .filter(document -> isNamed(document, name))
        .map(document -> new Target(document.source(), 0))
        .findFirst();
  }

  private static boolean isNamed(Document document, String name) {
    String source = document.source();
    return document.id().equals(name)
        || source.equals(name)
        || name.endsWith(".md") && source.endsWith("/" + name);
  }

  private static Optional<Target> hope(Reading reading, String name) {
    return reading.understood().stream()
        .filter(review -> review.hopes().stream().anyMatch(hope -> hope.id().equals(name)))
        .map(review -> review.document().source())
        .map(source -> new Target(source, line(reading, source, name)))
        .findFirst();
  }

  private static int line(Reading reading, String source, String hope) {
    Lines lines = Lines.of(reading.texts().getOrDefault(source, ""));
    for (int i = 0; i < lines.all().size(); i++) {
      if (lines.at(i).contains("hope=" + hope)) {
        return i;
      }
    }
    return 0;
  }
}
