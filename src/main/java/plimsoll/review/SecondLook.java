package plimsoll.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plimsoll.advice.People;
import plimsoll.approval.Wording;
import plimsoll.config.Config;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.BlockText;
import plimsoll.content.Document;
import plimsoll.content.Moment;
import plimsoll.content.Settings;
import plimsoll.problem.Span;
import plimsoll.projection.Projection;
import plimsoll.projection.Projections;
import plimsoll.retrospective.Action;
import plimsoll.retrospective.Retrospective;
import plimsoll.retrospective.Section;
import plimsoll.retrospective.Timeline;
import plimsoll.retrospective.Understanding;

/** What a second pair of eyes would point at on the pages that customers would read. */
public final class SecondLook {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.'-]*");

  private final Projection customers;
  private final Config config;
  private final LocalDate today;
  private final People people;

  /** On how many pages for customers each word is. */
  private final Map<String, Integer> publicWords = new HashMap<>();

  /** The words of each internal page. */
  private final Map<String, Set<String>> companyWords = new HashMap<>();

  private SecondLook(Projections projections, Config config, LocalDate today) {
    this.customers = projections.of(Audience.CUSTOMER);
    this.config = config;
    this.today = today;
    this.people = People.of(config);
    for (Wording wording : projections.wordings()) {
      words(text(wording.document())).forEach(word -> publicWords.merge(word, 1, Integer::sum));
    }
    for (Document document : projections.of(Audience.INTERNAL).view().documents()) {
      for (String word : words(text(document))) {
        companyWords.computeIfAbsent(word, w -> new HashSet<>()).add(document.source());
      }
    }
  }

  /**
   * A look at a content folder.
   *
   * @param today against which due days are past
   */
  public static SecondLook at(Projections projections, Config config, LocalDate today) {
    return new SecondLook(projections, config, today);
  }

  private static String text(Document document) {
    return document.meta().title()
        + "\n"
        + document.meta().summary()
        + "\n"
        + BlockText.of(document.body());
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group().replaceAll("[.'-]+$", ""));
    }
    return words;
  }

  private static Stream<Section> withSubsections(Section section) {
    return Stream.concat(
        Stream.of(section), section.subsections().stream().flatMap(SecondLook::withSubsections));
  }

  /** What is on one page, by place; each word once. */
  public List<Concern> concerns(Wording wording) {
    Page page = new Page(wording);
    page.words(page.start, wording.document().meta().title());
    page.words(page.start, wording.document().meta().summary());
    wording.document().body().forEach(page::block);
    wording.document().footnotes().forEach(note -> note.forEach(page::block));
    if (wording.document().body().isEmpty()) {
      page.add(Concern.Kind.EMPTY, page.start, "");
    }
    Understanding.of(
            List.of(wording.document()),
            customers.view().settings().showing(Settings.Shown.EVERYTHING))
        .forEach(page::understood);
    return List.copyOf(page.found);
  }

  /** A page while it is looked at. */
  private final class Page {
    private final Wording wording;
    private final Span start;

    /** The document of the view, which knows the places: a wording is made from it. */
    private final List<Document> projected;

    private final Set<Concern> found = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();

    Page(Wording wording) {
      this.wording = wording;
      this.start = Span.of(wording.path());
      this.projected =
          customers.view().documents().stream()
              .filter(d -> d.type() == wording.document().type())
              .filter(d -> d.slug().equals(wording.document().slug()))
              .toList();
    }

    void add(Concern.Kind kind, Span place, String word) {
      if (word.isEmpty() || seen.add(word)) {
        found.add(new Concern(kind, place, word));
      }
    }

    void block(Block block) {
      if (block instanceof Block.BulletList list) {
        list.items().forEach(item -> item.blocks().forEach(this::block));
      } else if (block instanceof Block.OrderedList list) {
        list.items().forEach(item -> item.blocks().forEach(this::block));
      } else if (block instanceof Block.Quote quote) {
        quote.blocks().forEach(this::block);
      } else {
        words(place(block), BlockText.of(List.of(block)));
      }
    }

    private Span place(Block block) {
      return place(List.of(block));
    }

    private Span place(List<Block> blocks) {
      return blocks.stream()
          .flatMap(block -> projected.stream().flatMap(d -> customers.place(d, block).stream()))
          .findFirst()
          .orElse(start);
    }

    void words(Span place, String text) {
      for (String name : people.in(text)) {
        add(Concern.Kind.PERSON, place, name);
      }
      TellingWords.in(text, (kind, word) -> add(kind, place, word));
      for (Config.Service service : config.services().values()) {
        if (service.customer().isEmpty()) {
          Stream.of(service.name(), service.key())
              .flatMap(name -> written(text, name).stream())
              .findFirst()
              .ifPresent(name -> add(Concern.Kind.SERVICE, place, name));
        }
      }
      for (String word : SecondLook.words(text)) {
        if (isName(word, text) && isInternalElsewhere(word)) {
          add(Concern.Kind.ELSEWHERE_INTERNAL, place, word);
        }
      }
    }

    /** A name as a text writes it. */
    private Optional<String> written(String text, String name) {
      Matcher matcher =
          Pattern.compile(
                  "(?<![\\p{L}\\p{N}_-])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_-])",
                  Pattern.CASE_INSENSITIVE)
              .matcher(text);
      return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** Written with a capital within a sentence, or with digits, hyphens or capitals inside. */
    private boolean isName(String word, String text) {
      boolean odd = word.matches("(?=.*[\\p{L}])(?=.*[0-9_]).{2,60}|\\p{Ll}+\\p{Lu}.*");
      boolean capital = word.matches("\\p{Lu}[\\p{L}-]{2,40}");
      return odd
          || capital && Pattern.compile("[\\p{Ll},;] " + Pattern.quote(word)).matcher(text).find();
    }

    private boolean isInternalElsewhere(String word) {
      return publicWords.getOrDefault(word, 0) <= 1
          && companyWords.getOrDefault(word, Set.of()).stream()
              .anyMatch(source -> !source.equals(wording.path()));
    }

    void understood(Retrospective review) {
      for (Action action : review.actions()) {
        if (action.state() == Action.State.OPEN) {
          promise(action);
        }
      }
      Timeline timeline = review.timeline();
      timeline.entries().stream()
          .filter(
              entry ->
                  entry.start().stream()
                      .anyMatch(
                          at -> at.zone().isEmpty() && at.precision() != Moment.Precision.DAY))
          .findFirst()
          .ifPresent(entry -> add(Concern.Kind.NO_ZONE, timeline(review), ""));
      if (!timeline.gaps().isEmpty()) {
        add(Concern.Kind.SILENCE, timeline(review), "");
      }
    }

    /** Entries are made from blocks; what has a place is the section they are in. */
    private Span timeline(Retrospective review) {
      return review.sections().stream()
          .flatMap(SecondLook::withSubsections)
          .filter(section -> section.anchor().equals(review.timeline().section()))
          .map(section -> place(section.blocks()))
          .findFirst()
          .orElse(start);
    }

    private void promise(Action action) {
      Optional<LocalDate> due = day(action.due());
      if (action.due().isEmpty()) {
        add(Concern.Kind.PROMISE, place(action.text()), "");
      } else if (due.isPresent() && due.get().isBefore(today)) {
        add(Concern.Kind.PAST_DUE, place(action.text()), action.due());
      }
    }

    private Optional<LocalDate> day(String due) {
      try {
        return due.length() >= 10
            ? Optional.of(LocalDate.parse(due.substring(0, 10)))
            : Optional.empty();
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }
  }
}
