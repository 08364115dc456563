package plimsoll.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.config.Config;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Span;
import plimsoll.source.Draft;
import plimsoll.source.Header;

/** Which pages somebody approved for customers; all of them, where no approval is asked for. */
final class Approval {
  private final boolean required;
  private final Map<String, String> digests = new HashMap<>();
  private final Map<String, List<String>> sections;

  Approval(Config config) {
    required = config.customer().approvalRequired();
    sections = config.sections();
    config.approvals().forEach(a -> digests.put(a.id(), a.digest()));
  }

  /** Whether customers may have a page of a file in some wording. */
  boolean knows(Draft draft) {
    return !required || digests.containsKey(draft.header().id());
  }

  /** What is to be said about a page that could be published. */
  Optional<Problem> judge(CopiedPage page) {
    Header header = page.draft().header();
    if (!required) {
      return Optional.empty();
    }
    String name = name(header);
    if (!knows(page.draft())) {
      return Optional.of(
          Problem.notice(
              Code.NOT_APPROVED,
              Span.of(header.path()),
              "nobody has approved this page, and it is left out",
              commands(name, "")));
    }
    return Wording.of(page, sections).isApprovedBy(digests.getOrDefault(header.id(), ""))
        ? Optional.empty()
        : Optional.of(
            Problem.error(
                Code.NOT_APPROVED,
                Span.of(header.path()),
                "what customers would see has changed since it was approved",
                commands(name, " --diff")));
  }

  private static String commands(String name, String how) {
    return "plimsoll show "
        + name
        + " --view customer"
        + how
        + ", then plimsoll approve "
        + name
        + " --by WHO";
  }

  /** How to call the file on the command line: by its id if the path tells it, else by the path. */
  private static String name(Header header) {
    String path = header.path();
    String name = path.contains(header.id()) ? header.id() : path;
    return name.matches("[\\w./-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
  }

  /** The wordings of pages. */
  List<Wording> wordings(List<CopiedPage> pages) {
    return pages.stream().map(page -> Wording.of(page, sections)).toList();
  }
}
