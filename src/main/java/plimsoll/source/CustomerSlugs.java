package plimsoll.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import plimsoll.config.Phrase;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;

/** Customer slugs and former slugs: each names one page. */
final class CustomerSlugs {
  private CustomerSlugs() {}

  static void check(List<Header> byPath, Problems problems) {
    Map<String, String> owners = new HashMap<>();
    byPath.stream().filter(Header::forCustomers).forEach(h -> check(h, owners, problems));
    byPath.stream()
        .filter(Predicate.not(Header::forCustomers))
        .forEach(h -> check(h, owners, problems));
  }

  private static void check(Header header, Map<String, String> owners, Problems problems) {
    List<Phrase> slugs = new ArrayList<>();
    slugs.add(header.customer().slug());
    slugs.addAll(header.customer().aliases());
    for (Phrase slug : slugs) {
      if (slug.isEmpty()) {
        continue;
      }
      String owner = owners.putIfAbsent(slug.text(), header.path());
      if (owner != null) {
        problems.add(
            Problem.error(
                    Code.FM_SLUG,
                    slug.span(),
                    "this customer slug or alias is taken",
                    "see the customer: map of " + owner + ", and choose another")
                .as(header.markSeverity()));
      }
    }
  }
}
