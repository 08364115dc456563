package plimsoll.source;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import plimsoll.config.Phrase;
import plimsoll.content.Meta;
import plimsoll.content.Moment;

/**
 * The internal metadata of a file: everything outside {@code customer:}. Never read for customers.
 *
 * @param title from the front matter, the first heading or the file's name; never empty
 * @param language as the file says, else guessed from its text, else the site's
 * @param kind as the file says, else what its text says of itself
 * @param severity a key of {@code site.yaml}, or words that stand for themselves, or empty
 * @param times the milestones; what was guessed is among them
 * @param services keys of {@code site.yaml}, or words that stand for themselves
 * @param factors keys of {@code site.yaml}, or words that stand for themselves
 * @param related ids of other files
 * @param unrelated ids of files that are never shown as similar
 * @param aliases former slugs
 * @param hopes ids of hopes that this file tells about
 * @param facts keys that we do not know, and values that we could not read, as written
 */
public record InternalHeader(
    Meta.Kind kind,
    String title,
    String summary,
    String language,
    String severity,
    Map<Meta.Milestone, Moment> times,
    List<Phrase> services,
    List<Phrase> factors,
    List<Phrase> tags,
    List<Phrase> authors,
    List<Phrase> related,
    List<Phrase> unrelated,
    List<Phrase> aliases,
    List<Phrase> hopes,
    List<Meta.Fact> facts) {
  public InternalHeader {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(title);
    Objects.requireNonNull(summary);
    Objects.requireNonNull(language);
    Objects.requireNonNull(severity);
    times = times.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(times));
    services = List.copyOf(services);
    factors = List.copyOf(factors);
    tags = List.copyOf(tags);
    authors = List.copyOf(authors);
    related = List.copyOf(related);
    unrelated = List.copyOf(unrelated);
    aliases = List.copyOf(aliases);
    hopes = List.copyOf(hopes);
    facts = List.copyOf(facts);
  }
}
