package fr.openl.store;

import fr.openl.collection.Response;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A response as a row of the log.
 *
 * @param received when it came in; what {@code submitted} says where it says something, for it must
 *     not tell more than the study keeps
 * @param answers its {@link AnswersDocument}, in UTF-8, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
record LogRow(
    UUID id,
    String study,
    String wave,
    String revision,
    String unit,
    Response.Origin origin,
    Optional<Instant> submitted,
    Instant received,
    Optional<UUID> supersedes,
    byte[] answers) {

  /**
   * @param now when it came in
   */
  static LogRow of(Response response, Instant now) {
    return new LogRow(
        response.id(),
        response.study(),
        response.wave(),
        response.revision(),
        response.unit(),
        response.origin(),
        response.submitted(),
        response.submitted().orElse(now),
        response.supersedes(),
        AnswersDocument.write(response));
  }

  /** Writes it in the order of its components; what supersedes another is not written so. */
  void write(DataOutput to) throws IOException {
    to.writeLong(id.getMostSignificantBits());
    to.writeLong(id.getLeastSignificantBits());
    to.writeUTF(study);
    to.writeUTF(wave);
    to.writeUTF(revision);
    to.writeUTF(unit);
    to.writeUTF(origin.name());
    to.writeBoolean(submitted.isPresent());
    to.writeLong(ResponseLog.micros(received));
    to.writeInt(answers.length);
    to.write(answers);
  }

  /** Reads what {@link #write} wrote. */
  static LogRow read(DataInput from) throws IOException {
    UUID id = new UUID(from.readLong(), from.readLong());
    String study = from.readUTF();
    String wave = from.readUTF();
    String revision = from.readUTF();
    String unit = from.readUTF();
    Response.Origin origin = Response.Origin.valueOf(from.readUTF());
    boolean dated = from.readBoolean();
    Instant received = ResponseLog.instant(from.readLong());
    byte[] document = new byte[from.readInt()];
    from.readFully(document);
    return new LogRow(
        id,
        study,
        wave,
        revision,
        unit,
        origin,
        dated ? Optional.of(received) : Optional.empty(),
        received,
        Optional.empty(),
        document);
  }
}
