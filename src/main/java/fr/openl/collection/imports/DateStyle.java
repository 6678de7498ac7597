package fr.openl.collection.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** How dates and moments are written in a foreign file. */
public enum DateStyle {
  /**
   * {@code 2020-11-02T12:28:09Z}, {@code 2020-11-02 12:28:09}, {@code 2020-11-02}, {@code 2020-11}.
   */
  ISO {
    @Override
    Optional<LocalDateTime> parse(String text, ZoneId zone) {
      String iso = text.replace(' ', 'T');
      try {
        if (iso.endsWith("Z") || iso.matches(".*T.*[+-]\\d\\d:?\\d\\d$")) {
          return Optional.of(
              OffsetDateTime.parse(iso.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                  .withOffsetSameInstant(ZoneOffset.UTC)
                  .toLocalDateTime());
        }
        if (iso.indexOf('T') > 0) {
          return Optional.of(utc(LocalDateTime.parse(iso), zone));
        }
        return Optional.of(
            (iso.length() == 7 ? YearMonth.parse(iso).atDay(1) : LocalDate.parse(iso))
                .atStartOfDay());
      } catch (DateTimeException notIso) {
        return Optional.empty();
      }
    }
  },

  /** {@code 3/21/17 14:56} or {@code 03/21/2017}: month first. */
  US {
    @Override
    Optional<LocalDateTime> parse(String text, ZoneId zone) {
      String[] parts = text.split("\\s+", 2);
      try {
        LocalDate day =
            LocalDate.parse(parts[0], parts[0].matches(".*/\\d{4}$") ? US_LONG : US_SHORT);
        if (parts.length == 1) {
          return Optional.of(day.atStartOfDay());
        }
        return Optional.of(
            utc(day.atTime(LocalTime.parse(parts[1].toUpperCase(Locale.ROOT), US_TIME)), zone));
      } catch (DateTimeException notAmerican) {
        return Optional.empty();
      }
    }
  },

  /** {@code 21/3/2017 14:56} or {@code 21.03.2017}: day first. */
  EUROPEAN {
    @Override
    Optional<LocalDateTime> parse(String text, ZoneId zone) {
      String[] parts = text.split("[\\s-]+", 2);
      try {
        LocalDate day = LocalDate.parse(parts[0].replace('.', '/'), EUROPEAN_DAY);
        return Optional.of(
            parts.length == 1
                ? day.atStartOfDay()
                : utc(day.atTime(LocalTime.parse(parts[1].strip(), EUROPEAN_TIME)), zone));
      } catch (DateTimeException notEuropean) {
        return Optional.empty();
      }
    }
  },

  /** A spreadsheet's serial number, such as {@code 43041.5}: days since 1899-12-30. */
  SERIAL {
    @Override
    Optional<LocalDateTime> parse(String text, ZoneId zone) {
      try {
        double days = Double.parseDouble(text);
        if (!(days >= 1 && days < 2_958_466)) { // 9999-12-31 is the last serial of spreadsheets
          return Optional.empty();
        }
        LocalDateTime local =
            LocalDate.of(1899, 12, 30)
                .atStartOfDay()
                .plus(Math.round(days * 86_400), ChronoUnit.SECONDS);
        return Optional.of(days == Math.rint(days) ? local : utc(local, zone));
      } catch (NumberFormatException notSerial) {
        return Optional.empty();
      }
    }
  };

  private static final DateTimeFormatter US_SHORT =
      new DateTimeFormatterBuilder()
          .appendPattern("M/d/")
          .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
          .toFormatter(Locale.ROOT);
  private static final DateTimeFormatter US_LONG =
      DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT);
  private static final DateTimeFormatter EUROPEAN_DAY =
      DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);
  private static final DateTimeFormatter EUROPEAN_TIME =
      DateTimeFormatter.ofPattern("[H:mm:ss][H:mm]", Locale.ROOT);
  private static final DateTimeFormatter US_TIME =
      DateTimeFormatter.ofPattern("[h:mm:ss a][h:mm a][H:mm:ss][H:mm]", Locale.US);

  /**
   * The moment that {@code text} names, in UTC; days without a time are their midnight, unmoved.
   * Empty when it is not written in this style.
   *
   * @param zone the zone of times that name none
   */
  abstract Optional<LocalDateTime> parse(String text, ZoneId zone);

  private static LocalDateTime utc(LocalDateTime local, ZoneId zone) {
    return local.atZone(zone).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
  }
}
