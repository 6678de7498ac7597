package fr.openl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A made-up sample and commands that estimate from it in every way. */
record EstimateRehearsal(Path folder) implements AutoCloseable {
  private static final int UNITS = 3_000;
  private static final int ITEMS = 20;
  private static final int ROUNDS = 4;

  /** The sample and its margins, written into {@code folder}. */
  static EstimateRehearsal in(Path folder) throws IOException {
    Random chance = new Random(1);
    List<String> rows = new ArrayList<>();
    rows.add("id,stratum,cluster,region,size,domain,population,w,amount" + items(i -> ",q" + i));
    int[] regions = new int[4];
    int[] sizes = new int[3];
    for (int unit = 0; unit < UNITS; unit++) {
      int region = unit % regions.length;
      int size = chance.nextInt(sizes.length);
      regions[region]++;
      sizes[size]++;
      rows.add(
          "%d,s%d,c%d,r%d,z%d,d%d,4000,%d.5,%d"
                  .formatted(
                      unit,
                      unit % 2,
                      unit % 40,
                      region,
                      size,
                      chance.nextInt(5),
                      2 + chance.nextInt(4),
                      chance.nextInt(1_000))
              + items(i -> "," + chance.nextInt(2)));
    }
    Files.write(folder.resolve("units.csv"), rows);
    Files.write(folder.resolve("region.csv"), margin("region,count", "r", regions));
    Files.write(folder.resolve("size.csv"), margin("size,count", "z", sizes));
    return new EstimateRehearsal(folder);
  }

  private static String items(java.util.function.IntFunction<String> cell) {
    return String.join("", IntStream.rangeClosed(1, ITEMS).mapToObj(cell).toList());
  }

  private static List<String> margin(String header, String prefix, int[] counts) {
    List<String> rows = new ArrayList<>(List.of(header));
    for (int k = 0; k < counts.length; k++) {
      int moved = k == 0 ? 9 : k == 1 ? -9 : 0;
      rows.add(prefix + k + "," + (3 * counts[k] + moved));
    }
    return rows;
  }

  /** What is typed after {@code openl}; the most usual more often. */
  List<List<String>> commands() {
    String units = folder.resolve("units.csv").toString();
    List<String> raked =
        new ArrayList<>(
            List.of(
                "estimate",
                units,
                "--strata=stratum",
                "--weights=w",
                "--by=domain",
                "--format=csv",
                "--rake=region=" + folder.resolve("region.csv"),
                "--rake=size=" + folder.resolve("size.csv")));
    IntStream.rangeClosed(1, ITEMS).forEach(i -> raked.add("--proportion=q" + i));
    List<String> clustered =
        List.of(
            "estimate",
            units,
            "--cluster=cluster",
            "--fpc=population",
            "--where=amount > 100",
            "--mean=amount",
            "--total=amount",
            "--ratio=amount/population",
            "--quantile=amount:0.25,0.5",
            "--crosstab=region,size",
            "--contrast=amount",
            "--between=region=r0,r1");
    List<List<String>> all = new ArrayList<>(Collections.nCopies(ROUNDS, List.copyOf(raked)));
    all.add(clustered);
    all.add(with(clustered, "--format=json", "--interval=beta"));
    all.add(with(clustered, "--variance=jackknife", "--interval=wilson"));
    all.add(
        List.of(
            "estimate",
            "--change=amount",
            "--waves=" + units + "," + units,
            "--unit=id",
            "--strata=stratum"));
    all.add(List.of("--help"));
    return all;
  }

  private static List<String> with(List<String> command, String... more) {
    List<String> longer = new ArrayList<>(command);
    Collections.addAll(longer, more);
    return longer;
  }

  @Override
  public void close() throws IOException {
    for (String file : List.of("units.csv", "region.csv", "size.csv")) {
      Files.delete(folder.resolve(file));
    }
    Files.delete(folder);
  }
}
