package plimsoll.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.content.PlainText;
import plimsoll.markdown.Markdown;
import plimsoll.problem.Suggestion;
import plimsoll.retrospective.Section;
import plimsoll.site.Entry;

/** The text of a retrospective, in parts of a bounded size. */
final class Reading {
  /** So many characters are one part. */
  private static final int MOST = 20_000;

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Reading() {}

  /** What {@code get_retrospective} answers. */
  static String of(Library library, Arguments arguments) {
    Entry entry = library.find(arguments.text("id"));
    String whole =
        arguments
            .word("section")
            .map(section -> section(library, entry, section))
            .orElseGet(() -> markdown(library, entry, entry.document()));
    return part(whole, arguments.number("offset", 0));
  }

  /** The whole text. */
  static String markdown(Library library, Entry entry, Document document) {
    return Markdown.toRead(
        document, library.address(entry.url(), ""), library::asset, library::page);
  }

  private static String part(String whole, int offset) {
    if (offset > 0 && offset >= whole.length()) {
      throw new Refusal("The text ends at character " + whole.length() + ".");
    }
    int from = offset > 0 && Character.isLowSurrogate(whole.charAt(offset)) ? offset - 1 : offset;
    int to = Math.min(whole.length(), from + MOST);
    if (to < whole.length()) {
      int line = whole.lastIndexOf('\n', to) + 1;
      to = line > from + MOST / 2 ? line : to;
      to -= Character.isLowSurrogate(whole.charAt(to)) ? 1 : 0;
    }
    String part = whole.substring(from, to);
    return to == whole.length()
        ? part
        : part
            + "\n\n[Characters "
            + from
            + " to "
            + to
            + " of "
            + whole.length()
            + ". Go on with offset="
            + to
            + ".]";
  }

  /** A section with all that is below it. */
  private static String section(Library library, Entry entry, String asked) {
    List<Section> all = new ArrayList<>();
    entry.retrospective().sections().forEach(section -> add(section, all));
    String folded = folded(asked);
    Section section =
        all.stream()
            .filter(s -> s.anchor().equals(asked) || folded(title(s)).equals(folded))
            .findFirst()
            .or(() -> all.stream().filter(s -> s.role().slug().equals(folded)).findFirst())
            .orElseThrow(() -> new Refusal(hint(all, asked)));
    Document document = entry.document();
    return markdown(
        library,
        entry,
        new Document(
            document.type(),
            document.slug(),
            document.id(),
            document.source(),
            document.publishedSlug(),
            document.meta(),
            body(section),
            document.footnotes()));
  }

  private static void add(Section section, List<Section> all) {
    if (section.level() > 0) {
      all.add(section);
    }
    section.subsections().forEach(sub -> add(sub, all));
  }

  private static List<Block> body(Section section) {
    List<Block> body = new ArrayList<>();
    if (section.level() > 0) {
      body.add(new Block.Heading(section.level(), section.title(), section.reach()));
    }
    body.addAll(section.blocks());
    section.subsections().forEach(sub -> body.addAll(body(sub)));
    return body;
  }

  private static String hint(List<Section> all, String asked) {
    List<String> titles = all.stream().map(Reading::title).distinct().toList();
    return "It has no such section. "
        + Suggestion.nearest(asked, titles)
            .map(near -> "Did you mean \"" + near + "\"?")
            .orElse("Its sections are: " + String.join("; ", titles) + ".");
  }

  private static String title(Section section) {
    return PlainText.of(section.title());
  }

  private static String folded(String title) {
    return SIGNS.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
