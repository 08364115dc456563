package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Named pipes: whoever opens one without a writer waits for ever. */
public final class Pipes {
  private Pipes() {}

  /** Makes one; skips the test where the system has none. */
  public static void make(Path path) throws IOException, InterruptedException {
    Assumptions.assumeFalse(System.getProperty("os.name").startsWith("Windows"));
    assertEquals(0, new ProcessBuilder("mkfifo", path.toString()).start().waitFor());
  }
}
