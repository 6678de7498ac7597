package fr.openl.definition.exchange;

import fr.openl.Refusal;
import fr.openl.definition.LocalText;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.document.DefinitionProblem;
import fr.openl.definition.document.Document;
import fr.openl.definition.document.Draft;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Reading;
import fr.openl.definition.format.Formatter;
import fr.openl.definition.format.QuestionnaireReader;
import fr.openl.definition.format.QuestionnaireShape;
import fr.openl.definition.format.StudyShape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes a study of this house from a form of another tool. */
public final class StudyAssembly {
  private static final Set<String> PAGES =
      Set.of("review", "answers", "withdraw", "erase", "mirror", "meet");

  private final ForeignForm form;
  private final ExchangeReport report;
  private final NameTable names = new NameTable();
  private final Scope scope = new Scope();
  private final Set<String> later = new LinkedHashSet<>();
  private final RuleTranslation rules;
  private final ListAssembly lists;
  private final QuestionAssembly questions;

  private StudyAssembly(ForeignForm form, ExchangeReport report) {
    this.form = form;
    this.report = report;
    this.rules = new RuleTranslation(form.dialect(), scope, later, report);
    this.lists = new ListAssembly(report, form.languages(), names);
    this.questions = new QuestionAssembly(form.languages(), scope, rules, lists, names, report);
  }

  /**
   * The study {@code id} that {@code form} becomes.
   *
   * @throws Refusal when nothing of the form can be asked, or not without errors
   */
  public static ImportedStudy assemble(ForeignForm form, String id, ExchangeReport report) {
    return new StudyAssembly(form, report).study(id);
  }

  private ImportedStudy study(String id) {
    form.blocks()
        .forEach(block -> block.questions().forEach(question -> later.add(question.name())));
    Aliases blockIds = Aliases.ids("block").without(PAGES);
    List<Node> blocks = new ArrayList<>();
    for (ForeignBlock block : form.blocks()) {
      if (!block.questions().isEmpty()) {
        block(block, blockIds).ifPresent(blocks::add);
      }
    }
    if (blocks.isEmpty()) {
      throw new Refusal(
          "found no question that can be asked here; expected at least one"
              + (report.lines().isEmpty() ? "" : " (" + report.lines().getFirst() + ")"));
    }
    Draft draft = new Draft().put("questionnaire", id).put("revision", revision());
    Node.Mapping written = lists.written(form.lists().values()).mapping();
    if (!written.entries().isEmpty()) {
      draft.put("lists", written);
    }
    draft.put("blocks", Draft.list(blocks));
    String file =
        Formatter.format(new Document(draft.mapping(), List.of()), QuestionnaireShape.SHAPE);
    return new ImportedStudy(studyFile(id), file, read(file), names, report);
  }

  private Questionnaire read(String file) {
    Reading<Questionnaire> reading =
        QuestionnaireReader.read(file, "questionnaire.yaml", Path.of("."), form.languages());
    List<DefinitionProblem> errors =
        reading.problems().stream().filter(DefinitionProblem::isError).toList();
    if (!errors.isEmpty()) {
      throw new Refusal(
          "the form cannot become a study without errors; the first of %d: %s"
              .formatted(errors.size(), errors.getFirst()));
    }
    return reading.orRefuse();
  }

  private Optional<Node> block(ForeignBlock block, Aliases ids) {
    String id = ids.add(block.name());
    names.add("block", id, block.name());
    Draft draft = new Draft().put("id", id);
    LocalText title =
        block
            .title()
            .or(form::title)
            .orElseGet(() -> LocalText.of(form.languages().getFirst(), block.name()));
    draft.put("title", piped(title, block.place()).written());
    block.intro().ifPresent(intro -> draft.put("intro", piped(intro, block.place()).written()));
    rules
        .conditions(block.relevant(), "the block is asked of everyone")
        .ifPresent(relevant -> draft.put("relevant", relevant));
    List<Node> asked = new ArrayList<>();
    for (ForeignQuestion question : block.questions()) {
      questions.write(question).ifPresent(asked::add);
    }
    draft.put("questions", Draft.list(asked));
    return asked.isEmpty() ? Optional.empty() : Optional.of(draft.mapping());
  }

  private LocalText piped(LocalText text, String place) {
    return Texts.map(text, words -> rules.piped(words, place));
  }

  private String revision() {
    String plain =
        form.version()
            .orElse("1")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9_.-]+", "-")
            .replaceFirst("^[^a-z0-9]+", "");
    return plain.isEmpty() ? "1" : plain;
  }

  private String studyFile(String id) {
    ForeignForm.Contact contact =
        form.contact()
            .orElseGet(
                () -> {
                  report.tell(
                      "study.yaml",
                      "a form that does not say whom to ask",
                      "contact@example.org stands there until you write yours");
                  return new ForeignForm.Contact(id, "contact@example.org");
                });
    Draft draft =
        new Draft()
            .put("study", id)
            .put(
                "title",
                form.title()
                    .orElseGet(() -> LocalText.of(form.languages().getFirst(), id))
                    .written())
            .putTexts("languages", form.languages())
            .put("unit", "respondent")
            .put("units", units())
            .put("design", new Draft().put("kind", "open").mapping())
            .put(
                "contact",
                new Draft().put("name", contact.name()).put("mail", contact.mail()).mapping());
    return Formatter.format(new Document(draft.mapping(), List.of()), StudyShape.SHAPE);
  }

  private Node units() {
    return HouseWords.in(form.languages(), "personnes interrogées", "respondents").written();
  }
}
