package plimsoll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.build.Builder;
import plimsoll.build.Outcome;
import plimsoll.build.Pipeline;
import plimsoll.build.Request;
import plimsoll.cli.Environment;
import plimsoll.content.Audience;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Span;

/** The command line by itself: what it asks for, what it says, and its exit codes. */
class MainTest {
  private static final Problem ERROR =
      Problem.error(Code.WIDEN, Span.at("a.md", 3, 1, 5), "it would widen", "remove it");
  private static final Problem NOTICE =
      Problem.notice(Code.INFERRED_TITLE, Span.of("b.md"), "the title is guessed", "");
  private static final Outcome FINE =
      new Outcome(
          List.of(NOTICE),
          List.of(
              new Outcome.View(Audience.CUSTOMER, 1, 1_204, true, ""),
              new Outcome.View(Audience.INTERNAL, 12, 99, true, "")));

  @TempDir private Path folder;

  @BeforeEach
  void content() throws IOException {
    Files.createDirectories(folder.resolve("content"));
  }

  @Test
  void aFineBuildSaysWhatItWroteAndWhatItGuessed() {
    Ran ran = run(FINE, "build");
    assertEquals(0, ran.exitCode());
    assertEquals(
        """
        customer: 1 retrospective, 1,204 files in site/customer
        internal: 12 retrospectives, 99 files in site/internal
        """,
        ran.out());
    assertEquals(
        """
        content/b.md:1:1: notice[inferred-title]: the title is guessed
        1 notice
        """,
        ran.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--content", "--out"})
  void aFolderWithoutANameIsAScriptsVariableThatWasNotSet(String option) {
    Ran ran = run(FINE, "build", option, "");
    assertEquals(2, ran.exitCode());
    assertTrue(ran.err().contains("expected a folder"), ran.err());
  }

  @Test
  void anUnknownCommandIsCalledOne() {
    Ran ran = run(FINE, "buidl", "--x");
    assertEquals(2, ran.exitCode());
    assertEquals(
        """
        plimsoll: there is no command called 'buidl'
        Did you mean: plimsoll build?
        Try 'plimsoll --help'.
        """,
        ran.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "serve"})
  void contentThatABuildWouldReplaceIsRefused(String command) throws IOException {
    Path file = folder.resolve("site/internal/notes/a.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "# A");
    Files.writeString(folder.resolve("site/.plimsoll"), "");
    Ran ran = run(FINE, command, "--content", "site/internal/notes");
    assertEquals(4, ran.exitCode());
    assertTrue(ran.err().contains("a folder that the build would replace"), ran.err());
    assertTrue(Files.exists(file));
  }

  @Test
  void anErrorIsExitOneAndSaysThatTheLastGoodSiteStays() throws IOException {
    Files.createDirectories(folder.resolve("site/customer"));
    Ran ran =
        run(
            new Outcome(
                List.of(ERROR, NOTICE),
                List.of(
                    new Outcome.View(Audience.CUSTOMER, 1, 20, false, ""),
                    new Outcome.View(Audience.INTERNAL, 2, 30, true, ""))),
            "build");
    assertEquals(1, ran.exitCode());
    assertEquals(
        """
        customer: withheld; the last good site is kept in site/customer
        internal: 2 retrospectives, 30 files in site/internal
        """,
        ran.out());
    assertEquals(
        """
        content/a.md:3:1: error[widen]: it would widen
          hint: remove it
        content/b.md:1:1: notice[inferred-title]: the title is guessed
        1 error, 1 notice
        """,
        ran.err());
  }

  @Test
  void withheldBeforeAnythingWasPublishedPromisesNothing() {
    Ran ran =
        run(
            new Outcome(
                List.of(ERROR), List.of(new Outcome.View(Audience.CUSTOMER, 0, 0, false, ""))),
            "build",
            "--view",
            "customer");
    assertEquals("customer: withheld\n", ran.out());
  }

  @Test
  void aLeakInTheOutputIsExitThreeWhateverElseIsWrong() {
    Problem leak = Problem.error(Code.LEAK, Span.of("index.html"), "withheld words", "");
    assertEquals(3, run(new Outcome(List.of(ERROR, leak), List.of()), "build").exitCode());
    Problem dead = Problem.error(Code.DEAD_OUTPUT_LINK, Span.of("index.html"), "x", "");
    assertEquals(3, run(new Outcome(List.of(dead), List.of()), "build").exitCode());
  }

  @Test
  void jsonIsOneObjectALineAndNothingElse() {
    Ran ran = run(FINE, "build", "--format", "json");
    assertEquals(
        """
        {"severity":"notice","code":"inferred-title","file":"content/b.md","line":1,"column":1,\
        "length":1,"message":"the title is guessed","hint":""}
        """,
        ran.out());
    assertEquals("", ran.err());
  }

  @Test
  void optionsReachTheBuild() throws IOException {
    Files.createDirectories(folder.resolve("my notes"));
    Request[] asked = new Request[1];
    Ran ran =
        CommandLineRun.in(folder)
            .building(
                (request, progress) -> {
                  asked[0] = request;
                  return FINE;
                })
            .run(
                "build",
                "--content=my notes",
                "--out",
                "the site",
                "--theme",
                "plain",
                "--view",
                "internal",
                "--jobs",
                "3",
                "--today",
                "2026-03-20");
    assertEquals(0, ran.exitCode());
    assertEquals(
        new Request(
            folder.resolve("my notes"),
            "plain",
            folder.resolve("the site"),
            Set.of(Audience.INTERNAL),
            3,
            "2026-03-20"),
        asked[0]);
    assertTrue(ran.out().endsWith("in the site/internal\n"));
    assertTrue(ran.err().startsWith("my notes/b.md:1:1: "));
  }

  @Test
  void withoutOptionsItBuildsContentIntoSiteForBothViews() {
    Request[] asked = new Request[1];
    CommandLineRun.in(folder)
        .building(
            (request, progress) -> {
              asked[0] = request;
              return FINE;
            })
        .run("build");
    assertEquals(
        new Request(
            folder.resolve("content"),
            "harbour",
            folder.resolve("site"),
            Set.of(Audience.CUSTOMER, Audience.INTERNAL),
            Runtime.getRuntime().availableProcessors(),
            ""),
        asked[0]);
  }

  @Test
  void anUnknownOptionIsExitTwoWithASuggestion() {
    Ran ran = run(FINE, "build", "--contnet", "x");
    assertEquals(2, ran.exitCode());
    assertEquals(
        """
        plimsoll: Unknown options: '--contnet', 'x'
        Possible solutions: --content
        Try 'plimsoll build --help'.
        """,
        ran.err());
    assertEquals("", ran.out());
  }

  @Test
  void wrongValuesAreExitTwoAndSayWhatWouldBeRight() {
    assertUsage("--jobs", "0", "expected a number from 1 to 1024");
    assertUsage("--jobs", "many", "expected a number from 1 to 1024");
    assertUsage("--today", "20.3.2026", "expected a date like 2026-03-20");
    assertUsage("--view", "public", "expected one of [customer, internal, all]");
    assertUsage("--format", "xml", "expected one of [text, json]");
  }

  private void assertUsage(String option, String value, String reason) {
    Ran ran = run(FINE, "build", option, value);
    assertEquals(2, ran.exitCode());
    assertTrue(ran.err().contains(option) && ran.err().contains(reason), ran.err());
  }

  @Test
  void noCommandAndAnUnknownCommandAreExitTwo() {
    Ran nothing = run(FINE);
    assertEquals(2, nothing.exitCode());
    assertTrue(nothing.err().startsWith("Usage: plimsoll"));
    Ran unknown = run(FINE, "biuld");
    assertEquals(2, unknown.exitCode());
    assertTrue(unknown.err().contains("plimsoll build"), unknown.err());
  }

  @Test
  void aMissingContentFolderIsExitFourAndSaysWhatToDo() {
    Ran ran = run(FINE, "build", "--content", "nowhere");
    assertEquals(4, ran.exitCode());
    assertEquals(
        "plimsoll: nowhere: no such folder. Use --content to point to your Markdown.\n", ran.err());
  }

  @Test
  void failuresOfTheMachineAreExitFourWithPathAndReason() {
    assertFailure(
        "plimsoll: site/customer: this is not ours\n",
        new FileSystemException("site/customer", null, "this is not ours"));
    assertFailure("plimsoll: a.md: permission denied\n", new AccessDeniedException("a.md"));
    assertFailure("plimsoll: a.md: no such file or folder\n", new NoSuchFileException("a.md"));
    assertEquals(4, throwing(new InvalidPathException("ä", "malformed")).exitCode());
    assertFailure(
        "plimsoll: No space left on device\n", new IOException("No space left on device"));
  }

  private void assertFailure(String message, IOException thrown) {
    for (Ran ran :
        List.of(
            throwing(thrown),
            throwing(new UncheckedIOException(thrown)),
            throwing(new RuntimeException(thrown)))) {
      assertEquals(4, ran.exitCode());
      assertEquals(message, ran.err());
    }
  }

  @Test
  void aParserThatQuotesWhatItReadIsNotQuoted() {
    Ran ran = throwing(new JsonParseException(null, "pg-orders-7 is unexpected"));
    assertEquals(4, ran.exitCode());
    assertEquals("plimsoll: JsonParseException\n", ran.err());
  }

  @Test
  void aBugIsExitSeventyWithFramesAndWithoutItsMessage() {
    Exception bug =
        new IllegalStateException(
            "pg-orders-7 must not appear", new IllegalArgumentException("nor must pg-orders-8"));
    Ran ran = throwing(bug);
    assertEquals(70, ran.exitCode());
    assertTrue(
        ran.err()
            .startsWith(
                """
                plimsoll: this is a bug in Plimsoll; please report it with these lines
                java.lang.IllegalStateException
                    at plimsoll.MainTest.\
                """),
        ran.err());
    assertTrue(ran.err().contains("caused by java.lang.IllegalArgumentException\n"));
    assertFalse(ran.err().contains("pg-orders"));
  }

  @Test
  void anErrorOfTheMachineIsABugTooExceptWhenMemoryIsShort() {
    assertEquals(70, throwing(new StackOverflowError("pg-orders-7")).exitCode());
    Ran ran = throwing(new OutOfMemoryError("Java heap space"));
    assertEquals(4, ran.exitCode());
    assertEquals(
        "plimsoll: not enough memory; give it more with PLIMSOLL_JAVA_OPTIONS=-Xmx2g\n", ran.err());
  }

  @Test
  void whatCannotBeToldIsNoSuccess() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment calm = CommandLineRun.world(folder);
    Environment world =
        new Environment(
            new PrintStream(full, false, UTF_8),
            new PrintStream(err, true, UTF_8),
            calm.in(),
            calm.environment(),
            calm.clock(),
            folder,
            false);
    assertEquals(4, new Main(world, new Pipeline()).run("--version"));
    assertEquals("plimsoll: standard output: cannot be written\n", err.toString(UTF_8));
  }

  @Test
  void aThemeThatIsNotThereIsExitTwoWithASuggestion() {
    CommandLineRun run = CommandLineRun.in(folder);
    Ran ran = run.run("build", "--theme", "habour");
    assertEquals(2, ran.exitCode());
    assertEquals(
        """
        plimsoll: there is no theme called "habour"; did you mean "harbour"?
        Try 'plimsoll build --help'.
        """,
        ran.err());
    assertEquals(2, run.run("build", "--theme=").exitCode());
    assertTrue(run.run("build", "--theme", "../x/y").err().contains("; known themes: harbour"));
    assertFalse(Files.exists(folder.resolve("site")));
  }

  @Test
  void aThemeIsFoundBesideTheContentAndByItsFolder() throws IOException {
    Path mine = Files.createDirectories(folder.resolve("themes/ours"));
    Files.writeString(mine.resolve("theme.yaml"), "name: ours\nextends: harbour\n");
    CommandLineRun run = CommandLineRun.in(folder);
    assertEquals(0, run.run("build", "--theme", "ours").exitCode());
    assertEquals(0, run.run("build", "--theme", "themes/ours").exitCode());
    assertEquals(2, run.run("build", "--theme", "our").exitCode());
  }

  @Test
  void aThemeThatIsBrokenIsExitFour() throws IOException {
    Path mine = Files.createDirectories(folder.resolve("themes/ours"));
    Files.writeString(mine.resolve("theme.yaml"), "name: ours\nextends: nobody\n");
    Ran ran = CommandLineRun.in(folder).run("build", "--theme", "ours");
    assertEquals(4, ran.exitCode());
    assertEquals("plimsoll: theme ours extends a theme that is not there: nobody\n", ran.err());
  }

  @Test
  void aContentFolderThatIsNotThereIsExitFour() {
    Ran ran = CommandLineRun.in(folder).run("build", "--content", "contnet");
    assertEquals(4, ran.exitCode());
    assertEquals(
        "plimsoll: contnet: no such folder. Use --content to point to your Markdown.\n", ran.err());
  }

  @Test
  void aFolderThatIsNotOursIsExitFourAndStaysAsItIs() throws IOException {
    Path page = folder.resolve("out/customer/index.html");
    Files.createDirectories(page.getParent());
    Files.writeString(page, "somebody else's");
    Ran ran = CommandLineRun.in(folder).run("build", "--out", "out");
    assertEquals(4, ran.exitCode());
    assertEquals(
        "plimsoll: "
            + page.getParent()
            + ": this folder was not written by Plimsoll; empty it or choose another --out\n",
        ran.err());
    assertEquals("somebody else's", Files.readString(page));
    assertFalse(Files.exists(folder.resolve("out/internal")));
  }

  @Test
  void helpNamesEveryCommandAndExitCode() {
    Ran ran = run(FINE, "--help");
    assertEquals(0, ran.exitCode());
    for (String expected :
        List.of("build", "serve", "new", "plimsoll build --content DIR", "  70  a bug")) {
      assertTrue(ran.out().contains(expected), expected);
    }
    assertEquals(0, run(FINE, "build", "--help").exitCode());
    assertEquals(run(FINE, "build", "--help").out(), run(FINE, "help", "build").out());
  }

  @Test
  void theVersionIsOneLine() {
    Ran ran = run(FINE, "--version");
    assertEquals(0, ran.exitCode());
    assertTrue(ran.out().matches("plimsoll \\S.*\n"), ran.out());
  }

  @Test
  void colourAndProgressAreForTerminalsAndNoColorIsHonoured() {
    Builder working =
        (request, progress) -> {
          progress.at("reading");
          return FINE;
        };
    CommandLineRun piped = CommandLineRun.in(folder).building(working);
    assertFalse(piped.run("build").err().contains("\u001b"));
    assertFalse(piped.run("build").err().contains("reading"));
    String shown = piped.onTerminal().run("build").err();
    assertTrue(shown.contains("\u001b[1;33mnotice"), shown);
    assertTrue(shown.contains("reading ..."), shown);
    String plain = piped.onTerminal().with("NO_COLOR", "1").run("build").err();
    assertFalse(plain.contains("\u001b[1;33m"), plain);
  }

  private Ran run(Outcome outcome, String... arguments) {
    return CommandLineRun.in(folder).building((request, progress) -> outcome).run(arguments);
  }

  private Ran throwing(Throwable thrown) {
    return CommandLineRun.in(folder)
        .building(
            (request, progress) -> {
              if (thrown instanceof IOException e) {
                throw e;
              } else if (thrown instanceof Error e) {
                throw e;
              }
              throw (RuntimeException) thrown;
            })
        .run("build");
  }
}
