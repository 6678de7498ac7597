package fr.openl.neighbours;

import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.fieldwork.mail.Letter;
import fr.openl.neighbours.NeighbourMail.Kind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets collectives find and write to one another. Addresses are in mails that leave for them and
 * nowhere else; whoever wants to give theirs away says so for every single message. Every way that
 * an address can take is in this one file, so that it can be read as a whole. Safe for many
 * threads.
 */
public final class Neighbourhood {
  /** The most messages of one collective a day, and to one address. */
  public static final int MOST_A_DAY = 5;

  private static final int MOST_CONFIRMATIONS = 3;

  /** From so many different collectives, an entry is set aside until people have looked at it. */
  private static final int REPORTS_SET_ASIDE = 3;

  private final NeighbourBook book;
  private final Keyring keys;
  private final NeighbourPost post;

  public Neighbourhood(NeighbourBook book, Keyring keys, NeighbourPost post) {
    this.book = book;
    this.keys = keys;
    this.post = post;
  }

  /** The token of the entry that the holder of a personal link may make. */
  public PersonalToken entry(PersonalToken link) {
    return keys.neighbour(link);
  }

  /** The id of the entry that this token opens. */
  public String id(PersonalToken entry) {
    return keys.neighbourName(entry);
  }

  /** The entry that this token opens. */
  public Optional<Neighbour> find(PersonalToken entry) {
    return book.find(id(entry));
  }

  /** The entry of this id. */
  public Optional<Neighbour> find(String id) {
    return book.find(id);
  }

  /**
   * Keeps an entry. At another address than before it waits until it is confirmed there.
   *
   * @param typed the address; empty to keep the one there is
   * @param confirmation writes the letter that asks for it, given the code that confirms
   */
  public Kept keep(
      Neighbour wanted, Optional<String> typed, LocalDate today, LetterAbout confirmation) {
    Optional<String> before = book.findAddress(wanted.id());
    String address = typed.or(() -> before).orElseThrow();
    boolean known =
        before.filter(address::equals).isPresent()
            && book.find(wanted.id()).filter(Neighbour::confirmed).isPresent();
    String contact = keys.contact(address);
    Neighbour entry =
        new Neighbour(
            wanted.id(),
            wanted.study(),
            wanted.name(),
            wanted.region(),
            wanted.offers(),
            wanted.seeks(),
            wanted.language(),
            known,
            wanted.renewed());
    if (known) {
      book.keep(entry, address, contact);
      return Kept.SHOWN;
    }
    if (book.count(entry.id(), contact, today).confirmations() >= MOST_CONFIRMATIONS) {
      return Kept.TOO_MANY;
    }
    book.keep(entry, address, contact);
    PersonalToken token = PersonalToken.draw();
    book.log(
        new NeighbourMail(
            keys.neighbourName(token),
            entry.study(),
            Kind.CONFIRMATION,
            entry.id(),
            entry.id(),
            contact,
            today));
    return post.send(
            address,
            confirmation.write(new Mailed(code(entry.id(), address), Optional.empty())),
            stop(entry.study(), token),
            Optional.empty())
        ? Kept.ASKED
        : Kept.NOT_SENT;
  }

  /** Confirms an entry by the code that was mailed for it; whether it is the right one. */
  public boolean confirm(String id, String code, LocalDate today) {
    boolean right =
        book.findAddress(id).filter(address -> code(id, address).equals(code)).isPresent();
    if (right) {
      book.confirm(id, today);
    }
    return right;
  }

  /** Whether an entry is set aside, for several collectives reported its messages. */
  public boolean isSetAside(Neighbour entry) {
    return book.countReports(entry.id()) >= REPORTS_SET_ASIDE;
  }

  /** Those who may suit a collective; none before it has confirmed its own entry. */
  public List<Match> matches(Neighbour own) {
    if (!own.confirmed() || isSetAside(own)) {
      return List.of();
    }
    List<Neighbour> others = book.list(own.study());
    Set<String> apart = new HashSet<>(book.listBlocked(own.id()));
    others.stream().filter(this::isSetAside).map(Neighbour::id).forEach(apart::add);
    return Match.of(own, others, apart);
  }

  /** The match with {@code other}; empty when the two are not, or no more, to meet. */
  public Optional<Match> findMatch(Neighbour own, String other) {
    return matches(own).stream().filter(match -> match.neighbour().id().equals(other)).findFirst();
  }

  /**
   * Sends a message of one collective to another that suits it.
   *
   * @param disclose whether the sender wants the other to have its address
   * @param letter writes it in the recipient's language
   */
  public Relayed write(
      Neighbour from, Match to, boolean disclose, LocalDate today, LetterAbout letter) {
    return relay(from, to.neighbour(), Kind.MESSAGE, disclose, today, letter);
  }

  /**
   * Sends an answer back to who wrote.
   *
   * @param mail that is answered
   */
  public Relayed reply(NeighbourMail mail, boolean disclose, LocalDate today, LetterAbout letter) {
    Optional<Neighbour> own = book.find(mail.recipient());
    Optional<Neighbour> other = book.find(mail.sender());
    boolean apart = book.listBlocked(mail.recipient()).contains(mail.sender());
    return own.isEmpty() || other.isEmpty() || apart
        ? Relayed.GONE
        : relay(own.get(), other.get(), Kind.REPLY, disclose, today, letter);
  }

  /** The mail that this token came with. */
  public Optional<NeighbourMail> findMail(PersonalToken token) {
    return book.findMail(keys.neighbourName(token));
  }

  /** Keeps the recipient of a mail apart from its sender. */
  public void block(NeighbourMail mail) {
    book.block(mail.recipient(), mail.sender());
  }

  /**
   * Keeps two apart and tells those who run the study that a message was improper; what it said is
   * told only by the recipient, if it wants to.
   *
   * @param contact whom to tell
   */
  public void report(NeighbourMail mail, String contact, Letter letter) {
    book.report(mail.print());
    block(mail);
    if (!post.send(contact, letter, post.address().toString(), Optional.empty())) {
      System.getLogger(Neighbourhood.class.getName())
          .log(System.Logger.Level.WARNING, "A report about neighbour " + mail.sender());
    }
  }

  /** Erases an entry and all that is kept of its mails. */
  public void leave(String id, LocalDate today) {
    book.erase(id, today);
  }

  private Relayed relay(
      Neighbour from,
      Neighbour to,
      Kind kind,
      boolean disclose,
      LocalDate today,
      LetterAbout letter) {
    Optional<String> address = book.findAddress(to.id());
    if (address.isEmpty() || !to.confirmed()) {
      return Relayed.GONE;
    }
    String contact = keys.contact(address.get());
    NeighbourBook.Sent sent = book.count(from.id(), contact, today);
    if (sent.messages() >= MOST_A_DAY || sent.received() >= MOST_A_DAY) {
      return Relayed.TOO_MANY;
    }
    PersonalToken token = PersonalToken.draw();
    book.log(
        new NeighbourMail(
            keys.neighbourName(token), from.study(), kind, from.id(), to.id(), contact, today));
    Optional<String> own = disclose ? book.findAddress(from.id()) : Optional.empty();
    return post.send(
            address.get(),
            letter.write(new Mailed(token.spelled(), own)),
            stop(from.study(), token),
            own)
        ? Relayed.SENT
        : Relayed.NOT_SENT;
  }

  /** Where whoever reads a mail leaves the neighbours with one click. */
  private String stop(String study, PersonalToken token) {
    return post.address() + "/neighbours/" + study + "/mail/" + token.spelled() + "/stop";
  }

  /** Only a mail to the address tells it. */
  private String code(String id, String address) {
    return keys.seal("neighbour-confirmation", id, address);
  }

  /** Where the observatory is reached, without a slash at its end. */
  public String address() {
    return post.address().toString();
  }

  /** What became of an entry that was to be kept. */
  public enum Kept {
    SHOWN,
    /** It is shown once the address is confirmed. */
    ASKED,
    /** The mail that asks for it could not leave. */
    NOT_SENT,
    /** Too many such mails were asked for today; nothing was changed. */
    TOO_MANY
  }

  /** What became of a message. */
  public enum Relayed {
    SENT,
    /** The mail could not leave. */
    NOT_SENT,
    /** The sender wrote, or the recipient received, enough for one day. */
    TOO_MANY,
    /** There is nobody any more to write to, or they do not want to meet. */
    GONE
  }

  /**
   * What a letter needs to know of its sending.
   *
   * @param token by which the recipient confirms or answers
   * @param sender the address of the sender, who wants it to be told
   */
  public record Mailed(String token, Optional<String> sender) {}

  /** Writes a letter about something. */
  @FunctionalInterface
  public interface LetterAbout {
    Letter write(Mailed mailed);
  }
}
