package plimsoll.draft;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plimsoll.config.Config;
import plimsoll.forbid.Denylist;
import plimsoll.forbid.Glossary;
import plimsoll.source.Brace;
import plimsoll.source.Container;
import plimsoll.source.MarkedWords;
import plimsoll.source.Nodes;
import plimsoll.source.SourceText;

/**
 * Marks the names that colleagues use in what customers would read: those of the glossary, handles,
 * channels, mail addresses, and links to where only colleagues read. What is forbidden by the
 * settings is not looked for here: the gate says where that is.
 */
final class NameMarks {
  /** More people than this in one item, and it tells of work among colleagues. */
  private static final int MOST_PEOPLE = 1;

  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_./@&=-])(?:(?<mail>[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)"
              + "|(?<person>@[A-Za-z][\\w.-]*\\w)(?![/\\w@])"
              + "|(?<channel>#[a-z][\\w]*(?:-[\\w]+)+))");

  private static final Pattern SENTENCE = Pattern.compile("(?s)(?:.*[.!?]\\s+)?");

  private final ReferenceRepository references;
  private final SourceText source;
  private final Glossary glossary;
  private final Denylist denylist;
  private final String language;
  private final String shown;
  private final List<Insertion> insertions = new ArrayList<>();

  /**
   * For a file as it was parsed.
   *
   * @param shown what customers would read of it as it is: an owner that the gate keeps back
   *     already needs no mark
   */
  NameMarks(
      SourceText source,
      Config config,
      String language,
      String shown,
      ReferenceRepository references) {
    this.references = references;
    this.shown = shown;
    this.source = source;
    this.glossary = Glossary.of(config);
    this.denylist = Denylist.of(config);
    this.language = language;
  }

  /** The marks for blocks that customers would read. */
  List<Insertion> of(List<Node> blocks) {
    blocks.forEach(this::visit);
    return insertions;
  }

  private void visit(Node node) {
    if (isMarked(node) || isVerbatim(node)) {
      return;
    }
    if (node instanceof ListItem item && people(item) > MOST_PEOPLE) {
      insert(Places.contentStart(item), "{.internal} ");
    } else if (node instanceof Text text) {
      names(text);
    } else if (isLink(node)) {
      link(node);
    } else {
      node.getChildren().forEach(this::visit);
    }
  }

  /** Text below that has a mark of its own; {@code {.customer}} on a heading lets all below in. */
  static boolean isMarked(Node node) {
    if (node instanceof MarkedWords || node.getNext() instanceof Brace next && isInternal(next)) {
      return true;
    }
    if (node instanceof Container container) {
      return container.name().equals("internal");
    }
    Node first = node.getFirstChild();
    while (first != null && !(first instanceof Brace)) {
      first = first.getFirstChild();
    }
    return first instanceof Brace brace && isInternal(brace);
  }

  private static boolean isInternal(Brace brace) {
    return Parts.audience(brace).filter("internal"::equals).isPresent();
  }

  /** Code, quotes, pictures and HTML are withheld as a whole until somebody marks them. */
  private static boolean isVerbatim(Node node) {
    return node instanceof Code
        || node instanceof FencedCodeBlock
        || node instanceof IndentedCodeBlock
        || node instanceof HtmlBlock
        || node instanceof Image
        || node instanceof ImageRef
        || node instanceof BlockQuote && !Parts.mark(first(node)).equals(Optional.of("customer"));
  }

  private static Node first(Node node) {
    return node.getFirstChild() == null ? node : node.getFirstChild();
  }

  static boolean isLink(Node node) {
    return node instanceof Link
        || node instanceof LinkRef
        || node instanceof AutoLink
        || node instanceof MailLink;
  }

  private static int people(ListItem item) {
    int people = 0;
    for (Node node = item.getFirstChild();
        node != null && node.getStartOffset() < item.getEndOffset();
        node = Nodes.next(node)) {
      if (node instanceof ListItem) {
        break;
      }
      if (node instanceof Text text) {
        people +=
            (int)
                NAME.matcher(text.getChars())
                    .results()
                    .filter(r -> r.group().startsWith("@"))
                    .count();
      }
    }
    return people;
  }

  private void names(Text node) {
    String text = node.getChars().toString();
    List<Glossary.Name> taken = new ArrayList<>();
    for (Glossary.Name name : glossary.names(text)) {
      taken.add(name);
      wrap(node, name.start(), name.end(), name.words());
    }
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      int start = name.start();
      int end = name.end();
      boolean free = taken.stream().noneMatch(t -> t.start() < end && start < t.end());
      if (free && shown.contains(name.group())) {
        String words = Replacements.of(kind(name), language);
        wrap(node, start, end, begins(node, start) ? Replacements.raised(words) : words);
      }
    }
  }

  private static Replacements.Kind kind(Matcher name) {
    return name.group("person") != null
        ? Replacements.Kind.PERSON
        : name.group("mail") != null ? Replacements.Kind.MAIL : Replacements.Kind.CHANNEL;
  }

  private static boolean begins(Text node, int start) {
    boolean first = node.getPrevious() == null;
    String before = node.getChars().subSequence(0, start).toString();
    Matcher sentence = SENTENCE.matcher(before);
    return sentence.matches() && (first || !before.isBlank());
  }

  private void wrap(Text node, int start, int end, String words) {
    insert(node.getStartOffset() + start, "[");
    insert(node.getStartOffset() + end, "]" + Replacements.mark(words));
  }

  /** A link to where customers cannot go keeps its words, if these name nothing. */
  private void link(Node link) {
    String words = words(link);
    boolean mail = link instanceof MailLink || address(link).startsWith("mailto:");
    boolean named = mail || NAME.matcher(words).find();
    if (!named && !PrivateHosts.isOn(address(link))) {
      link.getChildren().forEach(this::visit);
      return;
    }
    boolean forbidden = named || !denylist.scan(words).isEmpty();
    boolean bare =
        forbidden || words.isBlank() || link instanceof AutoLink || words.contains("://");
    Replacements.Kind kind = mail ? Replacements.Kind.MAIL : Replacements.Kind.PAGE;
    mark(link, bare ? Replacements.of(kind, language) : glossary.apply(words));
  }

  private void mark(Node link, String words) {
    if (link instanceof AutoLink || link instanceof MailLink) {
      insert(link.getStartOffset(), "[");
      insert(link.getEndOffset(), "]" + Replacements.mark(words));
    } else {
      insert(link.getEndOffset(), Replacements.mark(words));
    }
  }

  private String address(Node link) {
    if (link instanceof Link inline) {
      return inline.getUrl().toString();
    }
    if (link instanceof LinkRef reference) {
      var found = reference.getReferenceNode(references);
      return found == null ? "" : found.getUrl().toString();
    }
    return link.getChars().toString();
  }

  static String words(Node node) {
    StringBuilder words = new StringBuilder();
    for (Node at = node.getFirstChild();
        at != null && at.getStartOffset() < node.getEndOffset();
        at = Nodes.next(at)) {
      if (at instanceof Text || at instanceof Code) {
        words.append(at instanceof Code code ? code.getText() : at.getChars());
      } else if (at.getFirstChild() == null && at.getChars().isBlank()) {
        words.append(' ');
      }
    }
    return words.toString().lines().map(String::strip).collect(Collectors.joining(" "));
  }

  private void insert(int offset, String words) {
    insertions.add(new Insertion(source.original(offset), words));
  }
}
