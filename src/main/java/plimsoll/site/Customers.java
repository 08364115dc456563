package plimsoll.site;

import java.util.List;
import java.util.Map;
import plimsoll.content.Asset;
import plimsoll.content.Audience;
import plimsoll.gate.View;
import plimsoll.retrospective.Retrospective;

/**
 * What customers see, for the internal site to show beside what it knows.
 *
 * @param unpublished what they would see of documents that are meant for them and not yet approved
 *     or final, by the document's id
 */
public record Customers(
    List<Asset> assets,
    List<Retrospective> retrospectives,
    Map<String, Retrospective> unpublished) {
  /** The internal site shows nothing of it. */
  public static final Customers NONE = new Customers(List.of(), List.of(), Map.of());

  public Customers {
    assets = List.copyOf(assets);
    retrospectives = List.copyOf(retrospectives);
    unpublished = Map.copyOf(unpublished);
  }

  /** What the customers' view of the same source says. */
  public static Customers of(View view, List<Retrospective> understood) {
    if (view.audience() != Audience.CUSTOMER) {
      throw new IllegalArgumentException("not the customers' view");
    }
    return new Customers(view.assets(), understood, Map.of());
  }

  /** The same, with what they would see of other documents. */
  public Customers with(Map<String, Retrospective> more) {
    return new Customers(assets, retrospectives, more);
  }
}
