package plimsoll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes down which tests did not run, and why, for the last line of {@code mvn verify}. A test
 * class that is skipped whole counts once.
 */
public final class SkippedTests implements TestExecutionListener {
  private final Map<String, String> reasons = new ConcurrentSkipListMap<>();

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    note(test, reason);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
      note(test, result.getThrowable().map(Throwable::getMessage).orElse("no reason given"));
    }
  }

  private void note(TestIdentifier test, String reason) {
    String name =
        test.getSource()
            .filter(MethodSource.class::isInstance)
            .map(MethodSource.class::cast)
            .map(method -> simple(method.getClassName()) + "." + method.getMethodName())
            .orElse(simple(test.getLegacyReportingName()));
    reasons.put(name, reason.replaceFirst("^Assumption failed: ", "").replaceAll("\\s+", " "));
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    Path folder = Path.of("target");
    if (reasons.isEmpty() || !Files.isDirectory(folder)) {
      return;
    }
    try {
      Files.writeString(
          folder.resolve("skipped-tests.txt"),
          line(reasons) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was skipped for one reason stands together. */
  static String line(Map<String, String> reasons) {
    return reasons.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue,
                TreeMap::new,
                Collectors.mapping(Map.Entry::getKey, Collectors.joining(", "))))
        .entrySet()
        .stream()
        .map(same -> same.getKey() + ": " + same.getValue())
        .collect(Collectors.joining("; "));
  }
}
