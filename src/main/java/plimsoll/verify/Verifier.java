package plimsoll.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import plimsoll.problem.Problem;
import plimsoll.work.InParallel;

/**
 * Looks at a site as it was written: links that lead nowhere, files that this build did not write,
 * and what cannot be read. That nothing internal is in it is shown before, by {@code proof}.
 */
public final class Verifier {
  private final WrittenSite site;
  private final Addresses addresses;
  private final Findings findings;

  private Verifier(WrittenSite site) {
    this.site = site;
    this.addresses = new Addresses(site.files(), site.address());
    this.findings = new Findings(site);
  }

  /**
   * Looks at a site.
   *
   * @return one problem for each kind of finding in a file, by path; none if all is well
   * @throws IOException if the folder itself cannot be listed
   */
  public static List<Problem> verify(WrittenSite site) throws IOException {
    return new Verifier(site).run();
  }

  private List<Problem> run() throws IOException {
    Listing listing = Listing.of(site.folder());
    listing.odd().forEach(path -> findings.add(path, Fault.LINK));
    TreeSet<String> missing = new TreeSet<>(site.files());
    List<String> ours = new ArrayList<>();
    for (String path : listing.files()) {
      if (missing.remove(path)) {
        ours.add(path);
      } else {
        findings.add(path, Fault.STRAY);
      }
    }
    missing.forEach(path -> findings.add(path, Fault.MISSING));
    deadLinks(InParallel.map(ours.stream().filter(Verifier::leads).toList(), this::read));
    return findings.problems();
  }

  /** Whether a file of this type has links; exports are data, whatever their texts look like. */
  private static boolean leads(String path) {
    return path.endsWith(".html")
        || path.endsWith(".xml")
        || path.endsWith(".svg")
        || path.endsWith(".css");
  }

  private Links read(String path) {
    Links links = new Links(path, addresses);
    Path file = site.folder().resolve(path);
    try {
      if (path.endsWith(".css")) {
        LinkAttributes.styles(Files.readString(file, StandardCharsets.UTF_8), links);
      } else {
        Tags.read(Files.readAllBytes(file), links);
      }
    } catch (IOException e) {
      synchronized (findings) {
        findings.add(path, Fault.UNREADABLE);
      }
    }
    return links;
  }

  /** Links to places within pages can be judged only when all pages have been read. */
  private void deadLinks(List<Links> files) {
    Map<String, Links> byPath = new HashMap<>();
    files.forEach(links -> byPath.put(links.path(), links));
    for (Links links : files) {
      List<String> dead = new ArrayList<>(links.dead());
      for (Addresses.Place place : links.places()) {
        Links target = byPath.get(place.path());
        if (target != null && !target.hasAnchor(place.anchor())) {
          dead.add("#" + place.anchor());
        }
      }
      if (!dead.isEmpty()) {
        findings.deadLinks(links.path(), dead);
      }
    }
  }
}
