package plimsoll.retrospective;

import java.util.List;
import plimsoll.vocabulary.Caption;
import plimsoll.vocabulary.LabelKey;

/** What a column of a table of actions holds, for a reader who knows that it is one. */
enum ActionCaption {
  TEXT,
  KIND,
  OWNER,
  DUE,
  STATE,
  TICKET,
  WHY,
  NUMBER,
  OTHER;

  static ActionCaption of(String caption) {
    ActionCaption exact = of(Caption.exactly(caption));
    if (exact != OTHER) {
      return exact;
    }
    ActionCaption named = of(Caption.of(caption));
    if (named == OWNER || named == TICKET) {
      return named;
    }
    List<String> words = List.of(LabelKey.withoutAside(caption).split(" "));
    for (ActionCaption kind : List.of(TEXT, OWNER, DUE, STATE, KIND, TICKET)) {
      if (words.size() <= 3 && words.stream().anyMatch(w -> of(Caption.ofKey(w)) == kind)) {
        return kind;
      }
    }
    return OTHER;
  }

  /** In a table of actions a word that other tables use as well means what it means here. */
  private static ActionCaption of(Caption caption) {
    return switch (caption) {
      case ACTION, TEXT -> TEXT;
      case KIND -> KIND;
      case OWNER, WHO -> OWNER;
      case DUE, WHEN -> DUE;
      case STATE -> STATE;
      case TICKET, ISSUE -> TICKET;
      case WHY -> WHY;
      case NUMBER -> NUMBER;
      case NAME, TEAM, TIME, PRIORITY, OTHER -> OTHER;
    };
  }
}
