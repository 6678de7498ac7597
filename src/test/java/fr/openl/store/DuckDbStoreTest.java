package fr.openl.store;

import fr.openl.collection.Responses;
import java.nio.file.Path;

class DuckDbStoreTest extends ResponsesContract {
  @Override
  Responses open(Path folder) {
    return DuckDbStore.open(folder.resolve("openl.duckdb"));
  }

  @Override
  void close(Responses responses) {
    ((DuckDbStore) responses).close();
  }
}
