package fr.openl.neighbours;

import fr.openl.Refusal;
import fr.openl.fieldwork.mail.Letter;
import fr.openl.fieldwork.mail.MailSettings;
import fr.openl.fieldwork.mail.SmtpPost;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends single mails, each over a connection of its own. Safe for many threads.
 *
 * @param settings how mails leave
 */
public record NeighbourPost(MailSettings settings) {
  /** Where the observatory is reached, without a slash at its end. */
  public URI address() {
    return settings.address();
  }

  /**
   * Hands a mail over.
   *
   * @param stop the whole address where the recipient asks for no more
   * @param replyTo where an answer goes; empty discloses nobody's address
   * @return whether the server took it; false also when it may have and the connection broke
   */
  boolean send(String recipient, Letter letter, String stop, Optional<String> replyTo) {
    try (SmtpPost post = new SmtpPost(settings)) {
      post.connect();
      return post.hand(UUID.randomUUID(), recipient, letter, stop, replyTo)
          instanceof SmtpPost.Delivery.Taken;
    } catch (Refusal noServer) {
      return false;
    }
  }
}
