package fr.openl.report;

/**
 * A page of the report before it is written.
 *
 * @param file its place among the pages of its language
 * @param template that shows it, without its ending
 * @param content what the template shows
 */
record Page(String file, String template, Object content) {}
