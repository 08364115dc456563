package plimsoll.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import plimsoll.approval.Wording;
import plimsoll.config.ApprovedWordings;
import plimsoll.config.Config;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.review.SecondLook;
import plimsoll.review.WordDiff;

/**
 * Compares what customers would read with what was approved: with the wording that {@code approve}
 * kept, else with the published page. With {@code --against} it is a published folder or a git
 * revision instead.
 */
final class Looks {
  private final Path content;
  private final ContentSnapshot now;
  private final SecondLook second;
  private final @Nullable ContentSnapshot revision;
  private final @Nullable Path published;
  private final @Nullable Path built;
  private final boolean onlyPublished;

  private Looks(
      Path content,
      ContentSnapshot now,
      LocalDate today,
      @Nullable ContentSnapshot revision,
      @Nullable Path published,
      @Nullable Path built,
      boolean onlyPublished) {
    this.content = content;
    this.now = now;
    this.second = SecondLook.at(now.projections(), now.config(), today);
    this.revision = revision;
    this.published = published;
    this.built = built;
    this.onlyPublished = onlyPublished;
  }

  /** Against what was approved. */
  static Looks atApproved(Path content, ContentSnapshot now, LocalDate today) {
    return new Looks(content, now, today, null, null, null, false);
  }

  /** Against what was approved, else against a published site. */
  static Looks atApproved(
      Path content, ContentSnapshot now, LocalDate today, Path published, Path built) {
    return new Looks(content, now, today, null, published, built, false);
  }

  /** Against a published site alone. */
  static Looks atPublished(
      Path content, ContentSnapshot now, LocalDate today, Path published, Path built) {
    return new Looks(content, now, today, null, published, built, true);
  }

  /** Against what the content was. */
  static Looks atRevision(
      Path content, ContentSnapshot now, LocalDate today, ContentSnapshot revision) {
    return new Looks(content, now, today, revision, null, null, false);
  }

  /** A page for each wording that is new, changed or waits for its approval. */
  List<Look> all(List<Wording> wordings) throws IOException {
    List<Look> looks = new ArrayList<>();
    for (Wording wording : wordings) {
      Look look = look(wording);
      if (look.isNew() || !look.changes().isEmpty()) {
        looks.add(look);
      }
    }
    return looks;
  }

  /** A page against what it was, whether or not that differs. */
  Look look(Wording wording) throws IOException {
    Optional<Before> before = before(wording);
    List<WordDiff.Change> changes =
        before
            .map(b -> WordDiff.of(b.text(), b.now()))
            .orElseGet(() -> WordDiff.of("", text(wording)));
    return new Look(
        page(wording.document()),
        wording.path(),
        IdArgument.tellable(wording.id(), wording.path()),
        before.map(Before::name).orElse(""),
        changes,
        second.concerns(wording));
  }

  /** All of a new page, without the map that only its author reads. */
  private static String text(Wording wording) {
    String body = wording.kept().replaceFirst("\\A---\\n(?:.*\\n)*?---\\n", "");
    Meta meta = wording.document().meta();
    return meta.title() + "\n" + meta.summary() + "\n" + body;
  }

  /** What a page was, and what it is in the same form. */
  private record Before(String name, String text, String now) {}

  private Optional<Before> before(Wording wording) throws IOException {
    if (revision != null) {
      return revision.projections().wordings().stream()
          .filter(old -> old.id().equals(wording.id()))
          .findFirst()
          .map(old -> new Before("the revision", old.kept(), wording.kept()));
    }
    Optional<Before> approved = onlyPublished ? Optional.empty() : approved(wording);
    return approved.isPresent() ? approved : published(page(wording.document()));
  }

  private Optional<Before> approved(Wording wording) throws IOException {
    Optional<Config.Approval> approval =
        now.config().approvals().stream().filter(a -> a.id().equals(wording.id())).findFirst();
    if (approval.isEmpty()) {
      return Optional.empty();
    }
    String name = "what " + approval.get().who() + " approved on " + approval.get().when();
    if (wording.isApprovedBy(approval.get().digest())) {
      return Optional.of(new Before(name, wording.kept(), wording.kept()));
    }
    return ApprovedWordings.read(content, wording.id())
        .map(kept -> new Before(name, kept, wording.kept()));
  }

  private Optional<Before> published(String page) throws IOException {
    if (published == null || built == null) {
      return Optional.empty();
    }
    Optional<String> before = text(published.resolve(page));
    Optional<String> after = text(built.resolve(page));
    return before.isPresent() && after.isPresent()
        ? Optional.of(new Before("the published page", before.get(), after.get()))
        : Optional.empty();
  }

  private static Optional<String> text(Path folder) throws IOException {
    Path index = folder.resolve("index.html");
    if (!Files.isRegularFile(index)) {
      return Optional.empty();
    }
    Element article =
        Jsoup.parse(Files.readString(index, StandardCharsets.UTF_8)).selectFirst("article");
    if (article == null) {
      return Optional.empty();
    }
    article.select("nav, script, svg, .similar").remove();
    return Optional.of(article.wholeText());
  }

  static String page(Document document) {
    return (document.type() == Document.Type.PAGE ? "pages/" : "retrospectives/")
        + document.slug()
        + "/";
  }
}
