package plimsoll.search;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells what somebody did from how it ended, by the patterns of {@code helped.tsv}. */
final class Deeds {
  private static final Map<String, List<Pattern>> PATTERNS = read();

  private Deeds() {}

  /** Something was done that ends incidents, as far as the sentence says. */
  static boolean isAct(String text) {
    return is("act", text) && !isNoHelp(text);
  }

  /** Something was done, whatever it was for. */
  static boolean isChange(String text) {
    return is("change", text) && !isNoHelp(text);
  }

  /** It did not help, made it worse, or was only thought of. */
  static boolean isNoHelp(String text) {
    return is("not", text);
  }

  static boolean isOutcome(String text) {
    return is("end", text);
  }

  private static boolean is(String kind, String text) {
    return PATTERNS.getOrDefault(kind, List.of()).stream().anyMatch(p -> p.matcher(text).find());
  }

  private static Map<String, List<Pattern>> read() {
    return Tables.rows("helped.tsv").stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get(0),
                Collectors.mapping(
                    row ->
                        Pattern.compile(
                            row.get(1),
                            Pattern.CASE_INSENSITIVE
                                | Pattern.UNICODE_CASE
                                | Pattern.UNICODE_CHARACTER_CLASS),
                    Collectors.toList())));
  }
}
