package fr.openl.web.neighbours;

import fr.openl.frame.StudyFolder;
import fr.openl.neighbours.Neighbourhood;
import fr.openl.web.door.FormSeal;
import fr.openl.web.door.OpenWaves;
import fr.openl.web.door.Pages;
import fr.openl.web.door.Passes;
import fr.openl.web.door.Reception;
import io.javalin.config.RoutesConfig;
import java.util.List;

/** The pages on which collectives find and write to one another. */
public final class NeighbourRoutes {
  private static final String MEET = "/s/{study}/{wave}/{token}/meet";
  private static final String MAIL = "/neighbours/{study}/mail/{mail}";

  private final NeighbourDesk desk;

  public NeighbourRoutes(
      List<StudyFolder> studies,
      Neighbourhood neighbourhood,
      OpenWaves waves,
      Passes passes,
      Reception reception,
      FormSeal seals,
      Pages pages) {
    this.desk = new NeighbourDesk(studies, neighbourhood, waves, passes, reception, seals, pages);
  }

  /** To be added before the pages of surveys, whose addresses begin alike. */
  public void addTo(RoutesConfig routes) {
    MeetRoute meet = new MeetRoute(desk);
    EntryRoute entry = new EntryRoute(desk);
    WriteRoute write = new WriteRoute(desk);
    MailRoute mail = new MailRoute(desk);
    routes.get(MEET, meet::show);
    routes.post(MEET, meet::join);
    routes.get(MAIL, mail::show);
    routes.post(MAIL, mail::take);
    routes.get(MAIL + "/stop", mail::askToStop);
    routes.post(MAIL + "/stop", mail::stop);
    routes.get(NeighbourDesk.ENTRY, entry::show);
    routes.get(NeighbourDesk.ENTRY + "/edit", meet::edit);
    routes.post(NeighbourDesk.ENTRY + "/edit", meet::change);
    routes.get(NeighbourDesk.ENTRY + "/leave", entry::askToLeave);
    routes.post(NeighbourDesk.ENTRY + "/leave", entry::leave);
    routes.get(NeighbourDesk.ENTRY + "/confirm/{code}", entry::askToConfirm);
    routes.post(NeighbourDesk.ENTRY + "/confirm/{code}", entry::confirm);
    routes.get(NeighbourDesk.ENTRY + "/write/{other}", write::compose);
    routes.post(NeighbourDesk.ENTRY + "/write/{other}", write::send);
  }
}
