package plimsoll.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import plimsoll.build.Failure;
import plimsoll.build.ViewReader;
import plimsoll.content.Audience;
import plimsoll.mcp.Library;
import plimsoll.serve.Snapshot;

/**
 * The library as the content is now. It is read again when a file has changed; what cannot be read,
 * or is withheld from customers, leaves the last good one.
 */
final class LiveLibrary implements Supplier<Optional<Library>> {
  private final Path content;
  private final ViewReader reader;
  private final PrintStream log;
  private @Nullable Snapshot read;
  private Optional<Library> good = Optional.empty();

  /**
   * @param log told, in words that quote no content, why there is no newer library
   */
  LiveLibrary(Path content, Audience audience, PrintStream log) {
    this.content = content;
    this.reader = new ViewReader(content, audience);
    this.log = log;
  }

  /** Begins to read before anybody asks. */
  void readAhead() {
    Thread thread = new Thread(this::get, "reading");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public synchronized Optional<Library> get() {
    Snapshot now = Snapshot.of(List.of(content), content.resolve(".plimsoll"));
    if (!now.equals(read)) {
      read = now;
      refresh();
    }
    return good;
  }

  private void refresh() {
    try {
      Optional<Library> next = reader.read().map(Library::of);
      if (next.isEmpty()) {
        log.println(
            "plimsoll: the customer view is withheld; \"plimsoll check --view customer\" says why");
      }
      good = next.or(() -> good);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      Failure.of(e).print(log);
    }
    log.flush();
  }
}
