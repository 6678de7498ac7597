/** Tables as other tools write them: workbooks, CSV and Markdown, read with bounds. */
@NullMarked
package fr.openl.definition.exchange.sheet;

import org.jspecify.annotations.NullMarked;
