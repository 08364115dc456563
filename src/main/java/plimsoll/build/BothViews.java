package plimsoll.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import plimsoll.config.Config;
import plimsoll.config.Value;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.gate.View;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Span;
import plimsoll.projection.Projection;
import plimsoll.projection.Projections;
import plimsoll.retrospective.Remark;
import plimsoll.retrospective.Retrospective;
import plimsoll.retrospective.Understanding;
import plimsoll.site.Customers;
import plimsoll.source.Draft;
import plimsoll.work.InParallel;

/**
 * Both sides of what the gate let through, the customers' first and the company's last. What the
 * gate had in its hands is let go with the last one: ten thousand sources and their places are a
 * third of what a build would otherwise hold.
 */
final class BothViews {
  private @Nullable Projections projections;
  private final Known known;

  /** Both sites say what customers read: theirs, and the company's beside its own pages. */
  private final List<Retrospective> forCustomers;

  /** What the company's side says, once somebody asked for it. */
  private @Nullable List<Retrospective> forCompany;

  /** Files by type and slug. */
  private final Map<String, String> files = new TreeMap<>();

  private BothViews(Projections projections, Known known) {
    this.projections = projections;
    this.known = known;
    projections.wordings().forEach(wording -> files.put(name(wording.document()), wording.path()));
    this.forCustomers = understood(projections.of(Audience.CUSTOMER));
  }

  static BothViews of(Projections projections, Known known) {
    return new BothViews(projections, known);
  }

  /** What is wrong with the content. */
  List<Problem> problems(Audience audience) {
    return projection(audience).problems();
  }

  /** What was guessed below the gate. */
  List<Problem> remarks(Audience audience) {
    Projection projection = projection(audience);
    return remarks(
        projection, audience == Audience.CUSTOMER ? forCustomers : understoodByCompany(projection));
  }

  /** The customers' side. */
  OneView customers() {
    Projection projection = projection(Audience.CUSTOMER);
    return side(projection, forCustomers, Customers.NONE);
  }

  /** The company's side; nothing may be asked after it. */
  OneView company() {
    // What customers see is shown even while it is withheld.
    Customers customers =
        Customers.of(projection(Audience.CUSTOMER).view(), forCustomers).with(unpublished());
    Projection projection = projection(Audience.INTERNAL);
    OneView side = side(projection, understoodByCompany(projection), customers);
    forCompany = null;
    projections = null;
    return side;
  }

  /**
   * What to ask about the writing.
   *
   * @param config says which rules speak
   * @param own the site's own rules
   * @param problems gets what is wrong with them
   */
  List<Problem> advice(List<Draft> drafts, Config config, Value.Mapping own, Problems problems) {
    Projection projection = projection(Audience.INTERNAL);
    Map<String, Draft> byPath = new TreeMap<>();
    drafts.forEach(draft -> byPath.put(draft.header().path(), draft));
    Known.Rules rules = known.rules(config, own, problems);
    List<Retrospective> reviews = understoodByCompany(projection);
    List<Known.Advised> written = new ArrayList<>();
    for (Retrospective review : reviews) {
      Draft draft = byPath.get(review.document().source());
      if (draft != null) {
        written.add(new Known.Advised(review, draft, rules.settings()));
      }
    }
    known.advice().keepOnly(byPath.keySet());
    return InParallel.map(
            written,
            one ->
                known
                    .advice()
                    .of(
                        one.draft().header().path(),
                        one,
                        a -> rules.advice().on(a.review(), a.draft(), projection::place)))
        .stream()
        .flatMap(List::stream)
        .sorted()
        .toList();
  }

  private List<Retrospective> understoodByCompany(Projection projection) {
    List<Retrospective> understood = forCompany;
    if (understood == null) {
      understood = understood(projection);
      forCompany = understood;
    }
    return understood;
  }

  private Projection projection(Audience audience) {
    return Objects.requireNonNull(projections, "the internal view must be projected last")
        .of(audience);
  }

  private static String name(Document document) {
    return document.type() + "/" + document.slug();
  }

  private OneView side(Projection projection, List<Retrospective> understood, Customers customers) {
    return new OneView(
        projection.view(),
        understood,
        remarks(projection, understood),
        document -> files.getOrDefault(name(document), ""),
        customers);
  }

  private List<Retrospective> understood(Projection projection) {
    View view = projection.view();
    return Understanding.of(view.documents(), view.settings(), known.understood(view.audience()));
  }

  /** What customers would see of pages that are meant for them and not approved or final yet. */
  private Map<String, Retrospective> unpublished() {
    View customers = projection(Audience.CUSTOMER).view();
    View company = projection(Audience.INTERNAL).view();
    Map<String, Retrospective> unpublished = new TreeMap<>();
    for (Document document : company.documents()) {
      Document wording = company.previews().get(document.id());
      if (wording != null && document.publishedSlug().isEmpty()) {
        Understanding.alone(document.id(), wording, customers.settings(), known.unpublished())
            .ifPresent(understood -> unpublished.put(document.id(), understood));
      }
    }
    known.unpublished().keepOnly(unpublished.keySet());
    return unpublished;
  }

  /**
   * What was guessed below the gate gets its place from above it. Customers need not get all rows
   * of a table, so that only the company's side can count them.
   */
  private static List<Problem> remarks(Projection projection, List<Retrospective> understood) {
    boolean customers = projection.view().audience() == Audience.CUSTOMER;
    List<Problem> problems = new ArrayList<>();
    for (Retrospective retrospective : understood) {
      for (Remark remark : retrospective.remarks()) {
        if (!customers || remark.below() == 0) {
          projection
              .place(retrospective.document(), remark.block())
              .map(span -> notice(remark, span))
              .ifPresent(problems::add);
        }
      }
    }
    return problems;
  }

  private static Problem notice(Remark remark, Span span) {
    return Problem.notice(
        remark.code(), below(span, remark.below()), remark.message(), remark.hint());
  }

  private static Span below(Span span, int lines) {
    return lines == 0 ? span : Span.at(span.file(), span.line() + lines, span.column(), 1);
  }
}
