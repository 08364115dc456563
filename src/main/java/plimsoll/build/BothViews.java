package plimsoll.build;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.gate.View;
import plimsoll.problem.Problem;
import plimsoll.problem.Span;
import plimsoll.projection.Projection;
import plimsoll.projection.Projections;
import plimsoll.retrospective.Retrospective;
import plimsoll.retrospective.Understanding;
import plimsoll.site.Customers;

/**
 * Both sides of what the gate let through, the customers' first and the company's last. What the
 * gate had in its hands is let go with the last one: ten thousand sources and their places are a
 * third of what a build would otherwise hold.
 */
final class BothViews {
  private @Nullable Projections projections;

  /** Both sites say what customers read: theirs, and the company's beside its own pages. */
  private final List<Retrospective> forCustomers;

  /** Files by type and slug. */
  private final Map<String, String> files = new TreeMap<>();

  private BothViews(Projections projections) {
    this.projections = projections;
    projections.wordings().forEach(wording -> files.put(name(wording.document()), wording.path()));
    this.forCustomers = understood(projections.of(Audience.CUSTOMER));
  }

  static BothViews of(Projections projections) {
    return new BothViews(projections);
  }

  /** What is wrong with the content. */
  List<Problem> problems(Audience audience) {
    return projection(audience).problems();
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
    OneView side = side(projection, understood(projection), customers);
    projections = null;
    return side;
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

  private static List<Retrospective> understood(Projection projection) {
    View view = projection.view();
    return Understanding.of(view.documents(), view.settings());
  }

  /** What customers would see of pages that are meant for them and not approved or final yet. */
  private Map<String, Retrospective> unpublished() {
    View customers = projection(Audience.CUSTOMER).view();
    View company = projection(Audience.INTERNAL).view();
    Map<String, Retrospective> unpublished = new TreeMap<>();
    for (Document document : company.documents()) {
      Document wording = company.previews().get(document.id());
      if (wording != null && document.publishedSlug().isEmpty()) {
        Understanding.of(List.of(wording), customers.settings())
            .forEach(understood -> unpublished.put(document.id(), understood));
      }
    }
    return unpublished;
  }

  /**
   * What was guessed below the gate gets its place from above it. Customers need not get all rows
   * of a table, so that only the company's side can count them.
   */
  private static List<Problem> remarks(Projection projection, List<Retrospective> understood) {
    boolean customers = projection.view().audience() == Audience.CUSTOMER;
    return understood.stream()
        .flatMap(retrospective -> retrospective.remarks().stream())
        .filter(remark -> !customers || remark.below() == 0)
        .flatMap(
            remark ->
                projection.place(remark.block()).stream()
                    .map(
                        span ->
                            Problem.notice(
                                remark.code(),
                                below(span, remark.below()),
                                remark.message(),
                                remark.hint())))
        .toList();
  }

  private static Span below(Span span, int lines) {
    return lines == 0 ? span : Span.at(span.file(), span.line() + lines, span.column(), 1);
  }
}
