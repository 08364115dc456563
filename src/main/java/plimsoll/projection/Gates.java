package plimsoll.projection;

import java.util.List;
import java.util.Optional;
import plimsoll.config.Config;
import plimsoll.content.Audience;
import plimsoll.gate.BadAnchors;
import plimsoll.gate.Gate;
import plimsoll.source.Header;

/**
 * The gates that a draft goes through.
 *
 * @param customers for customers, with the pages that they have
 * @param ready for customers, as if all pages that are ready were approved; the same where they are
 * @param company for the company, if anybody asks
 */
record Gates(Gate customers, Gate ready, Optional<Gate> company) {
  /**
   * What gates are made of.
   *
   * @param published the headers of what is ready and approved
   */
  record From(
      Config config,
      List<Header> all,
      List<Header> ready,
      List<Header> published,
      boolean forCompany) {}

  static Gates of(From from) {
    Gate ready = Gate.of(from.config(), Audience.CUSTOMER, from.all(), from.ready());
    return new Gates(
        from.published().size() == from.ready().size()
            ? ready
            : Gate.of(from.config(), Audience.CUSTOMER, from.all(), from.published()),
        ready,
        from.forCompany()
            ? Optional.of(Gate.of(from.config(), Audience.INTERNAL, from.all(), from.all()))
            : Optional.empty());
  }

  Gates without(BadAnchors customersBad, BadAnchors companyBad) {
    Gate known = customers.without(customersBad);
    return new Gates(
        known,
        ready == customers ? known : ready.without(customersBad),
        company.map(gate -> gate.without(companyBad)));
  }
}
