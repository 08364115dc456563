package plimsoll.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import plimsoll.config.Config;
import plimsoll.config.Phrase;
import plimsoll.content.Block;
import plimsoll.forbid.Allowed;
import plimsoll.forbid.Denylist;
import plimsoll.forbid.FindingPlaces;
import plimsoll.forbid.ForbiddenCheck;
import plimsoll.gate.GatedPage;
import plimsoll.marks.Place;
import plimsoll.problem.Problem;
import plimsoll.problem.Severity;
import plimsoll.slips.Slips;
import plimsoll.source.SourceText;

/** Asks the denylist about what came through the gate; the places are carried beside it. */
record ForbiddenWords(Denylist denylist) {
  static ForbiddenWords of(Config config) {
    return new ForbiddenWords(Denylist.of(config));
  }

  /**
   * What is forbidden in a page.
   *
   * @param words what customers read of its header
   */
  List<Problem> in(GatedPage page, List<Phrase> words, SourceText source) {
    List<Problem> found = new ArrayList<>();
    ForbiddenCheck check = new ForbiddenCheck(denylist, page.header().markSeverity(), found::add);
    words.forEach(phrase -> check.unmarked(phrase, Slips.saysInternal(phrase.text())));
    Function<Block, FindingPlaces> places = block -> places(page.places().get(block), source);
    ForbiddenCheck text = check.with(Allowed.of(page.meant()));
    text.blocks(page.document().body(), places);
    page.document().footnotes().forEach(footnote -> text.blocks(footnote, places));
    page.files().forEach(shown -> check.words(shown.file().text(), shown.place()));
    return found;
  }

  private FindingPlaces places(@org.jspecify.annotations.Nullable Place place, SourceText source) {
    int end = source.markdown().length();
    return place == null
        ? new FindingPlaces(source, denylist, 0, end)
        : new FindingPlaces(source, denylist, place.start(), place.end());
  }

  /** What is forbidden in the settings: the customers' site has a title and a footer as well. */
  List<Problem> in(List<Phrase> settings) {
    List<Problem> found = new ArrayList<>();
    ForbiddenCheck check = new ForbiddenCheck(denylist, Severity.ERROR, found::add);
    settings.forEach(phrase -> check.unmarked(phrase, Slips.saysInternal(phrase.text())));
    return found;
  }
}
