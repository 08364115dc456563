package plimsoll.render.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plimsoll.render.html.UiText;

/**
 * How sites look: templates, assets and the words of the interface.
 *
 * <p>A theme may extend another: a file of the same path replaces the parent's, words and variables
 * replace each other one by one, styles and scripts are added after the parent's.
 */
public final class Theme {
  /** The theme of whoever names none. */
  public static final String DEFAULT = "harbour";

  private static final Pattern PUBLIC =
      Pattern.compile("(?!templates/hooks/internal/).*\\.(peb|yaml|css|js|svg|txt)");

  private final List<ThemeFolder> chain;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final Map<String, String> variables = new LinkedHashMap<>();
  private final List<Listed> styles = new ArrayList<>();
  private final List<Listed> scripts = new ArrayList<>();
  private final List<String> preload = new ArrayList<>();
  private final List<String> otherFiles = new ArrayList<>();

  /** The first of {@code chain} is the eldest. */
  private Theme(List<ThemeFolder> chain) throws ThemeException {
    this.chain = List.copyOf(chain);
    for (ThemeFolder folder : chain) {
      files.putAll(folder.files());
      for (Map.Entry<String, String> set : folder.manifest().variables().entrySet()) {
        boolean known = folder == chain.get(0) || variables.containsKey(set.getKey());
        if (!known) {
          throw new ThemeException(
              "theme "
                  + folder.name()
                  + " sets a variable that its parent does not have: "
                  + set.getKey());
        }
        variables.put(set.getKey(), set.getValue());
      }
      styles.addAll(folder.manifest().styles());
      scripts.addAll(folder.manifest().scripts());
      preload.addAll(folder.manifest().preload());
      otherFiles.addAll(folder.manifest().files());
    }
    Stream<String> sheetsAndScripts =
        Stream.of(styles, scripts).flatMap(List::stream).map(Listed::path);
    Stream<String> others = Stream.of(preload, otherFiles).flatMap(List::stream);
    for (String listed : Stream.concat(sheetsAndScripts, others).toList()) {
      if (!files.containsKey(listed) || !listed.startsWith("assets/")) {
        throw new ThemeException("theme " + name() + " lists a file that is not there: " + listed);
      }
    }
  }

  /**
   * Opens a theme.
   *
   * @param nameOrPath a folder, the name of one in {@code themes/} beside {@code content}, or the
   *     name of one that comes with Plimsoll
   * @param content the content folder
   * @throws ThemeException if there is none or it is not in order
   */
  public static Theme open(String nameOrPath, Path content) throws IOException, ThemeException {
    List<ThemeFolder> chain = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String wanted = nameOrPath;
    do {
      ThemeFolder folder = found(wanted, content, chain);
      if (!seen.add(folder.name())) {
        throw new ThemeException("themes extend each other in a circle: " + folder.name());
      }
      chain.add(0, folder);
      wanted = folder.manifest().parent();
    } while (!wanted.isEmpty());
    return new Theme(chain);
  }

  /** The folders, there or not, of which a change may mean another theme. */
  public static List<Path> folders(String nameOrPath, Path content) {
    return ThemeFolder.places(nameOrPath, content);
  }

  private static ThemeFolder found(String wanted, Path content, List<ThemeFolder> heirs)
      throws IOException, ThemeException {
    Optional<ThemeFolder> folder = ThemeFolder.find(wanted, content);
    if (folder.isPresent()) {
      return folder.get();
    } else if (heirs.isEmpty()) {
      throw ThemeException.unknown(wanted, ThemeFolder.names(content));
    }
    throw new ThemeException(
        "theme " + heirs.get(0).name() + " extends a theme that is not there: " + wanted);
  }

  /** All that it is made of, its eldest parent first. */
  public List<ThemeFolder> chain() {
    return chain;
  }

  /** Its name. */
  public String name() {
    return chain.get(chain.size() - 1).name();
  }

  /**
   * All that the theme says of its own in customer pages, by its name and the file's path. Files
   * that come with Plimsoll as they are hold no words of a company.
   *
   * @throws IOException if the themes that come with Plimsoll cannot be read
   */
  public Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Shipped shipped = Shipped.open()) {
      for (ThemeFolder folder : chain) {
        for (Map.Entry<String, byte[]> file : folder.files().entrySet()) {
          String path = folder.name() + "/" + file.getKey();
          if (PUBLIC.matcher(file.getKey()).matches() && !shipped.has(path, file.getValue())) {
            texts.put(path, utf8(file.getValue()));
          }
        }
      }
    }
    return texts;
  }

  public Map<String, String> variables() {
    return variables;
  }

  /** Style sheets in the order of the cascade. */
  List<Listed> styles() {
    return styles;
  }

  List<Listed> scripts() {
    return scripts;
  }

  /** Fonts that every page needs at once. */
  List<String> preload() {
    return preload;
  }

  /** Files that are published though no page needs them: the licence of a font for one. */
  List<String> otherFiles() {
    return otherFiles;
  }

  /** The files below {@code folder}, which ends in {@code /}, by path. */
  SortedMap<String, byte[]> below(String folder) {
    return files.subMap(folder, folder + Character.MAX_VALUE);
  }

  Optional<String> text(String path) {
    return Optional.ofNullable(files.get(path)).map(Theme::utf8);
  }

  /** A file of one theme of the chain, by that theme's name. */
  Optional<String> textOf(String theme, String path) {
    return chain.stream()
        .filter(folder -> folder.name().equals(theme))
        .map(folder -> Optional.ofNullable(folder.files().get(path)).map(Theme::utf8))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The words of a language; what it lacks is said in its base language, else in English. */
  public UiText words(String language) {
    Map<String, String> words = new LinkedHashMap<>();
    String base = language.split("-", 2)[0];
    for (String tag : List.of("en", base, language)) {
      for (ThemeFolder folder : chain) {
        words.putAll(folder.words(tag));
      }
    }
    boolean spoken =
        chain.stream().anyMatch(f -> !f.words(base).isEmpty() || !f.words(language).isEmpty());
    return UiText.of(java.util.Locale.forLanguageTag(spoken ? language : "en"), words);
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
