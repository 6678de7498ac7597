package fr.openl.openanswers;

import fr.openl.definition.CodeList;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import fr.openl.frame.StudyFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A study as its analysis sees it: the variables that coders made stand beside those that were
 * asked. It is never asked of anybody.
 */
public final class CodedStudy {
  /** How the ids of blocks begin that hold coded variables. */
  private static final String BLOCK = "coded_";

  private CodedStudy() {}

  /** {@code study} with its coded variables; the same study when it has none. */
  public static StudyFolder of(StudyFolder study) {
    if (isCoded(study)) {
      return study;
    }
    List<CodingScheme> schemes = CodingSchemes.of(study);
    if (schemes.isEmpty()) {
      return study;
    }
    Map<String, Questionnaire> revisions = new LinkedHashMap<>();
    study.revisions().forEach((name, asked) -> revisions.put(name, with(asked, schemes)));
    return new StudyFolder(
        study.home(), study.study(), with(study.current(), schemes), revisions, study.waves());
  }

  /** Whether coders filled {@code block}, and nobody was asked it. */
  public static boolean isCoded(QuestionBlock block) {
    return block.id().startsWith(BLOCK);
  }

  private static boolean isCoded(StudyFolder study) {
    return study.current().blocks().stream().anyMatch(CodedStudy::isCoded);
  }

  private static Questionnaire with(Questionnaire asked, List<CodingScheme> schemes) {
    List<CodeList> lists = new ArrayList<>(asked.lists());
    List<QuestionBlock> blocks = new ArrayList<>(asked.blocks());
    for (CodingScheme scheme : CodingSchemes.in(schemes, asked)) {
      lists.addAll(scheme.book().lists());
      for (QuestionBlock block : scheme.book().blocks()) {
        blocks.add(
            new QuestionBlock(
                BLOCK + scheme.variable(),
                block.title(),
                block.intro(),
                block.relevant(),
                block.questions(),
                block.comparable()));
      }
    }
    return new Questionnaire(
        asked.id(), asked.revision(), lists, blocks, asked.retired(), asked.advice());
  }
}
