package fr.openl.fieldwork.mail;

import fr.openl.cli.rehearse.LocalMailServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A mail server that welcomes every recipient and has its say when the letter is there. */
final class AnsweringMailroom implements LocalMailServer.Mailroom {
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Set<String> silent = ConcurrentHashMap.newKeySet();
  private final CountDownLatch end = new CountDownLatch(1);
  private final String usual;

  /**
   * @param usual what is said of a letter, such as {@code 250 taken}
   */
  AnsweringMailroom(String usual) {
    this.usual = usual;
  }

  /** Says this of the next letter to {@code recipient}. */
  void answer(String recipient, String answer) {
    answers.put(recipient, answer);
  }

  /** Takes the letter to {@code recipient}, and never says so. */
  void keepSilent(String recipient) {
    silent.add(recipient);
  }

  /** Whose letters it has taken, whatever it said. */
  List<String> taken() {
    return List.copyOf(taken);
  }

  /** Is silent no longer. */
  void end() {
    end.countDown();
  }

  @Override
  public String reply(String recipient) {
    return "250 welcome";
  }

  @Override
  public String take(String recipient, String letter) throws IOException {
    if (silent.contains(recipient)) {
      taken.add(recipient);
      try {
        end.await();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      throw new IOException("nothing is said");
    }
    String answer = Optional.ofNullable(answers.remove(recipient)).orElse(usual);
    if (answer.startsWith("2")) {
      taken.add(recipient);
    }
    return answer;
  }
}
