package fr.openl.web.desk;

import fr.openl.Refusal;
import fr.openl.fieldwork.mail.MailLog.Outcome;
import fr.openl.fieldwork.mail.Mailing;
import fr.openl.web.door.Texts;
import java.util.ArrayList;
import java.util.List;

/** How a round of letters stands, in sentences. */
final class RoundWords {
  private RoundWords() {}

  static List<RefusalText> of(Rounds.Round round, Texts texts) {
    List<RefusalText> words = new ArrayList<>();
    if (round.isUnderWay()) {
      words.add(
          RefusalText.of(
              round.planned() == 0
                  ? texts.say(LetterWords.ROUND_BEGINS, round.by())
                  : texts.say(
                      LetterWords.ROUND_UNDER_WAY,
                      texts.number(round.done()),
                      texts.number(round.planned()),
                      round.by())));
      return words;
    }
    switch (round.ending().orElseThrow()) {
      case Rounds.Ending.Busy busy -> words.add(RefusalText.of(texts.say(LetterWords.BUSY)));
      case Rounds.Ending.Refused(Refusal why) -> {
        words.add(RefusalText.of(texts.say(LetterWords.ROUND_REFUSED)));
        words.add(RefusalText.of(why, texts));
      }
      case Rounds.Ending.Sent(Mailing.Report report) -> {
        add(words, texts, LetterWords.ROUND_SENT, report.count(Outcome.Kind.SENT), true);
        add(words, texts, LetterWords.ROUND_BACK, report.count(Outcome.Kind.REFUSED), false);
        add(words, texts, LetterWords.ROUND_WAITING, report.count(Outcome.Kind.DEFERRED), false);
        add(words, texts, LetterWords.ROUND_UNSENT, report.count(Outcome.Kind.UNSENT), false);
        add(words, texts, LetterWords.ROUND_DOUBTFUL, report.unknown(), false);
        report
            .stopped()
            .ifPresent(
                why -> {
                  words.add(RefusalText.of(texts.say(LetterWords.ROUND_STOPPED)));
                  words.add(RefusalText.of(why, texts));
                });
      }
    }
    return words;
  }

  private static void add(
      List<RefusalText> words, Texts texts, LetterWords sentence, int mails, boolean always) {
    if (always || mails > 0) {
      words.add(RefusalText.of(texts.say(sentence, texts.number(mails))));
    }
  }
}
