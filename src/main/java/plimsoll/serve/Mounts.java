package plimsoll.serve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where requests find the views: one view at the root, several each below its name.
 *
 * @param sites asked at every request
 */
record Mounts(Sites sites) {

  /** A view's place in this server, {@code /} or {@code /customer/}. */
  record Mount(String view, String prefix) {}

  /**
   * A file of a view, or the place where one would be.
   *
   * @param path below the view's root; {@code index.html} for a folder
   */
  record Target(Mount mount, Sites.Site site, String path) {
    boolean isThere() {
      return site.has(path);
    }

    /** Where a browser should look instead, if the path is a folder's without its slash. */
    Optional<String> redirect() {
      return !path.isEmpty() && site.has(path + "/index.html")
          ? Optional.of(mount.prefix() + path + "/")
          : Optional.empty();
    }
  }

  List<Mount> all() {
    List<String> views = sites.views();
    return views.stream()
        .map(view -> new Mount(view, views.size() == 1 ? "/" : "/" + view + "/"))
        .toList();
  }

  /** The view that a decoded path is below; none for a path above them. */
  Optional<Mount> mount(String path) {
    return all().stream().filter(mount -> (path + "/").startsWith(mount.prefix())).findFirst();
  }

  /** What a decoded path means in a view; none if there is nothing to show of it yet. */
  Optional<Target> target(Mount mount, String path) {
    return sites
        .site(mount.view())
        .map(site -> target(mount, site, path.substring(mount.prefix().length())));
  }

  /**
   * What a path means on the host that a view is made for. The page that is sent for missing ones
   * names files in this way.
   */
  Optional<Target> onItsHost(String path) {
    return all().stream()
        .flatMap(mount -> onItsHost(mount, path).stream())
        .filter(target -> target.isThere() || target.redirect().isPresent())
        .findFirst();
  }

  private Optional<Target> onItsHost(Mount mount, String path) {
    return sites
        .site(mount.view())
        .filter(site -> !site.basePath().isEmpty() && (path + "/").startsWith(site.basePath()))
        .map(
            site ->
                target(
                    mount,
                    site,
                    path.substring(Math.min(site.basePath().length(), path.length()))));
  }

  private static Target target(Mount mount, Sites.Site site, String path) {
    boolean folder = path.isEmpty() || path.endsWith("/");
    return new Target(mount, site, folder ? path + "index.html" : path);
  }

  /** Every place, for whoever asks for what is above them. */
  Stream<String> prefixes() {
    return all().stream().map(Mount::prefix);
  }
}
