package plimsoll.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plimsoll.content.Block;
import plimsoll.retrospective.Action;
import plimsoll.search.PageText;
import plimsoll.site.ActionLedger;
import plimsoll.site.Entry;
import plimsoll.site.Facet;
import plimsoll.site.HopeLedger;

/** The answers of the tools that list what several retrospectives say. */
final class Ledgers {
  private static final int USUAL = 30;

  /** So many characters of each item. */
  private static final int LONGEST = 600;

  private final Library library;
  private final Sources sources;

  Ledgers(Library library) {
    this.library = library;
    this.sources = new Sources(library);
  }

  String actions(Arguments arguments) {
    String state = arguments.word("state").orElse("open");
    Optional<String> service = arguments.word("service").map(s -> library.term(Facet.SERVICE, s));
    Optional<String> owner = arguments.word("owner").map(Ledgers::folded);
    List<ActionLedger.Item> found =
        library.site().actions().items().stream()
            .filter(item -> isIn(item, state))
            .filter(item -> service.map(s -> isAbout(item.entry(), s)).orElse(true))
            .filter(item -> owner.map(o -> folded(item.action().owner()).equals(o)).orElse(true))
            .toList();
    return listed(found.stream().map(this::action).toList(), "action", arguments);
  }

  private static boolean isIn(ActionLedger.Item item, String state) {
    return switch (state) {
      case "all" -> true;
      case "overdue" -> item.overdue();
      default -> slug(item.action().state()).equals(state);
    };
  }

  private static boolean isAbout(Entry entry, String service) {
    return entry.terms().stream()
        .anyMatch(term -> term.facet() == Facet.SERVICE && term.slug().equals(service));
  }

  private static String folded(String owner) {
    return owner.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
  }

  private static String slug(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String action(ActionLedger.Item item) {
    Action action = item.action();
    List<String> facts = new ArrayList<>();
    facts.add(item.overdue() ? "open, overdue" : slug(action.state()));
    add(facts, "owner: ", action.owner());
    add(facts, "due: ", action.due());
    add(facts, "why: ", action.why());
    add(facts, "ticket: ", action.ticket());
    return words(action.text())
        + "\n   "
        + Sources.oneLine(String.join(" · ", facts))
        + from(item.entry(), action.anchor());
  }

  private static void add(List<String> facts, String label, String value) {
    if (!value.isEmpty()) {
      facts.add(label + value);
    }
  }

  String hopes(Arguments arguments) {
    String state = arguments.word("state").orElse("all");
    // Customers do not read of later tests, so that for them no hope is in any state.
    boolean all = state.equals("all") || library.isForCustomers();
    List<HopeLedger.Item> found =
        HopeLedger.of(library.site().entries()).hopes().stream()
            .filter(item -> all || slug(item.state()).equals(state))
            .toList();
    return listed(found.stream().map(this::hope).toList(), "hope", arguments);
  }

  private String hope(HopeLedger.Item item) {
    StringBuilder out = new StringBuilder(words(item.hope().text()));
    if (!library.isForCustomers()) {
      out.append("\n   ").append(slug(item.state()).replace('-', ' '));
      out.append(item.hope().id().isEmpty() ? "" : " · hope: " + item.hope().id());
      for (Entry tested : item.tested()) {
        out.append("\n   Tested in: ").append(Sources.oneLine(tested.meta().title()));
        out.append(" (").append(Library.SCHEME).append(Library.id(tested)).append(')');
      }
    }
    return out.append(from(item.entry(), item.hope().anchor())).toString();
  }

  private String from(Entry entry, String anchor) {
    return "\n   From: " + Sources.oneLine(entry.meta().title()) + sources.source(entry, anchor);
  }

  private static String words(List<Block> blocks) {
    String words = Sources.oneLine(String.join(" ", PageText.of(blocks)));
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST).strip() + " …";
  }

  private static String listed(List<String> found, String what, Arguments arguments) {
    int offset = arguments.number("offset", 0);
    List<String> shown =
        found.stream().skip(offset).limit(arguments.number("limit", USUAL)).toList();
    if (shown.isEmpty()) {
      return "No " + (offset > 0 && !found.isEmpty() ? "more " : "") + what + "s.";
    }
    int to = offset + shown.size();
    StringBuilder out = new StringBuilder();
    out.append(found.size()).append(' ').append(what).append(found.size() == 1 ? "" : "s");
    out.append(shown.size() < found.size() ? ", these are " + (offset + 1) + " to " + to : "");
    out.append(to < found.size() ? "; go on with offset=" + to : "").append(':');
    int rank = offset;
    for (String item : shown) {
      out.append("\n\n").append(++rank).append(". ").append(item);
    }
    return out.toString();
  }
}
