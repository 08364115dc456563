package plimsoll.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.content.Block;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.retrospective.Retrospective;
import plimsoll.retrospective.Role;
import plimsoll.retrospective.Section;
import plimsoll.retrospective.Timeline;

/** What helped then: the first thing somebody wants to know who has the same error now. */
final class Helped {
  private static final int LONGEST = 240;

  private Helped() {}

  /** The mitigation in the timeline, else the first sentence of the response; else empty. */
  static String of(Retrospective retrospective) {
    return said(retrospective)
        .or(() -> entry(retrospective, Timeline.Mark.MITIGATION))
        .or(() -> response(retrospective.sections()))
        .or(() -> entry(retrospective, Timeline.Mark.RECOVERY))
        .map(Helped::shorten)
        .orElse("");
  }

  /** What the timeline tells of the minute that the author gives for the mitigation. */
  private static Optional<String> said(Retrospective retrospective) {
    return retrospective.document().meta().at(Meta.Milestone.MITIGATED).stream()
        .filter(moment -> moment.precision() != Moment.Precision.DAY)
        .flatMap(
            moment ->
                retrospective.timeline().entries().stream()
                    .filter(
                        entry ->
                            entry
                                .start()
                                .map(Moment::sortKey)
                                .equals(Optional.of(moment.sortKey()))))
        .flatMap(entry -> PageText.of(entry.content()).stream().limit(1))
        .findFirst();
  }

  private static Optional<String> entry(Retrospective retrospective, Timeline.Mark mark) {
    return retrospective.timeline().entries().stream()
        .filter(entry -> entry.mark() == mark)
        .flatMap(entry -> PageText.of(entry.content()).stream().limit(1))
        // What was tried last is what helped.
        .reduce((tried, helped) -> helped);
  }

  private static Optional<String> response(List<Section> sections) {
    return sections.stream()
        .flatMap(Helped::withSub)
        .filter(section -> section.role() == Role.RESPONSE)
        .flatMap(section -> section.blocks().stream())
        .filter(block -> !(block instanceof Block.Code))
        .flatMap(block -> PageText.of(List.of(block)).stream())
        .findFirst()
        .map(Helped::sentence);
  }

  private static Stream<Section> withSub(Section section) {
    return Stream.concat(
        Stream.of(section), section.subsections().stream().flatMap(Helped::withSub));
  }

  private static String sentence(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      boolean stop = ".!?".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ';
      if (stop || "。！？".indexOf(text.charAt(i)) >= 0) {
        return text.substring(0, i + 1);
      }
    }
    return text;
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
