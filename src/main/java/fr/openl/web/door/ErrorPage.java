package fr.openl.web.door;

/**
 * A request that was not served, told kindly.
 *
 * @param back the address from where to go on
 * @param backWords what the link to it says
 */
public record ErrorPage(PageFrame frame, String sentence, String back, String backWords) {}
