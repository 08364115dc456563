package plimsoll.gate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import plimsoll.marks.MarkedInline;
import plimsoll.marks.Place;
import plimsoll.problem.Code;

/** Who may know the address of a link or a picture, and its title. */
final class Addresses {
  private final Reading reading;
  private final Set<String> told = new HashSet<>();

  Addresses(Reading reading) {
    this.reading = reading;
  }

  /** Whether an address is defined where this audience does not read; it is told once for all. */
  boolean isWithheld(MarkedInline.Address address, Place place) {
    if (reading.isRead(address.reach()) || isShared(address)) {
      return false;
    }
    if (told.add(address.label())) {
      reading.fault(
          place,
          Code.REF_CROSS,
          address.unmarked()
              ? "the address of this link is defined outside the sections for customers, and is"
                  + " not one on the web that customers can reach"
              : "the address of this link is defined in internal text",
          "move the definition into a section for customers, or write"
              + " [the words][label]{.internal as=\"…\"}");
    }
    return true;
  }

  /**
   * Whether a definition belongs to whoever uses it: people keep them at the end of a file. Nothing
   * above it says internal, and its address is one that anybody can follow.
   */
  private boolean isShared(MarkedInline.Address address) {
    return reading.forCustomers()
        && address.unmarked()
        && LinkTarget.of(address.url()) instanceof LinkTarget.Web web
        && web.url().toLowerCase(Locale.ROOT).startsWith("http")
        && !reading.context.hosts().isInternal(address.url());
  }

  /** Of a definition in internal text customers get the address and nothing else. */
  String title(MarkedInline.Address address) {
    return reading.isRead(address.reach()) ? reading.context.wording(address.title()) : "";
  }
}
