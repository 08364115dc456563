package plimsoll.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plimsoll.content.Block;
import plimsoll.content.BlockText;
import plimsoll.content.PlainText;
import plimsoll.retrospective.Action;
import plimsoll.retrospective.Role;
import plimsoll.retrospective.Section;

/**
 * What keeps coming back, quoted side by side: the tenth "add tests" says more beside the other
 * nine than as a number.
 *
 * <p>No pair of sentences is compared. Each sentence is filed under a few keys made from its words
 * ({@link Shingles}); what meets under a key is said again.
 *
 * @param actions the most frequent first
 * @param sentences the most frequent first
 */
public record Recurrences(List<Group> actions, List<Group> sentences) {
  private static final int GROUPS = 24;
  private static final int QUOTES = 12;
  private static final Set<Role> CANDID =
      Set.of(Role.FACTORS, Role.WENT_WRONG, Role.LUCKY, Role.DETECTION, Role.SURPRISES);

  public Recurrences {
    actions = List.copyOf(actions);
    sentences = List.copyOf(sentences);
  }

  /**
   * Things said again.
   *
   * @param quotes oldest first, at most {@value #QUOTES}
   * @param times how many reviews there are in all
   */
  public record Group(List<Quote> quotes, int times) {
    public Group {
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * Words of a retrospective.
   *
   * @param state of an action; none for a sentence
   */
  public record Quote(Entry entry, String text, String anchor, List<Action.State> state) {
    public Quote {
      Objects.requireNonNull(entry);
      Objects.requireNonNull(text);
      Objects.requireNonNull(anchor);
      state = List.copyOf(state);
    }
  }

  /** {@code entries} are newest first. */
  static Recurrences of(List<Entry> entries) {
    List<Entry> oldestFirst = new ArrayList<>(entries);
    Collections.reverse(oldestFirst);
    List<Quote> actions = oldestFirst.parallelStream().flatMap(Recurrences::actions).toList();
    List<Quote> sentences = oldestFirst.parallelStream().flatMap(Recurrences::sentences).toList();
    ForkJoinTask<List<Group>> ofActions =
        ForkJoinTask.adapt(() -> groups(actions, q -> Shingles.ofAction(q.text()))).fork();
    List<Group> ofSentences = groups(sentences, q -> Shingles.ofSentence(q.text()));
    return new Recurrences(ofActions.join(), ofSentences);
  }

  private static Stream<Quote> actions(Entry entry) {
    return entry.retrospective().actions().stream()
        .map(
            a ->
                new Quote(
                    entry,
                    BlockText.of(a.text()).replace('\n', ' '),
                    a.anchor(),
                    List.of(a.state())));
  }

  private static Stream<Quote> sentences(Entry entry) {
    return entry.retrospective().sections().stream()
        .flatMap(Recurrences::withSub)
        .filter(section -> CANDID.contains(section.role()))
        .flatMap(section -> sentences(entry, section));
  }

  private static Stream<Quote> sentences(Entry entry, Section section) {
    return section.blocks().stream()
        .filter(block -> !(block instanceof Block.Heading))
        .flatMap(Walk::texts)
        .map(PlainText::of)
        .flatMap(text -> Shingles.sentences(text).stream())
        .map(text -> new Quote(entry, text, section.anchor(), List.of()));
  }

  private static Stream<Section> withSub(Section section) {
    return Stream.concat(
        Stream.of(section), section.subsections().stream().flatMap(Recurrences::withSub));
  }

  /** The fullest drawers first; a quote is shown once. */
  private static List<Group> groups(List<Quote> quotes, Function<Quote, long[]> keys) {
    long[][] keysOf = new long[quotes.size()][];
    Arrays.parallelSetAll(keysOf, i -> keys.apply(quotes.get(i)));
    // By identity: what two reviews say in the same words is two quotes.
    Set<Quote> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<Quote, List<String>> words = new IdentityHashMap<>();
    List<Group> groups = new ArrayList<>();
    Iterable<int[]> drawers = BucketTable.shared(reviews(quotes), keysOf)::iterator;
    for (int[] drawer : drawers) {
      List<Quote> left =
          IntStream.of(drawer).mapToObj(quotes::get).filter(q -> !shown.contains(q)).toList();
      List<Quote> fresh = reviewsOf(left) > 1 ? alike(left, words) : List.of();
      if (reviewsOf(fresh) > 1) {
        shown.addAll(fresh);
        groups.add(new Group(fresh.stream().limit(QUOTES).toList(), fresh.size()));
      }
      if (groups.size() == GROUPS) {
        break;
      }
    }
    return groups;
  }

  /** For every quote the number of its review, counted from 1. */
  private static int[] reviews(List<Quote> quotes) {
    int[] reviews = new int[quotes.size()];
    int review = 0;
    for (int i = 0; i < reviews.length; i++) {
      boolean same = i > 0 && quotes.get(i).entry() == quotes.get(i - 1).entry();
      review += same ? 0 : 1;
      reviews[i] = review;
    }
    return reviews;
  }

  /** How many reviews quotes come from; those of one review come together. */
  private static int reviewsOf(List<Quote> quotes) {
    return quotes.isEmpty() ? 0 : reviews(quotes)[quotes.size() - 1];
  }

  /** A sentence that is the same to the letter is one of a form; a promise is made again. */
  private static boolean isCopied(Quote quote, Quote first) {
    return quote.state().isEmpty() && quote.text().equals(first.text());
  }

  /**
   * A key is a hint. What is shown side by side has to say much the same as the first of it, and a
   * review says it once, however often it does.
   *
   * @param known the words of quotes, which meet one another in drawer after drawer
   */
  private static List<Quote> alike(List<Quote> quotes, Map<Quote, List<String>> known) {
    Function<Quote, List<String>> words =
        quote -> known.computeIfAbsent(quote, q -> TellingWords.words(q.text()));
    List<String> first = words.apply(quotes.get(0));
    Set<Entry> reviews = Collections.newSetFromMap(new IdentityHashMap<>());
    return quotes.stream()
        .filter(quote -> quote == quotes.get(0) || !isCopied(quote, quotes.get(0)))
        .filter(quote -> Shingles.areAlike(first, words.apply(quote)))
        .filter(quote -> reviews.add(quote.entry()))
        .toList();
  }
}
