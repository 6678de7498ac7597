/** Commands that take responses in and give results out. */
@NullMarked
package fr.openl.cli.responses;

import org.jspecify.annotations.NullMarked;
