package plimsoll.proof;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a content folder says, with {@code \n} line ends.
 *
 * @param documents the documents' texts by path below the folder
 * @param settings the texts of the settings' files by name
 */
public record Sources(SortedMap<String, String> documents, SortedMap<String, String> settings) {
  public Sources {
    documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /** The same settings with other documents; those that are not named stay. */
  Sources with(Map<String, String> others) {
    SortedMap<String, String> changed = new TreeMap<>(documents);
    SortedMap<String, String> set = new TreeMap<>(settings);
    others.forEach((path, text) -> (settings.containsKey(path) ? set : changed).put(path, text));
    return new Sources(changed, set);
  }
}
