package fr.openl.report;

import fr.openl.charts.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days as a language writes them. */
record Days(Locale locale) {
  static Days of(Words words) {
    return new Days(words.locale());
  }

  String say(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }
}
