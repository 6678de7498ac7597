package fr.openl.report;

/**
 * HTML made from a study's own words, every tag of the source escaped.
 *
 * @param language the language of the words
 */
public record Markup(String language, String html) {}
