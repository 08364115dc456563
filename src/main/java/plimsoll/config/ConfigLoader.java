package plimsoll.config;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Severity;
import plimsoll.problem.Span;

/** Reads {@code site.yaml}, {@code glossary.yaml} and {@code approvals.yaml}; all are optional. */
public final class ConfigLoader {
  static final String SITE = "site.yaml";
  static final String GLOSSARY = "glossary.yaml";
  static final String APPROVALS = "approvals.yaml";
  static final String ADVICE = "advice.yaml";

  private ConfigLoader() {}

  /**
   * Reads what the content folder says about itself. Whatever is wrong is an error, since each of
   * the files holds words that keep something from customers; the rest is still read.
   *
   * @throws IOException if the folder or one of these files cannot be read, a folder or pipe of
   *     such a name included
   */
  public static Config load(Path content, Problems problems) throws IOException {
    misnamed(content, problems);
    SiteYaml site = SiteYaml.read(fields(content, SITE, problems));
    List<Config.Term> glossary = Glossary.read(fields(content, GLOSSARY, problems));
    List<Config.Approval> approvals = Approvals.read(fields(content, APPROVALS, problems));
    return site.config(content, glossary, approvals);
  }

  /** The settings of a content folder that says nothing about itself. */
  public static Config defaults(Path content) {
    return SiteYaml.read(fields(SITE, "", new Problems())).config(content, List.of(), List.of());
  }

  /**
   * The texts of those files that hold words of the company, by name; nothing is reported.
   *
   * @throws IOException if a file cannot be read
   */
  public static SortedMap<String, String> texts(Path content) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    for (String name : List.of(SITE, GLOSSARY)) {
      texts.put(name, text(content, name, new Problems()));
    }
    return texts;
  }

  /**
   * The same content with other settings.
   *
   * @param texts of {@code site.yaml} and {@code glossary.yaml}, by name; approvals stay
   */
  public static Config with(Config config, Map<String, String> texts, Problems problems) {
    SiteYaml site = SiteYaml.read(fields(SITE, texts.getOrDefault(SITE, ""), problems));
    List<Config.Term> glossary =
        Glossary.read(fields(GLOSSARY, texts.getOrDefault(GLOSSARY, ""), problems));
    return site.config(config.root(), glossary, config.approvals());
  }

  /**
   * A site's own rules for the writing advice. What is wrong with them is a notice: no page depends
   * on them.
   *
   * @throws IOException if the file cannot be read
   */
  public static Fields advice(Path content, Problems problems) throws IOException {
    return advice(adviceAsWritten(content, problems), problems);
  }

  /** The fields of what {@link #adviceAsWritten} has read. */
  public static Fields advice(Value.Mapping written, Problems problems) {
    return Fields.of(
        written,
        new Fields.Report(problems, Severity.NOTICE, Code.CONFIG_UNKNOWN, Code.CONFIG_VALUE));
  }

  /**
   * The map that the file of the site's own rules holds: what it means is not looked at.
   *
   * @throws IOException if the file is there and cannot be read
   */
  public static Value.Mapping adviceAsWritten(Path content, Problems problems) throws IOException {
    Problems found = new Problems();
    Parsed parsed = Yaml.parse(ADVICE, text(content, ADVICE, found), 1);
    for (Parsed.Fault fault : parsed.faults()) {
      if (fault.kind() != Parsed.Fault.Kind.LOST) {
        found.add(Problem.notice(Code.CONFIG_SYNTAX, fault.span(), fault.message(), fault.hint()));
      }
    }
    found.sorted().forEach(problem -> problems.add(problem.as(Severity.NOTICE)));
    return parsed.value();
  }

  /** The fields of a file; none if there is no such file. */
  static Fields fields(Path content, String name, Problems problems) throws IOException {
    return fields(name, text(content, name, problems), problems);
  }

  private static Fields fields(String name, String text, Problems problems) {
    Parsed parsed = Yaml.parse(name, text, 1);
    for (Parsed.Fault fault : parsed.faults()) {
      if (fault.kind() != Parsed.Fault.Kind.LOST) { // settings have comments after their values
        problems.add(
            Problem.error(Code.CONFIG_SYNTAX, fault.span(), fault.message(), fault.hint()));
      }
    }
    return Fields.of(
        parsed.value(),
        new Fields.Report(problems, Severity.ERROR, Code.CONFIG_UNKNOWN, Code.CONFIG_VALUE));
  }

  private static String text(Path content, String name, Problems problems) throws IOException {
    Path file = content.resolve(name);
    if (Files.isSymbolicLink(file)) {
      problems.add(
          Problem.error(
              Code.SYMLINK,
              Span.of(name),
              "this is a symbolic link, and links are not read",
              "put the file itself here"));
      return "";
    }
    Optional<byte[]> bytes = bytes(file);
    if (bytes.isEmpty()) {
      return "";
    }
    Utf8.Decoded decoded = Utf8.decode(name, bytes.get());
    for (Span span : decoded.malformed()) {
      problems.add(
          Problem.error(Code.ENCODING, span, "this is not UTF-8", "save the file as UTF-8"));
    }
    return decoded.text();
  }

  /**
   * What a settings file holds; empty if there is none.
   *
   * @throws IOException if it is there and cannot be read: a build without it would publish what it
   *     forbids, and opening a pipe would wait forever
   */
  static Optional<byte[]> bytes(Path file) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (!attributes.isRegularFile()) {
      throw new FileSystemException(
          file.toString(),
          null,
          (attributes.isDirectory() ? "this is a folder" : "this is a pipe, socket or device")
              + ", and has to be a file; replace or delete it");
    }
    return Optional.of(Files.readAllBytes(file));
  }

  /** A glossary that is not read because of its name would let forbidden words through. */
  private static void misnamed(Path content, Problems problems) throws IOException {
    try (Stream<Path> files = Files.list(content)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        for (String wanted : List.of(SITE, GLOSSARY, APPROVALS)) {
          if (!name.equals(wanted) && meant(name, wanted)) {
            problems.add(
                Problem.error(
                    Code.CONFIG_UNKNOWN,
                    Span.of(name),
                    "a file with this name is not read",
                    "rename it to " + wanted));
          }
        }
      }
    }
  }

  private static boolean meant(String name, String wanted) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals(wanted) || lower.equals(wanted.replace(".yaml", ".yml"));
  }
}
