package plimsoll.proof;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import plimsoll.problem.Problem;

/**
 * What customers would get of sources, before approval is asked.
 *
 * @param pages by the path of the document
 * @param site what is said of all pages together
 * @param errors what would withhold the customers' site
 */
public record Seen(Map<String, Page> pages, Object site, List<Problem> errors) {
  public Seen {
    pages = Map.copyOf(new TreeMap<>(pages));
    Objects.requireNonNull(site);
    errors = List.copyOf(errors);
  }

  /**
   * A page.
   *
   * @param address below the customers' site
   * @param content everything that is on it; its text form holds all words of it
   */
  public record Page(String address, Object content) {
    public Page {
      Objects.requireNonNull(address);
      Objects.requireNonNull(content);
    }
  }
}
