package fr.openl.web.door;

/** A request that was not served, told kindly. */
public record ErrorPage(PageFrame frame, String sentence) {}
