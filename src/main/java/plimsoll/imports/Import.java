package plimsoll.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;

/**
 * One import: reads the sources item by item, writes each aside, and moves all of them at the end.
 * Until then nothing is in the folder, so that an export that breaks off leaves nothing half
 * written. A file that is there is replaced only when the user insists.
 */
public final class Import {
  /**
   * What is asked for.
   *
   * @param to the folder; made if need be
   * @param shown the folder as the user typed it, ending in {@code /} or empty
   */
  public record Request(
      String format,
      List<Source> sources,
      Path to,
      String shown,
      LabelMap labels,
      boolean force,
      boolean dryRun) {
    public Request {
      Objects.requireNonNull(format);
      sources = List.copyOf(sources);
      Objects.requireNonNull(to);
      Objects.requireNonNull(shown);
      Objects.requireNonNull(labels);
    }
  }

  /** What became of a file. */
  public enum Fate {
    /** It is new. */
    WRITTEN,
    /** It was there, and the user insisted. */
    REPLACED,
    /** It is there with the same words. */
    UNCHANGED,
    /** It is there and somebody edited or deleted it; or the export has changed since. */
    KEPT
  }

  /** A file below the folder, attachments included. */
  public record Outcome(String file, Fate fate) {}

  /** All of it. */
  public record Result(List<Outcome> files, List<Problem> problems) {
    public Result {
      files = List.copyOf(files);
      problems = List.copyOf(problems);
    }
  }

  private final Request request;
  private final Problems problems = new Problems();
  private final ImportList list;
  private final String before;
  private final FileNames names;
  private final Map<String, String> digests = new HashMap<>();
  private final List<Planned> planned = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Consumer<String> progress;
  private int items;

  /** A file that is written aside and waits to be moved. */
  private record Planned(String file, Path aside, Fate fate) {}

  private Import(Request request, Consumer<String> progress) throws IOException {
    this.request = request;
    this.progress = progress;
    this.list = ImportList.of(request.to());
    this.names = new FileNames(list);
    this.before = list.text();
  }

  /**
   * Imports.
   *
   * @param progress takes a word on how far it is
   * @throws IOException if a source cannot be read or the folder cannot be written
   */
  public static Result run(Request request, Consumer<String> progress) throws IOException {
    if (Files.exists(request.to()) && !Files.isDirectory(request.to())) {
      throw new NotDirectoryException(request.to().toString());
    }
    return new Import(request, progress).run();
  }

  private Result run() throws IOException {
    Staging staging = new Staging(request.to(), request.dryRun());
    try {
      for (Source source : request.sources()) {
        try (source) {
          Importing importing =
              new Importing(item -> take(item, staging), problems, request.labels());
          Formats.of(request.format()).read(source, importing);
        }
      }
      if (!request.dryRun()) {
        commit(staging);
      }
    } catch (ImportFailure e) {
      problems.add(e.problem());
      outcomes.clear();
    } finally {
      staging.close();
    }
    return new Result(outcomes, problems.sorted());
  }

  private void take(Imported item, Staging staging) throws IOException {
    progress.accept("reading: " + ++items);
    String text = MarkdownFile.of(item);
    String key = key(item, Digest.of(text));
    if (key.isEmpty()) {
      return; // the same once more
    }
    String file = names.of(item, key);
    plan(file, key, text.getBytes(StandardCharsets.UTF_8), item.place(), staging);
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    for (Imported.Attachment attachment : item.attachments()) {
      String path = folder + attachment.path();
      if (digests.containsKey("file " + path)) {
        continue;
      }
      digests.put("file " + path, "");
      plan(path, "file " + path, attachment.bytes(), item.place(), staging);
    }
  }

  /** What an item is called in the list; empty for one that was just there. */
  private String key(Imported item, String digest) {
    String key = item.from() + " " + item.id();
    for (int n = 1; ; n++) {
      String numbered = n == 1 ? key : key + " #" + n;
      String before = digests.putIfAbsent(numbered, digest);
      if (before == null) {
        if (n > 1) {
          problems.add(
              item.place()
                  .notice(Code.IMPORT_ODD, "another item has the same id; both are imported", ""));
        }
        return numbered;
      } else if (before.equals(digest)) {
        return "";
      }
    }
  }

  private void plan(String file, String key, byte[] bytes, Place place, Staging staging)
      throws IOException {
    String digest = Digest.of(bytes);
    Fate fate = fate(file, key, digest, place);
    outcomes.add(new Outcome(file, fate));
    if (fate == Fate.KEPT) {
      return;
    }
    list.put(new ImportList.Line(file, key, digest));
    if (fate != Fate.UNCHANGED && !request.dryRun()) {
      planned.add(new Planned(file, staging.write(bytes), fate));
    }
  }

  private Fate fate(String file, String key, String digest, Place place) throws IOException {
    Path target = request.to().resolve(file);
    boolean known = list.byFile(file).filter(l -> l.key().equals(key)).isPresent();
    boolean same = list.byFile(file).filter(l -> l.digest().equals(digest)).isPresent();
    if (!Files.exists(target)) {
      if (known && !request.force()) {
        kept(place, file, true, "was imported and is deleted");
        return Fate.KEPT;
      }
      return Fate.WRITTEN;
    } else if (Files.isRegularFile(target) && Digest.of(target).equals(digest)) {
      return Fate.UNCHANGED;
    } else if (request.force() && Files.isRegularFile(target)) {
      return Fate.REPLACED;
    }
    boolean edits = known && same;
    kept(
        place,
        file,
        edits,
        edits
            ? "was edited here"
            : known
                ? "is kept, and the export has changed since"
                : "is there and was not imported from this");
    return Fate.KEPT;
  }

  /** Local edits lose nothing of the export; everything else does. */
  private void kept(Place place, String file, boolean edits, String why) {
    String message = request.shown() + file + " " + why + "; it is not touched";
    String hint = "to replace it, add --force";
    problems.add(
        edits
            ? place.notice(Code.IMPORT_KEPT, message, hint)
            : place.error(Code.IMPORT_KEPT, message, hint));
  }

  private void commit(Staging staging) throws IOException {
    for (Planned file : planned) {
      staging.move(file.aside(), file.file(), file.fate() == Fate.REPLACED);
    }
    if (!list.text().equals(before)) {
      staging.move(
          staging.write(list.text().getBytes(StandardCharsets.UTF_8)), ImportList.NAME, true);
    }
  }
}
