/** Files of responses of other tools, recognised by their headers: the mapping makes itself. */
@NullMarked
package fr.openl.collection.imports.tool;

import org.jspecify.annotations.NullMarked;
