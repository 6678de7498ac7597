package fr.openl;

import org.jspecify.annotations.Nullable;

/**
 * Something that was given cannot be accepted: a file, an argument, a database. The message is one
 * clear sentence for the person who gave it: where, what was found, what was expected and what
 * exists instead. Commands print it and end with exit code 2, the web answers 4xx; nobody sees a
 * stack trace.
 */
public class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String french;

  public Refusal(String message) {
    super(message);
    this.french = null;
  }

  public Refusal(String message, Throwable cause) {
    super(message, cause);
    this.french = null;
  }

  private Refusal(String message, String french, @Nullable Throwable cause) {
    super(message, cause);
    this.french = french;
  }

  /** One that people also meet on pages, which are read in French. */
  public static Refusal said(String english, String french) {
    return new Refusal(english, french, null);
  }

  /** Like {@link #said(String, String)}. */
  public static Refusal said(String english, String french, Throwable cause) {
    return new Refusal(english, french, cause);
  }

  /** The sentence in French; null when it is said in English only. */
  public @Nullable String french() {
    return french;
  }
}
