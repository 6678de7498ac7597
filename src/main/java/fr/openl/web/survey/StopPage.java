package fr.openl.web.survey;

import fr.openl.web.door.PageFrame;

/**
 * Asks whether mails are to be stopped, or says that they are.
 *
 * @param done whether they are
 */
public record StopPage(PageFrame frame, boolean done) {}
