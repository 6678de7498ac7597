package fr.openl;

/**
 * Something that was given cannot be accepted: a file, an argument, a database. The message is one
 * clear sentence for the person who gave it: where, what was found, what was expected and what
 * exists instead. Commands print it and end with exit code 2, the web answers 4xx; nobody sees a
 * stack trace.
 */
public class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Refusal(String message) {
    super(message);
  }

  public Refusal(String message, Throwable cause) {
    super(message, cause);
  }
}
