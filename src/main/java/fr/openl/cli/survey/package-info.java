/** Commands on the definition of a study. */
@NullMarked
package fr.openl.cli.survey;

import org.jspecify.annotations.NullMarked;
