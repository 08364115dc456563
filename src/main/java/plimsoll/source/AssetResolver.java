package plimsoll.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Finds the file that a document refers to by a relative path: beside the document, else from the
 * content folder. It never leaves the content folder and follows no symbolic link.
 */
public final class AssetResolver {
  private static final long LARGEST = 64L << 20;
  private static final Set<String> OWN_FILES =
      Set.of("site.yaml", "glossary.yaml", "approvals.yaml");
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

  private final Path root;

  private AssetResolver(Path root) {
    this.root = root;
  }

  /**
   * For the files of a content folder.
   *
   * @throws IOException if there is no such folder
   */
  public static AssetResolver in(Path content) throws IOException {
    return new AssetResolver(content.toRealPath());
  }

  /** What became of a path. */
  public sealed interface Resolution {}

  /**
   * A file.
   *
   * @param path below the content folder, with {@code /}
   */
  public record Found(String path, byte[] bytes) implements Resolution {
    public Found {
      Objects.requireNonNull(path);
      Objects.requireNonNull(bytes);
    }
  }

  /** No file. */
  public record Refused(Reason reason) implements Resolution {
    public Refused {
      Objects.requireNonNull(reason);
    }
  }

  /** Why there is no file, with words for a message. */
  public enum Reason {
    MISSING("no such file beside the document or in the content folder", "add the file"),
    OUTSIDE(
        "a path has to stay in the content folder",
        "write it relative to the document, or from the content folder without a leading slash"),
    ODD(
        "the path has characters that a path cannot have",
        "use letters, digits, dots, hyphens and single slashes"),
    HIDDEN("hidden files and Plimsoll's own files are never published", "use another file"),
    LINK("symbolic links are not followed", "put the file itself there"),
    SPELLING("the file's name is spelled differently", "write it as the folder shows it"),
    TOO_LARGE("the file is larger than 64 MB", "publish it elsewhere"),
    UNREADABLE("the file cannot be read", "check its permissions");

    private final String message;
    private final String hint;

    Reason(String message, String hint) {
      this.message = message;
      this.hint = hint;
    }

    /** One sentence without a full stop that quotes nothing. */
    public String message() {
      return message;
    }

    /** The way out. */
    public String hint() {
      return hint;
    }
  }

  /**
   * Finds the file.
   *
   * @param document the document's path below the content folder, with {@code /}
   * @param target as written in the document; percent escapes stand for characters of a name
   */
  public Resolution resolve(String document, String target) {
    List<String> steps;
    try {
      steps = steps(target);
    } catch (OddPath e) {
      return new Refused(e.reason);
    }
    int slash = document.lastIndexOf('/');
    List<String> folder = slash < 0 ? List.of() : List.of(document.substring(0, slash).split("/"));
    Resolution beside = from(folder, steps);
    boolean missing = beside instanceof Refused r && r.reason() == Reason.MISSING;
    boolean outside = beside instanceof Refused r && r.reason() == Reason.OUTSIDE;
    if ((missing || outside) && !folder.isEmpty()) {
      Resolution below = from(List.of(), steps);
      return below instanceof Refused r && r.reason() == Reason.OUTSIDE ? beside : below;
    }
    return beside;
  }

  /** A path that is refused before the disk is asked. */
  private static final class OddPath extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    OddPath(Reason reason) {
      super(reason.name(), null, false, false);
      this.reason = reason;
    }
  }

  /** The steps of a path. Only what is written as {@code ..} is a step upwards. */
  private static List<String> steps(String target) throws OddPath {
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    if (path.startsWith("/") || path.startsWith("\\") || path.matches("[A-Za-z]:.*")) {
      throw new OddPath(Reason.OUTSIDE);
    }
    if (path.isEmpty()) {
      throw new OddPath(Reason.MISSING);
    }
    List<String> steps = new ArrayList<>();
    for (String written : path.split("/", -1)) {
      String step = unescape(written);
      boolean dots = step.equals(".") || step.equals("..");
      if (dots && !written.equals(step)) {
        throw new OddPath(Reason.OUTSIDE);
      }
      if (!dots) {
        check(step);
      }
      steps.add(step);
    }
    return steps;
  }

  private static void check(String step) throws OddPath {
    boolean odd =
        step.isEmpty()
            || step.length() > 255
            || step.endsWith(".")
            || step.endsWith(" ")
            || step.chars().anyMatch(c -> c < ' ' || c == 0x7F || "/\\:*?\"<>|".indexOf(c) >= 0);
    String stem = step.replaceAll("\\..*", "").toLowerCase(Locale.ROOT);
    if (odd || DEVICES.contains(stem) || stem.matches("(com|lpt)\\d")) {
      throw new OddPath(Reason.ODD);
    }
    if (step.startsWith(".") || step.endsWith("~")) {
      throw new OddPath(Reason.HIDDEN);
    }
  }

  private static String unescape(String step) throws OddPath {
    if (step.indexOf('%') < 0) {
      return step;
    }
    ByteBuffer bytes = ByteBuffer.allocate(step.length() * 4);
    for (int i = 0; i < step.length(); i++) {
      char c = step.charAt(i);
      boolean escape = c == '%' && step.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*");
      if (escape) {
        bytes.put((byte) Integer.parseInt(step.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        int codePoint = step.codePointAt(i);
        i += Character.charCount(codePoint) - 1;
        bytes.put(Character.toString(codePoint).getBytes(UTF_8));
      }
    }
    try {
      return UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      throw new OddPath(Reason.ODD);
    }
  }

  private Resolution from(List<String> folder, List<String> steps) {
    Deque<String> path = new ArrayDeque<>(folder);
    for (String step : steps) {
      if (step.equals("..")) {
        if (path.pollLast() == null) {
          return new Refused(Reason.OUTSIDE);
        }
      } else if (!step.equals(".")) {
        path.addLast(step);
      }
    }
    String relative = String.join("/", path);
    if (OWN_FILES.contains(relative.toLowerCase(Locale.ROOT))) {
      return new Refused(Reason.HIDDEN);
    }
    try {
      return read(relative);
    } catch (IOException | InvalidPathException e) {
      return new Refused(Reason.UNREADABLE);
    }
  }

  private Resolution read(String relative) throws IOException {
    Path file = root;
    for (String step : relative.split("/")) {
      file = file.resolve(step);
      if (Files.isSymbolicLink(file)) {
        return new Refused(Reason.LINK);
      }
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return new Refused(Reason.MISSING);
    }
    Path real = file.toRealPath();
    if (!real.startsWith(root)) {
      return new Refused(Reason.LINK);
    }
    if (!spelled(real).equals(Arrays.asList(relative.split("/")))) {
      return new Refused(Reason.SPELLING);
    }
    if (Files.size(real) > LARGEST) {
      return new Refused(Reason.TOO_LARGE);
    }
    return new Found(relative, Files.readAllBytes(real));
  }

  /**
   * The names as the disk has them: where case does not count, a document might spell them anew.
   */
  private List<String> spelled(Path real) {
    List<String> names = new ArrayList<>();
    root.relativize(real).forEach(name -> names.add(name.toString()));
    return names;
  }
}
