package plimsoll.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;

class NamesTest {
  private static final String CUSTOMER =
      "---\naudience: customer\ncustomer: {title: T, slug: %s}\n---\n";

  private final Problems problems = new Problems();

  private static Header header(String path, String text) {
    return HeaderText.read(HeaderText.PLAIN, path, text).header();
  }

  private List<String> ids(Header... headers) {
    return Headers.settle(List.of(headers), problems).stream().map(Header::id).toList();
  }

  @Test
  void filesThatShareANameGetTheirFolderInFront() {
    assertEquals(
        List.of("a-x", "b-x", "y", "c-d-x", "d-x", "x"),
        ids(
            header("a/x.md", ""),
            header("b/x.md", ""),
            header("b/y.md", ""),
            header("c/d/x.md", ""),
            header("a/d/x.md", ""),
            header("x.md", "")));
    assertEquals(List.of(), problems.sorted());
  }

  @Test
  void anInternalFileNeverChangesTheIdOfAFileForCustomers() {
    Header customer = header("b/x.md", CUSTOMER.formatted("s"));
    assertEquals(List.of("a-x", "x"), ids(header("a/x.md", ""), customer));
    assertEquals(List.of(), problems.sorted());
    assertEquals(List.of("a-x", "x"), ids(header("a/x.md", "---\nid: x\n---\n"), customer));
  }

  @Test
  void anIdGivenTwiceIsANoticeUnlessCustomersReadOneOfTheFiles() {
    Header one = header("a.md", "---\nid: x\n---\n");
    Header two = header("b.md", "---\nid: X\n---\n");
    List<String> ids = ids(one, two);
    assertEquals(2, ids.stream().distinct().count());
    assertEquals(
        List.of("a.md:2:5 notice", "b.md:2:5 notice"),
        problems.sorted().stream().map(NamesTest::shown).toList());
    Header published =
        header("c.md", "---\nid: x\naudience: customer\ncustomer: {title: T, slug: t}\n---\n");
    Problems more = new Problems();
    Headers.settle(List.of(one, published), more);
    assertEquals(
        List.of("a.md:2:5 error", "c.md:2:5 error"),
        more.sorted().stream().map(NamesTest::shown).toList());
  }

  @Test
  void anIdThatAFileForCustomersHasByItsNameIsNotGivenAgainInSilence() {
    Header customer = header("b/x.md", CUSTOMER.formatted("s"));
    assertEquals(List.of("a-X", "x"), ids(header("a/y.md", "---\nid: X\n---\n"), customer));
    assertEquals(
        List.of("a/y.md:2:5 notice"), problems.sorted().stream().map(NamesTest::shown).toList());
  }

  private static String shown(Problem problem) {
    assertEquals("duplicate-id", problem.code().id());
    return problem.span() + " " + problem.severity().label();
  }

  @Test
  void theNamesDoNotDependOnTheOrderOfTheFiles() {
    List<Header> headers = new ArrayList<>();
    for (String path : List.of("a/x.md", "b/x.md", "a-x.md", "c/a/x.md", "x.md", "a/X.md")) {
      headers.add(header(path, ""));
    }
    List<Header> settled = Headers.settle(headers, problems);
    Collections.reverse(headers);
    List<Header> reversed = new ArrayList<>(Headers.settle(headers, problems));
    Collections.reverse(reversed);
    assertEquals(settled, reversed);
    assertEquals(6, settled.stream().map(Header::slug).distinct().count());
  }

  @Test
  void aSlugFitsIntoAnyFileSystem() {
    Header header = Headers.settle(List.of(header("障".repeat(200) + ".md", "")), problems).get(0);
    assertTrue(header.slug().getBytes(UTF_8).length <= 150);
    Header odd = Headers.settle(List.of(header("!!!.md", "")), problems).get(0);
    assertEquals("page", odd.slug());
  }

  @Test
  void aServicesPageIsNamedAfterTheService() {
    List<Header> settled =
        Headers.settle(
            List.of(header("checkout.md", ""), header("services/checkout.md", "")), problems);
    assertEquals("checkout", settled.get(1).slug());
  }

  @Test
  void customerSlugsAndAliasesNameOnePageEach() {
    Header one = header("a.md", CUSTOMER.formatted("s"));
    Header two = header("b.md", CUSTOMER.formatted("t, aliases: [s]"));
    Header draft =
        header(
            "c.md", "---\naudience: customer\nstatus: draft\ncustomer: {title: T, slug: t}\n---\n");
    Headers.settle(List.of(two, draft, one), problems);
    List<Problem> told = problems.sorted();
    assertEquals(
        List.of("b.md:3:41 error fm-slug", "c.md:4:28 notice fm-slug"),
        told.stream()
            .map(p -> p.span() + " " + p.severity().label() + " " + p.code().id())
            .toList());
    assertTrue(told.get(0).hint().contains("a.md"));
  }
}
