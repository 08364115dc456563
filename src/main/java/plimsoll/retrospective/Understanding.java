package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.List;
import plimsoll.content.Anchors;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.content.Settings;

/** Reads documents as retrospectives. */
public final class Understanding {
  private Understanding() {}

  /** The retrospectives among the documents of a view, in their order. */
  public static List<Retrospective> of(List<Document> documents, Settings settings) {
    return documents.parallelStream()
        .filter(document -> document.type() == Document.Type.RETROSPECTIVE)
        .map(Understanding::read)
        .toList();
  }

  private static Retrospective read(Document document) {
    List<Section> sections = new ArrayList<>();
    Anchors anchors = Anchors.of(document.body());
    sections(document.body(), 0, 0, anchors, sections);
    return new Retrospective(
        document, sections, Timeline.NONE, List.of(), List.of(), List.of(), false, List.of());
  }

  /** Reads sections deeper than {@code level} from {@code start}; returns where it stopped. */
  private static int sections(
      List<Block> body, int start, int level, Anchors anchors, List<Section> sections) {
    int at = start;
    while (at < body.size()) {
      if (!(body.get(at) instanceof Block.Heading heading)) {
        int end = textEnd(body, at);
        sections.add(
            new Section(
                Role.OTHER,
                0,
                List.of(),
                "",
                body.get(at).reach(),
                body.subList(at, end),
                List.of()));
        at = end;
        continue;
      }
      if (heading.level() <= level) {
        return at;
      }
      int end = textEnd(body, at + 1);
      List<Section> below = new ArrayList<>();
      int next = sections(body, end, heading.level(), anchors, below);
      Audience reach = heading.reach();
      sections.add(
          new Section(
              Role.OTHER,
              heading.level(),
              heading.text(),
              anchors.of(heading),
              reach,
              body.subList(at + 1, end),
              below));
      at = next;
    }
    return at;
  }

  private static int textEnd(List<Block> body, int from) {
    int end = from;
    while (end < body.size() && !(body.get(end) instanceof Block.Heading)) {
      end++;
    }
    return end;
  }
}
