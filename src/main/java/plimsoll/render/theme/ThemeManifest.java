package plimsoll.render.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What a theme says of itself in {@code theme.yaml}.
 *
 * @param parent the theme it extends, or empty
 * @param variables the variables it accepts and their values; a child theme may change them
 * @param styles style sheets, in the order of the cascade
 * @param scripts modules
 * @param preload fonts that every page needs at once
 * @param files other files that are published, though nothing names them
 */
public record ThemeManifest(
    String name,
    String version,
    String parent,
    Map<String, String> variables,
    List<Listed> styles,
    List<Listed> scripts,
    List<String> preload,
    List<String> files) {
  private static final Set<String> KEYS =
      Set.of("name", "version", "extends", "variables", "styles", "scripts", "preload", "files");

  private static final Set<String> VIEWS = Set.of("", "customer", "internal");

  static ThemeManifest read(String yaml) throws ThemeException {
    try {
      Map<String, Object> top = FlatYaml.map(yaml);
      for (String key : top.keySet()) {
        if (!KEYS.contains(key)) {
          throw new ThemeException("theme.yaml has an unknown key: " + key);
        }
      }
      String name = text(top.get("name"));
      if (name.isEmpty()) {
        throw new ThemeException("theme.yaml gives no name");
      }
      return new ThemeManifest(
          name,
          text(top.get("version")),
          text(top.get("extends")),
          variables(top.get("variables")),
          listed(top.get("styles")),
          listed(top.get("scripts")),
          list(top.get("preload")),
          list(top.get("files")));
    } catch (YamlEngineException e) {
      throw new ThemeException("theme.yaml is not YAML");
    }
  }

  private static String text(@org.jspecify.annotations.Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static List<String> list(@org.jspecify.annotations.Nullable Object value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof List<?> items) {
      items.forEach(item -> texts.add(text(item)));
    }
    return texts;
  }

  /**
   * Each is a path, or a map of a {@code file} and the {@code pages} and {@code view} that need it.
   */
  private static List<Listed> listed(@org.jspecify.annotations.Nullable Object value)
      throws ThemeException {
    List<Listed> all = new ArrayList<>();
    for (Object item : value instanceof List<?> items ? items : List.of()) {
      if (item instanceof Map<?, ?> map) {
        String view = text(map.get("view"));
        boolean known = Set.of("file", "pages", "view").containsAll(map.keySet());
        if (!known || !map.containsKey("file") || !VIEWS.contains(view)) {
          throw new ThemeException(
              "theme.yaml lists a file with keys or values other than file, pages and view");
        }
        all.add(new Listed(text(map.get("file")), Set.copyOf(list(map.get("pages"))), view));
      } else {
        all.add(new Listed(text(item), Set.of(), ""));
      }
    }
    return all;
  }

  private static Map<String, String> variables(@org.jspecify.annotations.Nullable Object value) {
    Map<String, String> variables = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, set) -> variables.put(text(key), text(set)));
    }
    return variables;
  }
}
