package plimsoll.retrospective;

import java.util.List;
import java.util.Locale;
import plimsoll.content.Block;
import plimsoll.content.PlainText;

/** Owner and day of an action as words of its text: {@code … Owner: @ana, due: 2026-03-02}. */
final class Spoken {
  private static final List<String> OWNER =
      List.of("owner", "assignee", "担当", "担当者", "负责人", "verantwortlich", "responsable");
  private static final List<String> DUE =
      List.of("due", "due date", "deadline", "期限", "截止", "frist", "échéance", "plazo");
  private static final String ENDS = ",;.，、；。)）]】|(（\n";
  private static final int LIMIT = 4000;

  private Spoken() {}

  static String owner(List<Block> blocks) {
    return after(OWNER, text(blocks));
  }

  static String due(List<Block> blocks) {
    return after(DUE, text(blocks));
  }

  private static String text(List<Block> blocks) {
    if (blocks.isEmpty() || !(blocks.get(0) instanceof Block.Paragraph paragraph)) {
      return "";
    }
    String text = PlainText.of(paragraph.text());
    return text.length() > LIMIT ? text.substring(text.length() - LIMIT) : text;
  }

  /** What stands behind one of the words and a colon, up to the next comma. */
  private static String after(List<String> words, String text) {
    String small = text.toLowerCase(Locale.ROOT);
    for (String word : words) {
      int at = small.length() == text.length() ? small.lastIndexOf(word) : -1;
      int colon = at + word.length();
      boolean whole = at == 0 || at > 0 && !Character.isLetter(text.charAt(at - 1));
      if (whole && colon < text.length() && ":：".indexOf(text.charAt(colon)) >= 0) {
        return value(text, colon + 1);
      }
    }
    return "";
  }

  private static String value(String text, int from) {
    int end = from;
    while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String value = text.substring(from, end).strip();
    return value.length() <= 60 ? value : "";
  }
}
