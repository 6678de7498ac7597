package fr.openl.store;

import fr.openl.collection.Response;
import fr.openl.fieldwork.Invitation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The invitations inside one transaction. */
record InvitationTable(Handle handle) {
  void add(List<Invitation> invitations) throws SQLException {
    try (DuckDBAppender rows = Database.appender(handle, "main", "invitation")) {
      for (Invitation invitation : invitations) {
        rows.beginRow()
            .append(invitation.print())
            .append(invitation.study())
            .append(invitation.wave())
            .append(invitation.unit())
            .append(invitation.answered())
            .append(invitation.revoked());
        if (invitation.assistance().isPresent()) {
          rows.append(invitation.assistance().get().mode().name())
              .appendEpochMicros(ResponseLog.micros(invitation.assistance().get().until()));
        } else {
          rows.appendNull().appendNull();
        }
        rows.endRow();
      }
      rows.flush();
    }
  }

  Optional<Invitation> find(String print) {
    return handle
        .createQuery(Sql.statement("find_invitation"))
        .bind("print", print)
        .map(InvitationTable::invitation)
        .findOne();
  }

  List<Invitation> list(String study, String wave) {
    return handle
        .createQuery(Sql.statement("list_invitations"))
        .bind("study", study)
        .bind("wave", wave)
        .map(InvitationTable::invitation)
        .list();
  }

  /** In place: the order of the rows must not tell who answered first. */
  void answer(String print) {
    handle.createUpdate(Sql.statement("answer_invitation")).bind("print", print).execute();
  }

  int revoke(String study, String wave, String unit) {
    return handle
        .createUpdate(Sql.statement("revoke_invitations"))
        .bind("study", study)
        .bind("wave", wave)
        .bind("unit", unit)
        .execute();
  }

  private static Invitation invitation(ResultSet row, StatementContext context)
      throws SQLException {
    long expires = row.getLong("expires");
    return new Invitation(
        row.getString("print"),
        row.getString("study"),
        row.getString("wave"),
        row.getString("unit"),
        row.getBoolean("answered"),
        row.getBoolean("revoked"),
        Optional.ofNullable(row.getString("mode"))
            .map(
                mode ->
                    new Invitation.Assistance(
                        Response.Origin.valueOf(mode), ResponseLog.instant(expires))));
  }
}
