package plimsoll.imports;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import plimsoll.problem.Code;

/**
 * Formats of one document a file: a file, a folder or an archive of them. A document that cannot be
 * read is reported and does not hold up the others.
 */
abstract class Documents implements Importer {
  private static final Set<String> NOT_DOCUMENTS =
      Set.of("readme", "contributing", "changelog", "license", "source");

  private final List<String> endings;

  /**
   * Documents by the endings of their names.
   *
   * @param endings in small letters, without the dot; an empty one is a name without any
   */
  Documents(List<String> endings) {
    this.endings = endings;
  }

  /** Reads one document. */
  abstract void document(Source.Entry entry, Source source, Importing importing) throws IOException;

  /** Which documents are skipped where there are many. */
  boolean isSkipped(Source.Entry entry) {
    String name = stem(entry.name());
    return NOT_DOCUMENTS.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public void read(Source source, Importing importing) throws IOException {
    Map<String, Source.Entry> entries = source.entries(importing);
    boolean many = source.isMany();
    Predicate<Source.Entry> wanted =
        entry -> !many || isDocument(entry.path()) && !isSkipped(entry);
    boolean any = false;
    for (Source.Entry entry : entries.values().stream().filter(wanted).toList()) {
      any = true;
      try {
        document(entry, source, importing);
      } catch (ImportFailure e) {
        importing.add(e.problem());
      } catch (StackOverflowError e) {
        importing.add(
            entry
                .place()
                .error(Code.TOO_LARGE, "this is nested too deeply to be read", "make it flatter"));
      }
    }
    if (!any) {
      throw new ImportFailure(
          source.place(), "there is no document of this format here", "name another folder");
    }
  }

  boolean isDocument(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    boolean ending = dot > 0 && name.substring(dot + 1).matches("[A-Za-z0-9]{1,8}");
    return endings.contains(ending ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "");
  }

  /** A path without its ending. */
  String stem(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 && isDocument(path) && !endings.contains("")
            || dot > path.lastIndexOf('/') + 1
                && path.substring(dot + 1)
                    .matches("(?i)md|markdown|mdx|html?|adoc|asciidoc|asc|org|txt|jira|wiki")
        ? path.substring(0, dot)
        : path;
  }

  /** The text of a document. */
  static String text(Source.Entry entry) throws IOException {
    return Decoded.of(entry.bytes(Limits.ITEM), entry.place());
  }
}
