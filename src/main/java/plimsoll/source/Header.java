package plimsoll.source;

import java.util.Objects;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.problem.Severity;
import plimsoll.problem.Span;

/**
 * What a file says about itself before its text begins, and what was guessed where it says nothing.
 *
 * <p>Invariant: {@code audience} is {@link Audience#CUSTOMER} only if the file says exactly so.
 * Nothing that was guessed from internal text is in {@code kind}, {@code language} or {@code
 * customer}.
 *
 * @param path below the content folder, with {@code /}
 * @param type what the file is, by the folder that it is in
 * @param id how the command line and approvals name it
 * @param idGiven whether the file itself gives its id; else it is made from the file's name
 * @param idSpan where the id is, else the file's beginning
 * @param slug its name in internal URLs, made from the id
 * @param language as the file says, else the site's; what both views may know
 * @param titleLine the line of the heading that {@code said.title()} was taken from; 0 if none
 * @param bodyOffset where the text begins, in UTF-16 units
 * @param bodyLine the line of the file on which the text begins, from 1
 */
public record Header(
    String path,
    Document.Type type,
    Audience audience,
    Stage stage,
    String id,
    boolean idGiven,
    Span idSpan,
    String slug,
    Meta.Kind kind,
    String language,
    InternalHeader said,
    CustomerMap customer,
    int titleLine,
    int bodyOffset,
    int bodyLine) {
  public Header {
    Objects.requireNonNull(path);
    Objects.requireNonNull(type);
    Objects.requireNonNull(audience);
    Objects.requireNonNull(stage);
    Objects.requireNonNull(id);
    Objects.requireNonNull(idSpan);
    Objects.requireNonNull(slug);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(language);
    Objects.requireNonNull(said);
    Objects.requireNonNull(customer);
  }

  /** How far the writing is; only {@link #FINAL} is ever in the customer view. */
  public enum Stage {
    DRAFT("draft"),
    REVIEW("review"),
    FINAL("final");

    private final String slug;

    Stage(String slug) {
      this.slug = slug;
    }

    /** The word used in front matter. */
    public String slug() {
      return slug;
    }
  }

  /** Whether the file is meant for customers now; approval may still keep it from them. */
  public boolean forCustomers() {
    return audience == Audience.CUSTOMER && stage == Stage.FINAL;
  }

  /** How much a wrong mark in this file matters: internal files and drafts may be half done. */
  public Severity markSeverity() {
    return forCustomers() ? Severity.ERROR : Severity.NOTICE;
  }

  /** As it would be if its author published the file. */
  public Header published() {
    return new Header(
        path,
        type,
        Audience.CUSTOMER,
        Stage.FINAL,
        id,
        idGiven,
        idSpan,
        slug,
        kind,
        language,
        said,
        customer,
        titleLine,
        bodyOffset,
        bodyLine);
  }

  Header named(String newId, String newSlug) {
    return new Header(
        path,
        type,
        audience,
        stage,
        newId,
        idGiven,
        idSpan,
        newSlug,
        kind,
        language,
        said,
        customer,
        titleLine,
        bodyOffset,
        bodyLine);
  }
}
