package fr.openl.fieldwork.mail;

/**
 * A letter to one contact.
 *
 * @param language of its words
 * @param text the whole letter as plain text
 * @param html the same as a whole HTML page
 */
public record Letter(String language, String subject, String text, String html) {}
