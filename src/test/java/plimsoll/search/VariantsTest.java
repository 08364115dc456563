package plimsoll.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page is found by the other ways to write its names. */
class VariantsTest {
  private static final SearchIndex INDEX =
      SearchIndex.of(
          List.of(
              page(
                  "tools",
                  "After the upgrade to v1.27.3 and kubelet-1.28.0 pods stayed Pending; Windows"
                      + " said 0x80070005. Written in C++ with node.js. A NodeNotReady event"
                      + " came."),
              page("words", "La base était déjà pleine en été à São Paulo, Łódź. Straße, Møller."),
              page("dotnet", "The .NET runtime and a C# library. Ｋｕｂｅ in full width."),
              page("plain", "The resume of the job, and a net of pipes."),
              page("accent", "The résumé was lost, with words beside it.")));

  private static Findable page(String name, String text) {
    return new Findable(
        name, name + "/", "About " + name, "en", Map.of(), List.of(text), "", List.of(), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "1.27.3, tools",
    "v1.27.3, tools",
    "1.28.0, tools",
    "80070005, tools",
    "0x80070005, tools",
    "C++, tools",
    "nodejs, tools",
    "node.js, tools",
    "not ready, tools",
    "NotReady, tools",
    "deja pleine, words",
    "ete, words",
    "sao paulo, words",
    "lodz, words",
    "Łódź, words",
    "strasse, words",
    "moller, words",
    ".NET, dotnet",
    "C#, dotnet",
    "kube, dotnet",
    "résumé, accent",
    "resume, plain"
  })
  void isFoundFirst(String asked, String name) {
    assertEquals(
        name,
        INDEX.query(asked, 1, Map.of()).hits().stream()
            .findFirst()
            .map(hit -> hit.entry().slug())
            .orElse("nothing"));
  }
}
