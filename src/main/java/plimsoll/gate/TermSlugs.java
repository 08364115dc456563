package plimsoll.gate;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import plimsoll.content.Slug;

/**
 * The addresses of the terms of one facet: names that differ have different ones, and names that
 * differ only in case, Unicode form or in what separates their words are one term.
 */
final class TermSlugs {
  /** First those of which an address leaves nothing out: {@code net} before {@code .net}. */
  private static final Comparator<Named> ORDER =
      Comparator.comparing((Named named) -> !named.name().equals(named.slug()))
          .thenComparing(Named::name);

  /** A name, and its letters and digits. */
  private record Named(String name, String slug) {}

  /** By the names as they are read: most are read many times. */
  private final Map<String, String> byName = new HashMap<>();

  /** By what names of one term have in common. */
  private final Map<String, String> bySpelling = new HashMap<>();

  /**
   * @param names all that the facet has, as they are read
   */
  TermSlugs(Collection<String> names) {
    Map<String, String> read = new HashMap<>();
    names.forEach(name -> read.computeIfAbsent(name, TermSlugs::folded));
    Set<String> taken = new HashSet<>();
    List<Named> folded =
        read.values().stream()
            .distinct()
            .map(name -> new Named(name, Slug.of(name)))
            .sorted(ORDER)
            .toList();
    for (Named named : folded) {
      String name = named.name();
      String slug = named.slug();
      boolean plain = !isSpelled(name) && !slug.isEmpty() && taken.add(slug);
      bySpelling.put(name, plain ? slug : marked(name));
    }
    read.forEach((name, spelling) -> byName.put(name, bySpelling.getOrDefault(spelling, "")));
  }

  /** The addresses of all names as they are read: equal ones have the same for any other too. */
  Map<String, String> known() {
    return byName;
  }

  /** The address of a name. */
  String of(String name) {
    String known = byName.get(name);
    if (known != null) {
      return known;
    }
    String folded = folded(name);
    String spelled = bySpelling.get(folded);
    return spelled == null ? marked(folded) : spelled;
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
