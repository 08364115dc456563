package plimsoll.draft;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plimsoll.content.Anchors;
import plimsoll.content.Block;
import plimsoll.content.Meta;
import plimsoll.content.PlainText;
import plimsoll.problem.Span;
import plimsoll.projection.Projection;
import plimsoll.retrospective.Retrospective;
import plimsoll.retrospective.Role;
import plimsoll.retrospective.Section;
import plimsoll.source.SourceText;
import plimsoll.text.Resource;

/**
 * Marks the sections that companies usually tell their customers, and keeps back what is below them
 * and is not for customers. A heading that has a mark, or is below one marked as internal, stays as
 * it is.
 */
final class SectionMarks {
  private static final Set<Role> TOLD =
      EnumSet.of(
          Role.MESSAGE, Role.SUMMARY, Role.IMPACT, Role.TIMELINE, Role.RESPONSE, Role.ACTIONS);
  private static final Set<Role> TOLD_OF_A_SUCCESS =
      EnumSet.of(Role.HAPPENED, Role.MADE_IT_WORK, Role.KEEP);
  private static final Set<Role> GISTS = EnumSet.of(Role.MESSAGE, Role.SUMMARY, Role.IMPACT);

  private static final Set<Role> NARRATIVES = EnumSet.of(Role.NARRATIVE, Role.HAPPENED);

  /** What is below a section for customers, and is for colleagues all the same. */
  private static final Set<Role> KEPT = EnumSet.of(Role.FACTORS, Role.ANALYSIS);

  private static final Pattern KEPT_WORDS =
      Pattern.compile(
          String.join("|", Resource.lines(SectionMarks.class, "kept-headings.tsv")),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final SourceText source;
  private final Set<Role> told;

  /**
   * Whether the first section is for customers whatever its title, since no other says what
   * happened.
   */
  private boolean firstIsTold;

  private final Map<String, Heading> headings = new HashMap<>();
  private final Map<Node, Section> sections = new HashMap<>();
  private final Set<Node> messages = new HashSet<>();
  private final List<Insertion> insertions = new ArrayList<>();

  private SectionMarks(SourceText source, Set<Role> told) {
    this.source = source;
    this.told = told;
  }

  /** The marks for a document that was read as a retrospective. */
  static List<Insertion> of(
      Retrospective read, Projection internal, Node document, SourceText source) {
    SectionMarks marks = new SectionMarks(source, told(read));
    marks.firstIsTold = !has(read.sections(), GISTS) && !has(read.sections(), NARRATIVES);
    marks.find(read, internal, document);
    marks.sections(read.sections());
    marks.choose(document);
    marks.quoteMessages(document);
    return marks.insertions;
  }

  /** The description is for customers where nothing else says it in short. */
  private static Set<Role> told(Retrospective read) {
    Set<Role> told = EnumSet.copyOf(TOLD);
    if (read.document().meta().kind() == Meta.Kind.SUCCESS) {
      told.addAll(TOLD_OF_A_SUCCESS);
    }
    if (!has(read.sections(), GISTS)) {
      told.add(Role.NARRATIVE);
    }
    return told;
  }

  private static boolean has(List<Section> sections, Set<Role> roles) {
    return sections.stream()
        .anyMatch(section -> roles.contains(section.role()) || has(section.subsections(), roles));
  }

  /** A heading of the view is the one of the file that begins on the same line. */
  private void find(Retrospective read, Projection internal, Node document) {
    Map<Integer, Heading> byLine = new HashMap<>();
    for (Node block : document.getChildren()) {
      if (block instanceof Heading heading) {
        byLine.put(source.span(heading.getStartOffset(), heading.getEndOffset()).line(), heading);
      }
    }
    Anchors anchors = Anchors.of(read.document().body());
    for (Block block : read.document().body()) {
      if (block instanceof Block.Heading heading) {
        Optional<Heading> written =
            internal
                .place(read.document(), heading)
                .map(Span::line)
                .flatMap(l -> Optional.ofNullable(byLine.get(l)));
        written.ifPresent(found -> headings.put(anchors.of(heading), found));
      }
    }
  }

  private void sections(List<Section> found) {
    for (Section section : found) {
      Heading heading = headings.get(section.anchor());
      if (heading != null && section.level() > 0) {
        sections.put(heading, section);
      }
      sections(section.subsections());
    }
  }

  /** A heading inherits by its level as written; the reader puts days below their timeline. */
  private void choose(Node document) {
    Deque<Chosen> above = new ArrayDeque<>();
    for (Node block : document.getChildren()) {
      if (block instanceof Heading heading) {
        while (!above.isEmpty() && above.peek().level() >= heading.getLevel()) {
          above.pop();
        }
        Optional<String> inherited =
            above.isEmpty() ? Optional.empty() : Optional.of(above.peek().audience());
        Optional<String> mark = Parts.mark(heading).or(() -> proposed(heading, inherited));
        mark.or(() -> inherited)
            .ifPresent(audience -> above.push(new Chosen(heading.getLevel(), audience)));
        Section section = sections.get(heading);
        boolean message = section != null && section.role() == Role.MESSAGE;
        if (message && mark.or(() -> inherited).equals(Optional.of("customer"))) {
          messages.add(heading);
        }
      }
    }
  }

  private record Chosen(int level, String audience) {}

  /** What customers were sent is often quoted, and they have read it. */
  private void quoteMessages(Node document) {
    boolean message = false;
    for (Node block : document.getChildren()) {
      message = block instanceof Heading ? messages.contains(block) : message;
      if (message && block instanceof BlockQuote quote && !Places.beginsWithMark(quote)) {
        insertions.add(new Insertion(source.original(Places.contentStart(quote)), "{.customer} "));
      }
    }
  }

  private boolean isFirst(Heading heading) {
    return firstIsTold
        && headings.values().stream()
            .allMatch(other -> other.getStartOffset() >= heading.getStartOffset());
  }

  private Optional<String> proposed(Heading heading, Optional<String> above) {
    Section section = sections.get(heading);
    if (section == null) {
      return Optional.empty();
    }
    String title =
        section.title().stream().map(t -> PlainText.of(List.of(t))).collect(Collectors.joining());
    boolean kept = KEPT.contains(section.role()) || KEPT_WORDS.matcher(title).find();
    Optional<String> proposed =
        above.isEmpty() && !kept && (told.contains(section.role()) || isFirst(heading))
            ? Optional.of("customer")
            : above.equals(Optional.of("customer")) && kept
                ? Optional.of("internal")
                : Optional.empty();
    proposed.ifPresent(
        audience ->
            insertions.add(
                new Insertion(
                    source.original(heading.getText().getEndOffset()), " {." + audience + "}")));
    return proposed;
  }
}
