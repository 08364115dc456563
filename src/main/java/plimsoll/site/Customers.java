package plimsoll.site;

import java.util.List;
import plimsoll.content.Asset;
import plimsoll.content.Audience;
import plimsoll.redact.View;
import plimsoll.retrospective.Retrospective;

/** What customers see, for the internal site to show beside what it knows. */
public record Customers(List<Asset> assets, List<Retrospective> retrospectives) {
  /** The internal site shows nothing of it. */
  public static final Customers NONE = new Customers(List.of(), List.of());

  public Customers {
    assets = List.copyOf(assets);
    retrospectives = List.copyOf(retrospectives);
  }

  /** What the customers' view of the same source says. */
  public static Customers of(View view, List<Retrospective> understood) {
    if (view.audience() != Audience.CUSTOMER) {
      throw new IllegalArgumentException("not the customers' view");
    }
    return new Customers(view.assets(), understood);
  }
}
