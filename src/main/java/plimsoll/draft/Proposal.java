package plimsoll.draft;

import com.vladsch.flexmark.util.ast.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import plimsoll.config.Config;
import plimsoll.content.Audience;
import plimsoll.forbid.Denylist;
import plimsoll.gate.Gate;
import plimsoll.gate.Projection;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Severity;
import plimsoll.retrospective.Retrospective;
import plimsoll.retrospective.Understanding;
import plimsoll.source.Body;
import plimsoll.source.CustomerMap;
import plimsoll.source.Draft;
import plimsoll.source.Header;
import plimsoll.source.Headers;

/**
 * What is proposed for customers to read of a file.
 *
 * <p>Invariant: {@code text} is the file's own text with words put in and none taken out; it never
 * says {@code audience: customer}. A proposal for {@code text} is {@code text}.
 *
 * @param text the whole file, with its own line ends and byte order mark
 * @param left what would still be refused if the file were published; for the author to fix
 * @param tellsSections whether any section is for customers
 */
public record Proposal(String text, List<Problem> left, boolean tellsSections) {
  /** Marks bring others to light, as a link whose words were marked; few rounds find all. */
  private static final int ROUNDS = 6;

  /** From here on whole items and blocks are kept back. */
  private static final int WHOLE = 3;

  public Proposal {
    Objects.requireNonNull(text);
    left = List.copyOf(left);
  }

  /**
   * Proposes for a file that customers do not read yet.
   *
   * @param draft the file as it was read
   * @param exact the same file's characters as they are on the disk
   * @param all all files of the content
   * @throws IOException if the content folder is not there
   */
  public static Proposal of(Draft draft, String exact, List<Draft> all, Config config)
      throws IOException {
    return new Proposer(draft.header(), all, config.withoutApproval()).propose(new FileText(exact));
  }

  /** Whether nothing can be proposed, for the reason that is {@code left}. */
  public boolean isNone() {
    return left.stream().anyMatch(problem -> problem.code() == Code.FM_MISSING);
  }

  /** Whether a file's front matter can be read, so that more can be put into it. */
  public static boolean isReadable(Draft draft, Config config) {
    Problems problems = new Problems();
    Headers.read(draft.header().path(), draft.text(), config, problems);
    return problems.sorted().stream().noneMatch(problem -> problem.code() == Code.FM_SYNTAX);
  }

  /** Puts in one kind of marks after the other, each into the text that the last one left. */
  private static final class Proposer {
    private final Header header;
    private final List<Draft> others;
    private final Config config;
    private final String language;

    Proposer(Header header, List<Draft> all, Config config) {
      this.header = header;
      this.others = all.stream().filter(d -> !d.header().path().equals(header.path())).toList();
      this.config = config;
      this.language = header.said().language();
    }

    Proposal propose(FileText file) throws IOException {
      FileText text = withMap(file);
      Header mapped = draft(text).header();
      if (mapped.customer().title().isEmpty() || mapped.customer().slug().isEmpty()) {
        return new Proposal(file.exact(), List.of(noMap(mapped)), false);
      }
      text = withSections(text);
      String shown = shown(text);
      text = with(text, body -> nameMarks(body, shown));
      List<Problem> refused = refused(text);
      for (int round = 0; round < ROUNDS && !refused.isEmpty(); round++) {
        boolean whole = round >= WHOLE;
        List<Problem> now = refused;
        text = with(text, body -> refusalMarks(body, now, whole));
        refused = refused(text);
      }
      boolean tells = !parse(text).tree().map(Parts::ofCustomers).orElse(List.of()).isEmpty();
      return new Proposal(text.exact(), refused, tells);
    }

    private FileText withMap(FileText file) throws IOException {
      FrontMatterText matter = FrontMatterText.of(header, file.read());
      CustomerMapText map =
          new CustomerMapText(header, config, others.stream().map(Draft::header).toList());
      List<Retrospective> read = understood(internal(file));
      boolean foreign = !header.said().language().equals(header.language());
      FileText with =
          file.with(
              matter.hasMap()
                  ? matter.completed(isEmpty() ? map.entries(read) : map.required(read))
                  : matter.with(
                      map.entries(read),
                      foreign ? Optional.of(header.said().language()) : Optional.empty()));
      Problems problems = new Problems();
      Header changed = Headers.read(header.path(), with.read(), config, problems);
      boolean understood =
          !changed.customer().slug().isEmpty()
              && problems.sorted().stream().noneMatch(p -> p.code() == Code.FM_SYNTAX);
      return understood ? with : file;
    }

    private boolean isEmpty() {
      CustomerMap map = header.customer();
      return map.title().isEmpty() && map.slug().isEmpty() && map.times().isEmpty();
    }

    private static Problem noMap(Header header) {
      return Problem.error(
          Code.FM_MISSING,
          header.customer().span(),
          "draft cannot add to front matter that is written like this",
          "write customer: with title: and slug: below it, each on its own line");
    }

    private FileText withSections(FileText file) throws IOException {
      Projection internal = internal(file);
      Body body = parse(file);
      List<Insertion> marks = new ArrayList<>();
      if (body.tree().isPresent()) {
        Document tree = body.tree().get();
        understood(internal)
            .forEach(read -> marks.addAll(SectionMarks.of(read, internal, tree, body.source())));
      }
      return file.with(marks);
    }

    private List<Insertion> nameMarks(Body body, String shown) {
      return body.tree()
          .map(
              tree ->
                  new NameMarks(body.source(), config, language, shown).of(Parts.ofCustomers(tree)))
          .orElse(List.of());
    }

    private List<Insertion> refusalMarks(Body body, List<Problem> refused, boolean whole) {
      return body.tree()
          .map(
              tree ->
                  new RefusalMarks(body.source(), tree, Denylist.of(config), language, whole)
                      .of(refused))
          .orElse(List.of());
    }

    /** What customers would read, without the escapes of Markdown. */
    private String shown(FileText file) throws IOException {
      return Gate.project(List.of(draft(file)), config).wordings().stream()
          .map(wording -> wording.markdown().replace("\\", ""))
          .collect(Collectors.joining());
    }

    private FileText with(FileText file, Function<Body, List<Insertion>> marks) {
      return file.with(marks.apply(parse(file)));
    }

    private Body parse(FileText file) {
      return draft(file).parse(new Problems());
    }

    /** The file as it would be read if it were published as it is now. */
    private Draft draft(FileText file) {
      String text = file.read();
      Header read = Headers.read(header.path(), text, config, new Problems());
      return new Draft(read.published(), text);
    }

    private Projection internal(FileText file) throws IOException {
      return Gate.project(List.of(draft(file)), config).of(Audience.INTERNAL);
    }

    private static List<Retrospective> understood(Projection projection) {
      return Understanding.of(projection.view().documents(), projection.view().settings());
    }

    /** The errors of the file, beside those pages that customers have. */
    private List<Problem> refused(FileText file) throws IOException {
      List<Draft> published = new ArrayList<>();
      published.add(draft(file));
      others.stream().filter(d -> d.header().forCustomers()).forEach(published::add);
      return Gate.project(published, config).of(Audience.CUSTOMER).problems().stream()
          .filter(problem -> problem.severity() == Severity.ERROR)
          .filter(problem -> problem.span().file().equals(header.path()))
          .sorted()
          .distinct()
          .toList();
    }
  }
}
