package fr.openl.web.door;

import fr.openl.Refusal;
import fr.openl.collection.CollectionEvent;
import fr.openl.collection.Draft;
import fr.openl.collection.Journal;
import fr.openl.definition.Study;
import fr.openl.definition.format.RevisionHash;
import fr.openl.fieldwork.PrivacyLog;
import fr.openl.fieldwork.Promise;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Keeps what a wave promises before the first thing that it receives: from then on the promise
 * holds, whatever the study's file says later.
 */
public final class PromisedJournal implements Journal {
  private final Journal journal;
  private final PrivacyLog privacy;
  private final Map<String, StudyFolder> studies;
  private final Map<List<String>, Promise> kept = new ConcurrentHashMap<>();

  /**
   * @param today decides which waves are open and must keep their promise
   * @throws Refusal when the files of an open wave promise something else than it has promised
   */
  public PromisedJournal(
      Journal journal, PrivacyLog privacy, List<StudyFolder> studies, LocalDate today) {
    this.journal = journal;
    this.privacy = privacy;
    this.studies =
        studies.stream().collect(Collectors.toMap(folder -> folder.study().id(), f -> f));
    for (StudyFolder folder : studies) {
      folder.waves().stream()
          .filter(wave -> wave.isOpen(today))
          .forEach(wave -> compare(folder, wave));
    }
  }

  @Override
  public void record(List<CollectionEvent> events) {
    for (CollectionEvent event : events) {
      switch (event) {
        case CollectionEvent.ResponseSent sent ->
            promise(sent.response().study(), sent.response().wave());
        case CollectionEvent.DraftSaved saved -> promise(saved.study(), saved.wave());
        default -> {}
      }
    }
    journal.record(events);
  }

  @Override
  public Optional<Draft> findDraft(Draft.Key key) {
    return journal.findDraft(key);
  }

  private void promise(String study, String wave) {
    kept.computeIfAbsent(
        List.of(study, wave),
        name -> {
          StudyFolder folder = Optional.ofNullable(studies.get(study)).orElseThrow();
          return privacy.promise(written(folder, folder.findWave(wave).orElseThrow()));
        });
  }

  private void compare(StudyFolder folder, Wave wave) {
    privacy
        .findPromise(folder.study().id(), wave.id())
        .ifPresent(
            promised -> {
              List<String> broken = broken(promised, written(folder, wave));
              if (!broken.isEmpty()) {
                throw new Refusal(
                    "%s, wave %s, has begun to collect and promised its respondents %s. Restore what"
                            .formatted(folder.study().id(), wave.id(), String.join(" and ", broken))
                        + " was promised, or collect in a new wave.");
              }
            });
  }

  /** Whether the files of a study still say what a wave has promised, if it has. */
  public static boolean keeps(PrivacyLog privacy, StudyFolder folder, Wave wave) {
    return privacy
        .findPromise(folder.study().id(), wave.id())
        .filter(promised -> !broken(promised, written(folder, wave)).isEmpty())
        .isEmpty();
  }

  private static List<String> broken(Promise promised, Promise written) {
    List<String> broken = new ArrayList<>();
    if (promised.identity() != written.identity()) {
      broken.add(
          "identity: %s, but study.yaml now says %s"
              .formatted(spell(promised.identity()), spell(written.identity())));
    }
    if (promised.precision() != written.precision()) {
      broken.add(
          "date_precision: %s, but study.yaml now says %s"
              .formatted(spell(promised.precision()), spell(written.precision())));
    }
    if (!promised.revision().equals(written.revision())) {
      broken.add(
          "the questionnaire %s, but its file is now %s"
              .formatted(promised.revision(), written.revision()));
    }
    return broken;
  }

  private static Promise written(StudyFolder folder, Wave wave) {
    Study study = folder.study();
    return new Promise(
        study.id(),
        wave.id(),
        study.privacy().identity(),
        study.privacy().datePrecision(),
        RevisionHash.of(folder.questionnaireOf(wave)));
  }

  private static String spell(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
