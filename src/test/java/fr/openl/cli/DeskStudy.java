package fr.openl.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

/** The study of Frama.space in a home of its own, with a wave by invitation and forty units. */
final class DeskStudy {
  static final String ID = "framaspace-usages";
  static final String WAVE = "2026";
  static final String PAGE = "/desk/waves/" + ID + "/" + WAVE;
  static final int UNITS = 40;

  private DeskStudy() {}

  /** Open from three days ago for forty days. */
  static void copyTo(Path home, MailSink mail) {
    Prompt prompt = new Prompt(home, ID);
    prompt.opens(ID, WAVE, LocalDate.now(ZoneOffset.UTC).minusDays(3));
    StringBuilder spaces = new StringBuilder("unit_id,name,sector,mail_1\n");
    IntStream.range(0, UNITS)
        .forEach(
            i ->
                spaces.append(
                    "s%02d,Collectif <b>%02d</b>,%s,s%02d@example.org\n"
                        .formatted(i, i, i < 3 ? "sport" : "culture", i)));
    prompt.write("spaces.csv", spaces.toString());
    prompt.write("data/work/mail.properties", mail.settings("https://observatoire.example.org"));
    Prompt.Outcome imported =
        prompt.types("frame", "import", ID, "--wave", WAVE, home.resolve("spaces.csv").toString());
    if (imported.code() != 0) {
      throw new AssertionError(imported.toString());
    }
  }
}
