package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of docs/ARCHITECTURE.md hold for our classes, and fail for classes that break them. */
class ArchitectureTest {
  @TestFactory
  List<DynamicTest> ourClassesKeepEveryRule() {
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("plimsoll");
    return new ArchitectureRules("plimsoll")
        .all().entrySet().stream()
            .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(ours)))
            .toList();
  }

  /**
   * The classes of {@code src/test/java/broken} mirror our packages; each breaks the rule (or the
   * rules) it is listed under, and a rule without a line here would be one that cannot fail.
   */
  @Test
  void everyRuleFailsForTheClassesThatBreakIt() {
    Map<String, List<String>> expected = new TreeMap<>();
    expected.put(
        "importTable",
        List.of(
            "broken.content.KnowsItsPlace",
            "broken.problem.ImportsTheRoot",
            "broken.render.WritesThroughOutput",
            "broken.search.ReadsDrafts",
            "broken.somewhere.HasNoLine"));
    expected.put("noCycles", List.of("broken.content.KnowsItsPlace"));
    expected.put("noFlexmarkOutsideSourceAndMarks", List.of("broken.render.HoldsFlexmark"));
    expected.put("markedTreesArePlainData", List.of("broken.marks.MarkedBlock"));
    expected.put("theGateReadsWhatItIsHanded", List.of("broken.gate.OpensAFile"));
    expected.put(
        "onlyTheCompanysRoadAsksWhatIsInternal", List.of("broken.gate.AsksWhatIsInternal"));
    expected.put("nothingAboveTheGateIsKnownBelowIt", List.of("broken.search.ReadsDrafts"));
    expected.put("contentIsPlainData", List.of("broken.content.KnowsItsPlace"));
    expected.put("proofSharesNoCodeWithWhatItProves", List.of("broken.proof.ReadsDrafts"));
    expected.put(
        "onlyTheViewLeavesTheGate",
        List.of("broken.site.OpensTheGate", "broken.verify.KnowsTheGate"));
    expected.put("renderKnowsOnlyTheFilesOfOutput", List.of("broken.render.WritesThroughOutput"));
    expected.put("onlyTheGateMakesViews", List.of("broken.gate.View"));
    expected.put("filesAreTouchedInFewPlaces", List.of("broken.content.KnowsItsPlace"));
    expected.put("onlyTheRootPrintsAndExits", List.of("broken.site.Prints"));
    expected.put("nothingDependsOnTheMoment", List.of("broken.site.AsksTheClock"));
    expected.put("localeAndCharsetAreNamed", List.of("broken.site.TrustsThePlatform"));
    expected.put("noMutableStatics", List.of("broken.site.Remembers"));
    expected.put("noOldFiles", List.of("broken.site.JoinsStrings"));

    JavaClasses broken = new ClassFileImporter().importPackages("broken");
    Map<String, ArchRule> rules = new ArchitectureRules("broken").all();
    assertEquals(expected.keySet(), new TreeMap<>(rules).keySet());
    for (Map.Entry<String, List<String>> line : expected.entrySet()) {
      EvaluationResult result = rules.get(line.getKey()).evaluate(broken);
      assertTrue(result.hasViolation(), line.getKey());
      String report = result.getFailureReport().toString();
      for (String culprit : line.getValue()) {
        assertTrue(report.contains(culprit), () -> line.getKey() + " misses " + culprit);
      }
    }
  }
}
