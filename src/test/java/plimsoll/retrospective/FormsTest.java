package plimsoll.retrospective;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people write in other forms than the corpus does; see {@link Forms}. */
class FormsTest {
  static Stream<Forms> timelines() {
    return Stream.of("timelines-english.txt", "timelines-languages.txt", "no-timelines.txt")
        .flatMap(Forms::in);
  }

  static Stream<Forms> actions() {
    return Forms.in("actions.txt");
  }

  @ParameterizedTest
  @MethodSource("timelines")
  void timelinesAreRead(Forms form) {
    Retrospective read = form.read();
    assertEquals(form.expected(), Understood.timeline(read));
    Words.assertNothingIsLost(read);
  }

  @ParameterizedTest
  @MethodSource("actions")
  void actionsAreRead(Forms form) {
    Retrospective read = form.read();
    assertEquals(form.expected(), Understood.actions(read));
    Words.assertNothingIsLost(read);
  }

  static Stream<Forms> marks() {
    return Forms.in("marks.txt");
  }

  @ParameterizedTest
  @MethodSource("marks")
  void turningPointsAreTold(Forms form) {
    assertEquals(form.expected(), Understood.marks(form.read()));
  }
}
