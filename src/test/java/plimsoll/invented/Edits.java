package plimsoll.invented;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody does to a content folder on disk, and to the theme beside it, one edit at a time.
 */
public final class Edits {
  private static final List<String> TEXTS =
      List.of(
          "\n\nAnd then the queue drained by itself.\n",
          "\n\n:::internal\nOnly we know it.\n:::\n",
          "\n\n:::intenal\nNearly a mark.\n:::\n",
          "\n\n## Impact {.customer}\n\nOrders waited [for pg-7]{.internal as=\"a while\"}.\n",
          "\n\n## Timeline\n\n- 10:00 it began\n- 10:20 it ended\n",
          "\n\n## Actions\n\n- [ ] Watch the disk {owner=\"@me\" due=2026-05-01}\n",
          "\n\n## Hopes\n\n- The queue drains {hope=queue-drains}\n",
          "\n\nA [footnote][^1].\n\n[^1]: With words.\n");

  private final Path root;
  private final Path content;
  private final Dice dice;

  /**
   * @param root the folder that holds {@code content} and {@code themes}
   */
  public Edits(Path root, Dice dice) {
    this.root = root;
    this.content = root.resolve("content");
    this.dice = dice;
  }

  /** A theme called {@code mine}, which is edited too. */
  public void writeTheme() throws IOException {
    write(
        root.resolve("themes/mine/theme.yaml"),
        "name: mine\nversion: 1.0.0\nextends: harbour\nstyles:\n  - assets/mine.css\n");
    write(root.resolve("themes/mine/assets/mine.css"), "h1 { margin: 0 }\n");
  }

  /** Does one thing, and says what. */
  public String one() throws IOException {
    return switch (dice.below(16)) {
      case 0, 1, 2 -> append(document(), dice.one(TEXTS));
      case 3 -> append(document(), "\n\nSee [there](" + link() + ").\n");
      case 4 -> replace(document(), "{.customer}", "{.internal}");
      case 5 -> replace(document(), "\n## ", "\n## New ");
      case 6 -> head(document());
      case 7 -> rename(document());
      case 8 -> delete(document());
      case 9 -> copy(document());
      case 10 -> replace(content.resolve("site.yaml"), "", site());
      case 11 -> glossary();
      case 12 -> approvals();
      case 13 -> theme();
      case 14 -> asset();
      default -> append(document(), "\n\n![a picture](/assets/new.png){.customer}\n");
    };
  }

  private Path document() throws IOException {
    List<Path> all = files(".md");
    return all.isEmpty() ? content.resolve("retrospectives/first.md") : dice.one(all);
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.walk(content)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }

  private String link() throws IOException {
    Path other = document();
    return "/"
        + content.relativize(other)
        + dice.one("", "#timeline", "#impact", "#no-such-heading", "#new-impact");
  }

  private String head(Path file) throws IOException {
    String text = read(file);
    if (!text.startsWith("---\n")) {
      write(file, "---\ntitle: New\n---\n" + text);
      return "front matter for " + file;
    }
    return switch (dice.below(5)) {
      case 0 -> insert(file, "tags: [tag" + dice.below(3) + "]\n");
      case 1 -> insert(file, "aliases: [former-" + dice.below(3) + "]\n");
      case 2 -> insert(file, "hopes: [queue-drains]\n");
      case 3 -> replace(file, "audience: customer", "audience: internal");
      default -> insert(file, "status: " + dice.one("draft", "final") + "\n");
    };
  }

  /** A line of front matter; one that is there twice is an error, which is a test as well. */
  private String insert(Path file, String line) throws IOException {
    write(file, "---\n" + line + read(file).substring(4));
    return line.strip() + " in " + file;
  }

  private String rename(Path file) throws IOException {
    if (Files.notExists(file)) {
      return append(file, "# First\n");
    }
    Path to =
        file.resolveSibling(
            dice.one("moved-" + dice.below(9) + ".md", "README.md", "moved.txt", "deep/er.md"));
    Files.createDirectories(to.getParent());
    Files.move(file, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return "rename " + file + " to " + to;
  }

  private static String delete(Path file) throws IOException {
    Files.deleteIfExists(file);
    return "delete " + file;
  }

  private String copy(Path file) throws IOException {
    Path to = file.resolveSibling("copy-" + dice.below(4) + ".md");
    write(to, read(file));
    return "copy " + file + " to " + to;
  }

  private String site() {
    return dice.one(
        "",
        "timezone: Asia/Tokyo\n",
        "language: ja\n",
        "customer: {title: Ours, approval: required}\n",
        "internal-hosts: [\"*.corp.example\"]\n",
        "sections: {impact: [\"New Impact\"]}\n",
        "sevices: {}\n");
  }

  private String glossary() throws IOException {
    write(
        content.resolve("glossary.yaml"),
        dice.one(
            "",
            "terms: [{internal: queue, customer: the line}]\n",
            "terms: [{internal: drained, customer: null}]\n"));
    return "glossary";
  }

  private String approvals() throws IOException {
    write(
        content.resolve("approvals.yaml"),
        "approvals:\n  - {id: page-0, digest: \"sha256:00\", who: me, when: 2026-01-01}\n");
    return "approvals";
  }

  private String theme() throws IOException {
    if (dice.chance(50)) {
      write(
          root.resolve("themes/mine/i18n/en.yaml"),
          "nav-retrospectives: Reviews " + dice.below(9) + "\n");
      return "words of the theme";
    }
    write(root.resolve("themes/mine/assets/mine.css"), "h1 { margin: " + dice.below(9) + "em }\n");
    return "style of the theme";
  }

  private String asset() throws IOException {
    Path file = content.resolve("assets/new.png");
    if (dice.chance(30)) {
      return delete(file);
    }
    Files.createDirectories(file.getParent());
    Files.write(file, dice.chance(80) ? Pictures.png(dice, dice) : dice.bytes(60));
    return "a picture";
  }

  private static String append(Path file, String text) throws IOException {
    write(file, read(file) + text);
    return "append to " + file + ": " + text.strip();
  }

  private static String replace(Path file, String from, String to) throws IOException {
    String text = read(file);
    int at = text.indexOf(from);
    if (from.isEmpty()) {
      write(file, to);
    } else if (at >= 0) {
      write(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }
    return "replace " + from.strip() + " by " + to.strip() + " in " + file;
  }

  private static String read(Path file) throws IOException {
    return Files.exists(file) ? new String(Files.readAllBytes(file), UTF_8) : "";
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
