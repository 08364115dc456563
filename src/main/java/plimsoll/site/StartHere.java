package plimsoll.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.retrospective.Retrospective;
import plimsoll.retrospective.Role;
import plimsoll.retrospective.Section;

/**
 * What somebody new may read first, found without anybody having written a reading path.
 *
 * @param suggestions no retrospective twice
 */
public record StartHere(List<Suggestion> suggestions) {
  public StartHere {
    suggestions = List.copyOf(suggestions);
  }

  /** Why a retrospective is suggested. */
  public enum Reason {
    INSTRUCTIVE,
    LINKED,
    INCIDENT,
    NEAR_MISS,
    SUCCESS
  }

  /** A retrospective to begin with. */
  public record Suggestion(Reason reason, Entry entry) {
    public Suggestion {
      Objects.requireNonNull(reason);
      Objects.requireNonNull(entry);
    }
  }

  /**
   * @param entries newest first, without the one that the front page leads with
   * @param documents everything that may link to them
   */
  static StartHere of(List<Entry> entries, List<Document> documents) {
    Map<String, Integer> mentions = mentions(documents);
    Map<Entry, Integer> worth = new IdentityHashMap<>();
    entries.forEach(e -> worth.put(e, worth(e, mentions.getOrDefault(e.document().slug(), 0))));
    List<Entry> best = byMost(entries, worth::get);
    List<Entry> linked =
        byMost(entries, e -> mentions.getOrDefault(e.document().slug(), 0)).stream()
            .filter(e -> mentions.getOrDefault(e.document().slug(), 0) > 1)
            .toList();
    Picked picked = new Picked();
    picked.first(Reason.INSTRUCTIVE, best.stream());
    picked.first(Reason.LINKED, linked.stream());
    for (Meta.Kind kind : Meta.Kind.values()) {
      picked.first(Reason.valueOf(kind.name()), best.stream().filter(e -> e.meta().kind() == kind));
    }
    return new StartHere(picked.suggestions);
  }

  /** Each reason's first retrospective that no earlier reason has taken. */
  private static final class Picked {
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    void first(Reason reason, Stream<Entry> candidates) {
      Optional<Entry> found =
          candidates.filter(e -> !taken.contains(e.document().slug())).findFirst();
      found.ifPresent(
          entry -> {
            taken.add(entry.document().slug());
            suggestions.add(new Suggestion(reason, entry));
          });
    }
  }

  private static boolean isDraft(Entry entry) {
    return entry.meta().status().equals("draft");
  }

  private static List<Entry> byMost(List<Entry> entries, ToIntFunction<Entry> measure) {
    return entries.stream().sorted(Comparator.comparingInt(measure).reversed()).toList();
  }

  /** In how many documents each retrospective is linked or named as related. */
  private static Map<String, Integer> mentions(List<Document> documents) {
    Map<String, Integer> mentions = new HashMap<>();
    for (Document document : documents) {
      Set<String> here = new LinkedHashSet<>(document.meta().related());
      Walk.links(document.body(), link -> Walk.retrospective(link).ifPresent(here::add));
      boolean retrospective = document.type() == Document.Type.RETROSPECTIVE;
      here.stream()
          .filter(slug -> !(retrospective && slug.equals(document.slug())))
          .forEach(slug -> mentions.merge(slug, 1, Integer::sum));
    }
    return mentions;
  }

  /**
   * How much there is to learn from, by form alone: distinct elements, a timeline, the places where
   * understanding was repaired, surprises and luck, and what others found worth linking.
   */
  private static int worth(Entry entry, int mentions) {
    Retrospective retrospective = entry.retrospective();
    Set<Role> roles = EnumSet.noneOf(Role.class);
    retrospective.sections().forEach(section -> collect(section, roles));
    roles.remove(Role.OTHER);
    int told = Math.min(12, retrospective.timeline().entries().size());
    int gaps = Math.min(3, retrospective.timeline().gaps().size());
    int candid = (roles.contains(Role.SURPRISES) ? 2 : 0) + (roles.contains(Role.LUCKY) ? 2 : 0);
    int finished = isDraft(entry) ? -20 : 0;
    return 2 * roles.size()
        + told
        + 2 * gaps
        + candid
        + entry.meta().factors().size()
        + Math.min(3, retrospective.hopes().size())
        + 3 * Math.min(5, mentions)
        + finished;
  }

  private static void collect(Section section, Set<Role> roles) {
    roles.add(section.role());
    section.subsections().forEach(sub -> collect(sub, roles));
  }
}
