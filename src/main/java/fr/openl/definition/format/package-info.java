/** How definitions are read, written and described: YAML files, JSON Schema. */
@NullMarked
package fr.openl.definition.format;

import org.jspecify.annotations.NullMarked;
