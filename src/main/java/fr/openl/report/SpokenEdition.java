package fr.openl.report;

import fr.openl.charts.Setting;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Study;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.openanswers.CodedStudy;
import fr.openl.opendata.Licence;
import fr.openl.opendata.OpenEdition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** An edition told in one language: what it is called, its parts, and the frame of its pages. */
record SpokenEdition(OpenEdition open, Setting setting) {
  /** The part of the indicators that no block of the wave holds; no block can be called so. */
  private static final String OTHERS = "other-figures";

  /** A block of the questionnaire with its indicators, if any, which has a page of its own. */
  record Part(String id, Passage title, List<ReleasedIndicator> indicators) {
    Part {
      indicators = List.copyOf(indicators);
    }

    String file() {
      return "block-" + id + ".html";
    }
  }

  static SpokenEdition of(OpenEdition open, String language) {
    return new SpokenEdition(
        open,
        new Setting(
            open.vocabulary().in(language),
            open.study().defaultLanguage(),
            open.wave().design(),
            open.released().simulated()));
  }

  /** The page of an indicator, beside all others of the edition and language. */
  static String fileOf(String indicator) {
    return "indicator-" + indicator + ".html";
  }

  /** Where the edition stands in its language, from the folder of all reports. */
  String place() {
    return "%s/%s/%s/".formatted(open.study().id(), open.wave().id(), language());
  }

  ReleasedEdition released() {
    return open.released();
  }

  String language() {
    return setting.language();
  }

  Passage study() {
    return setting.passage(open.study().title());
  }

  Passage wave() {
    return open.wave()
        .title()
        .map(setting::passage)
        .orElseGet(() -> new Passage(language(), say("edition", open.wave().id())));
  }

  /** How the edition, or a part of it, is cited. */
  String citation(Passage... parts) {
    Study study = open.study();
    return say(
        "cite",
        study.contact().name(),
        Stream.concat(Stream.of(parts), Stream.of(study()))
            .map(Passage::words)
            .reduce((part, whole) -> part + " — " + whole)
            .orElseThrow(),
        wave().words(),
        open.wave().closes().getYear(),
        Licence.of(study).id());
  }

  /**
   * Blocks in the order of the form, also those without figures, lest their place looks forgotten;
   * what coders added only with its indicators. Indicators of no block of this wave come last.
   */
  List<Part> parts() {
    List<ReleasedIndicator> left = new ArrayList<>(released().indicators());
    List<Part> parts = new ArrayList<>();
    for (QuestionBlock block : open.asked().blocks()) {
      List<ReleasedIndicator> own =
          left.stream().filter(indicator -> indicator.block().equals(block.id())).toList();
      if (!own.isEmpty() || (!block.questions().isEmpty() && !CodedStudy.isCoded(block))) {
        parts.add(new Part(block.id(), setting.passage(block.title()), own));
        left.removeAll(own);
      }
    }
    if (!left.isEmpty()) {
      parts.add(new Part(OTHERS, new Passage(language(), say("section.others")), left));
    }
    return parts;
  }

  /**
   * The frame of the page {@code file} of this edition.
   *
   * @param title its own; the edition's name follows
   * @param trail the pages of this edition above it
   */
  PageFrame frame(String file, List<Passage> title, PageFrame.Link... trail) {
    List<PageFrame.Link> above = new ArrayList<>();
    above.add(PageFrame.Link.to("../../" + EditionsPage.file(language()), study()));
    if (!title.isEmpty()) {
      above.add(PageFrame.Link.to(OpeningPage.FILE, wave()));
    }
    above.addAll(List.of(trail));
    return new PageFrame(
        setting.words(),
        Stream.concat(title.stream(), Stream.of(study(), wave()))
            .map(Passage::words)
            .reduce((one, other) -> one + " — " + other)
            .orElseThrow(),
        "../../../",
        "../../index.html",
        otherLanguages(other -> "../" + other + "/" + file),
        above,
        setting.simulated());
  }

  /** The same page in the other languages. */
  List<PageFrame.Link> otherLanguages(UnaryOperator<String> address) {
    return open.vocabulary().languages().stream()
        .filter(other -> !other.equals(language()))
        .map(
            other ->
                new PageFrame.Link(
                    address.apply(other), other, open.vocabulary().in(other).say("language")))
        .toList();
  }

  String say(String key, Object... arguments) {
    return setting.words().say(key, arguments);
  }

  Passage own(String key, Object... arguments) {
    return new Passage(language(), say(key, arguments));
  }
}
