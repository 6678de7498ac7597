package fr.openl.cli.text;

import fr.openl.Count;
import fr.openl.cli.place.HomeOption;
import fr.openl.dataset.formats.SpreadsheetText;
import fr.openl.definition.CodeList;
import fr.openl.openanswers.CodingScheme;
import fr.openl.openanswers.LeavingAnswer;
import fr.openl.openanswers.words.CatalogueSearch;
import fr.openl.openanswers.words.CatalogueSearch.Suggestion;
import fr.openl.store.DuckDbStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl text suggest}: which category of the scheme each answer may mean. */
@Command(
    name = "suggest",
    mixinStandardHelpOptions = true,
    description = "Suggest categories for open answers; a person accepts them.")
final class TextSuggestCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private QuestionParameter question;
  @Spec private CommandSpec spec;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "A CSV file.")
  private Path out;

  @Override
  public Integer call() {
    OpenQuestion of = question.in(home);
    CodingScheme scheme = of.scheme();
    long found = 0;
    List<List<String>> rows = new ArrayList<>();
    try (DuckDbStore store = of.open();
        CatalogueSearch search = new CatalogueSearch(scheme.list().categories())) {
      for (LeavingAnswer answer : of.leaving(store)) {
        Optional<Suggestion> suggestion = search.find(answer.text());
        found += suggestion.isPresent() ? 1 : 0;
        rows.add(
            List.of(
                answer.id(),
                SpreadsheetText.guarded(answer.text()),
                suggestion.map(Suggestion::code).orElse(""),
                suggestion.map(s -> label(scheme.list(), s, of)).orElse(""),
                suggestion.map(s -> s.evidence().spelling()).orElse(""),
                "",
                ""));
      }
    }
    AnswerSheet.write(
        out,
        List.of(AnswerSheet.ID, "text", "suggestion", "label", "evidence", "accept", "code"),
        rows);
    spec.commandLine()
        .getOut()
        .println(
            "%d of %s with a suggestion, written to %s; mark with x under accept what is right, write a code where it is not, and give it to openl text code."
                .formatted(found, Count.of(rows.size(), "answer"), out));
    return 0;
  }

  private static String label(CodeList list, Suggestion suggestion, OpenQuestion of) {
    String language = of.folder().study().defaultLanguage();
    return list.findCategory(suggestion.code())
        .map(category -> category.label().in(language, language).words())
        .orElse("");
  }
}
