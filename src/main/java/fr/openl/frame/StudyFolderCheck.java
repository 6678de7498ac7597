package fr.openl.frame;

import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.Comparability;
import fr.openl.definition.DatePrecision;
import fr.openl.definition.LocalText;
import fr.openl.definition.Question;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study;
import fr.openl.definition.document.Origins;
import fr.openl.definition.document.Problems;
import fr.openl.definition.format.RevisionHash;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks what the files of a study say of each other. */
final class StudyFolderCheck {
  private final StudyFolder folder;
  private final Origins origins;
  private final Problems problems;

  StudyFolderCheck(StudyFolder folder, Origins origins, Problems problems) {
    this.folder = folder;
    this.origins = origins;
    this.problems = problems;
  }

  void check() {
    folder.waves().forEach(this::wave);
    List<Questionnaire> inOrder = revisionsInOrder();
    inOrder.forEach(this::comparable);
    for (int i = 1; i < inOrder.size(); i++) {
      reusedCodes(inOrder.get(i - 1), inOrder.get(i));
    }
  }

  private void wave(Wave wave) {
    if (wave.closes().isBefore(wave.opens())) {
      problems.error(
          origins.place(wave, "closes"),
          "closes " + wave.closes() + " before opens " + wave.opens(),
          "a day from " + wave.opens() + " on");
    }
    previous(wave);
    Optional<Questionnaire> asked = Optional.ofNullable(folder.revisions().get(wave.revision()));
    if (asked.isEmpty()) {
      problems.unknown(
          origins.place(wave, "questionnaire"),
          "revision",
          wave.revision(),
          folder.revisions().keySet().stream().sorted().toList());
      return;
    }
    pinned(wave, asked.get());
    frame(wave, asked.get());
    anonymous(wave, asked.get());
  }

  private void previous(Wave wave) {
    if (wave.previous().isEmpty()) {
      return;
    }
    List<String> earlier =
        folder.waves().stream()
            .filter(other -> other.opens().isBefore(wave.opens()))
            .map(Wave::id)
            .toList();
    if (!earlier.contains(wave.previous().get())) {
      problems.unknown(
          origins.place(wave, "previous"), "earlier wave", wave.previous().get(), earlier);
    }
  }

  private void pinned(Wave wave, Questionnaire asked) {
    if (wave.pinned().isEmpty() || problems.hasErrors()) {
      return; // what is wrong has no meaning that could be compared
    }
    String hash = RevisionHash.of(asked);
    if (!wave.pinned().get().equals(hash)) {
      problems.error(
          origins.place(wave, "pinned"),
          "revision " + asked.revision() + " has changed since this wave pinned it",
          "the pinned content, or pinned: " + hash);
    }
  }

  private void frame(Wave wave, Questionnaire asked) {
    if (wave.frameFile().isPresent()
        && !Files.isRegularFile(folder.home().resolve(wave.frameFile().get()))) {
      problems.warning(
          origins.place(wave, "frame"),
          "no file " + wave.frameFile().get(),
          "the frame's file in the folder that holds surveys/");
    }
    boolean prefilled =
        asked
            .questions()
            .anyMatch(q -> q.prefill().filter(Question.Prefill.FRAME::equals).isPresent());
    if (prefilled && wave.frameFile().isEmpty()) {
      problems.warning(
          origins.place(wave),
          "questions are prefilled from the frame, but this wave has none",
          "frame: {file: …}");
    }
  }

  /** A proposed answer tells who is asked: in an anonymous study nobody may know. */
  private void anonymous(Wave wave, Questionnaire asked) {
    if (folder.study().privacy().identity() != Study.Identity.ANONYMOUS) {
      return;
    }
    asked
        .questions()
        .filter(question -> question.prefill().isPresent())
        .findFirst()
        .ifPresent(
            question ->
                problems.error(
                    origins.place(wave, "questionnaire"),
                    question.id() + " is prefilled, but the study is anonymous",
                    "a questionnaire without prefill, or another identity in study.yaml"));
    if (folder.study().privacy().datePrecision() == DatePrecision.SECOND) {
      problems.error(
          origins.place(wave),
          "date_precision: second in an anonymous study tells who answered when",
          "day, week, month or year");
    }
  }

  private void comparable(Questionnaire questionnaire) {
    List<String> waves = folder.waves().stream().map(Wave::id).toList();
    for (QuestionBlock block : questionnaire.blocks()) {
      for (Comparability how : block.comparable().values()) {
        if (!waves.contains(how.since())) {
          problems.unknown(origins.place(how, "since"), "wave", how.since(), waves);
        }
      }
    }
  }

  /** The revisions in the order of their waves; those that no wave asks come last. */
  private List<Questionnaire> revisionsInOrder() {
    Set<String> names = new LinkedHashSet<>();
    folder.waves().forEach(wave -> names.add(wave.revision()));
    folder.revisions().keySet().stream().sorted().forEach(names::add);
    names.remove(folder.current().revision());
    List<Questionnaire> inOrder = new ArrayList<>();
    for (String name : names) {
      Optional.ofNullable(folder.revisions().get(name)).ifPresent(inOrder::add);
    }
    inOrder.add(folder.current());
    return inOrder;
  }

  /** A code whose words changed may have changed its meaning: someone should look. */
  private void reusedCodes(Questionnaire earlier, Questionnaire later) {
    for (CodeList list : later.lists()) {
      Optional<CodeList> before =
          earlier.lists().stream().filter(other -> other.id().equals(list.id())).findFirst();
      for (Category category : list.categories()) {
        before
            .flatMap(other -> other.findCategory(category.code()))
            .filter(old -> !words(old.label()).equals(words(category.label())))
            .ifPresent(
                old ->
                    problems.warning(
                        origins.place(list, category.code()),
                        "the category '"
                            + category.code()
                            + "' of list "
                            + list.id()
                            + " reads '"
                            + words(category.label())
                            + "', in revision "
                            + earlier.revision()
                            + " it read '"
                            + words(old.label())
                            + "'",
                        "the same meaning, or a new code"));
      }
    }
  }

  private String words(LocalText label) {
    String language = folder.study().defaultLanguage();
    return label.in(language, language).words();
  }
}
