package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plimsoll.content.Block;
import plimsoll.content.BlockText;
import plimsoll.content.Inline;
import plimsoll.content.Meta;
import plimsoll.content.PlainText;
import plimsoll.retrospective.Timeline.Entry;
import plimsoll.retrospective.Timeline.Mark;
import plimsoll.vocabulary.LabelKey;

/**
 * Finds the turning points of a timeline: those that the front matter says to the minute, else in
 * the words of its entries. A label says what an entry is; other words count where no label does:
 * the first that tells of a start, of its detection, of a mitigation, and the last that tells of
 * recovery.
 */
final class TurningPoints {
  /** What an entry says later than this is not what it is about. */
  private static final int LIMIT = 400;

  private static final List<Mark> SAID_ONCE =
      List.of(Mark.RECOVERY, Mark.MITIGATION, Mark.DETECTION, Mark.START);
  private static final List<Mark> IN_ORDER =
      List.of(
          Mark.RECOVERY,
          Mark.MITIGATION,
          Mark.HYPOTHESIS,
          Mark.DETECTION,
          Mark.ESCALATION,
          Mark.START);

  private TurningPoints() {}

  /** The same entries with their marks. */
  static List<Entry> of(List<Entry> entries, Meta meta) {
    DeclaredTurningPoints said = DeclaredTurningPoints.of(entries, meta);
    List<Mark> marks = new ArrayList<>();
    Set<Mark> labelled = EnumSet.noneOf(Mark.class);
    labelled.addAll(said.kinds());
    for (int i = 0; i < entries.size(); i++) {
      Mark mark = said.byEntry().getOrDefault(i, labelOf(entries.get(i)));
      marks.add(mark);
      labelled.add(mark);
    }
    Set<Mark> spoken = EnumSet.complementOf(EnumSet.copyOf(labelled));
    spoken.remove(Mark.NONE);
    spoken.addAll(List.of(Mark.HYPOTHESIS, Mark.ESCALATION));
    int[] says = new int[entries.size()];
    for (int i = 0; i < entries.size(); i++) {
      says[i] = says(entries.get(i));
      marks.set(i, marks.get(i) == Mark.NONE ? spokenIn(says[i], spoken) : marks.get(i));
    }
    for (Mark mark : SAID_ONCE) {
      spoken.remove(mark);
      if (!labelled.contains(mark)) {
        keepOne(says, marks, mark, spoken);
      }
    }
    int noticed = marks.indexOf(Mark.DETECTION);
    for (int i = 0; i < noticed; i++) {
      boolean change = marks.get(i) == Mark.RECOVERY || marks.get(i) == Mark.MITIGATION;
      // Nobody mends what nobody has noticed: it is the end of something else.
      marks.set(i, change && !labelled.contains(marks.get(i)) ? Mark.NONE : marks.get(i));
    }
    List<Entry> marked = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      marked.add(with(entries.get(i), marks.get(i)));
    }
    return marked;
  }

  /** What is said again turns nothing, unless it says something else too. */
  private static void keepOne(int[] says, List<Mark> marks, Mark mark, Set<Mark> others) {
    int kept = mark == Mark.RECOVERY ? marks.lastIndexOf(mark) : marks.indexOf(mark);
    for (int i = 0; i < marks.size(); i++) {
      if (marks.get(i) == mark && i != kept) {
        marks.set(i, spokenIn(says[i], others));
      }
    }
  }

  /** {@code **Detection:** …}, {@code 復旧確認 — …}, {@code First idea: …}. */
  private static Mark labelOf(Entry entry) {
    String label = label(entry.content());
    if (label.isEmpty()) {
      return Mark.NONE;
    }
    for (Map.Entry<Mark, List<String>> words : TurningPointWords.LABELS.entrySet()) {
      for (String word : words.getValue()) {
        if (label.startsWith(word) && isLabel(label, word)) {
          return words.getKey();
        }
      }
    }
    return Mark.NONE;
  }

  /** {@code 緩和 1} too; a longer Latin label is a sentence. */
  private static boolean isLabel(String label, String word) {
    boolean latin = word.charAt(0) < '\u0250';
    String rest = label.substring(word.length()).strip();
    return rest.chars().allMatch(Character::isDigit) || !latin && LabelKey.startsWith(label, word);
  }

  private static String label(List<Block> content) {
    if (content.isEmpty() || !(content.get(0) instanceof Block.Paragraph paragraph)) {
      return "";
    }
    List<Inline> text = paragraph.text();
    if (!text.isEmpty()
        && text.get(0) instanceof Inline.Styled styled
        && styled.style() == Inline.Style.STRONG) {
      String bold = PlainText.of(styled.children());
      return bold.length() <= 40 ? LabelKey.of(beforeColon(bold)) : "";
    }
    String start = PlainText.of(text.subList(0, Math.min(2, text.size())));
    String label = beforeColon(start);
    return label.length() < start.length() && label.length() <= 30 ? LabelKey.of(label) : "";
  }

  private static String beforeColon(String text) {
    int colon = text.indexOf(':') >= 0 ? text.indexOf(':') : text.indexOf('：');
    return colon < 0 ? text : text.substring(0, colon);
  }

  /** The signs of what an entry says first. */
  private static int says(Entry entry) {
    String text = BlockText.of(entry.content().subList(0, Math.min(1, entry.content().size())));
    return TurningPointWords.SPOKEN.in(
        spoken(text.length() > LIMIT ? text.substring(0, LIMIT) : text));
  }

  private static Mark spokenIn(int says, Set<Mark> wanted) {
    boolean denied = (says & TurningPointWords.DENIED) != 0;
    boolean silent = (says & TurningPointWords.SILENT) != 0;
    for (Mark mark : IN_ORDER) {
      boolean change = mark == Mark.RECOVERY || mark == Mark.MITIGATION;
      boolean said = (says & TurningPointWords.sign(mark)) != 0;
      if (wanted.contains(mark)
          && said
          && !(change && denied)
          && !(mark == Mark.DETECTION && silent)) {
        return mark;
      }
    }
    return Mark.NONE;
  }

  /** Small letters with single spaces; {@code @} stays, since it begins a name. */
  private static String spoken(String text) {
    StringBuilder out = new StringBuilder(" ");
    for (String part : text.split("@", -1)) {
      out.append(out.length() > 1 ? "@" : "").append(LabelKey.words(part));
      out.append(out.charAt(out.length() - 1) == ' ' ? "" : " ");
    }
    return out.toString();
  }

  private static Entry with(Entry e, Mark mark) {
    return new Entry(
        e.at(), e.until(), e.about(), e.written(), e.lane(), mark, e.content(), e.reach());
  }
}
