package plimsoll.build;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.gate.View;
import plimsoll.problem.Problem;
import plimsoll.retrospective.Retrospective;
import plimsoll.site.Customers;

/**
 * What one audience's site is made from.
 *
 * @param remarks what was guessed below the gate, with its place from above it
 * @param sources which file a document for customers comes from; empty where nobody knows
 * @param customers what customers see, for the company's site alone
 */
record OneView(
    View view,
    List<Retrospective> understood,
    List<Problem> remarks,
    Function<Document, String> sources,
    Customers customers) {
  OneView {
    Objects.requireNonNull(view);
    understood = List.copyOf(understood);
    remarks = List.copyOf(remarks);
    Objects.requireNonNull(sources);
    Objects.requireNonNull(customers);
  }

  Audience audience() {
    return view.audience();
  }

  /** Filters findings by audience: everything for internal readers, nothing for customers. */
  List<Problem> tellable(List<Problem> found) {
    return audience() == Audience.INTERNAL ? List.copyOf(found) : List.of();
  }
}
