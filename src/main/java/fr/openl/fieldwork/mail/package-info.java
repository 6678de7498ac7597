/** Letters to units: templates, who gets one, SMTP, and what became of each mail. */
@NullMarked
package fr.openl.fieldwork.mail;

import org.jspecify.annotations.NullMarked;
