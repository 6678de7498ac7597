package fr.openl.openanswers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.openl.openanswers.personal.PersonalDataSearch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may say who somebody is is found and masked. */
class PersonalDataTest {
  private final PersonalDataSearch search =
      new PersonalDataSearch("FR", List.of("Les Amis du Vélo", "Žofie Novák", "ab"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "écrivez à jeanne.martin+ca@asso.example.fr svp | écrivez à [mail] svp",
        "voir https://exemple.org/page?x=1, merci | voir [url], merci",
        "voir www.exemple.org | voir [url]",
        "appelez le 06 12 34 56 78 le soir | appelez le [phone] le soir",
        "ou +49 30 901820 ici | ou [phone] ici",
        "chez les amis du velo on partage | chez [known_name] on partage",
        "demandez à zofie novak | demandez à [known_name]",
        "merci à Mme Durand | merci à Mme [possible_name]",
        "grâce à Jeanne Martin tout va | grâce à [possible_name] tout va",
        "en 2024 nous étions 1200 membres | en 2024 nous étions 1200 membres",
        "Nous utilisons Nextcloud. Tout va | Nous utilisons Nextcloud. Tout va"
      })
  void partsAreMaskedByTheirKind(String text, String masked) {
    assertEquals(masked, search.masked(text));
  }

  @Test
  void nothingOfAnEmptyTextIsFoundAndNothingTwice() {
    assertEquals(List.of(), search.in(""));
    assertEquals(
        "[mail] [mail]", search.masked("jeanne.martin@example.org jeanne.martin@example.org"));
  }
}
