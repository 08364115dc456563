package plimsoll.retrospective;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import plimsoll.content.Document;
import plimsoll.content.Settings;

/** Reads documents as retrospectives. */
public final class Understanding {
  private final SectionWords words;
  private final Optional<ZoneId> zone;
  private final int gapMinutes;

  private Understanding(Settings settings) {
    this.words = SectionWords.with(settings.sections());
    this.zone = Optional.of(settings.timezone()).filter(id -> !id.isEmpty()).map(ZoneId::of);
    this.gapMinutes = settings.gapMinutes();
  }

  /** The retrospectives among the documents of a view, in their order. */
  public static List<Retrospective> of(List<Document> documents, Settings settings) {
    Understanding understanding = new Understanding(settings);
    return documents.parallelStream()
        .filter(document -> document.type() == Document.Type.RETROSPECTIVE)
        .map(understanding::read)
        .toList();
  }

  private Retrospective read(Document document) {
    List<Outline> outline = Outline.of(document.body(), document.meta().kind(), words);
    TimelineReader.Found found = TimelineReader.read(outline, words);
    Chronicle.Result told = Chronicle.of(found, document.meta(), zone);
    Timeline timeline =
        told.entries().isEmpty()
            ? Timeline.NONE
            : new Timeline(found.section(), told.entries(), Gaps.of(told.entries(), gapMinutes));
    return new Retrospective(
        document,
        outline.stream().map(Outline::section).toList(),
        timeline,
        List.of(),
        List.of(),
        found.retold(),
        false,
        told.remarks());
  }
}
