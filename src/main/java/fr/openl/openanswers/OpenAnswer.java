package fr.openl.openanswers;

import java.util.UUID;

/**
 * What a unit wrote to an open question.
 *
 * @param id drawn at random when the answer is first looked at; tells nothing of the response
 */
public record OpenAnswer(String id, UUID response, String text) {}
