package plimsoll.gate;

import java.util.List;
import java.util.Map;
import plimsoll.content.Asset;
import plimsoll.content.Document;
import plimsoll.content.Settings;

/** Views made by hand, for tests of what stands below the gate. */
public final class Views {
  private Views() {}

  public static View of(Settings settings, List<Document> documents, Asset... assets) {
    return new View(settings, documents, Map.of(), List.of(assets));
  }
}
