package fr.openl.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.accounts.Account;
import fr.openl.accounts.AuditEntry;
import fr.openl.accounts.Role;
import fr.openl.collection.Answer;
import fr.openl.collection.ClubQuestionnaire;
import fr.openl.collection.CollectionEvent;
import fr.openl.collection.Draft;
import fr.openl.collection.ImportLog.ImportBatch;
import fr.openl.collection.Response;
import fr.openl.definition.DatePrecision;
import fr.openl.definition.Study.Identity;
import fr.openl.definition.expression.Value;
import fr.openl.definition.format.QuestionnaireReader;
import fr.openl.fieldwork.CaseNotes;
import fr.openl.fieldwork.Invitation;
import fr.openl.fieldwork.Promise;
import fr.openl.fieldwork.WaveDecision;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.MailLog;
import fr.openl.frame.register.Contact;
import fr.openl.frame.register.Register;
import fr.openl.frame.register.RegisteredUnit;
import fr.openl.neighbours.Neighbour;
import fr.openl.neighbours.NeighbourMail;
import fr.openl.openanswers.CodingScheme;
import fr.openl.openanswers.GivenCodes;
import fr.openl.openanswers.Moderation;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A store with at least one row in every table. */
final class FullStore {
  private static final Instant NOW = Instant.parse("2025-12-01T08:00:00Z");

  private FullStore() {}

  static void fill(DuckDbStore store) {
    Response first = ClubResponses.response("u1");
    store.append(List.of(first, ClubResponses.response("u2")));
    store.withdraw(first.id());
    store.append(
        List.of(
            ClubResponses.response(
                "u7", Map.of("why", new Answer.Given(new Value.Words("because"))))));
    fill(store.openAnswers());
    store.append(
        new ImportBatch("fingerprint", ClubResponses.STUDY, ClubResponses.WAVE, "a.csv"),
        List.of(ClubResponses.response("u3")).stream());
    Response erased = ClubResponses.response("u4");
    store.append(List.of(erased));
    store.record(
        List.of(
            new CollectionEvent.ResponseErased(erased.id()),
            new CollectionEvent.DraftSaved(
                new Draft.Key("k"),
                ClubResponses.STUDY,
                ClubResponses.WAVE,
                Optional.of("u5"),
                new Draft.Change("e", "b", NOW, Map.of("x", List.of("été"))))));
    store.invite(
        List.of(
            new Invitation("print", ClubResponses.STUDY, ClubResponses.WAVE, "u6", false, false)));
    store
        .privacy()
        .promise(
            new Promise(
                ClubResponses.STUDY,
                ClubResponses.WAVE,
                Identity.NAMED,
                DatePrecision.DAY,
                "2025.1"));
    store
        .waveTable(ClubResponses.STUDY, ClubResponses.WAVE, ClubQuestionnaire.questionnaire())
        .update();
    fill(store.fieldwork());
    fill(store.neighbours());
    fill(store.desk());
  }

  private static void fill(DeskStore desk) {
    Account account = Account.ofOpenId("nina", Role.OPERATOR, "someone");
    Account.Invitation link = new Account.Invitation("print-of-link", NOW);
    desk.keep(account.invited(link));
    assertTrue(desk.enrol(account.enrolled("hash"), link, Set.of("print-of-code")));
    desk.add("nina", AuditEntry.Act.SIGNED_IN, ClubResponses.STUDY, "");
    desk.decide(
        new WaveDecision(
            ClubResponses.STUDY,
            ClubResponses.WAVE,
            WaveDecision.Kind.CLOSED,
            LocalDate.of(2025, 12, 1),
            Optional.empty()));
    desk.aim(ClubResponses.STUDY, ClubResponses.WAVE, 60);
  }

  private static void fill(AnswerStore answers) {
    CodingScheme scheme =
        new CodingScheme(
            "why",
            QuestionnaireReader.read(
                    """
                    questionnaire: clubs
                    revision: "1"
                    lists: {theme: {time: Time}}
                    blocks:
                      - id: coding
                        title: Coding
                        questions: [{id: theme, type: select_one, list: theme, label: Theme}]
                    """,
                    "coding",
                    Path.of("."),
                    List.of("en"))
                .orRefuse());
    String id = answers.list(ClubResponses.STUDY, ClubResponses.WAVE, "why").getFirst().id();
    answers.code(
        ClubResponses.STUDY,
        ClubResponses.WAVE,
        scheme,
        List.of(new GivenCodes(id, "a", "1", Set.of("time"), false, NOW)));
    answers.moderate(List.of(new Moderation(id, Optional.of("because"), "m", NOW)));
  }

  private static void fill(FieldworkStore books) {
    String study = ClubResponses.STUDY;
    String wave = ClubResponses.WAVE;
    books.keepFrame(
        study,
        wave,
        List.of(
            new RegisteredUnit(
                "u1", "u1", "Amicale", Map.of("size", "4"), List.of(new Contact("a@b.org", "fr")))),
        address -> "hash of " + address);
    books.keepErased(study, wave, Set.of("hash"), LocalDate.of(2025, 12, 1));
    books.keepSample(study, wave, List.of(new Register.SampledUnit("u1", "s", 0.5)));
    UUID mail = UUID.randomUUID();
    books.claim(
        List.of(new MailLog.Claim(mail, study, wave, LetterKind.INVITATION, "u1", "hash", NOW)));
    books.settle(List.of(new MailLog.Outcome(mail, MailLog.Outcome.Kind.SENT, NOW, "")));
    books.optOut("hash", LocalDate.of(2025, 12, 1));
    books.note(
        study,
        wave,
        List.of(new CaseNotes.Note("u1", CaseNotes.Note.Kind.REFUSED, LocalDate.of(2025, 12, 1))));
  }

  private static void fill(NeighbourStore book) {
    String study = ClubResponses.STUDY;
    LocalDate day = LocalDate.of(2025, 12, 1);
    for (String id : List.of("n1", "n2")) {
      book.keep(
          new Neighbour(id, study, "Amicale", "", Set.of("files"), Set.of(), "fr", true, day),
          id + "@b.org",
          "hash of " + id);
    }
    book.log(
        new NeighbourMail("print", study, NeighbourMail.Kind.MESSAGE, "n1", "n1", "hash", day));
    book.block("n1", "n3");
    book.erase("n2", day);
  }
}
