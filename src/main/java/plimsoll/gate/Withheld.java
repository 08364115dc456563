package plimsoll.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import plimsoll.forbid.Denylist;
import plimsoll.text.Folded;

/**
 * What must not be found in a view's files: the words that only internal text has, and what the
 * denylist forbids. It can be asked about a text, it cannot be read.
 *
 * <p>Distinctive is what stands in internal text and in no public text (what this audience reads,
 * the words of theme, scripts and interface):
 *
 * <ul>
 *   <li>an identifier: letters and digits mixed, six characters at least ({@code db7eu1}), or two
 *       to four parts joined by one of {@code - _ . @ : /}, with a digit or one of {@code _ . @ :}
 *       in it ({@code pg-orders-7}, {@code orders.internal});
 *   <li>in prose also a word of four letters at least, letters mixed with digits, a number of five
 *       digits and more that is no date;
 *   <li>a run of five words of eighteen letters at least, or of seven characters of a script
 *       without spaces. Of the runs of internal text every fourth at least is kept, so that eight
 *       words in a row are always found.
 * </ul>
 *
 * Short numbers, dates, times, amounts and ordinals are never distinctive: they occur by chance.
 * Texts are compared as {@link Folded}; only hashes of them are held.
 */
public final class Withheld {
  private final Fingerprints words;
  private final Fingerprints identifiers;
  private final Fingerprints runs;
  private final @Nullable Denylist denylist;

  private Withheld(
      Fingerprints words,
      Fingerprints identifiers,
      Fingerprints runs,
      @Nullable Denylist denylist) {
    this.words = words;
    this.identifiers = identifiers;
    this.runs = runs;
    this.denylist = denylist;
  }

  /** For a view from which nothing is withheld. */
  public static Withheld nothing() {
    return new Withheld(new Fingerprints(), new Fingerprints(), new Fingerprints(), null);
  }

  /** Of all sources what a view does not show. */
  public static Withheld of(
      java.util.List<plimsoll.source.Draft> drafts, plimsoll.config.Config config, View view) {
    return of(InternalTexts.of(drafts, config), InternalTexts.shown(view), Denylist.of(config));
  }

  /**
   * What a view withholds.
   *
   * @param internal texts this audience must not read
   * @param shown texts it reads
   */
  static Withheld of(Iterable<String> internal, Iterable<String> shown, Denylist denylist) {
    Withheld withheld =
        new Withheld(new Fingerprints(), new Fingerprints(), new Fingerprints(), denylist);
    internal.forEach(withheld::collect);
    shown.forEach(withheld::spare);
    withheld.spare(CALENDAR);
    return withheld;
  }

  /**
   * The same without what public texts have too: the words of theme, scripts and interface, which
   * stand in the files whatever is withheld.
   */
  public Withheld sparing(Collection<String> publicTexts) {
    Withheld fewer = new Withheld(words.copy(), identifiers.copy(), runs.copy(), denylist);
    publicTexts.forEach(fewer::spare);
    return new Withheld(
        fewer.words.withoutSpared(),
        fewer.identifiers.withoutSpared(),
        fewer.runs.withoutSpared(),
        denylist);
  }

  /** Whether there is nothing to look for. */
  public boolean isNothing() {
    return denylist == null && words.size() + identifiers.size() + runs.size() == 0;
  }

  /** What must not be in a text that people read, by place. */
  public List<Finding> findIn(String prose) {
    return find(prose.toCharArray(), Kind.PROSE);
  }

  /**
   * What must not be in a text that machines read (a style sheet, a class name, a script), by
   * place. Plain words say nothing there.
   */
  public List<Finding> findInCode(String code) {
    return find(code.toCharArray(), Kind.CODE);
  }

  /**
   * What must not be in a line of a file as it is written, by place. Where a text ends cannot be
   * told there, so that words in a row say nothing either. The line may not be changed from now on.
   */
  public List<Finding> findInRaw(char[] line) {
    return find(line, Kind.RAW);
  }

  /** What kind of text is looked at. */
  private enum Kind {
    PROSE,
    CODE,
    RAW
  }

  private List<Finding> find(char[] text, Kind kind) {
    // Almost no text has any.
    List<Finding> findings = new ArrayList<>(0);
    List<Folded> readings = Folded.readings(text);
    if (denylist != null) {
      denylist
          .scan(readings)
          .forEach(hit -> findings.add(new Finding(hit.rule(), hit.start(), hit.length())));
    }
    for (Folded reading : readings) {
      Traits.read(reading, false, new Finder(reading, kind, findings));
    }
    return findings.isEmpty() ? List.of() : List.copyOf(new TreeSet<>(findings));
  }

  private void collect(String text) {
    Winnowing winnowing = new Winnowing(runs::add);
    for (Folded reading : Folded.readings(text)) {
      Traits.read(reading, false, new Collector(winnowing));
      winnowing.flush();
    }
  }

  private void spare(String text) {
    for (Folded reading : Folded.readings(text)) {
      Traits.read(reading, true, new Sparer());
    }
  }

  @Override
  public String toString() {
    int count = words.size() + identifiers.size() + runs.size();
    return "Withheld[" + count + " hashes]";
  }

  /** Keeps what internal text can be recognised by. */
  private final class Collector implements Traits.Sink {
    private final Winnowing winnowing;

    Collector(Winnowing winnowing) {
      this.winnowing = winnowing;
    }

    @Override
    public void word(long hash, Traits.Strength strength, int start, int end) {
      if (strength == Traits.Strength.IDENTIFIER) {
        identifiers.add(hash);
      } else if (strength == Traits.Strength.WORD) {
        words.add(hash);
      }
    }

    @Override
    public void run(long hash, int start, int end) {
      winnowing.add(hash);
    }
  }

  /** Gives up what public text has too, however it is joined there. */
  private final class Sparer implements Traits.Sink {
    @Override
    public void word(long hash, Traits.Strength strength, int start, int end) {
      identifiers.spare(hash);
      words.spare(hash);
    }

    @Override
    public void run(long hash, int start, int end) {
      runs.spare(hash);
    }
  }

  /** Looks for what was kept. */
  private final class Finder implements Traits.Sink {
    private final Folded text;
    private final Kind kind;
    private final List<Finding> findings;

    Finder(Folded text, Kind kind, List<Finding> findings) {
      this.text = text;
      this.kind = kind;
      this.findings = findings;
    }

    @Override
    public boolean wantsIdentifiersAlone() {
      return kind == Kind.RAW;
    }

    /** How strong a word is depends on its characters alone, so that it is in one of the sets. */
    @Override
    public void word(long hash, Traits.Strength strength, int start, int end) {
      if (strength == Traits.Strength.IDENTIFIER && identifiers.contains(hash)) {
        found("internal-identifier", start, end);
      } else if (strength == Traits.Strength.WORD && kind == Kind.PROSE && words.contains(hash)) {
        found("internal-word", start, end);
      }
    }

    /** What joins words is not in their hash, and may be something weaker here. */
    @Override
    public void joined(long hash, Traits.Strength strength, int start, int end) {
      if (strength == Traits.Strength.NONE) {
        return;
      } else if (identifiers.contains(hash)) {
        found("internal-identifier", start, end);
      } else if (kind == Kind.PROSE && words.contains(hash)) {
        found("internal-word", start, end);
      }
    }

    @Override
    public void run(long hash, int start, int end) {
      if (runs.contains(hash)) {
        found("internal-run", start, end);
      }
    }

    private void found(String rule, int start, int end) {
      int from = text.sourceAt(start);
      findings.add(new Finding(rule, from, text.sourceAt(end - 1) + 1 - from));
    }
  }

  /** What dates are written with. */
  private static final String CALENDAR =
      "January February March April May June July August September October November December "
          + "Sept Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
          + "hour hours minute minutes second seconds day days week weeks month months year years";
}
