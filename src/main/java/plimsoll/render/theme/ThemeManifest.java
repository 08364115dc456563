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
 * @param scripts scripts for every page
 */
record ThemeManifest(
    String name,
    String version,
    String parent,
    Map<String, String> variables,
    List<String> styles,
    List<String> scripts) {
  private static final Set<String> KEYS =
      Set.of("name", "version", "extends", "variables", "styles", "scripts");

  static ThemeManifest read(String yaml) throws ThemeException {
    try {
      Map<String, Object> top = FlatYaml.map(yaml);
      for (String key : top.keySet()) {
        if (!KEYS.contains(key)) {
          throw new ThemeException("theme.yaml has a key that is not known: " + key);
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
          list(top.get("styles")),
          list(top.get("scripts")));
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

  private static Map<String, String> variables(@org.jspecify.annotations.Nullable Object value) {
    Map<String, String> variables = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, set) -> variables.put(text(key), text(set)));
    }
    return variables;
  }
}
