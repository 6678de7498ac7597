package fr.openl.web.neighbours;

import fr.openl.definition.Study;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.fieldwork.mail.Letter;
import fr.openl.neighbours.Neighbour;
import fr.openl.neighbours.NeighbourMail;
import fr.openl.neighbours.Neighbourhood.Mailed;
import fr.openl.web.door.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * The mails between neighbours.
 *
 * @param address where the observatory is reached, without a slash at its end
 */
record NeighbourLetters(Study study, String address) {

  /** Asks whether an entry is wanted; its code is told to nobody else. */
  Letter confirmation(Neighbour entry, PersonalToken token, Mailed mailed) {
    Texts texts = texts(entry);
    Paragraphs letter = new Paragraphs();
    letter.say(texts.say(NeighbourWords.LETTER_CONFIRM, entry.name(), texts.words(study.title())));
    letter.link(address + NeighbourDesk.path(study.id(), token) + "/confirm/" + mailed.token());
    letter.say(texts.say(NeighbourWords.LETTER_CONFIRM_KEEP));
    return letter.letter(texts, texts.say(NeighbourWords.LETTER_CONFIRM_SUBJECT));
  }

  Letter message(Neighbour from, Neighbour to, Message message, Mailed mailed) {
    return relayed(
        from,
        to,
        message,
        mailed,
        NeighbourWords.LETTER_MESSAGE_SUBJECT,
        NeighbourWords.LETTER_MESSAGE);
  }

  Letter reply(Neighbour from, Neighbour to, Message message, Mailed mailed) {
    return relayed(
        from,
        to,
        message,
        mailed,
        NeighbourWords.LETTER_REPLY_SUBJECT,
        NeighbourWords.LETTER_REPLY);
  }

  /** Tells those who run the study that a message is reported, in the study's first language. */
  Letter report(NeighbourMail mail, String name) {
    Texts texts = new Texts(study.defaultLanguage(), study.defaultLanguage());
    Paragraphs letter = new Paragraphs();
    letter.say(
        texts.say(
            NeighbourWords.LETTER_REPORT,
            texts.day(mail.day()),
            texts.words(study.title()),
            mail.sender(),
            name));
    return letter.letter(texts, texts.say(NeighbourWords.LETTER_REPORT_SUBJECT));
  }

  private Letter relayed(
      Neighbour from,
      Neighbour to,
      Message message,
      Mailed mailed,
      NeighbourWords subject,
      NeighbourWords opening) {
    Texts texts = texts(to);
    String mail = address + "/neighbours/" + study.id() + "/mail/" + mailed.token();
    Paragraphs letter = new Paragraphs();
    letter.say(texts.say(opening, from.name()));
    letter.quote(message.text());
    mailed.sender().ifPresent(own -> letter.say(texts.say(NeighbourWords.LETTER_ADDRESS, own)));
    letter.say(texts.say(NeighbourWords.LETTER_ANSWER));
    letter.link(mail);
    letter.say(texts.say(NeighbourWords.LETTER_LEAVE));
    letter.link(mail + "/stop");
    return letter.letter(texts, texts.say(subject));
  }

  private Texts texts(Neighbour to) {
    return new Texts(to.language(), study.defaultLanguage());
  }

  /** A letter as plain text and as a page, in which only our own links can be followed. */
  private static final class Paragraphs {
    private final List<String> text = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();

    void say(String words) {
      text.add(words);
      for (String paragraph : words.split("\n\n", -1)) {
        html.append("<p>").append(escaped(paragraph)).append("</p>\n");
      }
    }

    void quote(String words) {
      text.add("> " + words.replace("\n", "\n> "));
      html.append("<blockquote><p>")
          .append(escaped(words).replace("\n", "<br>\n"))
          .append("</p></blockquote>\n");
    }

    void link(String address) {
      text.add(address);
      html.append("<p><a href=\"%s\">%s</a></p>\n".formatted(address, address));
    }

    Letter letter(Texts texts, String subject) {
      return new Letter(
          texts.page(),
          subject,
          String.join("\n\n", text) + "\n",
          "<!doctype html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title></head><body>\n%s</body></html>\n"
              .formatted(texts.page(), escaped(subject), html));
    }

    private static String escaped(String words) {
      return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
  }
}
