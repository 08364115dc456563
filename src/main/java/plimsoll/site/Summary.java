package plimsoll.site;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.PlainText;
import plimsoll.retrospective.Retrospective;
import plimsoll.retrospective.Role;
import plimsoll.retrospective.Section;

/** What a list says of a retrospective besides its title. */
final class Summary {
  /** In UTF-16 units: about three lines of a list. */
  private static final int LONGEST = 280;

  /** A line's end in a script that writes no spaces. */
  private static final Pattern CJK_SPACE =
      Pattern.compile("(?<=[\\u3000-\\u9fff\\uff00-\\uff60]) (?=[\\u3000-\\u9fff\\uff00-\\uff60])");

  /** Words of a text that speaks to those who read it. */
  private static final Pattern TO_CUSTOMERS = Pattern.compile("(?i)\\byou(?:rs?)?\\b|[您你]|お客様|皆様");

  /** What is said above a list is about the list. */
  private static final Set<Role> LISTS = Set.of(Role.TIMELINE, Role.ACTIONS, Role.REFERENCES);

  private Summary() {}

  /**
   * The author's summary, else the beginning of the summary or of anything. Customers get what the
   * message says to them; a list of the company's never speaks to customers.
   */
  static String of(Retrospective retrospective, Audience audience) {
    String said = retrospective.document().meta().summary();
    if (!said.isEmpty()) {
      return said;
    }
    boolean internal = audience == Audience.INTERNAL;
    List<Section> all =
        retrospective.sections().stream()
            .filter(section -> !(internal && section.role() == Role.MESSAGE))
            .flatMap(Summary::withSub)
            .toList();
    return Stream.of(
            all.stream().filter(section -> section.role() == Role.MESSAGE),
            all.stream().filter(section -> section.role() == Role.SUMMARY),
            all.stream().filter(section -> !LISTS.contains(section.role())),
            all.stream())
        .flatMap(Function.identity())
        .flatMap(section -> paragraphs(section, internal))
        .findFirst()
        .map(Summary::shorten)
        .orElse("");
  }

  private static Stream<Section> withSub(Section section) {
    return Stream.concat(
        Stream.of(section), section.subsections().stream().flatMap(Summary::withSub));
  }

  private static Stream<String> paragraphs(Section section, boolean internal) {
    return section.blocks().stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> PlainText.of(((Block.Paragraph) block).text()).strip())
        .map(text -> CJK_SPACE.matcher(text).replaceAll(""))
        .filter(text -> !text.isEmpty() && !(internal && TO_CUSTOMERS.matcher(text).find()));
  }

  /** At most {@link #LONGEST}: whole sentences if one ends late enough, else words and "…". */
  static String shorten(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    for (int i = LONGEST - 1; i > LONGEST / 3; i--) {
      char c = text.charAt(i);
      boolean ends = "。！？".indexOf(c) >= 0 || (".!?".indexOf(c) >= 0 && text.charAt(i + 1) == ' ');
      if (ends) {
        return text.substring(0, i + 1);
      }
    }
    int space = text.lastIndexOf(' ', LONGEST - 1);
    int end = space > LONGEST / 3 ? space : LONGEST - 1;
    int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    return text.substring(0, whole).stripTrailing() + "…";
  }
}
