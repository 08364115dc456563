package plimsoll.site;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import plimsoll.content.Document;
import plimsoll.problem.Problem;
import plimsoll.retrospective.Action;

/** A page that looks across all retrospectives: what was promised, hoped, said again, guessed. */
public sealed interface Overview extends Page {
  /**
   * A list of actions.
   *
   * @param first the address of the list's first page
   * @param owner whose actions these are; none for those of all owners
   * @param state of these actions; none if they are in any
   * @param items those on this page
   * @param number of this page, from 1
   * @param of how many pages
   */
  record Actions(
      SiteUrl first,
      List<ActionLedger.Owner> owner,
      List<Action.State> state,
      List<ActionLedger.Item> items,
      int number,
      int of)
      implements Overview {
    /** The list of open actions, from which the others are reached. */
    public static final SiteUrl ALL = SiteUrl.folder("actions");

    public Actions {
      Objects.requireNonNull(first);
      owner = List.copyOf(owner);
      state = List.copyOf(state);
      items = List.copyOf(items);
    }

    /** The address of the list of one state. */
    public static SiteUrl urlOf(Action.State state) {
      return state == Action.State.OPEN ? ALL : ALL.child(state.name().toLowerCase(Locale.ROOT));
    }

    /** The address of the list of one owner. */
    public static SiteUrl urlOf(ActionLedger.Owner owner) {
      return ALL.child("owners").child(owner.slug());
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
    public <R> R accept(Page.Visitor<R> visitor) {
      return visitor.actions(this);
    }
  }

  /**
   * Factors that occur together, and what keeps coming back.
   *
   * @param terms the factors, counted
   */
  record Patterns(List<Term> terms, List<Entry> entries) implements Overview {
    /** Where it is. */
    public static final SiteUrl URL = SiteUrl.folder("patterns");

    public Patterns {
      terms = List.copyOf(terms);
      entries = List.copyOf(entries);
    }

    /** Which factors meet; counted at each call. */
    public FactorMatrix factors() {
      return FactorMatrix.of(terms, entries);
    }

    /** What is said again and again; found at each call. */
    public Recurrences recurrences() {
      return Recurrences.of(entries);
    }

    @Override
    public SiteUrl url() {
      return URL;
    }

    @Override
    public <R> R accept(Page.Visitor<R> visitor) {
      return visitor.patterns(this);
    }
  }

  /** Hopes and what became of them, and surprises. */
  record Hopes(List<Entry> entries) implements Overview {
    /** Where it is. */
    public static final SiteUrl URL = SiteUrl.folder("hopes");

    public Hopes {
      entries = List.copyOf(entries);
    }

    /** What became of the hopes; found at each call. */
    public HopeLedger ledger() {
      return HopeLedger.of(entries);
    }

    @Override
    public SiteUrl url() {
      return URL;
    }

    @Override
    public <R> R accept(Page.Visitor<R> visitor) {
      return visitor.hopes(this);
    }
  }

  /** Notices for authors. */
  record Notices(List<Problem> notices) implements Overview {
    /** Where it is. */
    public static final SiteUrl URL = SiteUrl.folder("notices");

    public Notices {
      notices = List.copyOf(notices);
    }

    @Override
    public SiteUrl url() {
      return URL;
    }

    @Override
    public <R> R accept(Page.Visitor<R> visitor) {
      return visitor.notices(this);
    }
  }

  /** The reading paths. */
  record Paths(List<Path> paths) implements Overview {
    /**
     * A reading path.
     *
     * @param steps the retrospectives that it links to, in its order
     */
    public record Path(Document document, List<Entry> steps) {
      public Path {
        Objects.requireNonNull(document);
        steps = List.copyOf(steps);
      }
    }

    /** Where it is. */
    public static final SiteUrl URL = SiteUrl.folder("paths");

    public Paths {
      paths = List.copyOf(paths);
    }

    @Override
    public SiteUrl url() {
      return URL;
    }

    @Override
    public <R> R accept(Page.Visitor<R> visitor) {
      return visitor.paths(this);
    }
  }
}
