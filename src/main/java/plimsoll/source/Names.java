package plimsoll.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import plimsoll.content.Document;
import plimsoll.content.Slug;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Severity;
import plimsoll.vocabulary.DocumentNames;

/**
 * Gives every file an id and a slug of its own.
 *
 * <p>Invariant: the names of files for customers depend on files for customers alone, since
 * approvals are kept by id: an internal file that comes along must not withdraw a page.
 */
final class Names {
  private static final int LONGEST = 150;

  private final Set<String> taken = new HashSet<>();
  private final Set<String> twice = new HashSet<>();
  private final Map<Header, Header> settled = new IdentityHashMap<>();
  private final Problems problems;

  private Names(Problems problems) {
    this.problems = problems;
  }

  static List<Header> settle(List<Header> headers, Problems problems) {
    Names names = new Names(problems);
    List<Header> byPath = headers.stream().sorted(Comparator.comparing(Header::path)).toList();
    names.explicitTwice(byPath);
    names.name(byPath.stream().filter(Header::forCustomers).toList());
    names.name(byPath.stream().filter(Predicate.not(Header::forCustomers)).toList());
    CustomerSlugs.check(byPath, problems);
    return headers.stream().map(names.settled::get).toList();
  }

  private void explicitTwice(List<Header> headers) {
    Map<String, List<Header>> given = new HashMap<>();
    for (Header header : headers) {
      if (header.idGiven()) {
        given.computeIfAbsent(key(header.id()), k -> new ArrayList<>()).add(header);
      }
    }
    for (List<Header> same : given.values()) {
      if (same.size() > 1) {
        twice.add(key(same.get(0).id()));
        boolean customer = same.stream().anyMatch(Header::forCustomers);
        same.forEach(header -> tellTwice(header, customer));
      }
    }
  }

  private void tellTwice(Header header, boolean customer) {
    Problem problem =
        Problem.error(
            Code.DUPLICATE_ID,
            header.idSpan(),
            "another file has the same id",
            "give each file its own id");
    problems.add(customer ? problem : problem.as(Severity.NOTICE));
  }

  /**
   * Those who have a name to themselves keep it, then whoever gave it; the rest get their folder.
   */
  private void name(List<Header> headers) {
    Map<String, Integer> count = new HashMap<>();
    headers.forEach(h -> count.merge(key(h.id()), 1, Integer::sum));
    List<Header> rest = new ArrayList<>();
    for (Header header : headers) {
      boolean own = count.getOrDefault(key(header.id()), 0) == 1 || header.idGiven();
      if (!own || !take(header, header.id())) {
        rest.add(header);
      }
    }
    rest.forEach(this::withFolder);
    rest.stream()
        .filter(Header::idGiven)
        .filter(header -> !twice.contains(key(header.id())))
        .forEach(this::tellTaken);
  }

  /** A file for customers may have by its name what another one gives itself. */
  private void tellTaken(Header header) {
    problems.add(
        Problem.notice(
            Code.DUPLICATE_ID,
            header.idSpan(),
            "another file has this id by its name, so this one gets a different id",
            "give it its own id"));
  }

  private void withFolder(Header header) {
    String path = DocumentNames.stripped(header.path()).orElse(header.path());
    int slash = path.lastIndexOf('/');
    int before = path.lastIndexOf('/', slash - 1);
    String folder = slash < 0 ? "" : path.substring(before + 1, slash) + "-";
    String whole = path.replace('/', '-');
    boolean done = take(header, folder + header.id()) || take(header, whole);
    for (int n = 2; !done; n++) {
      done = take(header, whole + "-" + n);
    }
  }

  private boolean take(Header header, String id) {
    if (!taken.add(key(id))) {
      return false;
    }
    boolean service = header.type() == Document.Type.SERVICE;
    settled.put(header, header.named(id, service ? key(FileName.of(header.path())) : key(id)));
    return true;
  }

  /** What makes two ids the same: the name of their pages, short enough for any file system. */
  private static String key(String id) {
    String slug = Slug.of(id);
    if (slug.isEmpty()) {
      return "page";
    }
    if (slug.getBytes(UTF_8).length <= LONGEST) {
      return slug;
    }
    CRC32 sum = new CRC32();
    sum.update(slug.getBytes(UTF_8));
    int end = slug.length();
    while (slug.substring(0, end).getBytes(UTF_8).length > LONGEST - 9) {
      end = slug.offsetByCodePoints(end, -1);
    }
    return slug.substring(0, end) + String.format(Locale.ROOT, "-%08x", sum.getValue());
  }
}
