package plimsoll.render.theme;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The little YAML that themes are written in: one map, mostly of words. */
public final class FlatYaml {
  private FlatYaml() {}

  /** The map of a file; an empty file is an empty map. */
  static Map<String, Object> map(String yaml) {
    Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    Map<String, Object> map = new LinkedHashMap<>();
    if (loaded instanceof Map<?, ?> entries) {
      entries.forEach((key, value) -> map.put(String.valueOf(key), value));
    }
    return map;
  }

  /** The words of a file; a map inside gives keys with a dot: {@code incidents.one}. */
  public static Map<String, String> read(String yaml) {
    Map<String, String> words = new LinkedHashMap<>();
    flatten("", map(yaml), words);
    return words;
  }

  private static void flatten(String prefix, Map<?, ?> map, Map<String, String> words) {
    map.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> inner) {
            flatten(prefix + key + ".", inner, words);
          } else {
            words.put(prefix + key, String.valueOf(value));
          }
        });
  }
}
