package plimsoll.gate;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.content.Asset;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.content.Settings;

/**
 * Everything one audience may read, and nothing else.
 *
 * <p>Contract: only {@code gate} makes one (the constructor is package-private), so whoever holds a
 * view of the {@link Audience#CUSTOMER} may publish whatever it says. It carries no positions and
 * no trace of what was left out.
 */
public final class View {
  private final Audience audience;
  private final Settings settings;
  private final List<Document> documents;
  private final SortedMap<String, Document> previews;
  private final List<Asset> assets;

  View(
      Settings settings,
      List<Document> documents,
      Map<String, Document> previews,
      List<Asset> assets) {
    this.audience = settings.audience();
    this.settings = Objects.requireNonNull(settings);
    this.documents = List.copyOf(documents);
    this.previews = Collections.unmodifiableSortedMap(new TreeMap<>(previews));
    this.assets = List.copyOf(assets);
  }

  /** Who reads it. */
  public Audience audience() {
    return audience;
  }

  /** The site's settings as this audience may know them. */
  public Settings settings() {
    return settings;
  }

  /** The documents, by type and slug. */
  public List<Document> documents() {
    return documents;
  }

  /**
   * In an internal view: the customers' wording of every document that is meant for them, by the
   * document's id; also of those not yet final or approved. Empty in a customer view.
   */
  public SortedMap<String, Document> previews() {
    return previews;
  }

  /** The files that documents refer to, by name. */
  public List<Asset> assets() {
    return assets;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof View that
        && settings.equals(that.settings)
        && documents.equals(that.documents)
        && previews.equals(that.previews)
        && assets.stream()
            .map(Asset::name)
            .toList()
            .equals(that.assets.stream().map(Asset::name).toList());
  }

  @Override
  public int hashCode() {
    return Objects.hash(settings, documents);
  }

  @Override
  public String toString() {
    return "View[" + audience.slug() + ", " + documents.size() + " documents]";
  }
}
