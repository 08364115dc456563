package plimsoll.verify;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Lines of pages that have been read and found harmless, by their exact characters, for any thread.
 * What frames a page stands on thousands: it is looked at once.
 *
 * <p>The memory is bounded; when it is full, what is new is read each time.
 */
final class KnownLines {
  private static final int BUCKETS = 1 << 16;

  /** Longer lines are not worth their memory. */
  private static final int LONGEST = 4_000;

  /** In characters altogether. */
  private static final long MOST = 8L << 20;

  private final AtomicReferenceArray<Line> buckets = new AtomicReferenceArray<>(BUCKETS);
  private final AtomicLong characters = new AtomicLong();

  /** A line, and what is known of it. */
  static final class Line {
    private final char[] text;
    private final int hash;
    private final @Nullable Line next;

    /** Whether there is nothing in it as it is written. */
    private volatile boolean harmless;

    private volatile @Nullable List<Reference> references;

    private Line(char[] text, int hash, @Nullable Line next) {
      this.text = text;
      this.hash = hash;
      this.next = next;
    }

    boolean isHarmless() {
      return harmless;
    }

    void setHarmless() {
      harmless = true;
    }

    /**
     * What the line refers to, if it is markup that was read by itself, and all else in it was
     * harmless; null if that is not known.
     */
    @Nullable List<Reference> references() {
      return references;
    }

    void setReferences(List<Reference> found) {
      references = List.copyOf(found);
    }

    private boolean is(char[] html, int start, int end, int hashOfIt) {
      return hash == hashOfIt && Arrays.equals(text, 0, text.length, html, start, end);
    }
  }

  /** The line that stands in {@code html} at this place; null if there is no room for it. */
  @Nullable Line at(char[] html, int start, int end) {
    if (end - start > LONGEST) {
      return null;
    }
    int hash = hash(html, start, end);
    int bucket = (hash ^ hash >>> 16) & BUCKETS - 1;
    Line first = buckets.get(bucket);
    Line known = find(first, html, start, end, hash);
    if (known != null || characters.get() > MOST) {
      return known;
    }
    Line line = new Line(Arrays.copyOfRange(html, start, end), hash, first);
    // If another thread was faster, this line is not remembered, and read again the next time.
    if (buckets.compareAndSet(bucket, first, line)) {
      characters.addAndGet(end - start);
    }
    return line;
  }

  private static @Nullable Line find(
      @Nullable Line first, char[] html, int start, int end, int hash) {
    for (Line line = first; line != null; line = line.next) {
      if (line.is(html, start, end, hash)) {
        return line;
      }
    }
    return null;
  }

  private static int hash(char[] html, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + html[i];
    }
    return hash * 0x9E3779B1;
  }
}
