package plimsoll.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plimsoll.content.Asset;
import plimsoll.content.Audience;
import plimsoll.content.Moment;
import plimsoll.content.Settings;
import plimsoll.gate.View;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.retrospective.Retrospective;
import plimsoll.work.Memory;

/**
 * One audience's site: its pages, their addresses and how they hang together.
 *
 * <p>It is made from a {@link View} alone, so nothing in it can know more than the view's reader.
 */
public final class Site {
  private static final Comparator<Entry> NEWEST_FIRST =
      Comparator.comparing((Entry e) -> e.date().map(Moment::sortKey), Site::latestFirst)
          .thenComparing(e -> e.document().slug());

  private final Settings settings;
  private final List<Asset> assets;
  private final List<Entry> entries;
  private final Map<Facet, List<Term>> terms;
  private final List<Problem> notices;

  /** What the writing advice asks, by source file. */
  private final Map<String, List<Problem>> questions;

  private final ActionLedger actions;
  private final List<Page> pages;
  private final Addresses addresses;

  private Site(
      View view,
      List<Retrospective> understood,
      List<Problem> notices,
      Today today,
      Customers customers,
      Memory<Entry.At, Entry> known) {
    this.settings = view.settings();
    this.assets = distinct(view.assets(), customers.assets());
    this.notices = List.copyOf(notices);
    this.questions =
        notices.stream()
            .filter(notice -> notice.code() == Code.ADVICE)
            .collect(Collectors.groupingBy(notice -> notice.span().file()));
    List<Entry> all =
        understood.parallelStream()
            .map(retrospective -> Entry.of(retrospective, settings.audience(), known))
            .sorted(NEWEST_FIRST)
            .toList();
    this.entries = all.stream().filter(e -> !e.retrospective().emptyTemplate()).toList();
    this.terms = Terms.count(entries);
    this.actions = ActionLedger.of(entries, today, settings.audience());
    Published published = Published.of(view.documents(), customers, known);
    List<Page> pages = new ArrayList<>(Pages.of(this, all, view.documents()));
    pages.addAll(published.pages());
    this.pages = List.copyOf(pages);
    this.addresses = Addresses.of(settings, view.documents(), published, this.pages);
  }

  /**
   * The site of a view.
   *
   * @param understood the view's retrospectives
   * @param notices notices for authors, on an internal site; empty for customers
   */
  public static Site of(View view, List<Retrospective> understood, List<Problem> notices) {
    return of(view, understood, notices, Today.UNSAID);
  }

  /** The same, with the day that due dates are compared with. */
  public static Site of(
      View view, List<Retrospective> understood, List<Problem> notices, Today today) {
    return of(view, understood, notices, today, Customers.NONE);
  }

  /**
   * The same; an internal site also gets a page that shows each published retrospective as
   * customers see it.
   */
  public static Site of(
      View view,
      List<Retrospective> understood,
      List<Problem> notices,
      Today today,
      Customers customers) {
    return of(view, understood, notices, today, customers, Memory.none());
  }

  /** The same; a retrospective that is what it was the last time gives the same entry. */
  public static Site of(
      View view,
      List<Retrospective> understood,
      List<Problem> notices,
      Today today,
      Customers customers,
      Memory<Entry.At, Entry> known) {
    boolean internal = view.audience() == Audience.INTERNAL;
    if (!internal && !(notices.isEmpty() && customers.equals(Customers.NONE))) {
      throw new IllegalArgumentException("customers get their own view and nothing beside it");
    }
    return new Site(view, understood, notices, today, customers, known);
  }

  /** Who reads it. */
  public Audience audience() {
    return settings.audience();
  }

  /** The settings as its readers may know them. */
  public Settings settings() {
    return settings;
  }

  /** All pages, in a fixed order. */
  public List<Page> pages() {
    return pages;
  }

  /** All retrospectives but empty templates, newest first. */
  public List<Entry> entries() {
    return entries;
  }

  /** The terms of a facet that some retrospective has, in the order to print. */
  public List<Term> terms(Facet facet) {
    return terms.getOrDefault(facet, List.of());
  }

  /** What somebody said they would do. */
  public ActionLedger actions() {
    return actions;
  }

  /** The files that documents refer to. */
  public List<Asset> assets() {
    return assets;
  }

  /** Notices for authors; empty for customers. */
  public List<Problem> notices() {
    return notices;
  }

  /** What the writing advice asks about a source file; nothing for customers. */
  public List<Problem> questions(String source) {
    return questions.getOrDefault(source, List.of());
  }

  /** Which addresses there are. */
  public Addresses addresses() {
    return addresses;
  }

  private static List<Asset> distinct(List<Asset> assets, List<Asset> more) {
    Map<String, Asset> byName = new TreeMap<>();
    assets.forEach(asset -> byName.put(asset.name(), asset));
    more.forEach(asset -> byName.putIfAbsent(asset.name(), asset));
    return List.copyOf(byName.values());
  }

  private static int latestFirst(Optional<Instant> a, Optional<Instant> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Boolean.compare(a.isEmpty(), b.isEmpty());
    }
    return b.get().compareTo(a.get());
  }
}
