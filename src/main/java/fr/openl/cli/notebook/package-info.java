/** Notebooks: the kernel for them and the way into Jupyter. */
@NullMarked
package fr.openl.cli.notebook;

import org.jspecify.annotations.NullMarked;
