package plimsoll.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import plimsoll.config.Config;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Span;
import plimsoll.work.InParallel;
import plimsoll.work.Memories;
import plimsoll.work.Memories.Step;
import plimsoll.work.Memory;

/** Reads all documents of a content folder. One bad file hides nothing of the others. */
public final class Drafts {
  private final Config config;
  private final Problems problems;
  private final Known known;

  private Drafts(Config config, Problems problems, Known known) {
    this.config = config;
    this.problems = problems;
    this.known = known;
  }

  /**
   * What is read of a file.
   *
   * @param wellFormed whether its bytes are text
   * @param guessing whether to guess what a file that is not for customers does not say
   */
  private record Text(
      String path, String text, boolean wellFormed, boolean guessing, Config config) {}

  /** A file as it lies there. */
  private record Lying(String path, Path file, String state, Config config) {}

  /** A file, and what its header says beside those of others. */
  private record Settled(Text file, Header header) {
    Draft draft() {
      return new Draft(header, file.text());
    }
  }

  /** What the header of a file says, before it is compared with those of others. */
  private record Raw(Header header, List<Problem> problems) {}

  /** What was read of each file, for whoever reads a folder again and again. */
  public static final class Known {
    private final Memory<Lying, Text> texts;
    private final Memory<Text, Raw> read;
    private final Memory<Settled, Draft> drafts;
    private final Map<String, String> states = new ConcurrentHashMap<>();
    private final AtomicLong times = new AtomicLong();
    private Map<String, String> others = Map.of();

    private Known(
        Memory<Lying, Text> texts, Memory<Text, Raw> read, Memory<Settled, Draft> drafts) {
      this.texts = texts;
      this.read = read;
      this.drafts = drafts;
    }

    /** What memories know. */
    public static Known in(Memories memories) {
      return new Known(
          memories.of(Step.passing()),
          memories.of(
              new Step<Text, Raw>("header", file -> List.of(), read -> List.of(read.header()))
                  .inKeys()),
          memories.of(Step.known("draft")));
    }

    /**
     * How a file is: if it is equal, nobody has written it. It has to be seen twice, since a write
     * in the moment after the first reading may leave the same times behind.
     */
    private String state(Map.Entry<String, Path> file) {
      String state;
      try {
        state = SourceFiles.state(file.getValue()).orElse("");
      } catch (IOException e) {
        state = ""; // to read it fails, too
      }
      boolean twice = !state.isEmpty() && state.equals(states.put(file.getKey(), state));
      return twice ? state : "read " + times.incrementAndGet();
    }

    /** How the files that are no documents were when the folder was read: equal if none changed. */
    public Map<String, String> others() {
      return others;
    }
  }

  /**
   * Reads every Markdown file below the content folder, in the order of paths.
   *
   * @throws IOException if the folder cannot be listed or a file cannot be read
   */
  public static List<Draft> load(Config config, Problems problems) throws IOException {
    return load(config, problems, Known.in(Memories.NONE));
  }

  /** The same; a file that says what it said the last time gives the same draft. */
  public static List<Draft> load(Config config, Problems problems, Known known) throws IOException {
    return load(config, problems, known, Map.of());
  }

  /**
   * The same with texts that nobody has saved yet.
   *
   * @param unsaved by path below the content folder, with {@code \n} line ends; of files that are
   *     there
   */
  public static List<Draft> load(
      Config config, Problems problems, Known known, Map<String, String> unsaved)
      throws IOException {
    SourceFiles.Found found = SourceFiles.find(config.root(), problems);
    known.others = found.others().equals(known.others) ? known.others : found.others();
    return new Drafts(config, problems, known).read(found.documents(), unsaved);
  }

  /**
   * Reads documents that are in memory as far as customers' pages can depend on them: nothing is
   * guessed for files that are not for customers. A text that is what it was the last time gives
   * the same draft.
   *
   * @param texts by path below the content folder, with {@code \n} line ends
   */
  public static List<Draft> forCustomers(
      SortedMap<String, String> texts, Config config, Problems problems, Known known) {
    return new Drafts(config, problems, known)
        .settled(
            InParallel.map(
                List.copyOf(texts.entrySet()),
                text -> new Text(text.getKey(), text.getValue(), true, false, config)));
  }

  private List<Draft> read(SortedMap<String, Path> files, Map<String, String> unsaved)
      throws IOException {
    try {
      return settled(
          InParallel.map(
              List.copyOf(files.entrySet()),
              file ->
                  unsaved.containsKey(file.getKey())
                      ? new Text(
                          file.getKey(),
                          unsaved.getOrDefault(file.getKey(), ""),
                          true,
                          true,
                          config)
                      : text(file)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Text text(Map.Entry<String, Path> file) {
    Lying lying = new Lying(file.getKey(), file.getValue(), known.state(file), config);
    return known.texts.of(file.getKey(), lying, Drafts::text);
  }

  private static Text text(Lying file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String text = normal(new String(bytes, StandardCharsets.UTF_8));
    return new Text(
        file.path(), text, text.indexOf('\uFFFD') < 0 || isText(bytes), true, file.config());
  }

  private List<Draft> settled(List<Text> files) {
    List<Raw> raw = InParallel.map(files, file -> known.read.of(file.path(), file, Drafts::header));
    raw.forEach(file -> problems.addAll(file.problems()));
    List<Header> headers = Headers.settle(raw.stream().map(Raw::header).toList(), problems);
    List<Settled> settled = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      settled.add(new Settled(files.get(i), headers.get(i)));
    }
    List<Draft> drafts =
        InParallel.map(
            settled, file -> known.drafts.of(file.header().path(), file, Settled::draft));
    List<String> paths = files.stream().map(Text::path).toList();
    known.texts.keepOnly(paths);
    known.states.keySet().retainAll(new HashSet<>(paths));
    known.read.keepOnly(paths);
    known.drafts.keepOnly(paths);
    return List.copyOf(drafts);
  }

  private static Raw header(Text file) {
    Problems problems = new Problems();
    Header header =
        file.guessing()
            ? Headers.read(file.path(), file.text(), file.config(), problems)
            : Headers.readForCustomers(file.path(), file.text(), file.config(), problems);
    if (!file.wellFormed()) {
      problems.add(
          new Problem(
              header.markSeverity(),
              Code.ENCODING,
              encodingSpan(file.path(), file.text()),
              "this is not UTF-8",
              "save the file as UTF-8",
              ""));
    }
    return new Raw(header, problems.sorted());
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
