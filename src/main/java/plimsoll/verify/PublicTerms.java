package plimsoll.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Settles which terms of the search index come from public words. An index holds stems of words and
 * parts of identifiers; by chance they may be words that only internal text has. Such a term is
 * fine if a word of the pages' texts, which are checked by themselves, begins like it or holds it.
 */
final class PublicTerms {
  /** Stemming takes letters away and puts at most this many others in their place. */
  private static final int CHANGED = 2;

  private final Path folder;
  private final List<FileReport> reports;

  PublicTerms(Path folder, List<FileReport> reports) {
    this.folder = folder;
    this.reports = reports;
  }

  /** Adds what remains to the findings. One file is read at a time: together they are the site. */
  void settle(Findings findings) {
    Set<String> doubtful = new TreeSet<>();
    reports.forEach(report -> doubtful.addAll(report.doubtfulTerms()));
    for (FileReport report : reports) {
      if (!doubtful.isEmpty() && SearchFiles.isOfPages(report.path())) {
        explain(report, doubtful);
      }
    }
    for (FileReport report : reports) {
      report.doubtfulTerms().stream()
          .filter(doubtful::contains)
          .forEach(term -> findings.term(report, term.length()));
    }
  }

  /** Takes away the terms that come from words of one file. */
  private void explain(FileReport report, Set<String> doubtful) {
    try {
      byte[] raw = Inflated.raw(Files.readAllBytes(folder.resolve(report.path())));
      String text = FileReaders.utf8(raw).toLowerCase(Locale.ROOT);
      doubtful.removeIf(term -> text.contains(term) || isStem(term, text));
    } catch (IOException | Malformed e) {
      report.fault(Fault.UNREADABLE);
    }
  }

  /** Whether a word of the text begins like the term. */
  private static boolean isStem(String term, String text) {
    String stem = term.substring(0, Math.max(Math.min(3, term.length()), term.length() - CHANGED));
    boolean word = stem.chars().allMatch(c -> Character.isLetterOrDigit((char) c));
    for (int at = word ? text.indexOf(stem) : -1; at >= 0; at = text.indexOf(stem, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }
}
