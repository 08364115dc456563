package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the internal site a reader sees what customers see of a page, and where it differs. */
class ViewAsCustomerTest {
  @TempDir private Path folder;

  @Test
  void aPageMarksWhatCustomersDoNotGetAndLeadsToWhatTheyDo() throws IOException {
    Path content = Files.createDirectory(folder.resolve("content"));
    Files.writeString(
        content.resolve("checkout.md"),
        """
        ---
        audience: customer
        language: en
        title: pg-orders-7 was full
        started: 2026-03-02
        customer: {title: Checkout was slow, slug: checkout-slow, started: 2026-03-02}
        ---

        ## Impact {.customer}

        The host [pg-orders-7]{.internal as="a database"} was slow.

        ## Causes

        A secret cause.
        """);
    Ran ran = CommandLineRun.in(folder).run("build");
    assertEquals(0, ran.exitCode(), ran.err());
    Path page = folder.resolve("site/internal/retrospectives/checkout");
    Element internal = article(page.resolve("index.html"));
    assertTrue(internal.text().contains("pg-orders-7"));
    assertTrue(internal.text().contains("a database"), "the words that customers read instead");
    assertTrue(internal.text().contains("A secret cause."));
    assertEquals(1, internal.select("a[href=customer/index.html]").size());
    Element customers = article(page.resolve("customer/index.html"));
    assertTrue(customers.text().contains("Checkout was slow"));
    assertTrue(customers.text().contains("The host a database was slow."));
    assertFalse(customers.text().contains("pg-orders-7"));
    assertFalse(customers.text().contains("secret"));
    assertEquals(1, customers.select("a[href=../index.html]").size(), "the way back");
  }

  @Test
  void aPageThatIsNotApprovedYetIsShownAsCustomersWouldSeeIt() throws IOException {
    Path content = Files.createDirectory(folder.resolve("content"));
    Files.writeString(content.resolve("site.yaml"), "customer: {approval: required}\n");
    String page =
        """
        ---
        audience: customer
        language: en
        title: pg-orders-7 was full
        started: 2026-03-02
        status: %s
        customer: {title: Checkout was slow, slug: %s}
        ---

        ## Impact {.customer}

        The host [pg-orders-7]{.internal as="a database"} was slow. See [the other](%s.md).

        ## Causes

        A secret cause.
        """;
    Files.writeString(content.resolve("waiting.md"), page.formatted("final", "slow", "other"));
    Files.writeString(content.resolve("other.md"), page.formatted("final", "slower", "waiting"));
    Files.writeString(content.resolve("draft.md"), page.formatted("draft", "slowest", "waiting"));
    Ran ran = CommandLineRun.in(folder).run("build");
    assertEquals(0, ran.exitCode(), ran.err());
    for (String id : List.of("waiting", "draft")) {
      Path below = folder.resolve("site/internal/retrospectives").resolve(id);
      Element internal = article(below.resolve("index.html"));
      assertEquals(1, internal.select("a[href=customer/index.html]").size(), id);
      assertTrue(internal.text().contains("not approved or not final"), internal.text());
      Element customers = article(below.resolve("customer/index.html"));
      assertTrue(customers.text().contains("not approved or not final"), customers.text());
      assertTrue(customers.text().contains("The host a database was slow."));
      assertFalse(customers.text().contains("pg-orders-7"));
      assertFalse(customers.text().contains("secret"));
    }
    assertFalse(Files.exists(folder.resolve("site/customer/retrospectives/slow")));
    assertFalse(Tree.of(folder.resolve("site/customer")).contains("database"));
  }

  private static Element article(Path file) throws IOException {
    return Jsoup.parse(Files.readString(file)).selectFirst("article");
  }
}
