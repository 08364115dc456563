package plimsoll.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the browser finds, the command finds: the same pages in the same order. */
class RankingParityTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private record Asked(String query, int limit, Map<String, Set<String>> facets) {}

  @Test
  void theScriptFindsWhatJavaFinds() throws Exception {
    check(SearchIndex.of(Corpus.entries()), asked(Corpus.entries()));
  }

  @Test
  void theScriptFindsWhatJavaFindsInManyShards() throws Exception {
    check(SearchIndex.of(Corpus.entries(), 700), asked(Corpus.entries()));
  }

  @Test
  void manyPagesShareFilesAndLongOnesAreShownInPart() throws Exception {
    List<Findable> few = Corpus.entries();
    List<Findable> many = new ArrayList<>();
    for (int i = 0; i < NumberedPages.MANY + 50; i++) {
      Findable page = few.get(i % few.size());
      List<String> texts = new ArrayList<>(page.texts());
      texts.addAll(few.get((i * 7 + i / few.size()) % few.size()).texts());
      texts.add("number" + i + " word" + i % 97 + " memory");
      many.add(
          new Findable(
              "p" + i,
              "p" + i + "/",
              page.title(),
              "en",
              page.facets(),
              texts,
              "",
              List.of(),
              List.of()));
    }
    List<Asked> asked = asked(many);
    for (int i = 0; i < 60; i++) {
      asked.add(new Asked("word" + i + " number" + i * 9, 25, Map.of()));
      asked.add(new Asked("\"number" + i * 9 + " word" + i * 9 % 97 + "\"", 5, Map.of()));
    }
    check(SearchIndex.of(many), asked);
    SearchIndex index = SearchIndex.sharing(many, NumberedPages.MANY);
    check(index, asked);
    assertEquals(
        "p0/", index.query("", 1, Map.of("year", Set.of("2020"))).hits().get(0).entry().url());
  }

  @Test
  void theScriptReadsPastesAsJavaDoes() throws Exception {
    List<Asked> asked = new ArrayList<>();
    for (PastesTest.Paste paste : PastesTest.pastes()) {
      String text = paste.pasted();
      asked.add(new Asked(text, 10, Map.of()));
      asked.add(new Asked(text.replace("\n", "\r\n"), 10, Map.of()));
      for (int from = 0; from < text.length(); from += 97) {
        asked.add(new Asked(text.substring(from), 5, Map.of()));
      }
      text.lines().forEach(line -> asked.add(new Asked(line, 3, Map.of())));
    }
    check(SearchIndex.of(PastesTest.entries(), 700), asked, 1);
  }

  @Test
  void theScriptKnowsTheSameOtherWords() throws Exception {
    List<Asked> asked = new ArrayList<>();
    for (String query : OtherWordsTest.queries()) {
      asked.add(new Asked(query, 10, Map.of()));
      asked.add(new Asked(query.substring(0, query.length() - 2), 10, Map.of()));
      asked.add(new Asked(query.replace(' ', '\n'), 10, Map.of()));
      for (String word : query.split(" ")) {
        asked.add(new Asked(word, 5, Map.of()));
        asked.add(new Asked("\"" + word + "\"", 5, Map.of()));
      }
    }
    for (String query : List.of("5xx", "http 503", "on call", "out of memory pg k8s db sso")) {
      asked.add(new Asked(query, 10, Map.of()));
    }
    List<Findable> entries = new ArrayList<>(OtherWordsTest.entries());
    entries.addAll(Corpus.entries());
    check(SearchIndex.of(entries, OtherWordsTest.SYNONYMS), asked, 60);
  }

  @Test
  void anEmptySiteFindsNothing() throws Exception {
    check(SearchIndex.of(List.of()), List.of(new Asked("memory", 10, Map.of())), 0);
  }

  private static List<Asked> asked(List<Findable> entries) {
    List<Asked> asked = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 400; i++) {
      asked.add(asked(entries.get(random.nextInt(entries.size())), random));
    }
    for (String query :
        List.of("", " ", "?!", "the", "\"", "\"out of memory\"", "<b>x</b>", "12")) {
      asked.add(new Asked(query, 10, Map.of()));
      asked.add(new Asked(query, 10, Map.of("year", Set.of("2021"))));
    }
    asked.add(new Asked("memory", 10, Map.of("nonsense", Set.of("x"))));
    return asked;
  }

  private static Asked asked(Findable entry, Random random) {
    String[] words = entry.text().split("\\s+");
    StringBuilder query = new StringBuilder();
    String gap = random.nextInt(5) == 0 ? "\n" : " ";
    int from = random.nextInt(words.length);
    for (int i = from; i < Math.min(words.length, from + 1 + random.nextInt(20)); i++) {
      query.append(random.nextInt(4) == 0 ? damaged(words[i], random) : words[i]).append(gap);
    }
    if (random.nextBoolean()) {
      query.setLength(Math.max(1, query.length() - 1 - random.nextInt(4)));
    }
    if (random.nextInt(8) == 0) {
      query.insert(0, "\"").append("\"");
    }
    Map<String, Set<String>> facets =
        switch (random.nextInt(6)) {
          case 0 -> Map.of("year", Set.of("2020", "2021"));
          case 1 ->
              Map.of(
                  "year", Set.of("2022"), "service", Set.of(entry.labels("service").get(0).slug()));
          default -> Map.of();
        };
    return new Asked(query.toString(), 1 + random.nextInt(25), facets);
  }

  private static String damaged(String word, Random random) {
    if (word.length() < 4) {
      return word;
    }
    int at = 1 + random.nextInt(word.length() - 2);
    return random.nextBoolean()
        ? word.substring(0, at) + word.substring(at + 1)
        : word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }

  private void check(SearchIndex index, List<Asked> asked) throws Exception {
    check(index, asked, asked.size());
  }

  private void check(SearchIndex index, List<Asked> asked, int least) throws Exception {
    Corpus.write(index, folder.resolve("site"));
    Path input = folder.resolve("queries.json");
    Path output = folder.resolve("results");
    JSON.writeValue(input.toFile(), asked);
    Node.run("queries.mjs", Node.MODULE, folder.resolve("site"), input, output);
    List<String> lines = Files.readAllLines(output);
    assertEquals(asked.size(), lines.size());
    int hits = 0;
    for (int i = 0; i < asked.size(); i++) {
      Asked one = asked.get(i);
      Results results = index.query(one.query(), one.limit(), one.facets());
      assertEquals(JSON.readTree(line(results)), JSON.readTree(lines.get(i)), one::toString);
      hits += results.hits().size();
    }
    assertTrue(hits >= least);
  }

  private static String line(Results results) throws Exception {
    List<Object> line = new ArrayList<>();
    line.add(results.total());
    line.add(new TreeMap<>(results.corrected()));
    line.add(new TreeMap<>(results.expanded()));
    line.add(results.lines());
    line.add(results.weak());
    results.hits().forEach(h -> line.add(List.of(h.entry().url(), h.score())));
    return JSON.writeValueAsString(line);
  }
}
