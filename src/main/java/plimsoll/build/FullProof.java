package plimsoll.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.forbid.Denylist;
import plimsoll.output.Output;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Severity;
import plimsoll.problem.Span;
import plimsoll.projection.Projections;
import plimsoll.proof.Proof;
import plimsoll.proof.Sources;
import plimsoll.render.Renderer;
import plimsoll.site.Today;
import plimsoll.source.Drafts;
import plimsoll.verify.Manifest;
import plimsoll.verify.ReadBack;
import plimsoll.verify.WrittenSite;
import plimsoll.work.Memories;

/**
 * What {@code --prove} adds: the customers' site is built again from sources in which internal text
 * is exchanged, taken away and added, and has to be the same to the byte; then another parser reads
 * every file.
 */
final class FullProof {
  private static final int MOST = 20;

  private static final String HINT =
      "this is a bug in Plimsoll, please report it; until then the customer site stays as it"
          + " was";

  private final Config config;
  private final Proof proof;
  private final List<Manifest.Page> pages;
  private final Renderer renderer;
  private final Today today;

  FullProof(Config config, Proof proof, List<Manifest.Page> pages, Renderer renderer, Today today) {
    this.config = config;
    this.proof = proof;
    this.pages = List.copyOf(pages);
    this.renderer = renderer;
    this.today = today;
  }

  /** How a round changes what is internal. */
  private enum Round {
    EXCHANGED("is exchanged"),
    WITHOUT("is taken away"),
    MORE("is added");

    private final String words;

    Round(String words) {
      this.words = words;
    }
  }

  /**
   * Looks at the customers' site as it was written aside.
   *
   * @return what is wrong with it
   * @throws IOException if a file cannot be read or written
   */
  List<Problem> check(WrittenSite site, Progress progress) throws IOException {
    Denylist denylist = Denylist.of(config);
    progress.at("reading the customer site back");
    List<Problem> found =
        new ArrayList<>(
            ReadBack.read(
                site, text -> denylist.scan(text).stream().map(Denylist.Hit::rule).toList()));
    for (Round round : Round.values()) {
      progress.at("proving: internal text " + round.words);
      found.addAll(compare(round, site));
    }
    return found;
  }

  /** Takes away what was written of a site that is no longer there. */
  static void forget(Path out) throws IOException {
    Files.deleteIfExists(file(out));
  }

  private static Path file(Path out) {
    return out.resolve(Audience.CUSTOMER.slug() + ".proof.json");
  }

  /**
   * Writes down what was proven, beside the view.
   *
   * @param out the folder of the views
   */
  void write(Path out, Manifest.Hashes files) throws IOException {
    String version = FullProof.class.getPackage().getImplementationVersion();
    new Manifest(version == null ? "" : version, files, pages, coverage()).write(file(out));
  }

  private Manifest.Coverage coverage() {
    return new Manifest.Coverage(
        proof.coverage().documents().exchanged(),
        proof.coverage().documents().all(),
        proof.coverage().settings().exchanged(),
        proof.coverage().settings().all());
  }

  private List<Problem> compare(Round round, WrittenSite site) throws IOException {
    Sources sources =
        switch (round) {
          case EXCHANGED -> proof.exchanged();
          case WITHOUT -> proof.without();
          case MORE -> proof.more();
        };
    try (Scratch scratch = Scratch.open()) {
      Path content = scratch.folder().resolve("content");
      Path out = scratch.folder().resolve("site");
      new Copy(content, sources, round).write();
      List<Problem> errors = build(content, out);
      if (!errors.isEmpty()) {
        return errors.stream()
            .map(error -> interference(error.span(), decides(error, round)))
            .toList();
      }
      return differences(site, out.resolve(Audience.CUSTOMER.slug()), round);
    }
  }

  private static String decides(Problem error, Round round) {
    return "whether the customer site is published depends on internal text: it is not if that "
        + round.words
        + ", by "
        + error.code().id();
  }

  private static Problem interference(Span span, String message) {
    return Problem.error(Code.INTERFERENCE, span, message, HINT);
  }

  private List<Problem> build(Path content, Path out) throws IOException {
    Problems problems = new Problems();
    Config changed = ConfigLoader.load(content, problems);
    BothViews sides =
        BothViews.of(
            Projections.of(Drafts.load(changed, problems), changed), Known.in(Memories.NONE));
    problems.addAll(sides.problems(Audience.CUSTOMER));
    try (Output output = Output.open(out, Set.of(Audience.CUSTOMER.slug()))) {
      new SiteBuild(
              renderer,
              output,
              today,
              problems,
              List.of(),
              new LinkPlaces(content),
              Optional.empty())
          .of(sides.customers());
    }
    return problems.sorted().stream().filter(p -> p.severity() == Severity.ERROR).toList();
  }

  /** Pages first: what is made of all pages together differs if one of them does. */
  private List<Problem> differences(WrittenSite site, Path other, Round round) throws IOException {
    List<Manifest.Difference> all =
        Manifest.Hashes.of(site.folder()).differences(Manifest.Hashes.of(other));
    List<Manifest.Difference> pages =
        all.stream().filter(d -> site.sources().containsKey(d.path())).toList();
    List<Problem> found = new ArrayList<>();
    for (Manifest.Difference difference : pages.isEmpty() ? all : pages) {
      if (found.size() < MOST) {
        found.add(difference(site, other, difference.path(), round));
      }
    }
    return found;
  }

  private Problem difference(WrittenSite site, Path other, String path, Round round)
      throws IOException {
    Path file = other.resolve(path);
    Optional<Span> source =
        Files.isRegularFile(file)
            ? proof.source(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
            : Optional.empty();
    if (source.isPresent()) {
      return interference(
          source.get(), "the customer page " + path + " shows internal words of this line");
    }
    boolean ours = site.files().contains(path);
    String from = site.sources().getOrDefault(path, "");
    return Problem.error(
        Code.LEAK,
        Span.of(site.view() + (ours ? "/" + path : "")),
        (ours ? "this file changes" : "there is another file")
            + " when internal text "
            + round.words
            + (from.isEmpty() ? "" : "; it is made from " + from),
        HINT);
  }

  /** A content folder with other sources; assets that only internal text names are others, too. */
  private final class Copy {
    private final Path to;
    private final Sources sources;
    private final Round round;
    private final String named;

    Copy(Path to, Sources sources, Round round) {
      this.to = to;
      this.sources = sources;
      this.round = round;
      this.named =
          String.join("\n", proof.exchanged().documents().values())
              + proof.exchanged().settings().values();
    }

    void write() throws IOException {
      Files.createDirectories(to);
      Path from = config.root().toRealPath();
      Files.walkFileTree(
          from,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              boolean hidden = folder.getFileName().toString().startsWith(".");
              boolean built = Files.exists(folder.resolveSibling(".plimsoll"));
              return folder.equals(from) || !hidden && !built
                  ? FileVisitResult.CONTINUE
                  : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              String path = from.relativize(file).toString().replace('\\', '/');
              boolean source =
                  proof.exchanged().documents().containsKey(path)
                      || sources.settings().containsKey(path);
              if (attributes.isRegularFile() && !source) {
                copy(file, path);
              }
              return FileVisitResult.CONTINUE;
            }
          });
      for (Map.Entry<String, String> document : sources.documents().entrySet()) {
        put(document.getKey(), document.getValue().getBytes(StandardCharsets.UTF_8));
      }
      for (Map.Entry<String, String> settings : sources.settings().entrySet()) {
        if (Files.exists(from.resolve(settings.getKey()))) {
          put(settings.getKey(), settings.getValue().getBytes(StandardCharsets.UTF_8));
        }
      }
      if (round == Round.MORE) {
        put("plimsoll-added.png", new byte[] {1, 2, 3});
      }
    }

    private void put(String path, byte[] bytes) throws IOException {
      Path file = to.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    }

    /**
     * A name that may be written in more than one way is taken for one that customers' text has.
     */
    private void copy(Path file, String path) throws IOException {
      String name = file.getFileName().toString();
      boolean kept =
          path.equals("approvals.yaml") || !name.matches("[\\w.-]+") || named.contains(name);
      byte[] bytes = Files.readAllBytes(file);
      if (kept || round == Round.MORE) {
        put(path, bytes);
      } else if (round == Round.EXCHANGED) {
        byte[] other = Arrays.copyOf(bytes, bytes.length + 1);
        other[bytes.length / 2] ^= 1;
        put(path, other);
      }
    }
  }
}
