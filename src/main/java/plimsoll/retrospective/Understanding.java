package plimsoll.retrospective;

import java.util.List;
import plimsoll.content.Document;
import plimsoll.content.Settings;

/** Reads documents as retrospectives. */
public final class Understanding {
  private Understanding() {}

  /** The retrospectives among the documents of a view, in their order. */
  public static List<Retrospective> of(List<Document> documents, Settings settings) {
    SectionWords words = SectionWords.with(settings.sections());
    return documents.parallelStream()
        .filter(document -> document.type() == Document.Type.RETROSPECTIVE)
        .map(document -> read(document, words))
        .toList();
  }

  private static Retrospective read(Document document, SectionWords words) {
    List<Outline> outline = Outline.of(document.body(), document.meta().kind(), words);
    return new Retrospective(
        document,
        outline.stream().map(Outline::section).toList(),
        Timeline.NONE,
        List.of(),
        List.of(),
        List.of(),
        false,
        List.of());
  }
}
