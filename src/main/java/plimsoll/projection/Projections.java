package plimsoll.projection;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import plimsoll.approval.Wording;
import plimsoll.config.Config;
import plimsoll.content.Audience;
import plimsoll.source.Draft;
import plimsoll.work.Memories;

/** Both views of one source, made in one reading. */
public final class Projections {
  private final CustomerSide customers;
  private final Projection company;

  Projections(CustomerSide customers, Projection company) {
    this.customers = Objects.requireNonNull(customers);
    this.company = Objects.requireNonNull(company);
  }

  /** What was made of each draft, for whoever projects a folder again and again. */
  public static final class Known {
    private final Projector.Known known;

    private Known(Projector.Known known) {
      this.known = known;
    }

    /** What memories know. */
    public static Known in(Memories memories) {
      return new Known(Projector.Known.in(memories));
    }

    /**
     * What memories know of other texts of the same files: a document that is equal to this one's
     * is the same object, so that they are compared once and kept once.
     */
    public Known ofOtherTexts(Memories memories) {
      return new Known(known.ofOtherTexts(memories));
    }
  }

  /**
   * Reads all drafts for both audiences.
   *
   * @param drafts all documents of the content folder
   * @throws IOException if the content folder is not there
   */
  public static Projections of(List<Draft> drafts, Config config) throws IOException {
    return of(drafts, config, Map.of(), Known.in(Memories.NONE));
  }

  /**
   * Reads some files, and the files that they depend on. Of the others only the header is known, so
   * that nothing may be said of them.
   *
   * @param some whether the file of a path below the content folder is read
   * @throws IOException if the content folder is not there
   */
  public static Projections around(List<Draft> drafts, Config config, Predicate<String> some)
      throws IOException {
    return new Projector(drafts, config, Map.of(), Projector.Known.in(Memories.NONE), true)
        .projectAround(draft -> some.test(draft.header().path()));
  }

  /**
   * The same; a draft of which nothing has changed that it is read with gives the same documents.
   *
   * @param others how the other files of the folder are: equal if none has changed
   */
  public static Projections of(
      List<Draft> drafts, Config config, Map<String, String> others, Known known)
      throws IOException {
    return new Projector(drafts, config, others, known.known, true).project();
  }

  /**
   * Reads for customers alone, which costs less than half.
   *
   * @param drafts all documents of the content folder
   * @throws IOException if the content folder is not there
   */
  public static CustomerSide forCustomers(List<Draft> drafts, Config config) throws IOException {
    return forCustomers(drafts, config, Map.of(), Known.in(Memories.NONE));
  }

  /** The same, as {@link #of(List, Config, Map, Known)} does it. */
  public static CustomerSide forCustomers(
      List<Draft> drafts, Config config, Map<String, String> others, Known known)
      throws IOException {
    return new Projector(drafts, config, others, known.known, false).projectForCustomers();
  }

  /** What one audience may read. */
  public Projection of(Audience audience) {
    return audience == Audience.CUSTOMER ? customers.projection() : company;
  }

  /** What customers get. */
  public CustomerSide customerSide() {
    return customers;
  }

  /** What customers would read of each file that is ready for them, approved or not; by path. */
  public List<Wording> wordings() {
    return customers.wordings();
  }
}
