package plimsoll.build;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import plimsoll.content.Audience;
import plimsoll.gate.View;
import plimsoll.gate.Withheld;
import plimsoll.problem.Problem;
import plimsoll.retrospective.Retrospective;
import plimsoll.site.Customers;

/**
 * What one audience's site is made from.
 *
 * @param remarks what was guessed below the gate, with its place from above it
 * @param customers what customers see, for the company's site alone
 * @param withheld found out when it is asked for; once is enough
 */
record OneView(
    View view,
    List<Retrospective> understood,
    List<Problem> remarks,
    Customers customers,
    Supplier<Withheld> withheld) {
  OneView {
    Objects.requireNonNull(view);
    understood = List.copyOf(understood);
    remarks = List.copyOf(remarks);
    Objects.requireNonNull(customers);
    Objects.requireNonNull(withheld);
  }

  Audience audience() {
    return view.audience();
  }

  /** Of all that was found, what these readers are told: the company all, customers nothing. */
  List<Problem> tellable(List<Problem> found) {
    return audience() == Audience.INTERNAL ? List.copyOf(found) : List.of();
  }
}
