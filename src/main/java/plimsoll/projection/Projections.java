package plimsoll.projection;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import plimsoll.approval.Wording;
import plimsoll.config.Config;
import plimsoll.content.Audience;
import plimsoll.source.Draft;

/** Both views of one source, made in one reading. */
public final class Projections {
  private final CustomerSide customers;
  private final Projection company;

  Projections(CustomerSide customers, Projection company) {
    this.customers = Objects.requireNonNull(customers);
    this.company = Objects.requireNonNull(company);
  }

  /**
   * Reads all drafts for both audiences.
   *
   * @param drafts all documents of the content folder
   * @throws IOException if the content folder is not there
   */
  public static Projections of(List<Draft> drafts, Config config) throws IOException {
    return new Projector(drafts, config).project();
  }

  /**
   * Reads for customers alone, which costs less than half.
   *
   * @param drafts all documents of the content folder
   * @throws IOException if the content folder is not there
   */
  public static CustomerSide forCustomers(List<Draft> drafts, Config config) throws IOException {
    return new Projector(drafts, config).projectForCustomers();
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
