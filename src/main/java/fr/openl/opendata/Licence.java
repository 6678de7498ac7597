package fr.openl.opendata;

import fr.openl.definition.Study;
import java.util.List;
import java.util.Optional;

/**
 * Under which terms figures may be reused: CC BY 4.0, unless the study's file puts the responses
 * themselves under one licence that is known here, which then is that of the figures too.
 *
 * @param id in the SPDX list
 * @param page where the terms are
 */
public record Licence(String id, String title, String page) {
  private static final Licence DEFAULT =
      new Licence(
          "CC-BY-4.0",
          "Creative Commons Attribution 4.0",
          "https://creativecommons.org/licenses/by/4.0/");

  private static final List<Licence> KNOWN =
      List.of(
          DEFAULT,
          new Licence(
              "CC-BY-SA-4.0",
              "Creative Commons Attribution-ShareAlike 4.0",
              "https://creativecommons.org/licenses/by-sa/4.0/"),
          new Licence(
              "CC0-1.0",
              "Creative Commons Zero 1.0",
              "https://creativecommons.org/publicdomain/zero/1.0/"),
          new Licence(
              "ODbL-1.0",
              "Open Data Commons Open Database License 1.0",
              "https://opendatacommons.org/licenses/odbl/1-0/"),
          new Licence(
              "ODC-By-1.0",
              "Open Data Commons Attribution License 1.0",
              "https://opendatacommons.org/licenses/by/1-0/"),
          new Licence(
              "etalab-2.0",
              "Licence Ouverte 2.0",
              "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"));

  /** The licence of a study's figures. */
  public static Licence of(Study study) {
    Optional<String> declared = study.data().map(Study.DataLicence::licence);
    return KNOWN.stream()
        .filter(known -> declared.filter(known.id()::equalsIgnoreCase).isPresent())
        .findFirst()
        .orElse(DEFAULT);
  }
}
