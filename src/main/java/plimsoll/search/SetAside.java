package plimsoll.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a query holds but does not look for, under names for people. */
final class SetAside {
  private SetAside() {}

  static Map<String, List<String>> of(Map<Token.Kind, Set<String>> aside) {
    Map<String, List<String>> named = new LinkedHashMap<>();
    for (Token.Kind kind : Token.Kind.values()) {
      Set<String> texts = aside.getOrDefault(kind, Set.of());
      if (!texts.isEmpty()) {
        named.put(name(kind), List.copyOf(texts));
      }
    }
    return named;
  }

  private static String name(Token.Kind kind) {
    return switch (kind) {
      case TIME -> "times";
      case ID -> "ids";
      case ADDRESS -> "addresses";
      case HOST -> "hosts";
      case NUMBER -> "numbers";
      case WORD, IDENTIFIER, CJK -> "words";
    };
  }
}
