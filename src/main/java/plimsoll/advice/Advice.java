package plimsoll.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.config.Config;
import plimsoll.config.Fields;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Severity;
import plimsoll.problem.Span;
import plimsoll.retrospective.Retrospective;
import plimsoll.source.Draft;

/** What a colleague would ask whoever revises a retrospective. */
public final class Advice {
  private final Rules rules;
  private final Wordings wordings;
  private final Wordings peopleOnly;

  private Advice(Rules rules) {
    this.rules = rules;
    this.wordings = new Wordings(rules.wordings());
    this.peopleOnly = new Wordings(rules.speaking("BL403").stream().toList());
  }

  /** Where a block of a document is in its source. */
  @FunctionalInterface
  public interface Places {
    Optional<Span> of(Document document, Block block);
  }

  /**
   * The advice of a site.
   *
   * @param config with what {@code advice:} says of rules, and the names of people
   * @param own the site's own rules, {@code advice.yaml}
   * @param problems gets what is wrong with the settings of the advice; nothing there is an error,
   *     since no page depends on it
   */
  public static Advice with(Config config, Fields own, Problems problems) {
    Rules rules = Rules.naming(config.people()).and(own);
    problems.addAll(rules.unknown(config.advice()));
    return new Advice(rules.with(config.advice()));
  }

  /**
   * What to ask about one retrospective of the internal view, by place. No message quotes it.
   *
   * @param draft the file that it was read from
   */
  public List<Problem> on(Retrospective review, Draft draft, Places places) {
    Suppressions suppressions = Suppressions.of(draft);
    List<Problem> told = new ArrayList<>();
    SourceLines lines = new SourceLines(draft.header().path(), draft.text());
    for (Problem finding : words(review, lines, places)) {
      if (!suppressions.covers(finding, false)) {
        told.add(finding);
      }
    }
    if (!review.emptyTemplate()) {
      structure(review, lines, places, suppressions, told);
    }
    told.addAll(suppressions.faults());
    return told.stream().sorted().distinct().toList();
  }

  private List<Problem> words(Retrospective review, SourceLines lines, Places places) {
    Document document = review.document();
    boolean german = document.meta().language().startsWith("de");
    boolean published = !document.publishedSlug().isEmpty();
    List<Problem> found = new ArrayList<>();
    for (Passage passage : Passages.of(review)) {
      if (review.emptyTemplate() && !passage.isLong()) {
        continue;
      }
      Span start =
          places
              .of(document, passage.block())
              .map(span -> below(span, passage.below()))
              .orElse(Span.of(document.source()));
      for (Wordings.Found one : wordings.in(passage, german)) {
        String words = passage.text().substring(one.from(), one.to());
        boolean customers = published && passage.isForCustomers(one.from(), one.to());
        found.add(problem(one.rule(), lines.find(words, start), "", customers));
      }
    }
    return found;
  }

  private void structure(
      Retrospective review,
      SourceLines lines,
      Places places,
      Suppressions suppressions,
      List<Problem> told) {
    for (Structures.Open open : Structures.of(review, peopleOnly)) {
      Optional<Rule> rule = rules.speaking(open.rule());
      if (rule.isEmpty()) {
        continue;
      }
      Optional<Span> place =
          open.near().stream().flatMap(b -> places.of(review.document(), b).stream()).findFirst();
      Span span =
          place.or(() -> lines.find(open.written())).orElse(Span.of(review.document().source()));
      Problem finding = problem(rule.get(), span, open.detail(), false);
      if (!suppressions.covers(finding, open.near().isEmpty())) {
        told.add(finding);
      }
    }
  }

  private static Span below(Span span, int lines) {
    return lines == 0 ? span : Span.at(span.file(), span.line() + lines, 1, 1);
  }

  /** A name that customers read is the one thing that is not merely asked. */
  private static Problem problem(Rule rule, Span span, String detail, boolean forCustomers) {
    boolean name = forCustomers && rule.id().equals("BL203");
    return new Problem(
        name ? Severity.ERROR : rule.severity(),
        Code.ADVICE,
        span,
        rule.reason().replaceFirst("\\.$", ""),
        (detail.isEmpty() ? "" : detail + ". ") + rule.question(),
        "",
        rule.id());
  }
}
