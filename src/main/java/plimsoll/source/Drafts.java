package plimsoll.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import plimsoll.config.Config;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Span;
import plimsoll.work.InParallel;

/** Reads all documents of a content folder. One bad file hides nothing of the others. */
public final class Drafts {
  private final Config config;
  private final Problems problems;

  private Drafts(Config config, Problems problems) {
    this.config = config;
    this.problems = problems;
  }

  /** A file's characters, before anything is understood. */
  private record Raw(String path, String text, Header header) {}

  /**
   * Reads every Markdown file below the content folder, in the order of paths.
   *
   * @throws IOException if the folder cannot be listed or a file cannot be read
   */
  public static List<Draft> load(Config config, Problems problems) throws IOException {
    List<Path> files = SourceFiles.find(config.root(), problems);
    return new Drafts(config, problems).read(files);
  }

  /**
   * Reads documents that are in memory as far as customers' pages can depend on them: nothing is
   * guessed for files that are not for customers.
   *
   * @param texts by path below the content folder, with {@code \n} line ends
   */
  public static List<Draft> forCustomers(
      SortedMap<String, String> texts, Config config, Problems problems) {
    Drafts drafts = new Drafts(config, problems);
    return drafts.settled(
        InParallel.map(
            List.copyOf(texts.entrySet()),
            text -> drafts.raw(text.getKey(), text.getValue(), Headers::readForCustomers)));
  }

  private List<Draft> read(List<Path> files) throws IOException {
    List<Raw> raw;
    try {
      raw = InParallel.map(files, this::raw);
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
    return settled(raw);
  }

  private List<Draft> settled(List<Raw> raw) {
    List<Header> headers = Headers.settle(raw.stream().map(Raw::header).toList(), problems);
    return IntStream.range(0, raw.size())
        .mapToObj(i -> new Draft(headers.get(i), raw.get(i).text()))
        .toList();
  }

  private Raw raw(Path file) {
    String path = SourceFiles.name(config.root(), file);
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    String text = normal(new String(bytes, StandardCharsets.UTF_8));
    Raw raw = raw(path, text, Headers::read);
    if (text.indexOf('\uFFFD') >= 0 && !isText(bytes)) {
      problems.add(
          new Problem(
              raw.header().markSeverity(),
              Code.ENCODING,
              encodingSpan(path, text),
              "this is not UTF-8",
              "save the file as UTF-8",
              ""));
    }
    return raw;
  }

  /** How a header is read. */
  private interface Reading {
    Header header(String path, String text, Config config, Problems problems);
  }

  private Raw raw(String path, String text, Reading reading) {
    Problems own = new Problems();
    Header header = reading.header(path, text, config, own);
    problems.addAll(own.sorted());
    return new Raw(path, text, header);
  }

  /** UTF-8 without a NUL, which is what every other letter of UTF-16 looks like. */
  private static boolean isText(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return false;
      }
    }
    return isUtf8(bytes);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Span encodingSpan(String path, String text) {
    SourceText source = SourceText.of(path, text, 0);
    int at = text.indexOf('\uFFFD');
    return source.span(at, at + 1);
  }

  /** Line ends are {@code \n}, a byte order mark is nothing, NUL is what CommonMark makes of it. */
  public static String normal(String text) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (body.indexOf('\r') >= 0) {
      body = body.replace("\r\n", "\n").replace('\r', '\n');
    }
    return body.indexOf('\0') >= 0 ? body.replace('\0', '\uFFFD') : body;
  }
}
