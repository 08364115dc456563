package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports that are broken, huge or meant to do harm: a clear problem, and nothing half written. */
class ImportHostileTest {
  private static final String GOOD =
      "{\"id\":\"a%d\",\"name\":\"N\",\"started_at\":\"2026-03-02T01:02:00Z\"}";

  @TempDir private Path folder;

  private Ran run(String format, String source) {
    return CommandLineRun.in(folder).run("import", format, source, "--to", "to");
  }

  private void nothing() throws IOException {
    if (Files.exists(folder.resolve("to"))) {
      try (Stream<Path> files = Files.list(folder.resolve("to"))) {
        assertEquals(0, files.count());
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertFalse(files.anyMatch(f -> f.getFileName().toString().startsWith(".importing")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "nonsense",
        "<html></html>",
        "{",
        "[",
        "[{\"id\":\"a\"",
        "{\"incidents\":[{\"id\":\"a\",\"name\":\"N\"},{\"id\":",
        "{\"incidents\":[{\"id\":\"a\",\"name\":\"N\"}]",
        "[1,2]",
        "\"text\"",
        "[{\"id\":\"a\",\"name\":\"N\"},\"x\"]",
        "{\"incidents\":[{\"id\":\"a\",\"name\":\"N\"}]} trailing",
        "{'id': 1}",
        "[NaN]",
      })
  void brokenJsonWritesNothing(String json) throws IOException {
    Files.writeString(folder.resolve("x.json"), json);
    Ran ran = run("statuspage", "x.json");
    assertEquals(1, ran.exitCode(), ran.err());
    assertTrue(ran.err().contains("x.json:1:"), ran.err());
    assertTrue(ran.err().contains("error[import-syntax]"), ran.err());
    assertEquals("", ran.out());
    nothing();
  }

  @Test
  void theProblemIsAtItsPlace() throws IOException {
    Files.writeString(
        folder.resolve("x.json"), "[\n  " + GOOD.formatted(1) + ",\n  {\"id\": \"b\", oops}\n]");
    Ran ran = run("statuspage", "x.json");
    assertTrue(ran.err().contains("x.json:3:"), ran.err());
    nothing();
  }

  @Test
  void anotherCharsetIsToldAndNotGuessed() throws IOException {
    Files.write(
        folder.resolve("x.json"),
        "[{\"id\":\"a\",\"name\":\"Größe\"}]".getBytes(StandardCharsets.ISO_8859_1));
    Ran ran = run("statuspage", "x.json");
    assertEquals(1, ran.exitCode());
    assertTrue(ran.err().contains("error[encoding]"), ran.err());
    nothing();
    Files.write(
        folder.resolve("x.html"), "<p>ok</p>\n<p>Größe</p>".getBytes(StandardCharsets.ISO_8859_1));
    Ran html = run("html", "x.html");
    assertEquals(1, html.exitCode());
    assertTrue(html.err().contains("x.html:2:1: error[encoding]"), html.err());
    nothing();
  }

  @Test
  void aDeclaredCharsetIsRead() throws IOException {
    Files.write(
        folder.resolve("x.html"),
        "<meta charset=windows-1252><h1>Größe „ok“</h1><p>Text".getBytes("windows-1252"));
    assertEquals(0, run("html", "x.html").exitCode());
    assertTrue(Files.readString(folder.resolve("to/x.md")).contains("title: Größe „ok“"));
    byte[] utf16 = "\uFEFF# Größe\n\nText".getBytes(StandardCharsets.UTF_16LE);
    Files.write(folder.resolve("y.md"), utf16);
    assertEquals(0, run("markdown", "y.md").exitCode());
    assertTrue(Files.readString(folder.resolve("to/y.md")).contains("title: Größe"));
  }

  @Test
  void manyItemsNeedLittleMemory() throws IOException {
    int items = 2_000;
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < items; i++) {
      json.append(i == 0 ? "" : ",").append(GOOD.formatted(i));
    }
    Files.writeString(folder.resolve("x.json"), json.append("]"));
    Ran ran = run("statuspage", "x.json");
    assertEquals(0, ran.exitCode(), ran.err());
    assertTrue(ran.err().startsWith(items + " written"), ran.err());
    assertTrue(run("statuspage", "x.json").err().startsWith("0 written, " + items + " unchanged"));
  }

  @Test
  void anItemThatIsTooLargeIsRefused() throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("x.json"))) {
      out.write(("[" + GOOD.formatted(1) + ",{\"id\":\"b\",\"list\":[").getBytes("UTF-8"));
      byte[] some = "1,".repeat(1 << 19).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 24; i++) {
        out.write(some);
      }
      out.write("1]}]".getBytes(StandardCharsets.UTF_8));
    }
    Ran ran = run("statuspage", "x.json");
    assertEquals(1, ran.exitCode(), ran.err());
    assertTrue(ran.err().contains("error[too-large]"), ran.err());
    nothing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE r [<!ENTITY x SYSTEM"
            + " \"file:///etc/hostname\">]><rss><channel><item><title>&x;</title></item></channel></rss>",
        "<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b"
            + " \"&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>",
        "<rss><channel><item><title>&undefined;</title></item></channel></rss>",
        "<rss><channel><item><title>T</title>",
        "<html></html>",
        "not xml",
        "",
      })
  void feedsHaveNoEntitiesAndEnd(String xml) throws IOException {
    Files.writeString(folder.resolve("x.xml"), xml);
    Ran ran = run("azure", "x.xml");
    assertEquals(1, ran.exitCode(), ran.err());
    assertTrue(ran.err().contains("error[import-syntax]"), ran.err());
    nothing();
  }

  @Test
  void deepNestingIsRefused() throws IOException {
    Files.writeString(
        folder.resolve("x.json"),
        "[{\"id\":\"a\",\"x\":" + "[".repeat(9_000) + "]".repeat(9_000) + "}]");
    assertEquals(1, run("statuspage", "x.json").exitCode());
    Files.writeString(folder.resolve("x.html"), "<div>".repeat(30_000) + "deep");
    Ran html = run("html", "x.html");
    assertTrue(html.exitCode() <= 1, html.err());
    Files.writeString(folder.resolve("y.html"), "<ul><li>".repeat(3_000) + "deep");
    assertTrue(run("html", "y.html").exitCode() <= 1);
    Files.writeString(folder.resolve("z.html"), "<table><tr><td>".repeat(2_000) + "deep");
    assertTrue(run("html", "z.html").exitCode() <= 1);
    Files.writeString(folder.resolve("w.html"), "<b>".repeat(20_000) + "deep");
    assertTrue(run("html", "w.html").exitCode() <= 1);
  }

  @ParameterizedTest
  @Timeout(120)
  @ValueSource(
      strings = {"[", "[[", "`", "` a", "*a ", "{{", "{{< track ", "http://a", "a::", "|a"})
  void oneLongLineEnds(String piece) throws IOException {
    String line = piece.repeat(20_000);
    for (String name : new String[] {"x.md", "x.adoc", "x.org", "x.wiki", "x.html"}) {
      Files.writeString(folder.resolve(name), line);
    }
    for (String format : new String[] {"markdown", "obsidian", "notion", "cstate"}) {
      assertTrue(run(format, "x.md").exitCode() <= 1, format);
    }
    assertTrue(run("asciidoc", "x.adoc").exitCode() <= 1);
    assertTrue(run("org", "x.org").exitCode() <= 1);
    assertTrue(run("jira", "x.wiki").exitCode() <= 1);
    assertTrue(run("html", "x.html").exitCode() <= 1);
  }

  @Test
  void scriptsAreNoText() throws IOException {
    Files.writeString(
        folder.resolve("x.html"),
        """
        <h1>T</h1><script>alert("evil")</script><style>p{color:red}</style>
        <p onclick="evil()">fine <a href="javascript:evil()">link</a>
        <img src=x onerror=evil()><img src="../../etc/passwd" alt="no"><iframe src="file:///etc/passwd"></iframe>
        <svg><script>evil()</script></svg></p><p>&lt;script&gt;text&lt;/script&gt; [x](javascript:evil)</p>
        """);
    assertEquals(0, run("html", "x.html").exitCode());
    String text = Files.readString(folder.resolve("to/x.md"));
    assertTrue(text.contains("fine link"), text);
    assertTrue(text.contains("\\<script>text\\</script>"), text);
    assertFalse(text.contains("evil()") || text.contains("passwd"), text);
  }

  @Test
  void namesThatLeaveTheArchiveAreRefused() throws IOException {
    zip("x.zip", "../evil.html", "/abs.html", "a/../../b.html", "c\\..\\d.html", "ok.html");
    Ran ran = run("html", "x.zip");
    assertEquals(1, ran.exitCode());
    assertTrue(ran.err().contains("x.zip/../evil.html:1:1: error[import-lost]"), ran.err());
    assertTrue(Files.exists(folder.resolve("to/ok.md")));
    assertFalse(Files.exists(folder.resolve("evil.md")));
    try (Stream<Path> files = Files.list(folder.resolve("to"))) {
      assertEquals(2, files.count());
    }
  }

  private void zip(String name, String... entries) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write("<h1>T</h1><p>text".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  @Test
  void aBombOfAnArchiveIsRefused() throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("x.zip")))) {
      zip.putNextEntry(new ZipEntry("big.html"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 80; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("ok.html"));
      zip.write("<p>fine".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    Ran ran = run("html", "x.zip");
    assertEquals(1, ran.exitCode());
    assertTrue(ran.err().contains("x.zip/big.html:1:1: error[too-large]"), ran.err());
    assertTrue(Files.exists(folder.resolve("to/ok.md")), "the others are not held up");
  }

  @Test
  void aDamagedArchiveIsTold() throws IOException {
    zip("x.zip", "ok.html");
    byte[] bytes = Files.readAllBytes(folder.resolve("x.zip"));
    Files.write(folder.resolve("x.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    Ran ran = run("html", "x.zip");
    assertEquals(1, ran.exitCode(), ran.err());
    assertTrue(ran.err().contains("error[import-syntax]"), ran.err());
    nothing();
  }

  @Test
  void twoItemsOfOneIdAreBothWritten() throws IOException {
    Files.writeString(
        folder.resolve("x.json"),
        "["
            + GOOD.formatted(1)
            + ","
            + GOOD.formatted(1).replace("\"N\"", "\"Other\"")
            + ","
            + GOOD.formatted(1)
            + "]");
    Ran ran = run("statuspage", "x.json");
    assertEquals(0, ran.exitCode(), ran.err());
    assertTrue(ran.err().contains("2 written"), ran.err());
    assertTrue(ran.err().contains("another item has the same id"), ran.err());
    assertTrue(run("statuspage", "x.json").err().startsWith("0 written, 2 unchanged"));
  }

  @Test
  void twoTitlesOfOneNameAreTwoFiles() throws IOException {
    Files.writeString(
        folder.resolve("x.json"), "[" + GOOD.formatted(1) + "," + GOOD.formatted(2) + "]");
    assertEquals("to/2026-03-02-n.md\nto/2026-03-02-n-a2.md\n", run("statuspage", "x.json").out());
    assertEquals("0 written, 2 unchanged\n", run("statuspage", "x.json").err());
  }

  @Test
  void oddFieldsAreFactsAndNothingEndsInABug() throws IOException {
    Files.writeString(
        folder.resolve("x.json"),
        """
        [{"id": 7, "name": ["a", {"b": null}], "impact": {"x": 1}, "started_at": 1772413320,
          "resolved_at": false, "incident_updates": {"status": null, "body": ["x"]},
          "components": "text", "nul\\u0000l": "a\\u0000b\\u0007", "postmortem_body": 12,
          "big": 123456789012345678901234567890, "key: with\\nbreak": "v", "emoji": "👩‍👩‍👧"},
         {}, {"id": null}, {"id": "", "name": "x".}]
        """
            .replace("\"x\".", "\"x\""));
    Ran ran = run("statuspage", "x.json");
    assertEquals(0, ran.exitCode(), ran.err());
    Ran built = CommandLineRun.in(folder).run("build", "--content", "to", "--view", "internal");
    assertEquals(0, built.exitCode(), built.err());
  }

  @Test
  void aSymbolicLinkInAFolderIsNotFollowed() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("secret.html"), "<p>secret");
    Files.createSymbolicLink(folder.resolve("in/link.html"), folder.resolve("secret.html"));
    Files.writeString(folder.resolve("in/ok.html"), "<p>fine");
    Ran ran = run("html", "in");
    assertTrue(ran.err().contains("in/link.html:1:1: notice[symlink]"), ran.err());
    assertFalse(Files.exists(folder.resolve("to/link.md")));
  }
}
