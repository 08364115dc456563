package plimsoll.site;

import java.util.List;
import java.util.Objects;
import plimsoll.content.Document;

/**
 * A page of a site: what it is about, not how it looks. Those that look across all retrospectives
 * are {@link Overview}s.
 */
public sealed interface Page
    permits Page.Home,
        Page.Listing,
        Page.Index,
        Page.Review,
        Page.AsCustomer,
        Page.Prose,
        Page.Search,
        Page.NotFound,
        Page.Redirect,
        Overview {
  /** Where it is. */
  SiteUrl url();

  /** Calls the method for this case, so that a new case fails to compile in every visitor. */
  <R> R accept(Visitor<R> visitor);

  /**
   * The front page.
   *
   * @param latest the newest retrospectives, newest first
   * @param successes the newest successes that {@code latest} does not show
   * @param entries those of which somebody new may read some first; none for customers
   * @param documents everything that may link to them
   */
  record Home(
      List<Entry> latest, List<Entry> successes, List<Entry> entries, List<Document> documents)
      implements Page {
    public Home {
      latest = List.copyOf(latest);
      successes = List.copyOf(successes);
      entries = List.copyOf(entries);
      documents = List.copyOf(documents);
    }

    /** What somebody new may read first; found at each call. */
    public StartHere start() {
      return StartHere.of(entries, documents);
    }

    @Override
    public SiteUrl url() {
      return SiteUrl.HOME;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.home(this);
    }
  }

  /**
   * A list of retrospectives, newest first.
   *
   * @param first the address of the list's first page
   * @param selection the term that narrows it down; empty for the list of all
   * @param about the text about that term, if the company wrote one
   * @param entries those on this page
   * @param drawn all of a year, if it is the list of one
   * @param total how many there are on all pages
   * @param number of this page, from 1
   * @param of how many pages
   */
  record Listing(
      SiteUrl first,
      List<Term> selection,
      List<Document> about,
      List<Entry> entries,
      List<Entry> drawn,
      int total,
      int number,
      int of)
      implements Page {
    public Listing {
      Objects.requireNonNull(first);
      selection = List.copyOf(selection);
      about = List.copyOf(about);
      entries = List.copyOf(entries);
      drawn = List.copyOf(drawn);
    }

    /** The address of page {@code n} of the same list. */
    public SiteUrl page(int n) {
      return n == 1 ? first : first.child("page").child(Integer.toString(n));
    }

    @Override
    public SiteUrl url() {
      return page(number);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.listing(this);
    }
  }

  /** All terms of one facet. */
  record Index(Facet facet, List<Term> terms) implements Page {
    public Index {
      Objects.requireNonNull(facet);
      terms = List.copyOf(terms);
    }

    @Override
    public SiteUrl url() {
      return facet.url();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.index(this);
    }
  }

  /**
   * A retrospective.
   *
   * @param older the one before it in time, at most one
   * @param newer the one after it in time, at most one
   */
  record Review(Entry entry, List<Entry> older, List<Entry> newer) implements Page {
    public Review {
      Objects.requireNonNull(entry);
      older = List.copyOf(older);
      newer = List.copyOf(newer);
    }

    @Override
    public SiteUrl url() {
      return entry.url();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.review(this);
    }
  }

  /**
   * A retrospective of the internal site as customers see it: its own page below the internal one.
   *
   * @param entry from the customers' projection, with an address in the internal site
   * @param internal the page that holds everything
   * @param pending whether customers do not have it yet: it is not approved, or not final
   */
  record AsCustomer(Entry entry, SiteUrl internal, boolean pending) implements Page {
    public AsCustomer {
      Objects.requireNonNull(entry);
      Objects.requireNonNull(internal);
    }

    @Override
    public SiteUrl url() {
      return entry.url();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.asCustomer(this);
    }
  }

  /** A text that is not a retrospective: about us, how we review, a reading path. */
  record Prose(SiteUrl url, Document document) implements Page {
    public Prose {
      Objects.requireNonNull(url);
      Objects.requireNonNull(document);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.prose(this);
    }
  }

  /** The search page. */
  record Search() implements Page {
    @Override
    public SiteUrl url() {
      return SiteUrl.folder("search");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.search(this);
    }
  }

  /** What a server sends when there is nothing. */
  record NotFound() implements Page {
    @Override
    public SiteUrl url() {
      return SiteUrl.file("404.html");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.notFound(this);
    }
  }

  /** A former address of a page. */
  record Redirect(SiteUrl url, SiteUrl target, String title) implements Page {
    public Redirect {
      Objects.requireNonNull(url);
      Objects.requireNonNull(target);
      Objects.requireNonNull(title);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.redirect(this);
    }
  }

  /** One method a case. */
  interface Visitor<R> {
    R home(Home page);

    R actions(Overview.Actions page);

    R patterns(Overview.Patterns page);

    R hopes(Overview.Hopes page);

    R notices(Overview.Notices page);

    R paths(Overview.Paths page);

    R listing(Listing page);

    R index(Index page);

    R review(Review page);

    R asCustomer(AsCustomer page);

    R prose(Prose page);

    R search(Search page);

    R notFound(NotFound page);

    R redirect(Redirect page);
  }
}
