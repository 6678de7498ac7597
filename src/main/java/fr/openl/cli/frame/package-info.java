/** Commands on the list of those who are asked: import a frame, draw a sample. */
@NullMarked
package fr.openl.cli.frame;

import org.jspecify.annotations.NullMarked;
