package plimsoll.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a process took, as Linux counts it; looked at every few milliseconds, so that the very last
 * ones may be missing.
 *
 * @param cpu of all threads, in user and system mode
 * @param peakBytes the most memory that was resident
 */
record Usage(Duration wall, Duration cpu, long peakBytes) {
  static Usage of(List<String> command) throws IOException, InterruptedException {
    return of(command, Duration.ofHours(1));
  }

  /**
   * The same.
   *
   * @throws IOException if it is not done by then; it is stopped
   */
  static Usage of(List<String> command, Duration limit) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path proc = Path.of("/proc", Long.toString(process.pid()), "status");
    Duration cpu = Duration.ZERO;
    long peak = 0;
    while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
      cpu = process.info().totalCpuDuration().orElse(cpu);
      peak = Math.max(peak, peak(proc));
      if (System.nanoTime() - start > limit.toNanos()) {
        process.destroyForcibly().waitFor();
        throw new IOException("not done after " + limit + ": " + String.join(" ", command));
      }
    }
    Duration wall = Duration.ofNanos(System.nanoTime() - start);
    if (process.exitValue() != 0) {
      throw new IOException("exit " + process.exitValue() + " of " + String.join(" ", command));
    }
    return new Usage(wall, cpu, peak);
  }

  /** This and then another. */
  Usage and(Usage next) {
    return new Usage(wall.plus(next.wall), cpu.plus(next.cpu), Math.max(peakBytes, next.peakBytes));
  }

  private static long peak(Path status) {
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) << 10;
        }
      }
    } catch (IOException e) {
      return 0; // it has just ended, or this is no Linux
    }
    return 0;
  }
}
