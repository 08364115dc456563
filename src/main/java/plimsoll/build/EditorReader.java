package plimsoll.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plimsoll.advice.Advice;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.gate.View;
import plimsoll.lsp.Reading;
import plimsoll.problem.Problems;
import plimsoll.problem.Span;
import plimsoll.projection.Projection;
import plimsoll.projection.Projections;
import plimsoll.retrospective.Retrospective;
import plimsoll.retrospective.Understanding;
import plimsoll.source.Draft;
import plimsoll.source.Drafts;
import plimsoll.work.Memories;

/** Reads the content for an editor, again and again; what has not changed is not read again. */
public final class EditorReader implements Reading.Reader {
  private final Path content;
  private final Known known = Known.in(Memories.EMPTY);

  public EditorReader(Path content) {
    this.content = content;
  }

  @Override
  public Reading read(Map<String, String> unsaved) throws IOException {
    Problems problems = new Problems();
    Config config = known.config().of("", ConfigLoader.load(content, problems), same -> same);
    List<Draft> drafts = Drafts.load(config, problems, known.drafts(), unsaved);
    Projections projections =
        Projections.of(drafts, config, known.drafts().others(), known.projections());
    BothViews sides = BothViews.of(projections, known);
    for (Audience audience : Audience.values()) {
      problems.addAll(sides.problems(audience));
      problems.addAll(sides.remarks(audience));
    }
    Projection company = projections.of(Audience.INTERNAL);
    View view = company.view();
    List<Retrospective> understood =
        Understanding.of(view.documents(), view.settings(), known.understood(Audience.INTERNAL));
    Map<String, Draft> byPath = new TreeMap<>();
    Map<String, String> texts = new HashMap<>();
    for (Draft draft : drafts) {
      byPath.put(draft.header().path(), draft);
      texts.put(draft.header().path(), draft.text());
    }
    Advice advice =
        known.rules(config, ConfigLoader.adviceAsWritten(content, problems), problems).advice();
    for (Retrospective review : understood) {
      Draft draft = byPath.get(review.document().source());
      if (draft != null && unsaved.containsKey(draft.header().path())) {
        problems.addAll(advice.on(review, draft, company::place));
      }
    }
    return new Reading(
        problems.sorted(),
        view.documents(),
        understood,
        view.settings(),
        texts,
        path -> previews(path, company));
  }

  private static List<Reading.Preview> previews(String path, Projection company) {
    List<Reading.Preview> previews = new ArrayList<>();
    for (Document document : company.view().documents()) {
      Document seen = company.view().previews().get(document.id());
      if (seen != null && document.source().equals(path)) {
        previews.add(
            new Reading.Preview(
                seen,
                seen.body().stream()
                    .map(
                        block ->
                            new Reading.Placed(
                                block, company.place(seen, block).map(Span::line).orElse(0)))
                    .toList()));
      }
    }
    return previews;
  }
}
