package plimsoll.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plimsoll.content.Inline;
import plimsoll.text.Prefilter;

/** Running text as its author says it: code, quotes and addresses are one sign each. */
final class SpokenText implements Inline.Visitor<Void> {
  /** What stands for something that is not the author's own words. */
  static final char OBJECT = '\uFFFC';

  private static final Pattern NOT_SAID =
      Pattern.compile(
          "\"[^\"\n]{1,300}\"|“[^”\n]{1,300}”|„[^“”\n]{1,300}[“”]|«[^»\n]{1,300}»"
              + "|「[^」\n]{1,300}」|『[^』\n]{1,300}』|‘[^’\n]{1,200}’"
              + "|(?<![\\p{L}\\p{N}])'[^'\n]{2,200}'(?![\\p{L}\\p{N}])"
              + "|https?://[^\\s)\\]]{1,500}");

  private static final Pattern LOG =
      Pattern.compile(
          "(?m)^\\[?(\\d{4}-\\d\\d-\\d\\d[T ])?\\d\\d:\\d\\d:\\d\\d[^\n]{0,60}"
              + "\\b(TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\\b[^\n]{0,2000}");

  private static final Prefilter PREFILTER =
      Prefilter.of(Stream.of(NOT_SAID.pattern(), LOG.pattern()));

  private final StringBuilder out = new StringBuilder();
  private final List<int[]> hidden = new ArrayList<>();

  private SpokenText() {}

  /**
   * What was said.
   *
   * @param hidden offsets of words that customers do not get
   */
  record Said(String text, List<int[]> hidden) {}

  static Said of(List<Inline> inlines) {
    SpokenText text = new SpokenText();
    inlines.forEach(inline -> inline.accept(text));
    String written = text.out.toString();
    boolean all = PREFILTER.in(written).isEmpty();
    return new Said(all ? written : blank(blank(written, NOT_SAID), LOG), text.hidden);
  }

  /** Keeps offsets: what is not said is as long as it was. */
  private static String blank(String text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      int length = matcher.end() - matcher.start();
      matcher.appendReplacement(out, String.valueOf(OBJECT).repeat(length));
    }
    return matcher.appendTail(out).toString();
  }

  private Void all(List<Inline> children) {
    children.forEach(child -> child.accept(this));
    return null;
  }

  private Void add(String text) {
    out.append(text);
    return null;
  }

  @Override
  public Void text(Inline.Text text) {
    return add(text.text().replace('’', '\''));
  }

  @Override
  public Void styled(Inline.Styled styled) {
    return styled.style() == Inline.Style.STRIKE ? null : all(styled.children());
  }

  @Override
  public Void code(Inline.Code code) {
    return add(String.valueOf(OBJECT));
  }

  @Override
  public Void link(Inline.Link link) {
    return all(link.children());
  }

  @Override
  public Void image(Inline.Image image) {
    return add(String.valueOf(OBJECT));
  }

  @Override
  public Void lineBreak(Inline.Break lineBreak) {
    return add(lineBreak.hard() ? "\n" : " ");
  }

  @Override
  public Void footnoteCall(Inline.FootnoteCall call) {
    return null;
  }

  @Override
  public Void masked(Inline.Masked masked) {
    int from = out.length();
    all(masked.children());
    hidden.add(new int[] {from, out.length()});
    return null;
  }
}
