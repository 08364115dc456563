package plimsoll.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.gate.View;
import plimsoll.problem.Problems;
import plimsoll.projection.Projection;
import plimsoll.projection.Projections;
import plimsoll.retrospective.Understanding;
import plimsoll.search.SearchIndex;
import plimsoll.site.Entry;
import plimsoll.site.Page;
import plimsoll.site.Site;
import plimsoll.source.Drafts;

/**
 * One view of the content, read into memory to be asked. No site has to be built for it; the index
 * is the one that a build writes, so the answers are the site's.
 *
 * @param documents the document behind each page that can be found, by address
 * @param hasErrors whether a build would hold this view back
 */
record SearchableView(
    Site site, SearchIndex index, Map<String, Document> documents, boolean hasErrors) {

  /** Reads the content; what is wrong with it is {@code check}'s to say. */
  static SearchableView read(Path content, Audience audience) throws IOException {
    Problems problems = new Problems();
    Config config = ConfigLoader.load(content, problems);
    Projection projection = Projections.of(Drafts.load(config, problems), config).of(audience);
    problems.addAll(projection.problems());
    View view = projection.view();
    Site site = Site.of(view, Understanding.of(view.documents(), view.settings()), List.of());
    return new SearchableView(site, SearchIndex.of(site), documents(site), problems.hasErrors());
  }

  /** The whole address of a page if the view has one, else its place in the site. */
  String address(String url) {
    return site.settings().baseUrl() + url;
  }

  /** Where a page was written, below the content folder; empty for customers. */
  String source(String url) {
    return documents.containsKey(url) ? documents.get(url).source() : "";
  }

  private static Map<String, Document> documents(Site site) {
    Map<String, Document> documents = new HashMap<>();
    for (Entry entry : site.entries()) {
      documents.put(entry.url().below(""), entry.document());
    }
    for (Page page : site.pages()) {
      if (page instanceof Page.Prose prose) {
        documents.put(prose.url().below(""), prose.document());
      }
    }
    return documents;
  }
}
