package plimsoll.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test class that drives Chromium. Without Chromium it is skipped and says so, except where
 * {@code CI} or {@code PLIMSOLL_BROWSER=required} is set: there a missing browser is a failure.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
public @interface NeedsChromium {
  /** Decides once per class. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (isRequired() || (Chromium.browser().isPresent() && Chromium.driver().isPresent())) {
        return ConditionEvaluationResult.enabled("Chromium is here or has to be");
      }
      return ConditionEvaluationResult.disabled(
          "Chromium is not installed (Debian: chromium and chromium-driver)");
    }

    private static boolean isRequired() {
      return System.getenv("CI") != null || "required".equals(System.getenv("PLIMSOLL_BROWSER"));
    }
  }

  /** Where Chromium and its driver are. */
  final class Chromium {
    private Chromium() {}

    static Optional<Path> browser() {
      return onPath("chromium");
    }

    static Optional<Path> driver() {
      return onPath("chromedriver");
    }

    private static Optional<Path> onPath(String program) {
      String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
      return Arrays.stream(path.split(":"))
          .filter(folder -> !folder.isEmpty())
          .map(folder -> Path.of(folder).resolve(program))
          .filter(Files::isExecutable)
          .findFirst();
    }
  }
}
