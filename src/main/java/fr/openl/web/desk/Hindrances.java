package fr.openl.web.desk;

import fr.openl.fieldwork.WaveCourse;
import fr.openl.fieldwork.figures.WaveFigures;
import fr.openl.web.desk.Waves.DeskWave;
import fr.openl.web.door.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands in the way of a step, and what somebody should know before taking it.
 *
 * @param hindering in words; the step is refused as long as there are any
 * @param worth knowing, in words
 */
record Hindrances(List<String> hindering, List<String> worth) {
  static Hindrances of(
      Step step, DeskWave wave, Works works, Optional<WaveFigures> figures, Texts texts) {
    List<String> hindering = new ArrayList<>();
    List<String> worth = new ArrayList<>();
    if (!step.leadsFrom(wave.course().state())) {
      hindering.add(
          texts.say(StepWords.HINDERS_STATE, texts.say(WaveWords.of(wave.course().state()))));
    }
    switch (step) {
      case OPEN, EXTEND -> {
        if (wave.door().isByInvitation()
            && !works.hasInvitations(wave.study(), wave.id())
            && figures.flatMap(WaveFigures::standing).isEmpty()) {
          hindering.add(texts.say(StepWords.HINDERS_NOBODY));
        }
        if (!works.keepsPromise(wave.study(), wave.id())) {
          hindering.add(texts.say(StepWords.HINDERS_PROMISE));
        }
        if (step == Step.OPEN && wave.course().state() == WaveCourse.State.CLOSED) {
          worth.add(texts.say(StepWords.WORTH_DRAFTS_GONE));
        }
        worth.add(texts.say(StepWords.WORTH_FILE));
      }
      case CLOSE -> {
        long drafts = works.countDrafts(wave.study(), wave.id());
        if (drafts > 0) {
          worth.add(texts.say(StepWords.WORTH_DRAFTS, texts.number(drafts)));
        }
      }
      case DRAFT -> {
        long responses = works.countResponses(wave.study(), wave.id());
        long drafts = works.countDrafts(wave.study(), wave.id());
        if (responses + drafts > 0) {
          hindering.add(
              texts.say(StepWords.HINDERS_ANSWERS, texts.number(responses), texts.number(drafts)));
        }
      }
      case PUBLISH -> {
        if (works.countResponses(wave.study(), wave.id()) == 0) {
          hindering.add(texts.say(StepWords.HINDERS_NO_RESPONSE));
        }
        worth.add(texts.say(StepWords.WORTH_FINAL));
      }
    }
    return new Hindrances(List.copyOf(hindering), List.copyOf(worth));
  }
}
