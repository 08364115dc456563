package plimsoll.render.pages;

import java.util.List;
import plimsoll.content.Anchors;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.render.html.Links;
import plimsoll.render.html.Passage;
import plimsoll.render.html.UiText;

/** A text that is not a retrospective, ready to print. */
record ProsePage(
    String title,
    String lang,
    String dir,
    String summary,
    List<Part> parts,
    List<Heading> contents,
    List<Note> notes,
    String edit) {
  static ProsePage of(Document document, Links links, UiText words) {
    boolean marks =
        links.site().audience() == Audience.INTERNAL && !document.publishedSlug().isEmpty();
    Anchors anchors = Anchors.of(document.body());
    Passage passage = Passage.of(links, words, anchors, marks);
    List<Part> parts = ProseOutline.of(document.body(), anchors, passage);
    return new ProsePage(
        document.meta().title(),
        document.meta().language(),
        Frames.direction(document.meta().language()),
        document.meta().summary(),
        parts,
        Heading.of(parts),
        Note.of(document.footnotes(), passage),
        links.site().settings().editLink().replace("{path}", document.source()));
  }
}
