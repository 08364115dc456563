package plimsoll.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import plimsoll.content.Anchors;
import plimsoll.content.HostAnchors;
import plimsoll.gate.BadAnchors;
import plimsoll.gate.GatedPage;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Severity;

/** The links of a view's pages that name headings which are not there. */
record HeadingLinks(BadAnchors bad, List<Problem> problems) {
  static HeadingLinks of(List<GatedPage> pages, boolean customers) {
    Map<String, GatedPage> byPath = new HashMap<>();
    pages.forEach(page -> byPath.put(page.header().path(), page));
    Map<String, Anchors> anchors = new HashMap<>();
    Map<String, HostAnchors> hosts = new HashMap<>();
    Map<String, Map<String, String>> renamed = new TreeMap<>();
    Map<String, Set<String>> bad = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    for (GatedPage page : pages) {
      for (GatedPage.HeadingLink link : page.links()) {
        GatedPage target = byPath.get(link.path());
        boolean found =
            target != null
                && anchors
                    .computeIfAbsent(link.path(), p -> Anchors.of(target.document().body()))
                    .contains(link.anchor());
        Optional<String> ours =
            found || target == null
                ? Optional.empty()
                : hosts
                    .computeIfAbsent(link.path(), p -> HostAnchors.of(target.document().body()))
                    .find(link.anchor());
        if (ours.isPresent()) {
          renamed.computeIfAbsent(link.path(), p -> new HashMap<>()).put(link.anchor(), ours.get());
        } else if (!found) {
          bad.computeIfAbsent(link.path(), p -> new HashSet<>()).add(link.anchor());
          problems.add(noHeading(page, link, customers));
        }
      }
    }
    return new HeadingLinks(new BadAnchors(bad, renamed), problems);
  }

  private static Problem noHeading(GatedPage page, GatedPage.HeadingLink link, boolean customers) {
    return new Problem(
        customers ? page.header().markSeverity() : Severity.NOTICE,
        customers ? Code.LINK_INTERNAL : Code.DEAD_LINK,
        link.place(),
        customers
            ? "a link leads to a heading that customers do not have"
            : "this link leads to a heading that is not there",
        "link to the page, or to one of its headings",
        "");
  }
}
