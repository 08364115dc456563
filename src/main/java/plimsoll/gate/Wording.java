package plimsoll.gate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import plimsoll.config.Phrase;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.markdown.Markdown;
import plimsoll.source.CustomerMap;

/**
 * What customers would read of one file once it and all others are published: what somebody
 * approves.
 *
 * @param id how approvals name the file
 * @param path below the content folder
 * @param document as customers would read it; related pages are those that the author names,
 *     whether or not they are published yet
 * @param meanings what each asset of the page means, by name
 * @param sections what {@code sections:} in {@code site.yaml} makes of its headings
 */
public record Wording(
    String id,
    String path,
    Document document,
    Map<String, String> meanings,
    List<String> sections) {
  public Wording {
    Objects.requireNonNull(id);
    Objects.requireNonNull(path);
    Objects.requireNonNull(document);
    meanings = Map.copyOf(meanings);
    sections = List.copyOf(sections);
  }

  static Wording of(CopiedPage page, Map<String, List<String>> sections) {
    CustomerMap said = page.draft().header().customer();
    Meta meta =
        page.document()
            .meta()
            .withRelated(said.related().stream().map(Phrase::text).distinct().toList());
    return new Wording(
        page.draft().header().id(),
        page.draft().header().path(),
        page.document().with(meta),
        page.meanings(),
        SiteSections.of(page.document(), sections));
  }

  /** The hash of what customers would see as meaning, with the version of its form. */
  public String digest() {
    return Meaning.digest(document, meanings, sections);
  }

  /**
   * Whether an approval with this digest, of this version or an earlier one, is of this wording.
   */
  public boolean isApprovedBy(String digest) {
    return digest.equals(digest()) || digest.equals(Meaning.firstDigest(document, meanings));
  }

  /** What a reviewer reads. */
  public String markdown() {
    return Markdown.of(document, Audience.CUSTOMER);
  }

  /**
   * What is kept of an approved wording, to be compared with a later one: pictures are named by
   * what they show, so that a new encoding is no difference.
   */
  public String kept() {
    String readAs =
        sections.isEmpty()
            ? ""
            : "\n<!-- sections in site.yaml: " + String.join(", ", sections) + " -->\n";
    return Markdown.of(
            document,
            Audience.CUSTOMER,
            name -> {
              int dot = name.lastIndexOf('.');
              String meaning = meanings.getOrDefault(name, name);
              String hash = meaning.substring(0, Math.min(20, meaning.length()));
              return "assets/" + hash + (dot < 0 ? "" : name.substring(dot));
            })
        + readAs;
  }
}
