package plimsoll.gate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import plimsoll.config.Config;

/** Configurations for tests of the denylist. */
public final class Policies {
  private Policies() {}

  public static Config with(List<Config.Term> terms, List<String> hosts, List<String> people) {
    return with("en", terms, hosts, people, List.of());
  }

  public static Config with(
      String language,
      List<Config.Term> terms,
      List<String> hosts,
      List<String> people,
      List<String> allow) {
    Config.ViewConfig view = new Config.ViewConfig("Title", "", "", "", List.of(), false);
    return new Config(
        Path.of("content"),
        language,
        "",
        view,
        view,
        Map.of(),
        List.of(),
        Map.of(),
        hosts,
        people,
        allow,
        Map.of(),
        20,
        plimsoll.content.Settings.Shown.EVERYTHING,
        Map.of(),
        terms,
        List.of());
  }

  public static Config forbidding(String... words) {
    return with(List.of(words).stream().map(Policies::forbidden).toList(), List.of(), List.of());
  }

  public static Config.Term forbidden(String word) {
    return new Config.Term(word, "", true);
  }

  public static Config.Term term(String internal, String customer) {
    return new Config.Term(internal, customer, false);
  }
}
