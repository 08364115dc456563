package plimsoll.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plimsoll.approval.Wording;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.gate.View;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Severity;
import plimsoll.problem.Span;
import plimsoll.projection.CustomerSide;
import plimsoll.projection.Projections;
import plimsoll.proof.Proof;
import plimsoll.proof.Seen;
import plimsoll.proof.Sources;
import plimsoll.render.Renderer;
import plimsoll.site.Today;
import plimsoll.source.Draft;
import plimsoll.source.Drafts;
import plimsoll.verify.Manifest;

/**
 * The gate as the proof asks it: from the texts of a content folder to what customers would get.
 */
final class Proving {
  private final Config config;
  private final Proof proof;
  private final Known known;

  private Proving(Config config, Proof proof, Known known) {
    this.config = config;
    this.proof = proof;
    this.known = known;
  }

  /**
   * Reads the drafts line by line.
   *
   * @throws IOException if the settings cannot be read
   */
  static Proving of(List<Draft> drafts, Config config, Known known) throws IOException {
    SortedMap<String, String> documents = new TreeMap<>();
    drafts.forEach(draft -> documents.put(draft.header().path(), draft.text()));
    Sources sources = new Sources(documents, ConfigLoader.texts(config.root()));
    return new Proving(config, Proof.of(sources, known.proof()), known);
  }

  Proof proof() {
    return proof;
  }

  /** A problem, which says so if it stands on a line that this reader takes for internal. */
  Problem told(Problem problem) {
    Span span = problem.span();
    if (problem.severity() != Severity.ERROR || !proof.isInternal(span.file(), span.line())) {
      return problem;
    }
    String hint = problem.hint().isEmpty() ? "" : problem.hint() + "; ";
    return new Problem(
        problem.severity(),
        problem.code(),
        span,
        problem.message(),
        hint + "this line is internal",
        problem.excerpt());
  }

  /** All rounds of the proof. */
  FullProof full(Projections projections, Renderer renderer, Today today) {
    Set<String> published =
        projections.of(Audience.CUSTOMER).view().documents().stream()
            .map(Proving::address)
            .collect(Collectors.toSet());
    Map<String, Config.Approval> approvals = new TreeMap<>();
    config.approvals().forEach(approval -> approvals.put(approval.id(), approval));
    List<Manifest.Page> pages = new ArrayList<>();
    for (Wording wording : projections.wordings()) {
      String address = address(wording.document());
      if (published.contains(address)) {
        String digest = wording.digest();
        Optional<Config.Approval> approval =
            Optional.ofNullable(approvals.get(wording.id())).filter(a -> a.digest().equals(digest));
        pages.add(
            new Manifest.Page(
                address,
                digest,
                approval.map(Config.Approval::who).orElse(""),
                approval.map(Config.Approval::when).orElse("")));
      }
    }
    pages.sort(Comparator.comparing(Manifest.Page::address));
    return new FullProof(config, proof, pages, renderer, today);
  }

  /** What of the customers' side depends on internal text. */
  List<Problem> interference(Projections projections) throws IOException {
    return proof.compare(seen(projections.customerSide(), List.of()), this::project);
  }

  private Seen project(Sources sources) throws IOException {
    Problems problems = new Problems();
    Known.Changed last = known.changed();
    Config changed =
        last.config().of("", ConfigLoader.with(config, sources.settings(), problems), same -> same);
    List<Draft> drafts = Drafts.forCustomers(sources.documents(), changed, problems, last.drafts());
    return seen(
        Projections.forCustomers(drafts, changed, known.drafts().others(), last.projections()),
        problems.sorted());
  }

  private static Seen seen(CustomerSide customers, List<Problem> reading) {
    Map<String, Seen.Page> pages = new TreeMap<>();
    for (Wording wording : customers.wordings()) {
      pages.put(
          wording.path(),
          new Seen.Page(
              address(wording.document()), List.of(wording.document(), wording.meanings())));
    }
    View view = customers.projection().view();
    List<Problem> errors = new ArrayList<>(reading);
    errors.addAll(customers.projection().problems());
    errors.removeIf(problem -> !decides(problem));
    return new Seen(pages, List.of(view, view.settings()), errors);
  }

  /**
   * Whether a problem says that the gate refused something. Approval and denylist ask what it let
   * through: if that is internal text, the proof says so with its place.
   */
  static boolean decides(Problem problem) {
    return problem.severity() == Severity.ERROR
        && problem.code() != Code.DENYLIST
        && problem.code() != Code.NOT_APPROVED;
  }

  private static String address(Document document) {
    String folder =
        switch (document.type()) {
          case RETROSPECTIVE -> "retrospectives/";
          case PAGE -> "pages/";
          case SERVICE -> "services/";
          case PATH -> "paths/";
        };
    return folder + document.slug() + "/";
  }
}
