package fr.openl.web;

import fr.openl.collection.EveryControl;
import fr.openl.definition.DatePrecision;
import fr.openl.definition.Study;
import fr.openl.definition.Study.Identity;
import fr.openl.frame.StudyFolder;

/** A study with another promise. */
final class StudyVariant {
  private StudyVariant() {}

  static StudyFolder promising(Identity identity, DatePrecision precision) {
    return of(EveryControl.study(), identity, precision);
  }

  static StudyFolder of(StudyFolder folder, Identity identity, DatePrecision precision) {
    Study study = folder.study();
    return new StudyFolder(
        folder.home(),
        new Study(
            study.id(),
            study.title(),
            study.description(),
            study.languages(),
            study.unit(),
            study.units(),
            study.design(),
            new Study.Privacy(
                identity,
                study.privacy().keyDestroyed(),
                study.privacy().keepRawMonths(),
                precision),
            study.disclosure(),
            study.contact(),
            study.data(),
            study.microdata(),
            study.givingBack()),
        folder.current(),
        folder.revisions(),
        folder.waves());
  }
}
