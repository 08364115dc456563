package plimsoll.verify;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Lines of pages that have been read and found harmless, by their exact bytes, for any thread. What
 * frames a page stands on thousands: it is looked at once.
 *
 * <p>The memory is bounded; when it is full, what is new is read each time.
 */
final class KnownLines {
  /** About as many as there are lines when the memory is full: a chain costs more than a place. */
  private static final int BUCKETS = 1 << 17;

  /** Longer lines are not worth their memory. */
  private static final int LONGEST = 4_000;

  /** In bytes altogether. */
  private static final long MOST = 8L << 20;

  private final AtomicReferenceArray<Line> buckets = new AtomicReferenceArray<>(BUCKETS);
  private final AtomicLong bytes = new AtomicLong();

  /** A line, and what is known of it. */
  static final class Line {
    private final byte[] text;
    private final int hash;
    private final @Nullable Line next;

    /** Whether there is nothing in it as it is written. */
    private volatile boolean harmless;

    private volatile @Nullable List<Reference> references;

    private Line(byte[] text, int hash, @Nullable Line next) {
      this.text = text;
      this.hash = hash;
      this.next = next;
    }

    /** In bytes. */
    int length() {
      return text.length;
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

    private boolean is(byte[] html, int start, int end, int hashOfIt) {
      return hash == hashOfIt && Arrays.equals(text, 0, text.length, html, start, end);
    }
  }

  /** The line that stands in {@code html} at this place; null if there is no room for it. */
  @Nullable Line at(byte[] html, int start, int end) {
    if (end - start > LONGEST) {
      return null;
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + html[i];
    }
    return at(html, start, end, hash);
  }

  /** The line that begins at {@code start}; null if there is no room for it. */
  @Nullable Line from(byte[] html, int start) {
    // One walk finds the end and the hash.
    int most = (int) Math.min(html.length, start + (long) LONGEST + 1);
    int hash = 0;
    int end = start;
    while (end < most && html[end] != '\n') {
      hash = hash * 31 + html[end++];
    }
    return end - start > LONGEST ? null : at(html, start, end, hash);
  }

  private @Nullable Line at(byte[] html, int start, int end, int rough) {
    int hash = rough * 0x9E3779B1;
    int bucket = (hash ^ hash >>> 16) & BUCKETS - 1;
    Line first = buckets.get(bucket);
    Line known = find(first, html, start, end, hash);
    if (known != null || bytes.get() > MOST) {
      return known;
    }
    Line line = new Line(Arrays.copyOfRange(html, start, end), hash, first);
    // If another thread was faster, this line is not remembered, and read again the next time.
    if (buckets.compareAndSet(bucket, first, line)) {
      bytes.addAndGet(end - start);
    }
    return line;
  }

  private static @Nullable Line find(
      @Nullable Line first, byte[] html, int start, int end, int hash) {
    for (Line line = first; line != null; line = line.next) {
      if (line.is(html, start, end, hash)) {
        return line;
      }
    }
    return null;
  }
}
