package org.commitments.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The packs that a run works with: those of the program and those of a folder of the user's. */
public final class LanguagePacks {

  private static final String ROOT = "/languages/";

  private final Map<String, LanguagePack> packs;
  private final Set<LanguagePack> bundled;

  private LanguagePacks(List<LanguagePack> bundled, List<LanguagePack> others) {
    this.packs = new LinkedHashMap<>();
    this.bundled = Set.copyOf(bundled);
    bundled.forEach(pack -> this.packs.put(pack.id(), pack));
    others.forEach(pack -> this.packs.put(pack.id(), pack));
  }

  /**
   * The packs that come with the program, named in {@code languages/index.txt}.
   *
   * @throws PackException where one has faults
   */
  public static LanguagePacks bundled() {
    return new LanguagePacks(
        index(resource("index.txt")).stream().map(LanguagePacks::bundledPack).toList(), List.of());
  }

  /**
   * The bundled packs and, beside them or in their place, each folder of this directory that has a
   * {@code pack.properties}.
   *
   * @throws PackException where one has faults
   * @throws UncheckedIOException where the directory cannot be listed
   */
  public static LanguagePacks with(Path directory) {
    List<LanguagePack> others = new ArrayList<>();
    try (var folders = Files.list(directory)) {
      folders
          .filter(folder -> Files.isRegularFile(folder.resolve("pack.properties")))
          .sorted()
          .forEach(folder -> others.add(fromFolder(folder)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the language packs of " + directory, e);
    }
    return new LanguagePacks(bundled().all(), others);
  }

  /**
   * One pack of a folder; its id is the folder's name.
   *
   * @throws PackException where it has faults
   */
  public static LanguagePack fromFolder(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return PackLoader.load(
        String.valueOf(name),
        file -> {
          Path path = folder.resolve(file);
          return Files.isRegularFile(path) ? Files.newInputStream(path) : null;
        });
  }

  private static LanguagePack bundledPack(String id) {
    return PackLoader.load(
        id, file -> LanguagePacks.class.getResourceAsStream(ROOT + id + "/" + file));
  }

  /** Whether a pack came with the program, and was tested with it. */
  public boolean isBundled(LanguagePack pack) {
    return bundled.contains(pack);
  }

  /** All packs, the bundled ones first. */
  public List<LanguagePack> all() {
    return List.copyOf(packs.values());
  }

  /** The pack of a language, e.g. {@code en}. */
  public Optional<LanguagePack> find(String id) {
    return Optional.ofNullable(packs.get(id));
  }

  /** The ids of all packs. */
  public List<String> ids() {
    return List.copyOf(packs.keySet());
  }

  private static List<String> index(String content) {
    return content
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  private static String resource(String name) {
    try (InputStream in = LanguagePacks.class.getResourceAsStream(ROOT + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own file languages/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
