package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.List;
import plimsoll.content.Inline;
import plimsoll.content.PlainText;

/**
 * A text that may begin with a time, or with a few words and then a time: {@code Resolved – 15:30
 * UTC}.
 *
 * @param text all of it without markup
 * @param label what stands before the time; empty for most
 * @param from where the time begins
 * @param start where the words behind the time begin
 * @param separated whether a colon, a dash or the like stands between the two, or nothing follows
 */
record Lead(String text, WrittenTime time, Label label, int from, int start, boolean separated) {
  private static final String SEPARATORS = ":：-–—―|,，、;→>·*";

  /** A text that begins with a time or not. */
  static Lead of(List<Inline> inlines) {
    return of(inlines, PlainText.of(inlines));
  }

  private static Lead of(List<Inline> inlines, String text) {
    // The name of a picture may begin with its day.
    boolean picture = !inlines.isEmpty() && inlines.get(0) instanceof Inline.Image;
    WrittenTime time = picture ? WrittenTime.NOTHING : TimeReader.read(text);
    if (!time.isTime()) {
      return new Lead(text, time, Label.NONE, 0, 0, false);
    }
    Lead lead = behind(text, time, Label.NONE, 0, time.end());
    return isSetOff(inlines, lead) ? new Lead(text, time, Label.NONE, 0, lead.start(), true) : lead;
  }

  /** Whether the time alone is bold or code, which parts it from the words behind it. */
  private static boolean isSetOff(List<Inline> inlines, Lead lead) {
    if (!(inlines.get(0) instanceof Inline.Styled || inlines.get(0) instanceof Inline.Code)) {
      return false;
    }
    String styled = PlainText.of(inlines.subList(0, 1));
    int end = styled.strip().length();
    return end >= lead.written().length() && styled.length() <= lead.start();
  }

  /** The same where a heading says that it is about times: a few words may stand before them. */
  static Lead below(List<Inline> inlines, boolean digits) {
    String text = PlainText.of(inlines);
    WrittenTime time = digits ? TimeReader.readDigits(text) : WrittenTime.NOTHING;
    return time.clock().isSaid() ? behind(text, time, Label.NONE, 0, time.end()) : below(inlines);
  }

  /** The same where four digits are no time. */
  static Lead below(List<Inline> inlines) {
    String text = PlainText.of(inlines);
    Lead plain = of(inlines, text);
    return plain.isTime()
        ? plain
        : Label.of(text).map(label -> labelled(text, label)).orElse(plain);
  }

  private static Lead labelled(String text, Label label) {
    WrittenTime time = TimeReader.read(text.substring(label.timeAt()));
    int end = label.timeAt() + time.end();
    boolean closed = !label.bracketed() || end < text.length() && text.charAt(end) == ']';
    Lead lead =
        behind(text, time, label, label.timeAt(), closed && label.bracketed() ? end + 1 : end);
    boolean whole = lead.isClock() || time.day().isSaid() && time.day().month() > 0;
    boolean real = time.isTime() && !time.loose() && whole && closed && lead.separated();
    return real ? lead : new Lead(text, WrittenTime.NOTHING, Label.NONE, 0, 0, false);
  }

  private static Lead behind(String text, WrittenTime time, Label label, int from, int end) {
    int start = spaces(text, end);
    boolean separated =
        start >= text.length() || end > 0 && "])】".indexOf(text.charAt(end - 1)) >= 0;
    for (int i = 0; i < 2 && start < text.length(); i++) {
      if (SEPARATORS.indexOf(text.charAt(start)) >= 0) {
        separated |= ",，、".indexOf(text.charAt(start)) < 0;
        start = spaces(text, start + 1);
      }
    }
    return new Lead(text, time, label, from, start, separated);
  }

  private static int spaces(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  boolean isTime() {
    return time.isTime();
  }

  /** The time as it was written. */
  String written() {
    String written = text.substring(from, from + time.end()).strip();
    boolean bracketed = written.length() > 1 && "[(【".indexOf(written.charAt(0)) >= 0;
    return bracketed && "])】".indexOf(written.charAt(written.length() - 1)) >= 0
        ? written.substring(1, written.length() - 1).strip()
        : written;
  }

  /** The words of {@code inlines}, which this was made of, without the time. */
  List<Inline> rest(List<Inline> inlines) {
    List<Inline> behind = InlineCut.after(inlines, start);
    if (!label.isSaid()) {
      return behind;
    }
    List<Inline> rest =
        new ArrayList<>(InlineCut.after(InlineCut.before(inlines, label.end()), label.start()));
    if (!InlineCut.isBlank(behind)) {
      rest.add(new Inline.Text(": "));
      rest.addAll(behind);
    }
    return rest;
  }

  /** Whether nothing follows the time. */
  boolean isAlone() {
    return start >= text.length();
  }

  /** Whether it is a time of day, or one that is not known. */
  boolean isClock() {
    return time.clock().isSaid() || time.clock().isUnknown() || time.since().isPresent();
  }

  /** Whether it can be nothing but a time: enough where no heading says so. */
  boolean isCertain() {
    return isClock() && !time.loose() && (!label.isSaid() || label.isOfStatus(text));
  }
}
