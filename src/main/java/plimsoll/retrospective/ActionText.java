package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import plimsoll.content.Block;
import plimsoll.content.Inline;
import plimsoll.content.PlainText;

/**
 * The words of an action without what its fields say: {@code Add an alert (owner: Ana, due:
 * 2026-05-01)} is {@code Add an alert}. A field in the middle of a sentence stays, and so does
 * whatever leads somewhere.
 */
final class ActionText {
  private static final String OPENERS = "([【（";
  private static final String CLOSERS = ")]】）";
  private static final String BETWEEN = " \u00a0\n\t,，、;；:：|–—-·&+→.。/";
  private static final int LONGEST_GROUP = 200;

  private final String text;
  private final boolean[] cut;

  private ActionText(String text) {
    this.text = text;
    this.cut = new boolean[text.length()];
  }

  /** A stretch of the text that is told elsewhere. */
  record Stretch(int from, int to) {}

  /**
   * @param told what fields say
   * @return the same blocks if nothing can go
   */
  static List<Block> without(List<Block> blocks, List<Stretch> told) {
    if (told.isEmpty() || !(blocks.get(0) instanceof Block.Paragraph paragraph)) {
      return blocks;
    }
    ActionText action = new ActionText(PlainText.of(paragraph.text()));
    told.forEach(s -> action.mark(s.from(), Math.min(s.to(), action.text.length())));
    action.keepWhatLeads(paragraph.text());
    List<Stretch> gone = action.gone();
    if (gone.isEmpty() || action.nothingLeft(gone)) {
      return blocks;
    }
    List<Inline> rest = paragraph.text();
    for (Stretch stretch : gone) {
      List<Inline> kept = new ArrayList<>(InlineCut.before(rest, stretch.from()));
      kept.addAll(InlineCut.after(rest, stretch.to()));
      rest = kept;
    }
    List<Block> without = new ArrayList<>(blocks);
    without.set(0, new Block.Paragraph(rest, paragraph.reach()));
    return without;
  }

  private void mark(int from, int to) {
    for (int i = Math.max(0, from); i < to; i++) {
      cut[i] = true;
    }
  }

  /** Links, pictures and footnotes stay, and what is masked stays or goes as a whole. */
  private void keepWhatLeads(List<Inline> inlines) {
    int at = 0;
    for (Inline inline : inlines) {
      int end = at + PlainText.of(List.of(inline)).length();
      boolean words =
          inline instanceof Inline.Text
              || inline instanceof Inline.Styled styled && InlineCut.isPlain(styled.children())
              || inline instanceof Inline.Break;
      boolean whole = !words && inline instanceof Inline.Masked && all(at, end);
      for (int i = at; i < end && !words && !whole; i++) {
        cut[i] = false;
      }
      at = end;
    }
  }

  private boolean all(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!cut[i]) {
        return false;
      }
    }
    return to > from;
  }

  /** What goes, the last first. */
  private List<Stretch> gone() {
    List<Stretch> gone = new ArrayList<>();
    end(gone);
    int limit = gone.isEmpty() ? text.length() : gone.get(0).from();
    int start = start(limit);
    for (int close = limit - 1; close > start; close--) {
      int open = endsWord(close + 1) ? group(close) : -1;
      if (open >= start) {
        int from = open > 0 && text.charAt(open - 1) == ' ' ? open - 1 : open;
        gone.add(new Stretch(from, close + 1));
        close = open;
      }
    }
    if (start > 0) {
      gone.add(new Stretch(0, start));
    }
    gone.sort(Comparator.comparingInt(Stretch::from).reversed());
    return gone;
  }

  /** What stands at the end, with the signs before it; the full stop of a sentence stays. */
  private void end(List<Stretch> gone) {
    int from = text.length();
    int first = text.length();
    while (from > 0) {
      if (cut[from - 1]) {
        from--;
        first = from;
      } else if (BETWEEN.indexOf(text.charAt(from - 1)) >= 0 && !endsTag(from)) {
        from--;
      } else {
        int open = group(from - 1);
        if (open < 0) {
          break;
        }
        from = open;
        first = open;
      }
    }
    if (first < text.length() && from > 0) {
      boolean stop = from < text.length() && ".。".indexOf(text.charAt(from)) >= 0;
      gone.add(new Stretch(stop ? from + 1 : from, text.length()));
    }
  }

  /** Whether {@code :ops:} ends here, as some notebooks write tags. */
  private boolean endsTag(int end) {
    int at = end - 1;
    if (text.charAt(at) != ':') {
      return false;
    }
    do {
      at--;
    } while (at >= 0 && end - at < LONGEST_GROUP && Character.isLetterOrDigit(text.charAt(at)));
    return at >= 0
        && at < end - 2
        && text.charAt(at) == ':'
        && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
  }

  /** Behind what stands at the beginning; 0 if nothing does. */
  private int start(int limit) {
    int at = 0;
    int end = 0;
    while (at < limit && !cut[at] && isSign(text.charAt(at))) {
      at++;
    }
    while (at < limit && (cut[at] || end > 0 && BETWEEN.indexOf(text.charAt(at)) >= 0)) {
      end = cut[at] ? at + 1 : end;
      at++;
    }
    return end == 0 ? 0 : at;
  }

  /** Whether no word goes on here. */
  private boolean endsWord(int at) {
    return at >= text.length() || !Character.isLetterOrDigit(text.codePointAt(at));
  }

  /** A box or a tick. */
  private static boolean isSign(char c) {
    return !Character.isLetterOrDigit(c) && (OPENERS + CLOSERS).indexOf(c) < 0;
  }

  /** Where the brackets open that close here and hold nothing else; -1 if there are none. */
  private int group(int close) {
    if (CLOSERS.indexOf(text.charAt(close)) < 0) {
      return -1;
    }
    boolean some = false;
    for (int at = close - 1; at >= 0 && close - at < LONGEST_GROUP; at--) {
      if (OPENERS.indexOf(text.charAt(at)) >= 0 && !cut[at]) {
        return some ? at : -1;
      }
      if (!cut[at] && BETWEEN.indexOf(text.charAt(at)) < 0) {
        return -1;
      }
      some |= cut[at];
    }
    return -1;
  }

  private boolean nothingLeft(List<Stretch> gone) {
    boolean[] left = new boolean[text.length()];
    java.util.Arrays.fill(left, true);
    gone.forEach(s -> java.util.Arrays.fill(left, s.from(), s.to(), false));
    for (int i = 0; i < text.length(); i++) {
      if (left[i] && Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
