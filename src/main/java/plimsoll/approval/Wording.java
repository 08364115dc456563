package plimsoll.approval;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import plimsoll.config.Config;
import plimsoll.config.Phrase;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.markdown.Markdown;
import plimsoll.source.CustomerMap;
import plimsoll.source.Header;

/**
 * What customers would read of one file once it and all others are published: what somebody
 * approves.
 *
 * @param id how approvals name the file
 * @param path below the content folder
 * @param document as customers would read it; related pages are those that the author names,
 *     whether or not they are published yet
 * @param meanings what each asset of the page means, by name
 * @param sections what {@code site.yaml} makes of its headings, and what of it customers see
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

  /**
   * The wording of a file.
   *
   * @param page as the gate made it
   * @param config what {@code site.yaml} says of headings, timelines and actions
   */
  public static Wording of(
      Header header, Document page, Map<String, String> meanings, Config config) {
    CustomerMap said = header.customer();
    Meta meta =
        page.meta().withRelated(said.related().stream().map(Phrase::text).distinct().toList());
    return new Wording(
        header.id(), header.path(), page.with(meta), meanings, SiteSections.of(page, config));
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
