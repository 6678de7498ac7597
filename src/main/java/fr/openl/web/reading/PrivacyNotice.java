package fr.openl.web.reading;

import fr.openl.definition.Study;
import fr.openl.fieldwork.PrivacyLog.Deed;
import fr.openl.web.door.PageFrame;
import fr.openl.web.door.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a study promises, all it keeps, and what it has erased so far.
 *
 * @param deeds the public log, oldest first
 */
public record PrivacyNotice(
    PageFrame frame, Study study, String questionnairePath, List<Deed> deeds) {
  public PrivacyNotice {
    deeds = List.copyOf(deeds);
  }

  public Texts texts() {
    return frame.texts();
  }

  /** What links a response to its unit, a sentence each. */
  public List<String> link() {
    Study.Privacy privacy = study.privacy();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        texts()
            .say(
                switch (privacy.identity()) {
                  case ANONYMOUS -> Notice.LINK_NONE;
                  case PSEUDONYMOUS -> Notice.LINK_PSEUDONYM;
                  case NAMED -> Notice.LINK_NAME;
                }));
    privacy
        .keyDestroyed()
        .ifPresent(day -> sentences.add(texts().say(Notice.KEY_ENDS, texts().day(day))));
    return sentences;
  }

  /** How long things are kept, a sentence each. */
  public List<String> duration() {
    Study.Privacy privacy = study.privacy();
    return List.of(
        privacy.keepRawMonths().isPresent()
            ? texts().say(Notice.RAW_MONTHS, privacy.keepRawMonths().getAsInt())
            : texts().say(Notice.RAW_OPEN),
        texts().say(isAnonymous() ? Notice.DRAFTS_ANONYMOUS : Notice.DRAFTS));
  }

  /** What is kept of neighbours, a sentence each; empty where the study offers none. */
  public List<String> neighbours() {
    return study.givingBack().neighbours().stream()
        .flatMap(
            declared ->
                Stream.of(
                    texts().say(Notice.NEIGHBOURS_KEPT),
                    texts().say(Notice.NEIGHBOURS_MAIL),
                    texts().say(Notice.NEIGHBOURS_ERASED, declared.keepMonths())))
        .toList();
  }

  public List<Kept> kept() {
    return Kept.all();
  }

  /** How precisely something is kept in this study. */
  public String precision(Kept kept) {
    return kept.precision()
        .map(texts()::words)
        .orElseGet(
            () ->
                texts()
                    .say(
                        switch (study.privacy().datePrecision()) {
                          case SECOND -> Notice.TO_THE_SECOND;
                          case DAY -> Notice.TO_THE_DAY;
                          case WEEK -> Notice.TO_THE_WEEK;
                          case MONTH -> Notice.TO_THE_MONTH;
                          case YEAR -> Notice.TO_THE_YEAR;
                        }));
  }

  public boolean isAnonymous() {
    return study.privacy().identity() == Study.Identity.ANONYMOUS;
  }

  public String told(Deed deed) {
    return texts()
        .say(
            switch (deed.kind()) {
              case KEY_DESTROYED -> Notice.KEY_DESTROYED;
              case RETENTION_ENDED -> Notice.RETENTION_ENDED;
              case DRAFTS_EXPIRED -> Notice.DRAFTS_EXPIRED;
              case ERASED_ON_REQUEST -> Notice.ERASED_ON_REQUEST;
            });
  }

  /** How much was erased; empty when nothing had to be. */
  public String count(Deed deed) {
    return deed.responses() == 0 && deed.drafts() == 0
        ? ""
        : texts()
            .say(
                Notice.LOG_COUNT,
                texts().number((double) deed.responses()),
                texts().number((double) deed.drafts()));
  }
}
