package plimsoll.draft;

import java.util.Comparator;
import java.util.List;
import plimsoll.source.Drafts;

/**
 * A file's characters exactly as they are on the disk. All of them survive an insertion, whatever
 * the line ends are, and new lines end as the first one does.
 */
record FileText(String exact) {
  /** The text as the reader reads it; offsets of insertions count in it. */
  String read() {
    return Drafts.normal(exact);
  }

  /** The same file with more words in it; those at one place keep the order of the list. */
  FileText with(List<Insertion> insertions) {
    StringBuilder out = new StringBuilder(exact.length() + 64);
    int offset = 0;
    int at = exact.startsWith("\uFEFF") ? 1 : 0;
    out.append(exact, 0, at);
    for (Insertion next :
        insertions.stream().sorted(Comparator.comparingInt(Insertion::at)).toList()) {
      for (; offset < next.at(); offset++) {
        int end = at + (exact.startsWith("\r\n", at) ? 2 : 1);
        out.append(exact, at, end);
        at = end;
      }
      out.append(next.words().replace("\n", lineEnd()));
    }
    return new FileText(out.append(exact, at, exact.length()).toString());
  }

  private String lineEnd() {
    int feed = exact.indexOf('\n');
    int carriage = exact.indexOf('\r');
    if (carriage < 0 || feed >= 0 && feed < carriage) {
      return "\n";
    }
    return feed == carriage + 1 ? "\r\n" : "\r";
  }
}
