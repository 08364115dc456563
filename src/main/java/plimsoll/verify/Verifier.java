package plimsoll.verify;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import plimsoll.gate.Withheld;
import plimsoll.problem.Problem;
import plimsoll.work.InParallel;

/**
 * Reads back what was written, every file of every type, and says what must not be there: words
 * that were withheld, links that lead nowhere, files that this build did not write or that cannot
 * be read.
 *
 * <p>It knows bytes and formats, and nothing of how they came about. What it finds it never prints.
 */
public final class Verifier {
  private final WrittenSite site;
  private final Seeker seeker;

  private Verifier(WrittenSite site, Seeker seeker) {
    this.site = site;
    this.seeker = seeker;
  }

  /**
   * Reads a site.
   *
   * @param withheld what its readers may not read; where nothing is withheld, links alone are
   *     checked
   * @param publicTexts texts that stand in the files whatever is withheld: of the theme and its
   *     scripts, of the interface
   * @return one problem for each kind of finding in a file, by path; none if all is well
   * @throws IOException if the folder itself cannot be listed
   */
  public static List<Problem> verify(WrittenSite site, Withheld withheld, List<String> publicTexts)
      throws IOException {
    List<String> spared = new ArrayList<>(publicTexts);
    spared.addAll(Vocabulary.texts());
    return new Verifier(site, new Seeker(withheld.sparing(spared))).run();
  }

  private List<Problem> run() throws IOException {
    Listing listing = Listing.of(site.folder());
    List<FileReport> reports = InParallel.map(listing.files(), this::read);
    Findings findings = new Findings(site, seeker);
    listing.odd().forEach(findings::notAFile);
    reports.forEach(findings::add);
    missing(listing, findings);
    new PublicTerms(site.folder(), reports).settle(findings);
    deadLinks(reports, findings);
    return findings.problems();
  }

  private FileReport read(String path) {
    FileReport report = new FileReport(path, seeker, new Addresses(site.files(), site.address()));
    report.name();
    if (!site.files().contains(path)) {
      report.fault(Fault.STRAY);
      return report;
    }
    try {
      FileReaders.read(path, site.folder().resolve(path), report);
    } catch (IOException e) {
      report.fault(Fault.UNREADABLE);
    }
    return report;
  }

  private void missing(Listing listing, Findings findings) {
    TreeSet<String> missing = new TreeSet<>(site.files());
    listing.files().forEach(missing::remove);
    missing.forEach(findings::isMissing);
  }

  /** LinkAttributes to places within pages can be judged only when all pages have been read. */
  private static void deadLinks(List<FileReport> reports, Findings findings) {
    Map<String, FileReport> byPath = new HashMap<>();
    reports.forEach(report -> byPath.put(report.path(), report));
    for (FileReport report : reports) {
      long dead =
          report.deadLinks()
              + report.places().stream()
                  .filter(place -> !byPath.get(place.path()).hasAnchor(place.anchor()))
                  .count();
      if (dead > 0) {
        findings.deadLinks(report, dead);
      }
    }
  }

  /** What lies in a folder: plain files, and what is neither file nor folder. */
  private record Listing(List<String> files, List<String> odd) {
    /** The longest of all files stands in the root: whoever reads it must not begin last. */
    private static final Comparator<String> ROOT_FIRST =
        Comparator.comparing((String path) -> path.indexOf('/') >= 0)
            .thenComparing(Comparator.naturalOrder());

    static Listing of(Path folder) throws IOException {
      List<String> files = new ArrayList<>();
      List<String> odd = new ArrayList<>();
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String path = folder.relativize(file).toString().replace('\\', '/');
              (attributes.isRegularFile() ? files : odd).add(path);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              odd.add(folder.relativize(file).toString().replace('\\', '/'));
              return FileVisitResult.CONTINUE;
            }
          });
      return new Listing(
          files.stream().sorted(ROOT_FIRST).toList(), odd.stream().sorted().toList());
    }
  }
}
