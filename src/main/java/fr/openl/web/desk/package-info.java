/** The desk of those who run the fieldwork: signing in, waves, figures, letters, publication. */
@NullMarked
package fr.openl.web.desk;

import org.jspecify.annotations.NullMarked;
