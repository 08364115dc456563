package plimsoll.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import plimsoll.content.Audience;
import plimsoll.invented.Company;
import plimsoll.invented.Dice;
import plimsoll.invented.Edits;
import plimsoll.invented.Piece;
import plimsoll.invented.Shape;
import plimsoll.problem.Problem;

/**
 * What is remembered from one reading, or from one build, to the next never shows: a fresh build
 * gives the same.
 */
class LiveSitesProperties {
  private static final Set<Audience> BOTH = EnumSet.allOf(Audience.class);

  @Property(tries = 300, seed = "20261128", shrinking = ShrinkingMode.OFF)
  void aFreshBuildGivesTheSame(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int edits)
      throws IOException {
    Path root = Files.createTempDirectory("plimsoll-live");
    try {
      Dice dice = Dice.of(seed, 2);
      Company.folder(shape(dice), dice.at("open"), dice.at("hidden"))
          .write(root.resolve("content"), dice.at("order"));
      editElsewhere(root.resolve("content/site.yaml"));
      Edits editing = new Edits(root, dice.at("edits"));
      editing.writeTheme();
      LiveSites live = new LiveSites(request(root, "live"));
      live.update();
      new Pipeline().build(request(root, "again"), Progress.NONE);
      List<String> done = new ArrayList<>();
      for (int i = 0; i < edits; i++) {
        done.add(editing.one());
        if (dice.chance(70)) {
          live.update();
        }
      }
      check(root, live, String.join("\n", done));
    } finally {
      delete(root);
    }
  }

  /**
   * The links for editing would lead into the internal site, where nothing is at these addresses.
   */
  private static void editElsewhere(Path site) throws IOException {
    Files.writeString(
        site, Files.readString(site).replaceAll("//[^/]*/\\{path}", "//git.example/{path}"));
  }

  private static Shape shape(Dice dice) {
    List<Shape.Page> pages = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      pages.add(
          new Shape.Page(
              i < 2 ? Shape.Type.RETROSPECTIVE : dice.one(Shape.Type.PAGE, Shape.Type.SERVICE),
              List.of(
                  new Shape.Section(
                      dice.one(Shape.Role.values()),
                      List.of(dice.one(Piece.values()), dice.one(Piece.values()))))));
    }
    return new Shape(pages);
  }

  private static Request request(Path root, String out) {
    return new Request(root.resolve("content"), "mine", root.resolve(out), BOTH, 2, "");
  }

  private static void check(Path root, LiveSites live, String done) throws IOException {
    Request request = request(root, "fresh");
    Outcome built = new Pipeline().build(request, Progress.NONE);
    Outcome shown = live.update().outcome();
    assertSame(built, shown, done);
    Request again = request(root, "again");
    assertSame(built, new Pipeline().build(again, Progress.NONE), "built again\n" + done);
    for (Outcome.View view : built.views()) {
      Statistics.label(view.audience().slug()).collect(view.published());
      if (view.published()) {
        Path folder = request.out().resolve(view.audience().slug());
        LiveSite site = live.site(view.audience()).orElseThrow();
        SortedMap<String, byte[]> fresh = files(folder);
        assertSame(fresh, site, view.audience() + "\n" + done);
        assertSame(fresh, files(again.out().resolve(view.audience().slug())), "again\n" + done);
      }
    }
  }

  private static void assertSame(Outcome built, Outcome other, String done) {
    assertEquals("", difference(built.problems(), other.problems()), done);
    assertEquals(built.problems(), other.problems(), done);
    assertEquals(built.proof(), other.proof(), done);
  }

  private static void assertSame(
      SortedMap<String, byte[]> files, SortedMap<String, byte[]> others, String done) {
    assertEquals(files.keySet(), others.keySet(), done);
    files.forEach((name, bytes) -> assertArrayEquals(bytes, others.get(name), name + "\n" + done));
  }

  private static String difference(List<Problem> built, List<Problem> shown) {
    List<Problem> missing = new ArrayList<>(built);
    missing.removeAll(shown);
    List<Problem> more = new ArrayList<>(shown);
    more.removeAll(built);
    return missing.isEmpty() && more.isEmpty() ? "" : "missing " + missing + "\nmore " + more;
  }

  private static void assertSame(SortedMap<String, byte[]> files, LiveSite live, String done)
      throws IOException {
    live.complete();
    assertEquals(files.keySet(), live.paths(), done);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      byte[] shown = live.file(file.getKey()).orElseThrow();
      if (!Arrays.equals(file.getValue(), shown)) {
        assertEquals(text(file.getValue()), text(shown), file.getKey() + "\n" + done);
        assertArrayEquals(file.getValue(), shown, file.getKey());
      }
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static SortedMap<String, byte[]> files(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
