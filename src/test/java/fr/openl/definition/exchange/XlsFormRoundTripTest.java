package fr.openl.definition.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.openl.definition.CodeList;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study;
import fr.openl.definition.exchange.sheet.SheetWriter;
import fr.openl.definition.exchange.xlsform.XlsFormReader;
import fr.openl.definition.exchange.xlsform.XlsFormWriter;
import fr.openl.definition.format.AnyQuestionnaire;
import fr.openl.definition.format.QuestionnaireReader;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Written as an XLSForm and read back, a questionnaire is what it was, as far as XLSForm goes. */
class XlsFormRoundTripTest {
  private static final Path HOME = Path.of(".");
  private static final Study STUDY =
      StudyFolderReader.read(HOME, "framaspace-usages").orRefuse().study();

  @TempDir private Path folder;

  @RepeatedTest(60)
  void anyQuestionnaireComesBack(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String file = new AnyQuestionnaire(random).file().replace("if(asked(", "if(answered(");
    Questionnaire written =
        QuestionnaireReader.read(file, "any.yaml", HOME, List.of("fr", "en")).orRefuse();
    String ending = List.of("xlsx", "csv", "md").get(random.nextInt(3));

    assertEquals(expressible(written), thereAndBack(STUDY, written, ending));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "csv"})
  void theQuestionnaireOfFramaspaceComesBack(String ending) {
    StudyFolder study = StudyFolderReader.read(HOME, "framaspace-usages").orRefuse();

    Questionnaire back = thereAndBack(study.study(), study.current(), ending);

    assertEquals(
        study.current().questions().map(question -> question.id()).toList(),
        back.questions().map(question -> question.id()).toList());
    assertEquals(
        study.current().questions().map(question -> question.type().items("x")).toList().size(),
        back.questions().map(question -> question.type().items("x")).toList().size());
    assertEquals(
        study.current().items().stream().map(item -> item.id()).toList(),
        back.items().stream().map(item -> item.id()).toList());
  }

  @Test
  void whatXlsFormCannotSayIsReported() {
    String file =
        """
        questionnaire: any
        revision: "1"
        blocks:
          - id: one
            title: {fr: Un, en: One}
            questions:
              - {id: a, type: yes_no, label: {fr: A, en: A}}
              - {id: b, type: text, relevant: "previous(${a})", label: {fr: B, en: B}}
              - {id: c, type: text, relevant: "${a} and not(${a} = 'no')", label: {fr: C, en: C}}
        """;
    Questionnaire written =
        QuestionnaireReader.read(file, "any.yaml", HOME, List.of("fr", "en")).orRefuse();
    ExchangeReport report = new ExchangeReport();

    var survey = XlsFormWriter.write(STUDY, written, report).getFirst();

    assertEquals(List.of("b: previous() in 'previous(${a})' → left out"), report.lines());
    int relevant = survey.rows().getFirst().cells().indexOf("relevant");
    assertEquals("(${a} = 'yes') and not(${a} = 'no')", survey.rows().get(4).cell(relevant));
  }

  private Questionnaire thereAndBack(Study study, Questionnaire questionnaire, String ending) {
    Path file = folder.resolve("form." + ending);
    SheetWriter.write(XlsFormWriter.write(study, questionnaire, new ExchangeReport()), file);
    ExchangeReport report = new ExchangeReport();
    return StudyAssembly.assemble(
            XlsFormReader.read(file, "fr", report), questionnaire.id(), report)
        .questionnaire();
  }

  /** Without what XLSForm has no place for: retired ids, comparability, advice, unused lists. */
  private static Questionnaire expressible(Questionnaire whole) {
    return new Questionnaire(
        whole.id(),
        whole.revision(),
        whole.lists().stream()
            .filter(
                list ->
                    whole.items().stream()
                        .anyMatch(
                            item ->
                                item.measure()
                                    .findList()
                                    .filter(used -> used.id().equals(list.id()))
                                    .isPresent()))
            .map(list -> new CodeList(list.id(), list.categories(), Optional.empty()))
            .toList(),
        whole.blocks().stream()
            .map(
                block ->
                    new QuestionBlock(
                        block.id(),
                        block.title(),
                        block.intro(),
                        block.relevant(),
                        block.questions(),
                        Map.of()))
            .toList(),
        List.of(),
        List.of());
  }
}
