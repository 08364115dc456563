package plimsoll.verify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import plimsoll.gate.Finding;

/**
 * What was found in one file. Readers tell it the file's texts, links and anchors one by one; it
 * keeps what is wrong, and what can be judged only when all files have been read.
 */
final class FileReport {
  private final String path;
  private final Seeker seeker;
  private final Addresses addresses;
  private final Map<String, Integer> rules = new TreeMap<>();
  private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
  private final Set<String> anchors = new HashSet<>();
  private final List<Addresses.Place> places = new ArrayList<>();
  private final Set<String> terms = new TreeSet<>();
  private final int depth;
  private boolean namedInternally;
  private int deadLinks;
  private int told;
  private @Nullable List<Reference> recorded;

  FileReport(String path, Seeker seeker, Addresses addresses) {
    this.path = path;
    this.seeker = seeker;
    this.addresses = addresses;
    this.depth = (int) path.chars().filter(c -> c == '/').count();
  }

  /** The file's own name, and its folders'. */
  void name() {
    int before = rules.size();
    prose(path);
    namedInternally = rules.size() > before;
  }

  /**
   * A text that people read. It is cut at slashes: the parts of an address have nothing to do with
   * each other, and internal text may well name a public address.
   */
  void prose(String text) {
    if (!seeker.seeks()) {
      return;
    }
    for (int start = 0; start < text.length(); ) {
      int slash = text.indexOf('/', start);
      int end = slash < 0 ? text.length() : slash;
      found(seeker.inProse(text.substring(start, end)));
      start = end + 1;
    }
  }

  /** A text of several lines, each of which is read by itself. */
  void lines(String text) {
    if (!seeker.seeks()) {
      return;
    } else if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
      prose(text);
    } else {
      text.lines().forEach(this::prose);
    }
  }

  /** A text that machines read, where plain words say nothing. */
  void code(String text) {
    if (!seeker.seeks()) {
      return;
    }
    found(seeker.inCode(text.replace('/', ' ')));
  }

  /**
   * A file as it is written, line by line, in case that a reader of its format passed over
   * something. Where a text ends cannot be told here, so that words in a row say nothing.
   *
   * @param text the file, in UTF-8
   * @param known lines of it that have been looked at
   */
  void raw(byte[] text, Spans known) {
    if (!seeker.seeks()) {
      return;
    }
    int next = 0;
    for (int start = 0; start < text.length; ) {
      int end = start;
      if (next < known.size() && known.start(next) == start) {
        end = known.end(next++);
      } else {
        while (end < text.length && text[end] != '\n' && text[end] != '\r') {
          end++;
        }
        if (end > start) {
          found(seeker.inRaw(text, start, end));
        }
      }
      start = end + 1;
    }
  }

  /**
   * Words of an index, separated by white space. They may be parts or stems of public words: what
   * is doubtful is settled when all public words are known.
   */
  void terms(String text) {
    for (Finding finding : seeker.inProse(text)) {
      terms.addAll(
          List.of(
              text.substring(finding.position(), finding.position() + finding.length())
                  .split("\\s+")));
    }
  }

  private void found(List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    told++;
    findings.forEach(finding -> rules.merge(finding.rule(), finding.length(), Math::max));
  }

  void fault(Fault fault) {
    told++;
    faults.add(fault);
  }

  /** How often something was wrong up to now, links aside. */
  int told() {
    return told;
  }

  /** A link as it is written in this file. */
  void link(String href) {
    refer(Reference.link(href));
  }

  /** A link that counts from the site. */
  void rootLink(String href) {
    leads(addresses.resolve("", href));
  }

  void anchor(String id) {
    refer(Reference.anchor(id));
  }

  /** A link or an anchor. */
  void refer(Reference reference) {
    if (recorded != null) {
      recorded.add(reference);
    }
    if (reference.isAnchor()) {
      anchors.add(reference.text());
    } else {
      leads(reference.resolve(addresses, path, depth));
    }
  }

  /** From now on links and anchors are kept in {@code list}, or no longer. */
  void record(@Nullable List<Reference> list) {
    recorded = list;
  }

  private void leads(Addresses.Answer answer) {
    if (answer instanceof Addresses.Dead) {
      deadLinks++;
    } else if (answer instanceof Addresses.Place place) {
      places.add(place);
    }
  }

  String path() {
    return path;
  }

  boolean isNamedInternally() {
    return namedInternally;
  }

  /** Rules and the length of the longest finding of each. */
  Map<String, Integer> rules() {
    return rules;
  }

  Set<Fault> faults() {
    return faults;
  }

  Set<String> doubtfulTerms() {
    return terms;
  }

  int deadLinks() {
    return deadLinks;
  }

  /** Where links lead that name a place within a page. */
  List<Addresses.Place> places() {
    return places;
  }

  boolean hasAnchor(String id) {
    return anchors.contains(id);
  }

  Seeker seeker() {
    return seeker;
  }
}
