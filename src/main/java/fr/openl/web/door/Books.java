package fr.openl.web.door;

import fr.openl.collection.Journal;
import fr.openl.collection.Responses;
import fr.openl.fieldwork.Invitations;
import fr.openl.fieldwork.OptOuts;
import fr.openl.fieldwork.PrivacyLog;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.register.Register;
import java.time.LocalDate;
import java.util.List;

/** Where everything is kept that passes a door. */
public record Books(
    Journal journal,
    Responses responses,
    Invitations invitations,
    PrivacyLog privacy,
    OptOuts optOuts,
    Register register) {

  /** These books, in which a wave keeps what it promises before it receives anything. */
  public Books promising(List<StudyFolder> studies, LocalDate today) {
    return new Books(
        new PromisedJournal(journal, privacy, studies, today),
        responses,
        invitations,
        privacy,
        optOuts,
        register);
  }
}
