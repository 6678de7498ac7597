/** XLSForm, the tables that ODK and KoboToolbox read. */
@NullMarked
package fr.openl.definition.exchange.xlsform;

import org.jspecify.annotations.NullMarked;
