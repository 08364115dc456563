package plimsoll.lsp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.Diagnostic;
import plimsoll.problem.Problem;
import plimsoll.problem.Severity;

/**
 * The files that are open, and the latest reading of the content with them. One thread reads; what
 * changes while it does is read next, all of it at once.
 */
final class Desk {
  private final Reading.Reader reader;
  private final BiConsumer<String, List<Diagnostic>> published;
  private final Consumer<Throwable> bugs;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(Desk::daemon);
  private final Map<String, String> open = new TreeMap<>();
  private final Map<String, List<Diagnostic>> shown = new HashMap<>();
  private long changes;
  private long read;
  private CompletableFuture<Reading> latest = new CompletableFuture<>();

  Desk(
      Reading.Reader reader,
      BiConsumer<String, List<Diagnostic>> published,
      Consumer<Throwable> bugs) {
    this.reader = reader;
    this.published = published;
    this.bugs = bugs;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "reading");
    thread.setDaemon(true);
    return thread;
  }

  /** A file is open, with this text; or has changed. */
  synchronized void write(String path, String text) {
    open.put(path, text);
    changed();
  }

  /** A file is as it is on disk again. */
  synchronized void close(String path) {
    open.remove(path);
    changed();
  }

  /** The text of a file that is open; empty if it is not. */
  synchronized String text(String path) {
    return open.getOrDefault(path, "");
  }

  /** Something has changed, here or on disk. */
  synchronized void changed() {
    changes++;
    if (latest.isDone()) {
      latest = new CompletableFuture<>();
    }
    thread.execute(this::read);
  }

  /** What the latest reading says of a question, once everything written so far is read. */
  synchronized <T> CompletableFuture<T> ask(Function<Reading, T> question) {
    return latest.thenApply(question);
  }

  private void read() {
    Map<String, String> texts;
    long version;
    synchronized (this) {
      if (read == changes) {
        return;
      }
      version = changes;
      texts = new LinkedHashMap<>(open);
    }
    try {
      Reading reading = reader.read(texts);
      synchronized (this) {
        read = version;
        if (version == changes) {
          latest.complete(reading);
        }
      }
      publish(reading, texts);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      synchronized (this) {
        read = version;
        if (version == changes) {
          latest.completeExceptionally(e);
        }
      }
      bugs.accept(e);
    }
  }

  /** Shows all problems of open files, and the errors of others. */
  private void publish(Reading reading, Map<String, String> texts) {
    Map<String, List<Problem>> byFile = new TreeMap<>();
    texts.keySet().forEach(path -> byFile.put(path, new ArrayList<>()));
    for (Problem problem : reading.problems()) {
      String path = problem.span().file();
      if (texts.containsKey(path) || problem.severity() == Severity.ERROR) {
        byFile.computeIfAbsent(path, p -> new ArrayList<>()).add(problem);
      }
    }
    Set<String> gone = new HashSet<>(shown.keySet());
    byFile.forEach(
        (path, problems) -> {
          gone.remove(path);
          String text = texts.getOrDefault(path, reading.texts().getOrDefault(path, ""));
          List<Diagnostic> diagnostics = Diagnostics.of(problems, Lines.of(text));
          if (!diagnostics.equals(shown.put(path, diagnostics))) {
            published.accept(path, diagnostics);
          }
        });
    for (String path : gone) {
      shown.remove(path);
      published.accept(path, List.of());
    }
  }
}
