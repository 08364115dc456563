package plimsoll.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import plimsoll.content.Block;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.retrospective.Retrospective;
import plimsoll.retrospective.Role;
import plimsoll.retrospective.Section;
import plimsoll.retrospective.Timeline;
import plimsoll.work.Lazy;

/**
 * What helped then: the first thing somebody wants to know who has the same error now.
 *
 * @param text a sentence of the review; empty if nothing is known
 * @param outcome whether it only says how it ended
 */
public record Helped(String text, boolean outcome) {
  public static final Helped UNKNOWN = new Helped("", false);

  private static final int LONGEST = 240;

  /** "Resolved." says nothing that the end of the timeline does not. */
  private static final int ONE_WORD = 10;

  /** So many entries before the mitigation are looked at: what was done earlier did not do it. */
  private static final int MOST_BEFORE = 8;

  /** The action that led to the mitigation, else what the response says, else the outcome. */
  public static Helped of(Retrospective retrospective) {
    List<Timeline.Entry> entries = retrospective.timeline().entries();
    int last = end(retrospective, entries);
    Lazy<List<Deeds>> before = new Lazy<>(() -> backFrom(entries, last));
    Lazy<List<Deeds>> response = new Lazy<>(() -> sentences(retrospective.sections()));
    List<Deeds> own = last < 0 ? List.of() : sentences(entries.get(last));
    return first(own, Deeds::isAct)
        .or(() -> first(own, Deeds::isChange))
        .or(() -> first(before.get(), Deeds::isAct))
        .or(() -> first(response.get(), Deeds::isAct))
        .or(() -> first(before.get(), Deeds::isChange))
        .or(() -> first(after(entries, last), Deeds::isAct))
        .or(() -> first(response.get(), said -> !said.isOutcome() && !said.isNoHelp()))
        .map(said -> new Helped(shorten(said.text()), false))
        .or(() -> outcome(entries, last).map(said -> new Helped(shorten(said.text()), true)))
        .orElse(UNKNOWN);
  }

  private static Optional<Deeds> first(List<Deeds> sentences, Predicate<Deeds> what) {
    return sentences.stream().filter(what).findFirst();
  }

  /** The entry of the mitigation: as the author gives it, else as it reads; else the last one. */
  private static int end(Retrospective retrospective, List<Timeline.Entry> entries) {
    Optional<Integer> said =
        retrospective.document().meta().at(Meta.Milestone.MITIGATED).stream()
            .filter(moment -> moment.precision() != Moment.Precision.DAY)
            .flatMap(moment -> lastAt(entries, moment).stream())
            .findFirst();
    return said.or(() -> last(entries, Timeline.Mark.MITIGATION))
        .or(() -> last(entries, Timeline.Mark.RECOVERY))
        .orElse(entries.size() - 1);
  }

  private static Optional<Integer> lastAt(List<Timeline.Entry> entries, Moment moment) {
    Optional<Integer> found = Optional.empty();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).start().map(Moment::sortKey).equals(Optional.of(moment.sortKey()))) {
        found = Optional.of(i);
      }
    }
    return found;
  }

  private static Optional<Integer> last(List<Timeline.Entry> entries, Timeline.Mark mark) {
    Optional<Integer> found = Optional.empty();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).mark() == mark) {
        found = Optional.of(i);
      }
    }
    return found;
  }

  /** The sentences of the entries up to the mitigation, its own first; not those of the cause. */
  private static List<Deeds> backFrom(List<Timeline.Entry> entries, int last) {
    int known = -1;
    for (int i = 0; i < last; i++) {
      Timeline.Mark mark = entries.get(i).mark();
      if (mark == Timeline.Mark.START || (mark == Timeline.Mark.DETECTION && known < 0)) {
        known = i;
      }
    }
    List<Deeds> sentences = new ArrayList<>();
    int first = Math.max(Math.max(known + 1, last - MOST_BEFORE), Math.min(1, last));
    for (int i = last; i >= first; i--) {
      sentences.addAll(sentences(entries.get(i)));
    }
    return sentences;
  }

  private static List<Deeds> after(List<Timeline.Entry> entries, int last) {
    return entries.stream().skip(last + 1L).flatMap(e -> sentences(e).stream()).toList();
  }

  private static Optional<Deeds> outcome(List<Timeline.Entry> entries, int last) {
    return entries.stream()
        .skip(Math.max(0, last))
        .flatMap(entry -> sentences(entry).stream())
        .filter(said -> said.isOutcome() && !said.isNoHelp())
        .filter(said -> said.text().indexOf(' ') >= 0 || said.text().length() > ONE_WORD)
        .findFirst();
  }

  /** Nothing of an entry that itself says that it did not help. */
  private static List<Deeds> sentences(Timeline.Entry entry) {
    List<String> texts = PageText.of(entry.content());
    return texts.stream().anyMatch(text -> Deeds.in(text).isNoHelp())
        ? List.of()
        : texts.stream().limit(1).flatMap(text -> sentences(text).stream()).toList();
  }

  private static List<Deeds> sentences(List<Section> sections) {
    return sections.stream()
        .flatMap(Helped::withSub)
        .filter(section -> section.role() == Role.RESPONSE)
        .flatMap(section -> section.blocks().stream())
        .filter(block -> !(block instanceof Block.Code))
        .flatMap(block -> PageText.of(List.of(block)).stream())
        .flatMap(text -> sentences(text).stream())
        .toList();
  }

  private static Stream<Section> withSub(Section section) {
    return Stream.concat(
        Stream.of(section), section.subsections().stream().flatMap(Helped::withSub));
  }

  private static List<Deeds> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      boolean stop = ".!?".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ';
      if (stop || "。！？".indexOf(text.charAt(i)) >= 0) {
        sentences.add(text.substring(start, i + 1).strip());
        start = i + 1;
      }
    }
    sentences.add(text.substring(start).strip());
    sentences.removeIf(String::isEmpty);
    return sentences.stream().map(Deeds::in).toList();
  }

  private static String shorten(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST);
    int end = space > LONGEST / 2 ? space : LONGEST;
    int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    return text.substring(0, whole).stripTrailing() + "…";
  }
}
