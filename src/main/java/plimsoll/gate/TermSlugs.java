package plimsoll.gate;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import plimsoll.content.Slug;

/**
 * The addresses of the terms of one facet: names that differ have different ones, and names that
 * differ only in case, Unicode form or in what separates their words are one term.
 */
final class TermSlugs {
  /** First those of which an address leaves nothing out: {@code net} before {@code .net}. */
  private static final Comparator<String> ORDER =
      Comparator.comparing((String name) -> !name.equals(Slug.of(name)))
          .thenComparing(Comparator.naturalOrder());

  private final Map<String, String> byName = new HashMap<>();

  /**
   * @param names all that the facet has, as they are read
   */
  TermSlugs(Collection<String> names) {
    Set<String> folded = new TreeSet<>(ORDER);
    names.forEach(name -> folded.add(folded(name)));
    Set<String> taken = new HashSet<>();
    for (String name : folded) {
      String slug = Slug.of(name);
      boolean plain = !isSpelled(name) && !slug.isEmpty() && taken.add(slug);
      byName.put(name, plain ? slug : marked(name));
    }
  }

  /** The address of a name. */
  String of(String name) {
    String folded = folded(name);
    String known = byName.get(folded);
    return known == null ? marked(folded) : known;
  }

  /** {@code C++}, {@code C#} and {@code .NET} are nothing without their signs. */
  private static boolean isSpelled(String name) {
    return name.startsWith(".") || name.indexOf('+') >= 0 || name.indexOf('#') >= 0;
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("[\\s_-]+", "-");
  }

  /** With its signs in words, and a sum that no other address ends with. */
  private static String marked(String name) {
    String words = name.replace("+", " plus ").replace("#", " sharp ").replaceAll("^\\.", "dot ");
    CRC32 sum = new CRC32();
    sum.update(name.getBytes(StandardCharsets.UTF_8));
    String slug = Slug.of(words);
    return (slug.isEmpty() ? "term" : slug)
        + "_"
        + String.format(Locale.ROOT, "%08x", sum.getValue());
  }
}
