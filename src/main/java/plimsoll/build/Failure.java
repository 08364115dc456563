package plimsoll.build;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;

/**
 * What stopped a command, in words. Messages of exceptions may hold internal text, so of a bug only
 * the types and the places in our code are told, and of the file system the path and the reason.
 */
public record Failure(ExitCode exitCode, String text) {

  private static final int FRAMES = 60;

  /** Tells the machine's failures from ours. */
  public static Failure of(Throwable thrown) {
    Throwable origin = origin(thrown);
    if (origin instanceof IOException e) {
      return new Failure(ExitCode.INPUT_OUTPUT, "plimsoll: " + reason(e) + "\n");
    }
    if (origin instanceof UsageException e) {
      return new Failure(ExitCode.USAGE, "plimsoll: " + e.getMessage() + "\n");
    }
    if (origin instanceof OutOfMemoryError) {
      return new Failure(
          ExitCode.INPUT_OUTPUT,
          "plimsoll: not enough memory; give it more with PLIMSOLL_JAVA_OPTIONS=-Xmx2g\n");
    }
    if (origin instanceof InvalidPathException) {
      return new Failure(
          ExitCode.INPUT_OUTPUT,
          "plimsoll: a file name cannot be written in this locale; set LC_ALL=C.UTF-8\n");
    }
    return new Failure(
        ExitCode.BUG,
        "plimsoll: this is a bug in Plimsoll; please report it with these lines\n"
            + frames(origin));
  }

  /** What was thrown first, without what lambdas and thread pools wrapped round it. */
  static Throwable origin(Throwable thrown) {
    Throwable e = thrown;
    while (e.getCause() != null
        && (e instanceof UncheckedIOException
            || e instanceof ExecutionException
            || e.getClass() == RuntimeException.class)) {
      e = e.getCause();
    }
    return e;
  }

  private static String reason(IOException e) {
    if (!(e instanceof FileSystemException file)) {
      // A parser's exception quotes what it read; the system's own and a socket's do not.
      boolean telling = e.getClass() == IOException.class || e instanceof SocketException;
      return telling && e.getMessage() != null ? e.getMessage() : e.getClass().getSimpleName();
    }
    return (file.getFile() == null ? "" : file.getFile() + ": ") + reason(file);
  }

  private static String reason(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    } else if (e instanceof AccessDeniedException) {
      return "permission denied";
    } else if (e instanceof FileAlreadyExistsException) {
      return "is there already";
    } else if (e instanceof NotDirectoryException) {
      return "not a folder";
    } else if (e instanceof DirectoryNotEmptyException) {
      return "the folder is not empty";
    }
    return e.getReason() == null ? "cannot be read or written" : e.getReason();
  }

  private static String frames(Throwable thrown) {
    StringBuilder out = new StringBuilder();
    String lead = "";
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      out.append(lead).append(e.getClass().getName()).append('\n');
      Arrays.stream(e.getStackTrace())
          .limit(FRAMES)
          .forEach(frame -> out.append("    at ").append(frame).append('\n'));
      lead = "caused by ";
    }
    return out.toString();
  }

  /** Prints it and gives the exit code. */
  public int print(PrintStream err) {
    err.print(text);
    err.flush();
    return exitCode.code();
  }
}
