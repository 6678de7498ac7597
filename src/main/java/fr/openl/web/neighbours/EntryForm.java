package fr.openl.web.neighbours;

import fr.openl.definition.Category;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.register.Contact;
import fr.openl.neighbours.Neighbour;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An entry as it was typed.
 *
 * @param address as typed; empty to keep the one there is
 * @param agreed whether the collective wants to be suggested to others
 */
record EntryForm(
    String name,
    String region,
    Set<String> offers,
    Set<String> seeks,
    String address,
    boolean agreed) {
  static final String NAME = "name";
  static final String REGION = "region";
  static final String OFFERS = "offers";
  static final String SEEKS = "seeks";
  static final String ADDRESS = "address";
  static final String AGREED = "agreed";

  private static final int SHORTEST_NAME = 2;
  private static final int LONGEST_NAME = 80;

  static final EntryForm BLANK = new EntryForm("", "", Set.of(), Set.of(), "", false);

  static EntryForm of(Map<String, List<String>> form, StudyFolder study) {
    return new EntryForm(
        NeighbourDesk.first(form, NAME).replaceAll("[\\p{Cntrl}\\s]+", " ").strip(),
        known(form, REGION, NeighbourDesk.regions(study)).stream().findFirst().orElse(""),
        known(form, OFFERS, NeighbourDesk.topics(study)),
        known(form, SEEKS, NeighbourDesk.topics(study)),
        NeighbourDesk.first(form, ADDRESS).strip(),
        form.containsKey(AGREED));
  }

  static EntryForm of(Neighbour entry) {
    return new EntryForm(entry.name(), entry.region(), entry.offers(), entry.seeks(), "", true);
  }

  /**
   * What is to be repaired, by field.
   *
   * @param known whether there is an address already
   */
  Map<String, NeighbourWords> problems(boolean known) {
    Map<String, NeighbourWords> problems = new LinkedHashMap<>();
    if (name.length() < SHORTEST_NAME
        || name.length() > LONGEST_NAME
        || name.matches("(?i).*(@|://|www\\.).*")) {
      problems.put(NAME, NeighbourWords.BAD_NAME);
    }
    if (offers.isEmpty() && seeks.isEmpty()) {
      problems.put(OFFERS, NeighbourWords.NO_TOPIC);
    }
    if (!(known && address.isEmpty()) && Contact.address(address).isEmpty()) {
      problems.put(ADDRESS, NeighbourWords.BAD_MAIL);
    }
    if (!agreed) {
      problems.put(AGREED, NeighbourWords.NOT_AGREED);
    }
    return problems;
  }

  Optional<String> findAddress() {
    return Contact.address(address);
  }

  /** The entry, once it has no problems. */
  Neighbour entry(String id, String study, String language, LocalDate today) {
    return new Neighbour(id, study, name, region, offers, seeks, language, false, today);
  }

  private static Set<String> known(
      Map<String, List<String>> form, String field, List<Category> categories) {
    Set<String> chosen = new LinkedHashSet<>(form.getOrDefault(field, List.of()));
    chosen.retainAll(categories.stream().map(Category::code).toList());
    return chosen;
  }
}
