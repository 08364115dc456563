package plimsoll.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Other terms that a page is found by: stems of its language, simplified Chinese characters. */
final class Kin {
  private final Lexicon lexicon;
  private final String[] strings;
  private final Inflected stems = new Inflected();

  private Kin(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.strings = lexicon.strings();
  }

  /** The counted terms of pages, with those that are akin to them. */
  static List<Bag> added(List<Bag> bags, List<Findable> entries, Lexicon lexicon) {
    if (entries.stream().noneMatch(entry -> hasKin(entry.language()))) {
      return bags;
    }
    Kin kin = new Kin(lexicon);
    return IntStream.range(0, bags.size())
        .parallel()
        .mapToObj(page -> kin.added(bags.get(page), entries.get(page).language()))
        .toList();
  }

  private static boolean hasKin(String language) {
    return Endings.areKnown(language) || Simplified.isChinese(language);
  }

  private Bag added(Bag bag, String language) {
    if (!hasKin(language)) {
      return bag;
    }
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < bag.terms().length; i++) {
      places.put(bag.terms()[i], i);
    }
    int found = bag.terms().length;
    int[] terms = Arrays.copyOf(bag.terms(), 2 * found);
    int[] counts = Arrays.copyOf(bag.counts(), 2 * found);
    int[] written = Arrays.copyOf(bag.written(), 2 * found);
    int size = found;
    for (int i = 0; i < found; i++) {
      Optional<String> other =
          counts[i] == 0 ? Optional.empty() : of(strings[bag.written()[i]], language);
      if (other.isPresent()) {
        int term = lexicon.number(other.get());
        int place = places.getOrDefault(term, size);
        if (place == size) {
          places.put(term, size++);
          terms[place] = term;
          written[place] = written[i];
        }
        counts[place] += bag.counts()[i];
      }
    }
    return new Bag(
        Arrays.copyOf(terms, size),
        Arrays.copyOf(counts, size),
        Arrays.copyOf(written, size),
        bag.length(),
        bag.words(),
        bag.sentences());
  }

  private Optional<String> of(String token, String language) {
    return Simplified.isChinese(language)
        ? Optional.of(Simplified.of(token)).filter(simple -> !simple.equals(token))
        : stems.stem(token, Endings.language(language));
  }
}
