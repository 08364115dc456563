package plimsoll.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import plimsoll.approval.Wording;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Severity;
import plimsoll.projection.Projections;
import plimsoll.source.Draft;
import plimsoll.source.Drafts;
import plimsoll.source.Header;

/**
 * The content folder as it stands, read as if all that is ready for customers were approved: for
 * commands that ask about single files.
 *
 * @param problems by place, without repeats
 */
public record ContentSnapshot(
    Config config, List<Draft> drafts, Projections projections, List<Problem> problems) {
  private static final Set<String> SETTINGS = Set.of("site.yaml", "glossary.yaml");

  public static ContentSnapshot read(Path content) throws IOException {
    Problems problems = new Problems();
    Config config = ConfigLoader.load(content, problems).withoutApproval();
    List<Draft> drafts = Drafts.load(config, problems);
    Projections projections = Projections.of(drafts, config);
    problems.addAll(projections.of(Audience.CUSTOMER).problems());
    return new ContentSnapshot(config, List.copyOf(drafts), projections, problems.sorted());
  }

  /** What the files say about themselves, in the order of paths. */
  List<Header> headers() {
    return drafts.stream().map(Draft::header).toList();
  }

  /** The file that a user names: by its id, its path, or the slug that customers know. */
  Optional<Header> find(String name) {
    return headers().stream()
        .filter(h -> h.id().equals(name) || h.path().equals(name))
        .findFirst()
        .or(
            () ->
                headers().stream()
                    .filter(h -> h.audience() == Audience.CUSTOMER)
                    .filter(h -> h.customer().slug().text().equals(name))
                    .findFirst());
  }

  /** What to say to a name that no file has. */
  String hint(String name) {
    TreeMap<String, String> names = new TreeMap<>();
    headers().forEach(h -> names.put(h.id(), IdArgument.tellable(h.id(), h.path())));
    return IdArgument.hint(name, names);
  }

  /** What customers would read of a file, if it is ready for them. */
  Optional<Wording> wording(Header header) {
    return projections.wordings().stream()
        .filter(wording -> wording.path().equals(header.path()))
        .findFirst();
  }

  /** The errors that stand in a file, and those of the settings that every file is read with. */
  List<Problem> errors(Header header) {
    return problems.stream()
        .filter(p -> p.severity() == Severity.ERROR)
        .filter(p -> p.span().file().equals(header.path()) || SETTINGS.contains(p.span().file()))
        .toList();
  }

  /** What customers would read of the files that are ready for them, of all or of some. */
  List<Wording> ready(List<String> paths) {
    return projections.wordings().stream()
        .filter(
            wording ->
                paths.isEmpty()
                    || paths.stream()
                        .anyMatch(
                            path ->
                                path.isEmpty()
                                    || wording.path().equals(path)
                                    || wording.path().startsWith(path + "/")))
        .toList();
  }
}
