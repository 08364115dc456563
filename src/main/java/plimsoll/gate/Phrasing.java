package plimsoll.gate;

import java.util.ArrayList;
import java.util.List;
import plimsoll.content.Inline;
import plimsoll.content.PlainText;

/**
 * Running text while it is put together. Where something was left out, one space goes with it, so
 * that nobody sees the place; texts that meet become one, so that the glossary sees whole words.
 */
final class Phrasing {
  private final ViewContext context;
  private final List<Inline> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean removed;

  Phrasing(ViewContext context) {
    this.context = context;
  }

  /** Adds characters as they are read. */
  void text(String more) {
    if (removed && !more.isEmpty()) {
      more = meeting(more);
      removed = more.isEmpty();
    }
    text.append(atLineStart() ? more.stripLeading() : more);
  }

  /** What begins a line begins it without spaces, also when something was left out before it. */
  private boolean atLineStart() {
    return text.isEmpty()
        ? !parts.isEmpty() && parts.get(parts.size() - 1) instanceof Inline.Break
        : text.charAt(text.length() - 1) == '\n';
  }

  /** After a removal one of the two spaces goes, and the one before punctuation. */
  private String meeting(String more) {
    char first = more.charAt(0);
    if (Character.isWhitespace(first) && (endsInSpace() || endsInOpening())) {
      return more.substring(1);
    }
    if (PlainText.isClosing(first)) {
      trimEnd();
    }
    return more;
  }

  /** A mark stood here: it takes the space after it along. */
  void mark() {
    removed = true;
  }

  /** Something internal stood here; customers read {@code wording}, or nothing. */
  void replaced(String wording) {
    if (wording.isEmpty()) {
      removed = true;
    } else {
      text(wording);
    }
  }

  void lineBreak(boolean hard) {
    trimEnd();
    if (removed && atLineStart()) {
      return; // all of the line was left out
    }
    if (!hard) {
      if (!isEmpty() || !removed) {
        text.append('\n');
      }
      return;
    }
    add(new Inline.Break(true));
  }

  void add(Inline part) {
    flush();
    removed = false;
    parts.add(part);
  }

  void addAll(List<Inline> inlines) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text words) {
        text(words.text());
      } else {
        add(inline);
      }
    }
  }

  void addAll(Phrasing other) {
    for (Inline part : other.parts) {
      if (part instanceof Inline.Text words) {
        text(words.text());
      } else {
        add(part);
      }
    }
    if (!other.text.isEmpty()) {
      text(other.text.toString());
    }
    removed |= other.removed;
  }

  /** The text of a block: nothing blank at either end. */
  List<Inline> finish() {
    trimEnd();
    if (parts.isEmpty()) {
      // Most texts are the words of one line and nothing else.
      String words = text.isEmpty() ? "" : context.wording(text.toString());
      if (words.indexOf('\n') < 0) {
        String line = words.stripLeading();
        return line.isEmpty() ? List.of() : List.of(new Inline.Text(line));
      }
    }
    List<Inline> done = finishInside();
    if (!done.isEmpty() && done.get(0) instanceof Inline.Text first) {
      String stripped = first.text().stripLeading();
      done = new ArrayList<>(done);
      if (stripped.isEmpty()) {
        done.remove(0);
      } else {
        done.set(0, new Inline.Text(stripped));
      }
    }
    int from = 0;
    int to = done.size();
    while (to > 0 && done.get(to - 1) instanceof Inline.Break) {
      to--;
    }
    while (from < to && done.get(from) instanceof Inline.Break) {
      from++;
    }
    return List.copyOf(done.subList(from, to));
  }

  /** The text of an emphasis or a link, whose ends may be spaces. */
  List<Inline> finishInside() {
    if (removed) {
      trimEnd();
    }
    flush();
    List<Inline> done = new ArrayList<>();
    for (Inline part : parts) {
      if (part instanceof Inline.Text words) {
        lines(context.wording(words.text()), done);
      } else {
        done.add(part);
      }
    }
    return done;
  }

  private static void lines(String words, List<Inline> done) {
    if (words.indexOf('\n') < 0) {
      if (!words.isEmpty()) {
        done.add(new Inline.Text(words));
      }
      return;
    }
    String[] lines = words.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        done.add(new Inline.Break(false));
      }
      if (!lines[i].isEmpty()) {
        done.add(new Inline.Text(lines[i]));
      }
    }
  }

  private boolean isEmpty() {
    return text.isEmpty() && parts.isEmpty();
  }

  private boolean endsInSpace() {
    return text.isEmpty()
        ? parts.isEmpty() || parts.get(parts.size() - 1) instanceof Inline.Break
        : Character.isWhitespace(text.charAt(text.length() - 1));
  }

  /** Whether the last character opens brackets or quotes, after which stands no space. */
  private boolean endsInOpening() {
    int last = text.length() - 1;
    if (last < 0) {
      return false;
    }
    boolean begins = last == 0 || Character.isWhitespace(text.charAt(last - 1));
    return PlainText.isOpening(text.charAt(last)) || text.charAt(last) == '"' && begins;
  }

  private void trimEnd() {
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    text.setLength(end);
  }

  private void flush() {
    if (!text.isEmpty()) {
      parts.add(new Inline.Text(text.toString()));
      text.setLength(0);
    }
  }
}
