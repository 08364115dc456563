package plimsoll.advice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import plimsoll.content.Block;
import plimsoll.content.BlockText;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.retrospective.Action;
import plimsoll.retrospective.Hope;
import plimsoll.retrospective.Retrospective;
import plimsoll.retrospective.Role;
import plimsoll.retrospective.Section;
import plimsoll.retrospective.Timeline;

/** What a retrospective as a whole leaves open. */
final class Structures {
  private static final int SHARE = 4;
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final int MOST_GAPS = 2;

  /** With fewer sections that are known a text has a shape of its own. */
  private static final int FEWEST = 3;

  private static final Map<String, Set<Role>> ELEMENTS = new LinkedHashMap<>();

  static {
    ELEMENTS.put("summary", EnumSet.of(Role.SUMMARY, Role.MESSAGE));
    ELEMENTS.put("impact", EnumSet.of(Role.IMPACT));
    ELEMENTS.put("detection", EnumSet.of(Role.DETECTION));
    ELEMENTS.put("timeline", EnumSet.of(Role.TIMELINE));
    ELEMENTS.put("contributing factors", EnumSet.of(Role.FACTORS, Role.ANALYSIS));
    ELEMENTS.put("response", EnumSet.of(Role.RESPONSE, Role.NARRATIVE));
    ELEMENTS.put("actions", EnumSet.of(Role.ACTIONS));
  }

  private final Retrospective review;
  private final Set<Role> roles = EnumSet.noneOf(Role.class);

  private Structures(Retrospective review) {
    this.review = review;
    review.sections().forEach(this::enter);
  }

  private void enter(Section section) {
    roles.add(section.role());
    section.subsections().forEach(this::enter);
  }

  /**
   * Something that is open.
   *
   * @param near a block that it is about; none if it is about the whole document
   * @param written words at its place; empty if unknown
   * @param detail what exactly, for the hint: words of ours and numbers
   */
  record Open(String rule, List<Block> near, String written, String detail) {
    static Open whole(String rule, String detail) {
      return new Open(rule, List.of(), "", detail);
    }
  }

  static List<Open> of(Retrospective review, Wordings peopleOnly) {
    Structures structures = new Structures(review);
    List<Open> open = new ArrayList<>(structures.actions(peopleOnly));
    open.addAll(structures.gaps());
    open.addAll(
        review.document().meta().kind() == Meta.Kind.SUCCESS
            ? structures.success()
            : structures.elements());
    return open;
  }

  private List<Open> actions(Wordings peopleOnly) {
    List<Action> actions =
        review.actions().stream().filter(a -> a.state() == Action.State.OPEN).toList();
    List<Open> open = new ArrayList<>();
    long owners = actions.stream().filter(a -> a.owner().isEmpty()).count();
    long days = actions.stream().filter(a -> a.due().isEmpty()).count();
    long reasons = actions.stream().filter(a -> a.why().isEmpty()).count();
    if (owners + days + reasons > 0) {
      Action first =
          actions.stream()
              .filter(a -> a.owner().isEmpty() || a.due().isEmpty() || a.why().isEmpty())
              .findFirst()
              .orElseThrow();
      String detail =
          actions.size()
              + (actions.size() == 1 ? " open action; " : " open actions; ")
              + owners
              + " without an owner, "
              + days
              + " without a due date, "
              + reasons
              + " without a reason";
      open.add(new Open("BL402", first.text(), line(first.text()), detail));
    }
    if (!review.actions().isEmpty()
        && review.actions().stream()
            .allMatch(action -> peopleOnly.isFoundIn(BlockText.of(action.text())))) {
      Action first = review.actions().get(0);
      open.add(new Open("BL403", first.text(), line(first.text()), ""));
    }
    return open;
  }

  private static String line(List<Block> blocks) {
    return BlockText.of(blocks).lines().findFirst().orElse("");
  }

  /** Silences up to the recovery: longer than the site's minutes, or than a quarter of it all. */
  private List<Open> gaps() {
    Timeline timeline = review.timeline();
    List<Timeline.Entry> entries = timeline.entries();
    int end = entries.size() - 1;
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).mark() == Timeline.Mark.RECOVERY) {
        end = i;
        break;
      }
    }
    Map<Integer, Duration> silent = new TreeMap<>();
    int last = end;
    timeline.gaps().stream()
        .filter(gap -> gap.after() < last)
        .forEach(gap -> silent.put(gap.after(), gap.length()));
    Optional<Duration> all = end < 2 ? Optional.empty() : between(entries.get(0), entries.get(end));
    for (int i = 0; i < end && all.isPresent(); i++) {
      Optional<Duration> gap = between(entries.get(i), entries.get(i + 1));
      if (gap.isPresent()
          && gap.get().compareTo(SHORTEST) > 0
          && gap.get().multipliedBy(SHARE).compareTo(all.get()) > 0) {
        silent.put(i, gap.get());
      }
    }
    return silent.entrySet().stream()
        .sorted(Map.Entry.<Integer, Duration>comparingByValue().reversed())
        .limit(MOST_GAPS)
        .map(gap -> entries.get(gap.getKey()).content())
        .map(said -> new Open("BL501", said, line(said), ""))
        .toList();
  }

  private static Optional<Duration> between(Timeline.Entry a, Timeline.Entry b) {
    Optional<Moment> from = a.end().or(a::start);
    Optional<Moment> to = b.start();
    if (from.isEmpty()
        || to.isEmpty()
        || Stream.of(from.get(), to.get()).anyMatch(m -> m.precision() == Moment.Precision.DAY)) {
      return Optional.empty();
    }
    return Optional.of(Duration.between(from.get().sortKey(), to.get().sortKey()));
  }

  private List<Open> success() {
    List<Open> open = new ArrayList<>();
    review.hopes().stream()
        .filter(hope -> hope.id().isEmpty())
        .findFirst()
        .map(Hope::text)
        .ifPresent(text -> open.add(new Open("BL601", text, line(text), "")));
    if (!roles.contains(Role.SURPRISES)) {
      open.add(Open.whole("BL602", ""));
    }
    return open;
  }

  /** A text with hardly a heading that is known has its own shape: nothing is missing in it. */
  private List<Open> elements() {
    if (roles.stream().filter(role -> role != Role.OTHER).count() < FEWEST) {
      return List.of();
    }
    List<Open> open = new ArrayList<>();
    if (none(Role.WENT_WELL, Role.LUCKY, Role.MADE_IT_WORK)) {
      open.add(Open.whole("BL502", ""));
    }
    if (none(Role.WENT_WRONG, Role.SURPRISES)) {
      open.add(Open.whole("BL503", ""));
    }
    List<String> missing = ELEMENTS.keySet().stream().filter(element -> !has(element)).toList();
    if (!missing.isEmpty()) {
      open.add(Open.whole("BL504", "missing: " + String.join(", ", missing)));
    }
    return open;
  }

  private boolean none(Role... some) {
    return Stream.of(some).noneMatch(roles::contains);
  }

  private boolean has(String element) {
    if (ELEMENTS.getOrDefault(element, Set.of()).stream().anyMatch(roles::contains)) {
      return true;
    }
    return switch (element) {
      case "timeline" -> !review.timeline().entries().isEmpty();
      case "response" -> review.timeline().entries().size() >= FEWEST;
      case "actions" -> !review.actions().isEmpty();
      case "summary" -> !review.document().meta().summary().isEmpty();
      case "detection" ->
          review.document().meta().at(Meta.Milestone.DETECTED).isPresent()
              || review.timeline().entries().stream()
                  .anyMatch(entry -> entry.mark() == Timeline.Mark.DETECTION);
      case "contributing factors" -> !review.document().meta().factors().isEmpty();
      default -> false;
    };
  }
}
