package fr.openl.report;

import fr.openl.Refusal;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.frame.StudyFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The words that a study's authors wrote for its report, with its figures put in. */
final class StudyWords {
  private static final Pattern PLACE = Pattern.compile("(?<!\\\\)\\{([^{}]*)\\}");
  private static final Pattern CHART_LINE = Pattern.compile("\\{\\s*chart\\s[^{}]*\\}\\s*");

  /** What stands for a placeholder while words become HTML: nobody writes these characters. */
  private static final Pattern MARKED = Pattern.compile("\uE000(\\d+)\uE001");

  private static final Pattern LINKED =
      Pattern.compile("<a\\s[^>]*>(?:(?!</a>).)*\uE000", Pattern.DOTALL);

  private final Map<String, Prose> sections = new LinkedHashMap<>();
  private final List<WordsProblem> problems = new ArrayList<>();
  private final Quotes quotes;

  private StudyWords(Quotes quotes) {
    this.quotes = quotes;
  }

  /**
   * The words for an edition; nothing is said where there is no file.
   *
   * @param editions all of the study
   * @param views the edition's indicators by id
   * @throws Refusal when they speak of a block, an indicator or a category that no edition has: all
   *     such places, each with its line
   */
  static StudyWords read(
      SpokenEdition edition, List<ReleasedEdition> editions, Map<String, IndicatorView> views) {
    StudyWords words = new StudyWords(new Quotes(edition, editions, views));
    StudyFolder study = edition.released().study();
    WordsFile.find(study, edition.open().wave().id(), edition.language())
        .ifPresent(file -> words.read(file, study));
    return words;
  }

  /** What opens the report. */
  Optional<Prose> opening() {
    return section(WordsFile.OPENING);
  }

  /** What opens the page of a block. */
  Optional<Prose> section(String block) {
    return Optional.ofNullable(sections.get(block)).filter(prose -> !prose.pieces().isEmpty());
  }

  private void read(WordsFile file, StudyFolder study) {
    Set<String> blocks = new TreeSet<>();
    Stream.concat(study.revisions().values().stream(), Stream.of(study.current()))
        .map(Questionnaire::blocks)
        .flatMap(List::stream)
        .map(QuestionBlock::id)
        .forEach(blocks::add);
    file.sections()
        .forEach(
            (name, section) -> {
              if (!name.equals(WordsFile.OPENING) && !blocks.contains(name)) {
                problems.add(
                    new WordsProblem(
                            "found a section for the block \"%s\", which the study does not have; there are: %s"
                                .formatted(name, String.join(", ", blocks)),
                            "trouvé une section pour la partie « %s », que l’étude n’a pas ; il y a : %s"
                                .formatted(name, String.join(", ", blocks)))
                        .at(file.path(), section.from() - 1));
              }
              sections.put(name, new Writer(file, section).prose());
            });
    if (!problems.isEmpty()) {
      throw Refusal.said(
          lines(problems.stream().map(WordsProblem::english)),
          lines(problems.stream().map(WordsProblem::french)));
    }
  }

  /** Writes one section. */
  private final class Writer {
    private final WordsFile file;
    private final WordsFile.Section section;
    private final List<Prose.Piece> pieces = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final List<String> quoted = new ArrayList<>();
    private int line;

    Writer(WordsFile file, WordsFile.Section section) {
      this.file = file;
      this.section = section;
      this.line = section.from();
    }

    Prose prose() {
      for (String text : section.lines()) {
        if (CHART_LINE.matcher(text).matches()) {
          endParagraphs();
          place(text.strip());
        } else {
          words.append(PLACE.matcher(text).replaceAll(this::quote)).append('\n');
        }
        line++;
      }
      endParagraphs();
      return new Prose(file.language(), pieces);
    }

    /** Puts a chart on a line of its own. */
    private void place(String text) {
      String written = text.substring(1, text.length() - 1);
      switch (answer(written)) {
        case Quotes.Said said -> pieces.add(new Prose.Paragraphs("<p>" + said.html() + "</p>\n"));
        case Quotes.Unknown unknown -> problem(written, unknown.problem());
        case Quotes.Drawn drawn -> {
          if (new Prose(file.language(), pieces).places(drawn.figure())) {
            problem(
                written,
                new WordsProblem(
                    "this chart stands in the same section already",
                    "ce graphique est déjà dans cette section"));
          }
          pieces.add(new Prose.Placed(drawn.file(), drawn.figure()));
        }
      }
    }

    private String quote(MatchResult found) {
      String written = found.group(1);
      switch (answer(written)) {
        case Quotes.Said said -> quoted.add(said.html());
        case Quotes.Unknown unknown -> problem(written, unknown.problem());
        case Quotes.Drawn drawn ->
            problem(
                written,
                new WordsProblem(
                    "a chart needs a line of its own, not one in a sentence",
                    "un graphique demande une ligne à lui, hors d’une phrase"));
      }
      return Matcher.quoteReplacement("\uE000" + (quoted.size() - 1) + "\uE001");
    }

    private Quotes.Answer answer(String written) {
      return Placeholder.read(written)
          .map(quotes::answer)
          .orElseGet(
              () ->
                  new Quotes.Unknown(
                      new WordsProblem(
                          "expected " + Placeholder.SHAPES + "; write \\{ for a brace",
                          "attendu " + Placeholder.SHAPES + " ; écrivez \\{ pour une accolade")));
    }

    private void problem(String written, WordsProblem problem) {
      problems.add(problem.of(written).at(file.path(), line));
    }

    private void endParagraphs() {
      if (words.toString().isBlank()) {
        words.setLength(0);
        return;
      }
      String html = html(new Passage(file.language(), words.toString()).spaced().words());
      if (LINKED.matcher(html).find()) {
        problems.add(
            new WordsProblem(
                    "a figure leads to its own page and cannot stand in another link",
                    "un chiffre mène à sa propre page et ne peut pas être dans un autre lien")
                .at(file.path(), line));
      } else if (problems.isEmpty()) {
        pieces.add(
            new Prose.Paragraphs(
                MARKED
                    .matcher(html)
                    .replaceAll(
                        mark ->
                            Matcher.quoteReplacement(
                                quoted.get(Integer.parseInt(mark.group(1)))))));
      }
      words.setLength(0);
    }
  }

  private static String lines(Stream<String> problems) {
    return problems.collect(Collectors.joining("\n"));
  }

  private static String html(String words) {
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .sanitizeUrls(true)
        .build()
        .render(Parser.builder().build().parse(words));
  }
}
