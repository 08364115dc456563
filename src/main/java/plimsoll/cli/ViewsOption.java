package plimsoll.cli;

import java.util.Set;
import picocli.CommandLine.Option;
import plimsoll.content.Audience;

/** {@code --view}, for commands that take one view or both. */
final class ViewsOption {
  @Option(
      names = "--view",
      paramLabel = "VIEW",
      defaultValue = "all",
      converter = Views.Converter.class,
      description = "customer, internal or all (default: ${DEFAULT-VALUE}).")
  private Views views = Views.ALL;

  Set<Audience> audiences() {
    return views.audiences();
  }

  boolean isCustomer() {
    return views == Views.CUSTOMER;
  }
}
