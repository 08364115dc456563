package plimsoll.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import plimsoll.search.Findable;

/**
 * The yardstick: Lucene's BM25 over title and text in one field, every word of the query optional.
 */
final class Lucene implements Engine {
  private static final Pattern CJK = Pattern.compile("[\\u3041-\\u30ff\\u3400-\\u9fff]");

  private final IndexSearcher searcher;
  private final Analyzer plain;
  private final Analyzer cjk;

  /** An index where text in Chinese or Japanese goes through {@code cjk}, all else the other. */
  private Lucene(List<Findable> pages, Analyzer plain, Analyzer cjk) throws IOException {
    this.plain = plain;
    this.cjk = cjk;
    ByteBuffersDirectory folder = new ByteBuffersDirectory();
    Predicate<String> isCjk = text -> CJK.matcher(text).results().limit(40).count() == 40;
    try (IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig(plain))) {
      for (Findable page : pages) {
        String text = page.title() + "\n" + String.join("\n", page.texts());
        Document document = new Document();
        Analyzer analyzer = isCjk.test(text) ? cjk : plain;
        document.add(new TextField("text", analyzer.tokenStream("text", text)));
        writer.addDocument(document);
      }
    }
    this.searcher = new IndexSearcher(DirectoryReader.open(folder));
  }

  static Lucene standard(List<Findable> pages) throws IOException {
    return new Lucene(pages, new StandardAnalyzer(), new StandardAnalyzer());
  }

  static Lucene english(List<Findable> pages) throws IOException {
    return new Lucene(pages, new EnglishAnalyzer(), new EnglishAnalyzer());
  }

  static Lucene cjk(List<Findable> pages) throws IOException {
    return new Lucene(pages, new CJKAnalyzer(), new CJKAnalyzer());
  }

  /** English text through the English one, Chinese and Japanese through the other. */
  static Lucene byLanguage(List<Findable> pages) throws IOException {
    return new Lucene(pages, new EnglishAnalyzer(), new CJKAnalyzer());
  }

  @Override
  public List<Integer> find(String text) {
    Analyzer analyzer = CJK.matcher(text).find() ? cjk : plain;
    Query query = new QueryBuilder(analyzer).createBooleanQuery("text", text);
    List<Integer> found = new ArrayList<>();
    try {
      if (query != null) {
        for (ScoreDoc doc : searcher.search(query, 10).scoreDocs) {
          found.add(doc.doc);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
