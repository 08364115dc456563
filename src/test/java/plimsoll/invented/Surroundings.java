package plimsoll.invented;

import java.util.List;

/**
 * What documents may name.
 *
 * @param documents the paths of published documents; only the company knows them
 * @param terms internal words that the glossary replaces
 * @param assets the files that documents may show, by what customers know of them
 */
record Surroundings(List<String> documents, List<String> terms, Assets assets) {
  /** Names of files that only the company knows. */
  record Assets(String png, String jpeg, String svg, String csv) {}

  String term(Dice open) {
    return open.one(terms);
  }

  String document(Dice open) {
    return open.one(documents);
  }
}
