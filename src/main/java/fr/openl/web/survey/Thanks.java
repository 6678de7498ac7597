package fr.openl.web.survey;

import fr.openl.collection.Receipt;
import fr.openl.collection.Response;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Promises;
import fr.openl.web.door.Texts;
import fr.openl.web.door.WaveDoor;
import fr.openl.web.mirror.MirrorView;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Composes the page of somebody whose response is kept. */
final class Thanks {
  private final Sitting sitting;
  private final Texts texts;
  private final WaveDoor door;

  Thanks(Sitting sitting) {
    this.sitting = sitting;
    this.texts = sitting.texts();
    this.door = sitting.door();
  }

  /** Right after sending in an anonymous study, where the link no more finds the response. */
  ThanksPage anonymous(Response response, Receipt receipt) {
    return page(response, Optional.of(receipt), false, null);
  }

  /** What a link tells of its response. */
  ThanksPage of(Response response, LinkToKeep link) {
    boolean changed =
        !sitting
            .desk()
            .reception()
            .numbers()
            .of(sitting.pass(), sitting.draft())
            .response()
            .equals(response.id());
    return page(
        response,
        sitting.desk().reception().numbers().findReceipt(sitting.pass(), sitting.draft(), response),
        changed,
        link);
  }

  private ThanksPage page(
      Response response, Optional<Receipt> receipt, boolean changed, @Nullable LinkToKeep link) {
    MirrorView mirror = MirrorRoute.view(sitting, response);
    return new ThanksPage(
        sitting.framed(
            sitting
                .desk()
                .pages()
                .frame(
                    texts,
                    texts.say(Phrase.THANKS) + " – " + texts.words(door.title()),
                    link == null ? List.of(texts.language()) : door.study().languages())),
        door,
        receipt.orElse(null),
        received(response),
        mirror,
        MirrorRoute.offersNeighbours(sitting),
        Promises.of(door.study(), texts),
        !changed && !sitting.examine(sitting.typed("")).dropped().isEmpty(),
        changed,
        link,
        texts.language());
  }

  /** When a response was sent, only as precisely as its study keeps it. */
  private String received(Response response) {
    return response
        .submitted()
        .map(
            at ->
                switch (door.study().privacy().datePrecision()) {
                  case SECOND -> texts.moment(sitting.desk().waves().local(at));
                  case DAY -> texts.day(at.atZone(ZoneOffset.UTC).toLocalDate());
                  case WEEK ->
                      texts.say(Phrase.WEEK_OF, texts.day(at.atZone(ZoneOffset.UTC).toLocalDate()));
                  case MONTH -> texts.month(at.atZone(ZoneOffset.UTC).toLocalDate());
                  case YEAR -> Integer.toString(at.atZone(ZoneOffset.UTC).getYear());
                })
        .orElse("");
  }
}
