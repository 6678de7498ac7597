package fr.openl.store;

import fr.openl.neighbours.Neighbour;
import fr.openl.neighbours.NeighbourBook;
import fr.openl.neighbours.NeighbourMail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The neighbours in the store's file, in tables that no snapshot, export or report reads and that
 * share no id with any other. Safe for many threads.
 */
public final class NeighbourStore implements NeighbourBook {
  private final Database database;

  NeighbourStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Neighbour> find(String id) {
    return database.read(
        handle -> query(handle, "find_neighbour", id).map(NeighbourStore::neighbour).findOne());
  }

  @Override
  public List<Neighbour> list(String study) {
    return database.read(
        handle ->
            handle
                .createQuery(Sql.statement("list_neighbours"))
                .bind("study", study)
                .map(NeighbourStore::neighbour)
                .list());
  }

  @Override
  public void keep(Neighbour neighbour, String address, String contact) {
    write(
        handle -> {
          update(handle, "erase_neighbour", Map.of("id", neighbour.id()));
          handle
              .createUpdate(Sql.statement("add_neighbour"))
              .bind("id", neighbour.id())
              .bind("study", neighbour.study())
              .bind("name", neighbour.name())
              .bind("region", neighbour.region())
              .bind("offers", String.join(",", neighbour.offers()))
              .bind("seeks", String.join(",", neighbour.seeks()))
              .bind("language", neighbour.language())
              .bind("address", address)
              .bind("contact", contact)
              .bind("confirmed", neighbour.confirmed())
              .bind("renewed", neighbour.renewed().toString())
              .execute();
        });
  }

  @Override
  public Optional<String> findAddress(String id) {
    return database.read(
        handle -> query(handle, "find_neighbour_address", id).mapTo(String.class).findOne());
  }

  @Override
  public void confirm(String id, LocalDate day) {
    write(
        handle -> {
          Optional<Map<String, Object>> entry =
              query(handle, "find_neighbour", id).mapToMap().findOne();
          if (entry.isPresent()) {
            handle
                .createQuery(Sql.statement("list_neighbours_at"))
                .bind("study", entry.get().get("study"))
                .bind("contact", entry.get().get("contact"))
                .mapTo(String.class)
                .list()
                .stream()
                .filter(other -> !other.equals(id))
                .forEach(other -> erase(handle, other, day));
            update(handle, "confirm_neighbour", Map.of("id", id));
          }
        });
  }

  @Override
  public void erase(String id, LocalDate day) {
    write(handle -> erase(handle, id, day));
  }

  @Override
  public int eraseBefore(String study, LocalDate day, LocalDate today) {
    return database.write(
        handle -> {
          Map<String, Object> before = Map.of("study", study, "day", day.toString());
          List<String> due =
              handle
                  .createQuery(Sql.statement("list_neighbours_before"))
                  .bindMap(before)
                  .mapTo(String.class)
                  .list();
          due.forEach(id -> erase(handle, id, today));
          update(handle, "erase_neighbour_mails_before", before);
          return due.size();
        });
  }

  @Override
  public boolean takeErasures() {
    return database.write(
        handle -> handle.createUpdate(Sql.statement("forget_neighbour_erasures")).execute() > 0);
  }

  @Override
  public void log(NeighbourMail mail) {
    write(
        handle ->
            update(
                handle,
                "add_neighbour_mail",
                Map.of(
                    "print", mail.print(),
                    "study", mail.study(),
                    "kind", mail.kind().name(),
                    "sender", mail.sender(),
                    "recipient", mail.recipient(),
                    "contact", mail.contact(),
                    "day", mail.day().toString())));
  }

  @Override
  public Optional<NeighbourMail> findMail(String print) {
    return database.read(
        handle ->
            handle
                .createQuery(Sql.statement("find_neighbour_mail"))
                .bind("print", print)
                .map(
                    (row, context) ->
                        new NeighbourMail(
                            row.getString("print"),
                            row.getString("study"),
                            NeighbourMail.Kind.valueOf(row.getString("kind")),
                            row.getString("sender"),
                            row.getString("recipient"),
                            row.getString("contact"),
                            row.getObject("day", LocalDate.class)))
                .findOne());
  }

  @Override
  public Sent count(String sender, String contact, LocalDate day) {
    return database.read(
        handle ->
            handle
                .createQuery(Sql.statement("count_neighbour_mails"))
                .bind("sender", sender)
                .bind("contact", contact)
                .bind("day", day.toString())
                .map(
                    (row, context) ->
                        new Sent(
                            row.getLong("sent"),
                            row.getLong("received"),
                            row.getLong("confirmations")))
                .one());
  }

  @Override
  public void block(String blocker, String blocked) {
    write(
        handle ->
            update(handle, "add_neighbour_block", Map.of("blocker", blocker, "blocked", blocked)));
  }

  @Override
  public Set<String> listBlocked(String id) {
    return database.read(
        handle ->
            new HashSet<>(query(handle, "list_neighbour_blocks", id).mapTo(String.class).list()));
  }

  @Override
  public void report(String print) {
    write(handle -> update(handle, "report_neighbour_mail", Map.of("print", print)));
  }

  @Override
  public int countReports(String id) {
    return database.read(
        handle -> query(handle, "count_neighbour_reports", id).mapTo(Integer.class).one());
  }

  private void write(Consumer<Handle> work) {
    database.write(
        handle -> {
          work.accept(handle);
          return handle;
        });
  }

  private static void erase(Handle handle, String id, LocalDate day) {
    Map<String, Object> entry = Map.of("id", id);
    update(handle, "erase_neighbour", entry);
    update(handle, "erase_neighbour_mails", entry);
    update(handle, "erase_neighbour_blocks", entry);
    update(handle, "add_neighbour_erasure", Map.of("day", day.toString()));
  }

  private static void update(Handle handle, String statement, Map<String, Object> values) {
    handle.createUpdate(Sql.statement(statement)).bindMap(values).execute();
  }

  private static Query query(Handle handle, String statement, String id) {
    return handle.createQuery(Sql.statement(statement)).bind("id", id);
  }

  private static Neighbour neighbour(ResultSet row, StatementContext context) throws SQLException {
    return new Neighbour(
        row.getString("id"),
        row.getString("study"),
        row.getString("name"),
        row.getString("region"),
        codes(row.getString("offers")),
        codes(row.getString("seeks")),
        row.getString("language"),
        row.getBoolean("confirmed"),
        row.getObject("renewed", LocalDate.class));
  }

  private static Set<String> codes(String joined) {
    return new LinkedHashSet<>(joined.isEmpty() ? List.of() : List.of(joined.split(",", -1)));
  }
}
