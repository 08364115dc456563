package plimsoll.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plimsoll.text.Folded;

/** Finds words that say which field of an action follows: {@code Owner:}, {@code assigned to}. */
final class FieldLabels {
  private static final int LONGEST = 28;
  private static final WordLists LISTS = WordLists.of("fields.tsv");
  private static final Map<String, SpokenFields.Kind> STRONG = new HashMap<>();
  private static final Map<String, SpokenFields.Kind> ALL = new HashMap<>();

  static {
    for (SpokenFields.Kind kind : SpokenFields.Kind.values()) {
      LISTS.keys(kind.name().toLowerCase(Locale.ROOT)).forEach(word -> STRONG.put(word, kind));
    }
    ALL.putAll(STRONG);
    LISTS.keys("who").forEach(word -> ALL.putIfAbsent(word, SpokenFields.Kind.OWNER));
  }

  private final String text;
  private final List<Label> found = new ArrayList<>();

  private FieldLabels(String text) {
    this.text = text;
  }

  /**
   * A label.
   *
   * @param valueFrom where what it says of the field begins
   * @param setOff whether it begins a line, a sentence or what is behind a bracket or a comma
   * @param strong whether the words are for nothing else
   * @param colon whether a colon follows it
   */
  record Label(
      SpokenFields.Kind kind,
      int from,
      int valueFrom,
      boolean setOff,
      boolean strong,
      boolean colon) {}

  /** The labels of a text, in order. */
  static List<Label> in(String text) {
    FieldLabels labels = new FieldLabels(text);
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '：' || c == '=') {
        labels.before(i, i + 1, false);
      } else if (isDash(text, i)) {
        labels.before(i, i + 1, true);
      }
    }
    String small = text.toLowerCase(Locale.ROOT);
    if (small.length() == text.length()) {
      LISTS.written("given").forEach(phrase -> labels.given(small, phrase));
    }
    labels.found.sort(java.util.Comparator.comparingInt(Label::from));
    return labels.found;
  }

  /** The kind of a field that a label of its own names: the first word of {@code owner Jane}. */
  static Optional<SpokenFields.Kind> ofKey(String words) {
    return Optional.ofNullable(STRONG.get(LabelKey.words(words)));
  }

  private void before(int colon, int valueFrom, boolean onlySetOff) {
    int end = colon;
    // A definition has its colon on the line below.
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\n')) {
      end--;
    }
    int first = Math.max(0, end - LONGEST);
    for (int start = first; start < end; start++) {
      if (!begins(start) || text.substring(start, end).indexOf('\n') >= 0) {
        continue;
      }
      String words = text.substring(start, end);
      SpokenFields.Kind kind = ALL.get(LabelKey.words(words));
      if (kind == null && LabelKey.hasAside(words)) {
        kind = ALL.get(LabelKey.withoutAside(words));
      }
      String seen = kind == null ? seen(words) : words;
      kind = kind == null ? ALL.get(LabelKey.words(seen)) : kind;
      boolean setOff = isSetOff(text, start);
      if (kind != null && (setOff || !onlySetOff)) {
        boolean strong = STRONG.containsKey(LabelKey.words(seen));
        found.add(new Label(kind, start, valueFrom, setOff, strong, !onlySetOff));
        return;
      }
    }
  }

  /**
   * A label as the eye reads it: letters of another alphabet and what has no width hide nothing.
   */
  private static String seen(String words) {
    return words.chars().allMatch(c -> c < 0x80) ? words : Folded.of(words).toString();
  }

  private void given(String small, String phrase) {
    for (int at = small.indexOf(phrase); at >= 0; at = small.indexOf(phrase, at + 1)) {
      int end = at + phrase.length();
      if (begins(at) && end < text.length() && text.charAt(end) == ' ') {
        found.add(new Label(SpokenFields.Kind.OWNER, at, end, isSetOff(text, at), true, false));
      }
    }
  }

  /** Whether a word begins here. */
  private boolean begins(int at) {
    if (!Character.isLetter(text.charAt(at))) {
      return Character.isHighSurrogate(text.charAt(at));
    }
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    boolean inner = Character.isLetterOrDigit(before) || "-_/@#.'’".indexOf(before) >= 0;
    return !inner || Character.isIdeographic(text.charAt(at)) && Character.isIdeographic(before);
  }

  static boolean isDash(String text, int at) {
    char c = text.charAt(at);
    boolean pair =
        at > 1
            && (c == '>' || c == '/')
            && (c == '/' ? "/" : "-=").indexOf(text.charAt(at - 1)) >= 0;
    int before = pair ? at - 2 : at - 1;
    return (pair || "-–—―|·•~→⇒➔✅☑✔".indexOf(c) >= 0)
        && before >= 0
        && Character.isWhitespace(text.charAt(before))
        && at + 1 < text.length()
        && Character.isWhitespace(text.charAt(at + 1));
  }

  static boolean isSetOff(String text, int at) {
    int before = at - 1;
    while (before >= 0 && " \u00a0*_\"'“‘→>".indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    return before < 0 || "\n([{（【［,;，、；|–—―-·•/:：.!?。！？…".indexOf(text.charAt(before)) >= 0;
  }
}
