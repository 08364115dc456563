package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.content.Audience;

/** The company's keys for services, factors and severities, its ids and paths stay its own. */
class InternalKeysTest {
  private static final String SITE =
      """
      customer: {base-url: https://status.example.com/}
      services: {canary-service: {name: Canary database, customer: Orders, owner: Canary team}}
      severities: [{key: canary-p0, name: All hands}, {key: canary-p1, name: Severe}]
      factors:
        canary-factor: {name: Too many connections, category: technical}
        canary-unused: {name: Canary name, category: people}
      """;
  private static final String PAGE =
      """
      ---
      id: canary-id-%1$s
      audience: customer
      title: canary title
      severity: canary-p0
      services: [canary-service]
      factors: [canary-factor, canary-unused]
      tags: [canary]
      related: [canary-id-one]
      aliases: [canary-alias]
      hopes: [canary-hope]
      ticket: CANARY-7
      customer:
        title: Orders were slow %1$s
        slug: orders-%1$s
        severity: canary-p1
        started: 2026-03-02T01:02:00Z
        services: [canary-service]
        factors: [canary-factor]
      ---

      ## Impact {.customer}

      Orders took %1$s minutes, since connections ran out.
      """;

  @TempDir private Path folder;

  @Test
  void noKeyIsInANameOrAFileOfTheCustomerSite() throws IOException {
    Path incidents = Files.createDirectories(folder.resolve("content/canary-folder"));
    Files.writeString(folder.resolve("content/site.yaml"), SITE);
    Files.writeString(incidents.resolve("canary-one.md"), PAGE.formatted("one"));
    Files.writeString(incidents.resolve("canary-two.md"), PAGE.formatted("two"));
    Ran ran = CommandLineRun.in(folder).run("build");
    assertEquals(0, ran.exitCode(), ran.err());
    Tree site = Tree.of(folder.resolve("site/customer"));
    assertTrue(site.contains("too-many-connections"));
    assertTrue(site.files().containsKey("factors/too-many-connections/index.html"));
    assertTrue(site.files().containsKey("severities/severe/index.html"), site.files().toString());
    site.files()
        .forEach(
            (name, bytes) ->
                assertFalse(new Tree(java.util.Map.of(name, bytes)).contains("canary"), name));
    for (String id : new String[] {"canary-id-one", "canary-id-two"}) {
      Ran shown = CommandLineRun.in(folder).run("show", id, "--view", "customer");
      assertFalse(shown.out().toLowerCase(java.util.Locale.ROOT).contains("canary"), shown.out());
    }
    assertTrue(
        Tree.of(folder.resolve("site/internal"))
            .files()
            .containsKey("factors/canary-factor/index.html"));
    assertFalse(
        Tree.of(folder.resolve("site").resolve(Audience.CUSTOMER.slug())).files().isEmpty());
  }
}
