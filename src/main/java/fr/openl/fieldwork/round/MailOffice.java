package fr.openl.fieldwork.round;

import fr.openl.fieldwork.mail.MailSettings;
import fr.openl.fieldwork.outcome.Cases;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * From where the letters of an observatory leave.
 *
 * @param books where the history of cases is kept
 * @param keys the folder of the keys
 * @param clock by which letters are dated and the days between them counted
 */
public record MailOffice(
    MailSettings settings, Cases.Books books, Path keys, InstantSource clock) {}
