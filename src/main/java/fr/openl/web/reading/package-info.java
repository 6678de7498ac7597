/** What anybody may read: published reports, questionnaires, notices. */
@NullMarked
package fr.openl.web.reading;

import org.jspecify.annotations.NullMarked;
