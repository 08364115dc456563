package plimsoll;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.io.File;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The architecture as rules over a root package, so that the same rules can be proven on classes
 * that break them on purpose.
 */
final class ArchitectureRules {
  /** What each package may import of the others, in the order of reading. */
  private static final Map<String, List<String>> IMPORTS = new LinkedHashMap<>();

  static {
    IMPORTS.put("problem", List.of());
    IMPORTS.put("content", List.of());
    IMPORTS.put("work", List.of());
    IMPORTS.put("config", List.of("content", "problem"));
    IMPORTS.put("source", List.of("config", "content", "problem", "vocabulary", "work"));
    IMPORTS.put("text", List.of());
    IMPORTS.put("vocabulary", List.of("text"));
    IMPORTS.put("markdown", List.of("content"));
    IMPORTS.put("marks", List.of("source", "content", "problem", "text", "vocabulary"));
    IMPORTS.put("slips", List.of("marks", "source", "problem", "text", "vocabulary"));
    IMPORTS.put("forbid", List.of("marks", "source", "config", "content", "problem", "text"));
    IMPORTS.put("assets", List.of("problem", "text"));
    IMPORTS.put(
        "gate",
        List.of(
            "vocabulary",
            "marks",
            "source",
            "config",
            "content",
            "problem",
            "forbid",
            "text",
            "assets"));
    IMPORTS.put("approval", List.of("source", "config", "content", "problem", "markdown", "text"));
    IMPORTS.put(
        "projection",
        List.of(
            "source",
            "marks",
            "slips",
            "assets",
            "gate",
            "forbid",
            "approval",
            "config",
            "content",
            "problem",
            "text",
            "vocabulary",
            "work"));
    IMPORTS.put("retrospective", List.of("content", "problem", "text", "vocabulary", "work"));
    IMPORTS.put(
        "site", List.of("retrospective", "gate", "content", "problem", "vocabulary", "work"));
    IMPORTS.put("search", List.of("output", "site", "retrospective", "content", "text", "work"));
    IMPORTS.put("output", List.of("problem", "work"));
    IMPORTS.put(
        "render",
        List.of(
            "output",
            "search",
            "site",
            "retrospective",
            "markdown",
            "content",
            "problem",
            "text",
            "work"));
    IMPORTS.put("verify", List.of("problem", "work"));
    IMPORTS.put("proof", List.of("problem", "work"));
    IMPORTS.put("cache", List.of("text", "work"));
    IMPORTS.put(
        "advice",
        List.of("source", "retrospective", "content", "config", "problem", "text", "work"));
    IMPORTS.put(
        "imports",
        List.of(
            "source", "config", "content", "markdown", "problem", "text", "vocabulary", "work"));
    IMPORTS.put(
        "draft",
        List.of(
            "source",
            "config",
            "forbid",
            "projection",
            "approval",
            "gate",
            "retrospective",
            "content",
            "problem",
            "text"));
    IMPORTS.put(
        "review",
        List.of(
            "advice",
            "approval",
            "config",
            "projection",
            "gate",
            "retrospective",
            "content",
            "problem"));
    IMPORTS.put("serve", List.of("problem", "text"));
    IMPORTS.put(
        "mcp",
        List.of("site", "search", "retrospective", "markdown", "content", "problem", "text"));
    IMPORTS.put("lsp", List.of("retrospective", "markdown", "content", "problem", "text"));
    IMPORTS.put(
        "build",
        List.of(
            "advice",
            "cache",
            "lsp",
            "config",
            "source",
            "projection",
            "approval",
            "gate",
            "retrospective",
            "site",
            "search",
            "output",
            "render",
            "verify",
            "proof",
            "forbid",
            "markdown",
            "content",
            "problem",
            "work"));
    IMPORTS.put(
        "cli",
        List.of(
            "build",
            "review",
            "draft",
            "imports",
            "serve",
            "lsp",
            "mcp",
            "config",
            "source",
            "projection",
            "approval",
            "gate",
            "retrospective",
            "site",
            "search",
            "output",
            "render",
            "proof",
            "verify",
            "markdown",
            "text",
            "content",
            "problem",
            "work"));
  }

  private static final String[] BELOW_THE_GATE = {
    "retrospective", "site", "search", "render", "output", "verify", "mcp", "lsp"
  };
  private static final String[] DECIDING = {
    "config", "source", "marks", "slips", "gate", "forbid", "text", "assets", "markdown"
  };
  private static final Set<String> TOUCH_FILES =
      Set.of(
          "config", "source", "render", "output", "verify", "imports", "serve", "build", "cli",
          "cache");

  /** What the gate may know of a file without its text. */
  private static final Set<String> HEADERS = Set.of("Header", "InternalHeader", "CustomerMap");

  private static final Set<String> MARKED_TREE =
      Set.of("Marked", "MarkedBlock", "MarkedInline", "Place", "Reach");

  private final String root;

  ArchitectureRules(String root) {
    this.root = root;
  }

  /**
   * A package imports what the table allows, and a package that is not in the table is an error.
   */
  ArchRule importTable() {
    CompositeArchRule all =
        CompositeArchRule.of(
            classes()
                .should()
                .resideInAnyPackage(
                    Stream.concat(Stream.of(root), IMPORTS.keySet().stream().map(this::inside))
                        .toArray(String[]::new))
                .because("every package has a line in the import table"));
    for (Map.Entry<String, List<String>> line : IMPORTS.entrySet()) {
      String[] allowed =
          Stream.concat(Stream.of(line.getKey()), line.getValue().stream())
              .map(this::inside)
              .toArray(String[]::new);
      all =
          all.and(
              classes()
                  .that()
                  .resideInAPackage(inside(line.getKey()))
                  .should()
                  .onlyDependOnClassesThat(
                      resideOutsideOfPackage(root + "..").or(resideInAnyPackage(allowed)))
                  .allowEmptyShould(true));
    }
    return all;
  }

  ArchRule noCycles() {
    return CompositeArchRule.of(slices().matching(root + ".(*)..").should().beFreeOfCycles())
        .and(
            slices()
                .matching(root + ".render.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true));
  }

  /**
   * The markup library is known where text is parsed and where marks are read. And where marks are
   * proposed: {@code draft} writes into the author's file, and no site is made of it.
   */
  ArchRule noFlexmarkOutsideSourceAndMarks() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(inside("source"), inside("marks"), inside("draft"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.vladsch.flexmark..");
  }

  /** The tree that marks hand on is our own data: no node and no text of a file hangs on it. */
  ArchRule markedTreesArePlainData() {
    return noClasses()
        .that(MARKED_TREE.stream().map(t -> named("marks", t)).reduce((a, b) -> a.or(b)).get())
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.vladsch.flexmark..")
        .orShould()
        .dependOnClassesThat(
            describe("are in source and no header", c -> isIn(c, "source") && !isHeader(c)));
  }

  /** The gate is handed marked trees, headers and settings; it can ask for nothing else. */
  ArchRule theGateReadsWhatItIsHanded() {
    return noClasses()
        .that()
        .resideInAPackage(inside("gate"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.nio.file..")
        .orShould()
        .dependOnClassesThat(
            describe("are in source and no header", c -> isIn(c, "source") && !isHeader(c)))
        .orShould()
        .dependOnClassesThat(
            describe(
                "are in marks and not of the tree",
                c -> isIn(c, "marks") && MARKED_TREE.stream().noneMatch(tree -> isNamed(c, tree))));
  }

  /**
   * What is said outside of {@code customer:} is asked for in one place, for the company; and by
   * {@code draft} and {@code imports}, which write it into files of the author, and of which no
   * site is made.
   */
  ArchRule onlyTheCompanysRoadAsksWhatIsInternal() {
    return noClasses()
        .that(
            describe(
                "are not the company's road",
                c ->
                    !isIn(c, "source")
                        && !isIn(c, "draft")
                        && !isIn(c, "imports")
                        && !(isIn(c, "gate") && isNamed(c, "InternalMetas"))))
        .should()
        .callMethodWhere(
            call(
                "asks a header for what is internal",
                c ->
                    c.getName().equals("said")
                        && isIn(c.getTargetOwner(), "source")
                        && isNamed(c.getTargetOwner(), "Header")));
  }

  ArchRule nothingAboveTheGateIsKnownBelowIt() {
    return noClasses()
        .that()
        .resideInAnyPackage(Arrays.stream(BELOW_THE_GATE).map(this::inside).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(inside("source"), inside("config"));
  }

  /** Documents below the gate hold neither places nor paths: an internal edit would move them. */
  ArchRule contentIsPlainData() {
    return noClasses()
        .that()
        .resideInAPackage(inside("content"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", inside("problem"));
  }

  /** One mistake in a reader would be made by both: what decides and what proves share nothing. */
  ArchRule proofSharesNoCodeWithWhatItProves() {
    String[] deciding = Arrays.stream(DECIDING).map(this::inside).toArray(String[]::new);
    return CompositeArchRule.of(
            noClasses()
                .that()
                .resideInAPackage(inside("proof"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(deciding)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vladsch.flexmark..", "org.snakeyaml.."))
        .and(
            noClasses()
                .that()
                .resideInAnyPackage(deciding)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(inside("proof")));
  }

  /** From the gate, {@code site} takes the view and {@code verify} nothing. */
  ArchRule onlyTheViewLeavesTheGate() {
    return CompositeArchRule.of(
            noClasses()
                .that()
                .resideInAPackage(inside("site"))
                .should()
                .dependOnClassesThat(otherThan("gate", "View")))
        .and(
            noClasses()
                .that()
                .resideInAPackage(inside("verify"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(inside("gate"))
                .allowEmptyShould(true));
  }

  /** The search and the pages know the outcome of {@code output} only as files to be written. */
  ArchRule renderKnowsOnlyTheFilesOfOutput() {
    return noClasses()
        .that()
        .resideInAnyPackage(inside("render"), inside("search"))
        .should()
        .dependOnClassesThat(
            otherThan("output", "OutFile").and(describe("not a path", c -> !isNamed(c, "OutPath"))))
        .allowEmptyShould(true);
  }

  ArchRule onlyTheGateMakesViews() {
    return constructors()
        .that()
        .areDeclaredInClassesThat(named("gate", "View"))
        .should()
        .notBePublic()
        .andShould()
        .notBeProtected();
  }

  ArchRule filesAreTouchedInFewPlaces() {
    return noClasses()
        .that(
            describe(
                "reside where files are none of their business",
                c -> !isRoot(c) && TOUCH_FILES.stream().noneMatch(p -> isIn(c, p))))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Files.class);
  }

  ArchRule onlyTheRootPrintsAndExits() {
    return noClasses()
        .that(describe("are not in the root", c -> !isRoot(c)))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getenv");
  }

  /** What depends on the clock, the machine or chance differs between two builds. */
  ArchRule nothingDependsOnTheMoment() {
    return noClasses()
        .that(describe("are not Main", c -> !(isRoot(c) && c.getSimpleName().equals("Main"))))
        .should()
        .callMethodWhere(
            call(
                "asks for the clock, the zone, the locale or chance", ArchitectureRules::isAmbient))
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .callConstructor(Date.class);
  }

  private static boolean isAmbient(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    boolean noArguments = call.getTarget().getRawParameterTypes().isEmpty();
    return switch (call.getName()) {
      case "now" -> owner.startsWith("java.time.") && noArguments;
      case "currentTimeMillis" -> owner.equals("java.lang.System");
      case "systemDefault", "systemUTC", "systemDefaultZone" -> owner.startsWith("java.time.");
      case "getDefault" -> owner.equals("java.util.Locale") || owner.equals("java.util.TimeZone");
      case "random" -> owner.equals("java.lang.Math");
      case "randomUUID" -> owner.equals("java.util.UUID");
      default -> false;
    };
  }

  /** Locale and charset are always said. */
  ArchRule localeAndCharsetAreNamed() {
    return noClasses()
        .should()
        .callMethodWhere(call("leaves locale or charset to the platform", this::isPlatform))
        .orShould()
        .callConstructor(String.class, byte[].class);
  }

  private boolean isPlatform(JavaMethodCall call) {
    if (!call.getTargetOwner().isEquivalentTo(String.class)) {
      return false;
    }
    List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
    return switch (call.getName()) {
      case "toLowerCase", "toUpperCase", "getBytes" -> parameters.isEmpty();
      case "format" -> parameters.get(0).isEquivalentTo(String.class);
      case "formatted" -> true;
      default -> false;
    };
  }

  ArchRule noMutableStatics() {
    return fields().that().areStatic().should().beFinal();
  }

  ArchRule noOldFiles() {
    return noClasses().should().dependOnClassesThat().areAssignableTo(File.class);
  }

  /** All rules, by the name under which the tests report them. */
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("importTable", importTable());
    rules.put("noCycles", noCycles());
    rules.put("noFlexmarkOutsideSourceAndMarks", noFlexmarkOutsideSourceAndMarks());
    rules.put("markedTreesArePlainData", markedTreesArePlainData());
    rules.put("theGateReadsWhatItIsHanded", theGateReadsWhatItIsHanded());
    rules.put("onlyTheCompanysRoadAsksWhatIsInternal", onlyTheCompanysRoadAsksWhatIsInternal());
    rules.put("nothingAboveTheGateIsKnownBelowIt", nothingAboveTheGateIsKnownBelowIt());
    rules.put("contentIsPlainData", contentIsPlainData());
    rules.put("proofSharesNoCodeWithWhatItProves", proofSharesNoCodeWithWhatItProves());
    rules.put("onlyTheViewLeavesTheGate", onlyTheViewLeavesTheGate());
    rules.put("renderKnowsOnlyTheFilesOfOutput", renderKnowsOnlyTheFilesOfOutput());
    rules.put("onlyTheGateMakesViews", onlyTheGateMakesViews());
    rules.put("filesAreTouchedInFewPlaces", filesAreTouchedInFewPlaces());
    rules.put("onlyTheRootPrintsAndExits", onlyTheRootPrintsAndExits());
    rules.put("nothingDependsOnTheMoment", nothingDependsOnTheMoment());
    rules.put("localeAndCharsetAreNamed", localeAndCharsetAreNamed());
    rules.put("noMutableStatics", noMutableStatics());
    rules.put("noOldFiles", noOldFiles());
    return rules;
  }

  private String inside(String name) {
    return root + "." + name + "..";
  }

  private static boolean isHeader(JavaClass c) {
    return HEADERS.stream().anyMatch(header -> isNamed(c, header));
  }

  private boolean isRoot(JavaClass c) {
    return c.getPackageName().equals(root);
  }

  private boolean isIn(JavaClass c, String name) {
    return resideInAPackage(inside(name)).test(c);
  }

  private DescribedPredicate<JavaClass> named(String name, String type) {
    return describe("are " + name + "." + type, c -> isIn(c, name) && isNamed(c, type));
  }

  private DescribedPredicate<JavaClass> otherThan(String name, String type) {
    return describe("are in " + name + " and not " + type, c -> isIn(c, name) && !isNamed(c, type));
  }

  /** A type or one nested in it. */
  private static boolean isNamed(JavaClass c, String type) {
    String name = c.getName().substring(c.getPackageName().length() + 1);
    return name.equals(type) || name.startsWith(type + "$");
  }

  private static DescribedPredicate<JavaMethodCall> call(
      String what, Predicate<JavaMethodCall> test) {
    return describe(what, test);
  }
}
