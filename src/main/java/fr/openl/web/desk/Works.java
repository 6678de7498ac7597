package fr.openl.web.desk;

import fr.openl.Refusal;
import fr.openl.fieldwork.figures.WaveFigures;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.Mailing;
import fr.openl.fieldwork.mail.MailingPlan;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * What the desk has done by the rest of the house, the same as commands do. A {@link Refusal} says
 * in a sentence why something was not done.
 */
public interface Works {
  /** The figures of a wave as they are now; may take seconds. */
  WaveFigures count(String study, String wave);

  /** How many valid responses a wave has at this moment. */
  long countResponses(String study, String wave);

  /** How many drafts of a wave were begun and not sent. */
  long countDrafts(String study, String wave);

  /** Whether personal links of a wave were drawn. */
  boolean hasInvitations(String study, String wave);

  /** Whether the study's files still promise what the wave has promised to its respondents. */
  boolean keepsPromise(String study, String wave);

  /** Who would get a letter now. */
  MailingPlan plan(String study, String wave, LetterKind kind);

  /**
   * Sends letters, unless others of the study are being sent: then it returns empty and tells
   * {@code begun} nothing.
   */
  Optional<Mailing.Report> send(
      String study,
      String wave,
      LetterKind kind,
      Consumer<MailingPlan> begun,
      LongConsumer progress);

  /** Publishes the yearly report of a study from what has come in. */
  void publish(String study);

  /** Writes the single responses of a wave, without free text, to a new file, CSV. */
  void export(String study, String wave, Path file);

  /**
   * What is held about a unit in a study: kind of record, as in {@link
   * fr.openl.fieldwork.UnitRights#show}, → how many.
   *
   * @throws Refusal when nothing is held about it
   */
  Map<String, Integer> countHeld(String study, String unit);

  /** Erases all that is held about a unit in a study. */
  void erase(String study, String unit);
}
