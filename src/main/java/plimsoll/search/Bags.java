package plimsoll.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import plimsoll.work.InParallel;
import plimsoll.work.Memories;
import plimsoll.work.Memories.Step;
import plimsoll.work.Memory;

/** The words of pages, counted; a page that is what it was the last time is not read again. */
final class Bags {
  /** So many pages are counted by one thread in one go. */
  private static final int CHUNK = 32;

  private final Lexicon lexicon = new Lexicon();
  private final Memory<Counted, Bag> known;

  /** What counts has tables of all words: it is handed from chunk to chunk. */
  private final Queue<Counting> idle = new ConcurrentLinkedQueue<>();

  private boolean shortened;

  /** A page, and whether the sentences of long ones are noted. */
  private record Counted(Findable page, boolean shortened) {}

  private Bags(Memory<Counted, Bag> known) {
    this.known = known;
  }

  static Bags in(Memories memories) {
    return new Bags(memories.of(Step.passing()));
  }

  /** The strings that bags have numbers of. */
  Lexicon lexicon() {
    return lexicon;
  }

  /** The bag of each page. */
  List<Bag> of(List<Findable> pages, boolean withSentences) {
    if (shortened != withSentences) {
      shortened = withSentences;
      idle.clear();
    }
    List<List<Findable>> chunks = new ArrayList<>();
    for (int from = 0; from < pages.size(); from += CHUNK) {
      chunks.add(pages.subList(from, Math.min(from + CHUNK, pages.size())));
    }
    List<Bag> bags = InParallel.map(chunks, this::counted).stream().flatMap(List::stream).toList();
    known.keepOnly(pages.stream().map(Findable::url).toList());
    return bags;
  }

  private List<Bag> counted(List<Findable> chunk) {
    Counting free = idle.poll();
    Counting counting = free != null ? free : new Counting(lexicon, shortened);
    List<Bag> bags =
        chunk.stream()
            .map(
                page ->
                    known.of(
                        page.url(),
                        new Counted(page, shortened),
                        counted -> counting.of(counted.page())))
            .toList();
    idle.add(counting);
    return bags;
  }
}
