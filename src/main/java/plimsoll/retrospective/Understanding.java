package plimsoll.retrospective;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.content.Settings;
import plimsoll.work.InParallel;
import plimsoll.work.Memory;

/** Reads documents as retrospectives. */
public final class Understanding {
  /**
   * A document, and all else that it is understood by. An equal document is another one: remarks
   * name its blocks, whose places are known by identity.
   */
  public record Read(
      Document document,
      Map<String, List<String>> sections,
      String timezone,
      int gapMinutes,
      Audience audience,
      boolean dueDates) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Read that
          && document == that.document
          && sections.equals(that.sections)
          && timezone.equals(that.timezone)
          && gapMinutes == that.gapMinutes
          && audience == that.audience
          && dueDates == that.dueDates;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(document);
    }

    private static Read of(Document document, Settings settings) {
      return new Read(
          document,
          settings.sections(),
          settings.timezone(),
          settings.gapMinutes(),
          settings.audience(),
          settings.shown().dueDates());
    }
  }

  private final SectionWords words;
  private final Optional<ZoneId> zone;
  private final int gapMinutes;
  private final Audience audience;
  private final boolean dueDates;

  private Understanding(Settings settings) {
    this.words = SectionWords.with(settings.sections());
    this.zone = Optional.of(settings.timezone()).filter(id -> !id.isEmpty()).map(ZoneId::of);
    this.gapMinutes = settings.gapMinutes();
    this.audience = settings.audience();
    this.dueDates = settings.shown().dueDates();
  }

  /** The retrospectives among the documents of a view, in their order. */
  public static List<Retrospective> of(List<Document> documents, Settings settings) {
    return of(documents, settings, Memory.none());
  }

  /** The same; a document that is what it was the last time gives the same retrospective. */
  public static List<Retrospective> of(
      List<Document> documents, Settings settings, Memory<Read, Retrospective> known) {
    Understanding understanding = new Understanding(settings);
    List<Document> all =
        documents.stream()
            .filter(document -> document.type() == Document.Type.RETROSPECTIVE)
            .toList();
    List<Retrospective> read =
        InParallel.map(
            all,
            document ->
                known.of(
                    document.slug(),
                    Read.of(document, settings),
                    key -> understanding.read(key.document())));
    known.keepOnly(all.stream().map(Document::slug).toList());
    return Hopes.checked(read);
  }

  /**
   * A document read by itself, if it is a retrospective.
   *
   * @param name what it is known by
   */
  public static Optional<Retrospective> alone(
      String name, Document document, Settings settings, Memory<Read, Retrospective> known) {
    return Optional.of(document)
        .filter(d -> d.type() == Document.Type.RETROSPECTIVE)
        .map(
            d ->
                known.of(
                    name,
                    Read.of(d, settings),
                    key -> new Understanding(settings).read(key.document())))
        .map(read -> Hopes.checked(List.of(read)).get(0));
  }

  private Retrospective read(Document document) {
    return read(document, dueDates);
  }

  private Retrospective read(Document document, boolean dated) {
    List<Outline> outline = Outline.of(document.body(), document.meta().kind(), words);
    TimelineReader.Found found = TimelineReader.read(outline, words);
    Chronicle.Result told = Chronicle.of(found, document.meta(), zone);
    Timeline timeline =
        told.entries().isEmpty()
            ? Timeline.NONE
            : new Timeline(
                found.section(),
                TurningPoints.of(told.entries(), document.meta()),
                Gaps.of(told.entries(), gapMinutes));
    boolean template = mayBeTemplate(document) && Template.is(document, told.entries());
    ActionReader.Found actions =
        ActionReader.read(outline, words, identity(found.retold()), audience == Audience.INTERNAL);
    if (!dated) {
      Document undated = Undated.of(document, identity(actions.retold()));
      if (undated != document) {
        return read(undated, true);
      }
    }
    List<Day> days = found.told().stream().map(t -> t.time().day()).toList();
    List<Section> sections = outline.stream().map(Outline::section).toList();
    List<SuggestedFactor> suggested =
        audience == Audience.INTERNAL && !template
            ? SuggestedFactors.of(sections, document.meta())
            : List.of();
    List<Remark> remarks = new ArrayList<>(told.remarks());
    remarks.addAll(SuggestedFactors.remarks(suggested, document.body(), document.meta()));
    return new Retrospective(
        document,
        sections,
        timeline,
        shown(DueDays.settled(actions.actions(), days, document.meta())),
        Hopes.of(outline),
        Stream.concat(found.retold().stream(), actions.retold().stream()).toList(),
        suggested,
        template,
        template ? List.of(Template.remark(document)) : remarks);
  }

  private List<Action> shown(List<Action> actions) {
    return dueDates ? actions : actions.stream().map(Action::undated).toList();
  }

  /** What customers read is in every list, feed and search, whatever its text looks like. */
  private boolean mayBeTemplate(Document document) {
    return audience == Audience.INTERNAL && document.publishedSlug().isEmpty();
  }

  private static Set<Block> identity(List<Block> blocks) {
    Set<Block> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.addAll(blocks);
    return set;
  }
}
