package plimsoll.imports;

import java.util.Locale;
import java.util.Set;

/** How trackers call the state of something to be done. */
final class ActionWords {
  private static final Set<String> DONE =
      Set.of("done", "completed", "complete", "closed", "resolved", "finished", "fixed");
  private static final Set<String> DROPPED =
      Set.of("cancelled", "canceled", "dropped", "deleted", "not_doing", "wont_do", "not planned");

  private ActionWords() {}

  static boolean isDone(String state) {
    return DONE.contains(state.strip().toLowerCase(Locale.ROOT));
  }

  static boolean isDropped(String state) {
    return DROPPED.contains(state.strip().toLowerCase(Locale.ROOT));
  }
}
