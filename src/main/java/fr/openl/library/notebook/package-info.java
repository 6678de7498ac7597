/** How a Jupyter kernel for Java shows what the library gives; loaded by the kernel alone. */
@NullMarked
package fr.openl.library.notebook;

import org.jspecify.annotations.NullMarked;
