package fr.openl.web;

/** A request that was not served, told kindly. */
public record ErrorPage(PageFrame frame, String sentence) {}
