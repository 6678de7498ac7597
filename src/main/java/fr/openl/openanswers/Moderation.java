package fr.openl.openanswers;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person decided about an open answer.
 *
 * @param answer its id
 * @param released the words that may be told; empty when it is withheld
 * @param moderator a label of who decided
 */
public record Moderation(String answer, Optional<String> released, String moderator, Instant at) {}
