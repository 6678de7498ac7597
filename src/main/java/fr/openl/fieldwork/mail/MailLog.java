package fr.openl.fieldwork.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The log of mails. A mail is claimed before it leaves and settled when its fate is known; a claim
 * that was never settled may have left. Implementations are safe for many threads.
 */
public interface MailLog {
  /** The right to send a study's mails; empty while another has it. */
  Optional<Turn> begin(String study);

  /** Keeps claims; when this returns they are durable. */
  void claim(List<Claim> claims);

  /** Adds what became of mails; the last word counts. */
  void settle(List<Outcome> outcomes);

  /** The mails of a study's wave with their last outcome, in the order of their claims. */
  List<Mail> listMails(String study, String wave);

  /** When each mail to any contact was claimed since {@code moment}, whatever its study. */
  List<Mail> listMailsSince(Instant moment);

  /** Panel ids of the units that were written to in a wave → what their mails met. */
  Map<String, Reach> listWritten(String study, String wave);

  /**
   * What the mails to the contacts of one unit met.
   *
   * @param reached whether one has, or may have, reached a contact and did not come back
   * @param bounced whether one was refused or came back
   */
  record Reach(boolean reached, boolean bounced) {}

  /** Held while mails are sent. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * A mail that is about to leave.
   *
   * @param unit panel id of the unit in its frame
   * @param contact keyed hash of the address
   */
  record Claim(
      UUID id,
      String study,
      String wave,
      LetterKind kind,
      String unit,
      String contact,
      Instant claimed) {}

  /**
   * What became of a mail.
   *
   * @param reply the server's reply code, such as {@code 550}; empty when there was none
   */
  record Outcome(UUID mail, Kind kind, Instant at, String reply) {
    /** The fates of a mail. */
    public enum Kind {
      /** The server took it. */
      SENT,
      /** The server asks to come back later (4yz); it was not taken. */
      DEFERRED,
      /** The server refuses the recipient for good (5yz). */
      REFUSED,
      /** It never left; another may be claimed in its place. */
      UNSENT,
      /** It came back after it was taken. */
      BOUNCED
    }
  }

  /** A claimed mail and its last outcome; without one it may have left or not. */
  record Mail(Claim claim, Optional<Outcome> outcome) {
    /** Whether the mail has, or may have, reached its contact's server. */
    public boolean mayHaveLeft() {
      return outcome
          .map(
              o ->
                  switch (o.kind()) {
                    case SENT, BOUNCED -> true;
                    case DEFERRED, REFUSED, UNSENT -> false;
                  })
          .orElse(true);
    }

    /** Whether the address takes no mail. */
    public boolean isUndeliverable() {
      return outcome
          .filter(o -> o.kind() == Outcome.Kind.REFUSED || o.kind() == Outcome.Kind.BOUNCED)
          .isPresent();
    }
  }
}
