package fr.openl.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days as a language writes them. */
record Days(Locale locale) {
  static Days of(String language) {
    return new Days(language.equals("fr") ? Locale.FRANCE : Locale.UK);
  }

  String say(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }
}
