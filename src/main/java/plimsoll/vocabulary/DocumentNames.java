package plimsoll.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** By what the names of documents end. */
public final class DocumentNames {
  /** Longer ones first: {@code x.html.md} is called {@code x}. */
  private static final List<String> MARKDOWN =
      List.of(".html.md", ".md.erb", ".markdown", ".mdown", ".mdx", ".md");

  private static final List<String> OTHERS =
      List.of(".org", ".adoc", ".asciidoc", ".rst", ".txt", ".html", ".htm");

  private DocumentNames() {}

  /** A file's name or path without its ending; nothing if it is no Markdown. */
  public static Optional<String> stripped(String path) {
    return without(path, MARKDOWN);
  }

  /** The same for texts in formats that are not read. */
  public static Optional<String> strippedOfOthers(String path) {
    return without(path, OTHERS);
  }

  private static Optional<String> without(String path, List<String> endings) {
    String lower = path.toLowerCase(Locale.ROOT);
    return endings.stream()
        .filter(lower::endsWith)
        .findFirst()
        .map(ending -> path.substring(0, path.length() - ending.length()));
  }
}
