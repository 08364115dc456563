package plimsoll.draft;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plimsoll.text.Resource;

/** Hosts where only colleagues read, whatever the settings say. */
final class PrivateHosts {
  private static final Pattern HOST =
      Pattern.compile("^<?[a-zA-Z][a-zA-Z0-9+.-]*://(?:[^/@]*@)?([^/:?#>]+)");
  private static final List<Pattern> PRIVATE =
      Resource.lines(PrivateHosts.class, "private-hosts.tsv").stream()
          .map(PrivateHosts::compile)
          .toList();

  private PrivateHosts() {}

  private static Pattern compile(String host) {
    return Pattern.compile(
        List.of(host.split("\\*", -1)).stream()
            .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
            .collect(Collectors.joining(".*")));
  }

  static boolean isOn(String address) {
    Matcher host = HOST.matcher(address);
    if (!host.find()) {
      return false;
    }
    String name = host.group(1).toLowerCase(Locale.ROOT);
    return PRIVATE.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }
}
