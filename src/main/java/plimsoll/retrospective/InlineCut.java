package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.List;
import plimsoll.content.Inline;
import plimsoll.content.PlainText;

/** Cuts running text by what it says, and keeps its markup. */
final class InlineCut {
  private InlineCut() {}

  /**
   * The text without the first {@code count} characters of its {@link PlainText}. Links, pictures
   * and footnotes that stand there are kept: they lead somewhere; behind a link everything is.
   */
  static List<Inline> after(List<Inline> text, int count) {
    if (count > 0 && !text.isEmpty() && text.get(0) instanceof Inline.Link) {
      return text;
    }
    List<Inline> rest = new ArrayList<>();
    int left = count;
    for (Inline inline : text) {
      int length = PlainText.of(List.of(inline)).length();
      if (left <= 0 || length == 0) {
        rest.add(inline);
      } else {
        rest.addAll(tail(inline, left, length));
      }
      left -= length;
    }
    return rest;
  }

  /** The first {@code count} characters of the text. */
  static List<Inline> before(List<Inline> text, int count) {
    List<Inline> first = new ArrayList<>();
    int left = count;
    for (Inline inline : text) {
      int length = PlainText.of(List.of(inline)).length();
      if (left >= length) {
        first.add(inline);
      } else if (left > 0) {
        first.addAll(head(inline, left));
      }
      left -= length;
      if (left <= 0) {
        break;
      }
    }
    return first;
  }

  private static List<Inline> head(Inline inline, int count) {
    if (inline instanceof Inline.Text words) {
      return List.of(new Inline.Text(words.text().substring(0, count)));
    }
    if (inline instanceof Inline.Code code) {
      return List.of(new Inline.Code(code.text().substring(0, count)));
    }
    return inline instanceof Inline.Styled styled
        ? List.of(new Inline.Styled(styled.style(), before(styled.children(), count)))
        : List.of(inline);
  }

  private static List<Inline> tail(Inline inline, int count, int length) {
    if (inline instanceof Inline.Link || inline instanceof Inline.Image) {
      return List.of(inline);
    }
    if (inline instanceof Inline.Styled styled) {
      List<Inline> rest = after(styled.children(), count);
      return rest.isEmpty() ? List.of() : List.of(new Inline.Styled(styled.style(), rest));
    }
    if (inline instanceof Inline.Masked masked) {
      return count >= length ? List.of() : List.of(masked);
    }
    if (count >= length) {
      return List.of();
    }
    if (inline instanceof Inline.Code code) {
      return List.of(new Inline.Code(code.text().substring(count)));
    }
    return inline instanceof Inline.Text words
        ? List.of(new Inline.Text(words.text().substring(count)))
        : List.of(inline);
  }

  /** The lines of a text as they stand in the source or are broken by the author. */
  static List<List<Inline>> lines(List<Inline> text) {
    List<List<Inline>> lines = new ArrayList<>();
    List<Inline> line = new ArrayList<>();
    for (Inline inline : text) {
      if (inline instanceof Inline.Break) {
        lines.add(line);
        line = new ArrayList<>();
      } else {
        line.add(inline);
      }
    }
    lines.add(line);
    return lines;
  }

  /** Whether it is words and nothing else that would be lost with their markup. */
  static boolean isPlain(List<Inline> text) {
    for (Inline inline : text) {
      if (!isPlain(inline)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(Inline inline) {
    if (inline instanceof Inline.Styled styled) {
      return styled.style() != Inline.Style.STRIKE && isPlain(styled.children());
    }
    return inline instanceof Inline.Text || inline instanceof Inline.Break;
  }

  static boolean isBlank(List<Inline> text) {
    return isPlain(text) && PlainText.of(text).isBlank();
  }
}
