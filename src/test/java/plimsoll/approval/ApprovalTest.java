package plimsoll.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.gate.Gated;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;

/** A page is published only in the wording that was approved. */
class ApprovalTest {
  @TempDir Path folder;
  private final Map<String, String> files = new LinkedHashMap<>();

  @BeforeEach
  void required() {
    files.put("site.yaml", "customer: {approval: required}\n");
    files.put("a.md", page("a", "") + "## A {.customer}\nOne.\n\n## Internal\nsecret\n");
    files.put("b.md", page("b", "") + "## B {.customer}\nTwo.\n");
  }

  @Test
  void aPageThatNobodyApprovedIsLeftOutWithANotice() {
    Gated gated = gated();
    assertEquals("", slugs(gated));
    assertEquals("", gated.codes());
    assertEquals(
        List.of(
            "a.md:1:1 notice nobody has approved this page, and it is left out;"
                + " plimsoll show a --view customer, then plimsoll approve a --by WHO",
            "b.md:1:1 notice nobody has approved this page, and it is left out;"
                + " plimsoll show b --view customer, then plimsoll approve b --by WHO"),
        told(gated));
  }

  @Test
  void anApprovedPageIsPublishedAndTheOtherIsNot() {
    approve("a");
    Gated gated = gated();
    assertEquals("a", slugs(gated));
    assertEquals("", gated.codes());
  }

  @Test
  void aChangeOnTheCustomersSideIsAnErrorThatNamesTheCommand() {
    approve("a", "b");
    files.computeIfPresent("a.md", (name, text) -> text.replace("One.", "One more."));
    Gated gated = gated();
    assertEquals("not-approved", gated.codes());
    assertEquals(
        List.of(
            "a.md:1:1 error what customers would see has changed since it was approved;"
                + " plimsoll show a --view customer --diff, then plimsoll approve a --by WHO"),
        told(gated));
  }

  @Test
  void aChangeOnTheInternalSideChangesNothing() {
    approve("a", "b");
    files.computeIfPresent("a.md", (name, text) -> text.replace("secret", "secrets"));
    files.put("c.md", "# An internal page\n\nsecret\n");
    Gated gated = gated();
    assertEquals("a b", slugs(gated));
    assertEquals(List.of(), told(gated));
  }

  @Test
  void aSettingThatShowsOrHidesSomethingOfAPageAsksForItsApprovalAgain() {
    files.computeIfPresent(
        "b.md", (name, text) -> text + "\n- [ ] Add an alert {due=2026-06-02}\n");
    approve("a", "b");
    site("timeline: {gaps: show}\nactions: {due: hide}");
    assertEquals("", gated().codes(), "as without them");
    site("actions: {due: show}");
    assertEquals(List.of("b.md"), told(gated()).stream().map(told -> told.split(":")[0]).toList());
    site("timeline: {gaps: hide}");
    assertEquals("not-approved", gated().codes().split(" ")[0]);
  }

  @Test
  void aLinkToAPageThatIsNotApprovedIsAnErrorOfTheApprovedPageOnly() {
    files.computeIfPresent("a.md", (name, text) -> text.replace("One.", "[Two](b.md)."));
    files.put("c.md", page("c", "") + "## C {.customer}\n[Two](b.md#b) and [four](d.md).\n");
    files.put("d.md", page("d", "") + "## D {.customer}\n[Three](c.md#c).\n");
    approve("a");
    Gated gated = gated();
    assertEquals("link-internal", gated.codes());
    assertEquals("8:1", gated.places(), "c and d are left out, so that their links harm nobody");
    approve("a", "b");
    assertEquals("", gated().codes());
    assertEquals("a b", slugs(gated()));
  }

  @Test
  void approvingAnotherPageDoesNotChangeADigest() {
    files.put("a.md", page("a", "related: [b]") + "## A {.customer}\n[Two](b.md#b).\n");
    String alone = digest("a");
    approve("b");
    assertEquals(alone, digest("a"));
    approve("a", "b");
    assertEquals(alone, digest("a"));
    assertEquals(List.of("b"), page(gated(), "a").meta().related());
  }

  @Test
  void relatedPagesThatAreNotApprovedAreAbsent() {
    files.put("a.md", page("a", "related: [b]") + "## A {.customer}\nOne.\n");
    approve("a");
    Gated gated = gated();
    assertEquals(List.of(), page(gated, "a").meta().related());
    assertEquals("", gated.codes());
  }

  @Test
  void theCompanySeesThatCustomersHaveNothingOfItYet() {
    Document internal = gated().page(Audience.INTERNAL);
    assertEquals("", internal.publishedSlug());
    assertEquals(2, gated().view(Audience.INTERNAL).previews().size());
    approve("a");
    assertEquals("a", gated().page(Audience.INTERNAL).publishedSlug());
  }

  @Test
  void anIdThatThePathDoesNotTellIsNotTold() {
    files.put("e.md", page("kestrel", "").replace("slug: kestrel", "slug: e") + "## E {.customer}");
    Problem problem =
        gated().problems().stream()
            .filter(p -> p.span().file().equals("e.md"))
            .findFirst()
            .orElseThrow();
    assertTrue(problem.hint().startsWith("plimsoll show e.md --view customer"), problem.hint());
  }

  @Test
  void whereNoApprovalIsAskedForNoneIsNeeded() {
    files.put("site.yaml", "customer: {approval: off}\n");
    assertEquals("a b", slugs(gated()));
    assertEquals(List.of(), told(gated()));
  }

  @Test
  void theFormOfADigestIsForEver() {
    assertEquals(
        "(8:plimsoll1:1(4:page13:RETROSPECTIVE1:b)(4:kind8:incident)(5:title1:b)(7:summary0:)"
            + "(6:status0:)(8:severity0:)(8:language2:en)(4:body(7:heading1:2(4:text1:B))"
            + "(9:paragraph(4:text4:Two.))))",
        Meaning.first(page("b"), Map.of()));
    String first = "v1:0a7a516e0335063c016204bbf6e28ecd143c8b0ae9b1b34263701ffaa5d54d91";
    assertEquals(first, Meaning.firstDigest(page("b"), Map.of()));
    assertEquals(
        "(8:plimsoll1:2(4:page13:RETROSPECTIVE1:b)(4:kind8:incident)(5:title1:b)(7:summary0:)"
            + "(6:status0:)(8:severity0:)(8:language2:en)(4:body(7:heading1:2(4:text1:B))"
            + "(9:paragraph(4:text4:Two.)))(8:sections9:impact: B))",
        Meaning.of(page("b"), Map.of(), List.of("impact: B")));
    assertEquals(
        "v2:236a107977b93500f073cd9ed1147eee4474610c822874dcd2ca797def1776a7", digest("b"));
    assertTrue(wording("b").isApprovedBy(first));
    site("sections: {timeline: [B]}");
    assertTrue(wording("b").isApprovedBy(first), "an upgrade revokes nothing");
  }

  @Test
  void whatTheSiteMakesOfAHeadingIsPartOfTheMeaning() {
    files.put("a.md", page("a", "") + "## The cure (part 2) {.customer}\n- 10:00 One.\n\n## X\n");
    String before = digest("a");
    approve("a", "b");
    assertEquals("", gated().codes());
    site("sections: {impact: [Blast radius, X], timeline: [Nothing of it]}");
    assertEquals("", gated().codes());
    assertEquals(before, digest("a"));
    site("sections: {timeline: [the cure]}");
    assertEquals("not-approved", gated().codes());
    approve("a", "b");
    assertEquals("", gated().codes());
    site("sections: {message: [The Cure]}");
    assertEquals("not-approved", gated().codes());
    site("");
    assertEquals("not-approved", gated().codes());
  }

  private void site(String more) {
    String approvals = "customer: {approval: required}\n";
    files.put("site.yaml", approvals + more + "\n");
  }

  @Test
  void whereLinesEndIsNoPartOfTheMeaningButWhereTextIsBrokenIs() {
    String before = digest("a");
    files.computeIfPresent("a.md", (name, text) -> text.replace("One.", "One\ntwo."));
    String wrapped = digest("a");
    files.computeIfPresent("a.md", (name, text) -> text.replace("One\ntwo.", "One two."));
    assertEquals(wrapped, digest("a"));
    assertNotEquals(before, wrapped);
    files.computeIfPresent("a.md", (name, text) -> text.replace("One two.", "One\\\ntwo."));
    assertNotEquals(wrapped, digest("a"));
  }

  private static String page(String id, String more) {
    return """
    ---
    id: %1$s
    audience: customer
    customer: {title: %1$s, slug: %1$s%2$s}
    ---

    """
        .formatted(id, more.isEmpty() ? "" : ", " + more);
  }

  private Gated gated() {
    return Gated.files(folder, files);
  }

  private void approve(String... ids) {
    StringBuilder approvals = new StringBuilder("approvals:\n");
    for (String id : ids) {
      approvals.append(
          "  - {id: %s, digest: \"%s\", who: Kim, when: 2026-03-20}\n".formatted(id, digest(id)));
    }
    files.put("approvals.yaml", approvals.toString());
  }

  private String digest(String id) {
    return wording(id).digest();
  }

  private Document page(String id) {
    return wording(id).document();
  }

  private Wording wording(String id) {
    return gated().wordings().stream().filter(w -> w.id().equals(id)).findFirst().orElseThrow();
  }

  private static Document page(Gated gated, String slug) {
    return gated.view(Audience.CUSTOMER).documents().stream()
        .filter(d -> d.slug().equals(slug))
        .findFirst()
        .orElseThrow();
  }

  private static String slugs(Gated gated) {
    return gated.view(Audience.CUSTOMER).documents().stream()
        .map(Document::slug)
        .collect(Collectors.joining(" "));
  }

  private static List<String> told(Gated gated) {
    return gated.problems().stream()
        .filter(p -> p.code() == Code.NOT_APPROVED)
        .map(p -> p.span() + " " + p.severity().label() + " " + p.message() + "; " + p.hint())
        .toList();
  }
}
