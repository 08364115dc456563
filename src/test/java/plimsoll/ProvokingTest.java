package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.content.Audience;

/**
 * A site that provokes mistakes: no {@code language:}, every kind of mark around every kind of
 * block, orphan assets, internal text in other languages, all keys of front matter. The proof runs
 * on it whole, and what is edited internally leaves no trace.
 */
class ProvokingTest {
  private static final Path SOURCE = Path.of("src/test/resources/provoking");
  private static final Pattern COVERED = Pattern.compile("proof: (\\d+) % of the internal words");

  @TempDir private Path folder;

  @BeforeEach
  void copy() throws IOException {
    SiteStory.from(SOURCE, folder);
  }

  private Ran run(String... words) {
    return CommandLineRun.in(folder).run(words);
  }

  @Test
  void allRoundsOfTheProofFindTheSameSite() throws IOException {
    Ran ran = run("build", "--prove");
    assertEquals(0, ran.exitCode(), ran.err());
    Matcher covered = COVERED.matcher(ran.out());
    assertTrue(covered.find(), ran.out());
    assertTrue(Integer.parseInt(covered.group(1)) >= 96, ran.out());
    String proof = Files.readString(folder.resolve("site/customer.proof.json"));
    for (String internal : new String[] {"kasse", "Kasse", "geheim", "ziegler", "Nordkap"}) {
      assertFalse(proof.contains(internal), internal);
    }
    assertEquals(0, run("verify", "site/customer", "site/customer.proof.json").exitCode());
    Files.writeString(folder.resolve("site/customer/index.html"), "other");
    Files.delete(folder.resolve("site/customer/404.html"));
    Files.writeString(folder.resolve("site/customer/more.html"), "");
    Files.createDirectories(folder.resolve("site/customer/nothing/here"));
    Ran verified = run("verify", "site/customer", "site/customer.proof.json");
    assertEquals(3, verified.exitCode());
    assertEquals(
        """
        missing: 404.html
        changed: index.html
        extra: more.html
        extra: nothing/here
        4 files differ from the proof
        """,
        verified.err());
  }

  @Test
  void aProofOfAnotherSiteDoesNotStayBesideIt() throws IOException {
    assertEquals(0, run("build", "--prove").exitCode());
    assertEquals(0, run("build").exitCode());
    assertTrue(Files.exists(folder.resolve("site/customer.proof.json")), "the same site");
    Path settings = folder.resolve("content/site.yaml");
    String text = Files.readString(settings);
    assertTrue(text.contains("footer: Ask us"), text);
    Files.writeString(settings, text.replace("footer: Ask us", "footer: Ask us again"));
    Ran ran = run("build");
    assertEquals(0, ran.exitCode(), ran.err());
    assertFalse(Files.exists(folder.resolve("site/customer.proof.json")));
  }

  @Test
  void whatCannotBeReadIsSaid() throws IOException {
    Files.writeString(folder.resolve("proof.json"), "{}");
    Files.createDirectory(folder.resolve("empty"));
    assertEquals(4, run("verify", "empty", "proof.json").exitCode());
    assertEquals(4, run("verify", "empty", "none.json").exitCode());
    Ran swapped = run("verify", "empty", "empty");
    assertEquals(4, swapped.exitCode());
    assertEquals("plimsoll: empty: a folder, and no proof\n", swapped.err());
    assertEquals(2, run("verify", "empty").exitCode());
    assertEquals(2, run("build", "--prove", "--view", "internal").exitCode());
    Files.writeString(folder.resolve("proof.json"), "{\"form\": 1, \"files\": {\"a\": \"b\"}}");
    assertEquals(3, run("verify", "empty", "proof.json").exitCode());
    assertEquals(4, run("verify", "none", "proof.json").exitCode());
    assertEquals(4, run("verify", "proof.json", "proof.json").exitCode());
  }

  @Test
  void anErrorOnAnInternalLineSaysThatItIs() throws IOException {
    Path file = folder.resolve("content/retrospectives/second.md");
    Files.writeString(
        file, Files.readString(file).replace("Intern: der", "Intern: :::intenal {.Internal} der"));
    Ran ran = run("build");
    assertEquals(1, ran.exitCode());
    assertTrue(ran.err().contains("this line is internal"), ran.err());
  }

  @Test
  void internalEditsTouchNothingOfTheCustomersSite() throws IOException {
    assertEquals(0, run("build").exitCode());
    Path site = folder.resolve("site/" + Audience.CUSTOMER.slug());
    FileTime early = FileTime.fromMillis(1_000_000_000_000L);
    try (Stream<Path> all = Files.walk(site)) {
      for (Path path : all.toList()) {
        Files.setLastModifiedTime(path, early);
      }
    }
    Map<String, String> before = times(site);
    for (int round = 0; round < 3; round++) {
      edit(round);
      assertEquals(0, run("build").exitCode());
      assertEquals(before, times(site));
    }
    Files.writeString(folder.resolve("content/paths/new.md"), "---\naudience: no\n---\n");
    assertEquals(1, run("build").exitCode());
    assertEquals(before, times(site));
  }

  private void edit(int round) throws IOException {
    Path content = folder.resolve("content");
    Files.writeString(content.resolve("retrospectives/new" + round + ".md"), "# Neu " + round);
    Files.deleteIfExists(content.resolve("retrospectives/2025-11-30-innen" + round + ".md"));
    Path file = content.resolve("retrospectives/everything.md");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("Geheimer Punkt", "Geheimer Punkt uuid " + round)
            .replace("Geheime Kosten", "\n\nMehr Zeilen\n\nGeheime Kosten"));
    Files.write(content.resolve("assets/waise.png"), new byte[] {1, 2, (byte) round});
  }

  /** Bytes and times of every file, times of every folder. */
  private static Map<String, String> times(Path site) throws IOException {
    Map<String, String> times = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path path : all.toList()) {
        String bytes =
            Files.isDirectory(path)
                ? ""
                : Integer.toString(java.util.Arrays.hashCode(Files.readAllBytes(path)));
        times.put(site.relativize(path).toString(), Files.getLastModifiedTime(path) + " " + bytes);
      }
    }
    return times;
  }
}
