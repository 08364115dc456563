package plimsoll.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import plimsoll.build.ExitCode;
import plimsoll.build.LiveSites;
import plimsoll.build.Request;
import plimsoll.serve.Preview;
import plimsoll.serve.Sites;

/** Serves views on this machine, and reads the source again whenever it changes. */
@Command(
    name = "serve",
    description = {
      "Shows a site in your browser, at an address that only this machine reaches. Nothing is"
          + " written.",
      "",
      "Open pages reload when a file changes. Problems in the content are shown in the page. Ctrl-C"
          + " ends it."
    },
    footer = {
      "",
      "Examples:",
      "  plimsoll serve                   the internal site, at http://127.0.0.1:8080/",
      "  plimsoll serve --view customer   what customers would read",
      "  plimsoll serve --view all        both, at /customer/ and /internal/",
      "  plimsoll serve --port 0          at any port that is free"
    })
public final class ServeCommand implements Callable<Integer> {
  private final Environment world;

  @Mixin private BuildOptions options = new BuildOptions();

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      defaultValue = "internal",
      converter = Views.Converter.class,
      description = "customer, internal or all (default: ${DEFAULT-VALUE}).")
  private Views view = Views.INTERNAL;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      converter = PortConverter.class,
      description = "The port on 127.0.0.1, or 0 for any that is free (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  public ServeCommand(Environment world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    Request request = options.request(world, view.audiences());
    Console console = new Console(world, options.source().prefix(), Format.TEXT);
    Sites sites = new PreviewedSites(new LiveSites(request), view.audiences(), console);
    try (Preview preview = start(request, sites)) {
      untilEnded(
          preview,
          () ->
              console.say(
                  String.format(
                      Locale.ROOT,
                      "Serving the %s site at %s (Ctrl-C ends it)",
                      view == Views.ALL ? "customer and the internal" : view.toString(),
                      preview.url())));
    }
    return ExitCode.FINE.code();
  }

  private Preview start(Request request, Sites sites) throws IOException {
    List<Path> watched = options.watched(world, request.content());
    try {
      return Preview.start(port, sites, watched, request.out());
    } catch (BindException e) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "port %d cannot be used: %s; choose another with --port",
              port,
              e.getMessage()));
    }
  }

  /** A signal ends the process by its own road; a build that is under way is let finish first. */
  private static void untilEnded(Preview preview, Runnable announcement) {
    Runtime runtime = Runtime.getRuntime();
    Thread atSignal = new Thread(preview::close, "end of preview");
    try {
      runtime.addShutdownHook(atSignal);
      announcement.run();
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      runtime.removeShutdownHook(atSignal);
    } catch (IllegalStateException e) {
      // The signal came first: the process is ending already.
    }
  }

  /** A port of TCP. */
  static final class PortConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String typed) {
      try {
        int port = Integer.parseInt(typed);
        if (port >= 0 && port <= 65_535) {
          return port;
        }
      } catch (NumberFormatException e) {
        // said below, with what would be right
      }
      throw new TypeConversionException("expected a number from 0 to 65535");
    }
  }
}
