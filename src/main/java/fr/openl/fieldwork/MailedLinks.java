package fr.openl.fieldwork;

import fr.openl.frame.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The personal links that mails carry. All contacts of a unit get the same, in the invitation and
 * in every reminder, so that they share one draft and give one answer of record.
 */
public final class MailedLinks {
  private final Invitations invitations;
  private final Keyring keys;
  private final UnitNames names;
  private final String study;
  private final String wave;

  public MailedLinks(
      Invitations invitations, Keyring keys, UnitNames names, String study, String wave) {
    this.invitations = invitations;
    this.keys = keys;
    this.names = names;
    this.study = study;
    this.wave = wave;
  }

  /** The link of each unit, which opens from now on: unit's panel id → token. */
  public Map<String, PersonalToken> of(List<Unit> units) {
    Map<String, Integer> revoked = new HashMap<>();
    Set<String> open = new HashSet<>();
    for (Invitation invitation : invitations.listInvitations(study, wave)) {
      if (!invitation.isPersonal()) {
        continue; // an operator's
      }
      if (invitation.revoked()) {
        revoked.merge(invitation.unit(), 1, Integer::sum);
      } else {
        open.add(invitation.print());
      }
    }
    Map<String, PersonalToken> links = new LinkedHashMap<>();
    List<Invitation> fresh = new ArrayList<>();
    for (Unit unit : units) {
      String name = names.of(unit.id());
      PersonalToken token = keys.mailedLink(study, wave, name, revoked.getOrDefault(name, 0));
      links.put(unit.id(), token);
      String print = keys.invitation(token);
      if (open.add(print)) {
        fresh.add(new Invitation(print, study, wave, name, false, false));
      }
    }
    invitations.invite(fresh);
    return links;
  }

  /**
   * New links that can never be told again, for an anonymous study: earlier ones of these units
   * open nothing any more.
   */
  public Map<String, PersonalToken> drawn(List<Unit> units) {
    Set<String> invited =
        invitations.listInvitations(study, wave).stream()
            .filter(invitation -> !invitation.revoked() && invitation.isPersonal())
            .map(Invitation::unit)
            .collect(java.util.stream.Collectors.toSet());
    Map<String, PersonalToken> links = new LinkedHashMap<>();
    List<Invitation> fresh = new ArrayList<>();
    for (Unit unit : units) {
      String name = names.of(unit.id());
      if (invited.contains(name)) {
        invitations.revoke(study, wave, name);
      }
      PersonalToken token = PersonalToken.draw();
      links.put(unit.id(), token);
      fresh.add(new Invitation(keys.invitation(token), study, wave, name, false, false));
    }
    invitations.invite(fresh);
    return links;
  }
}
