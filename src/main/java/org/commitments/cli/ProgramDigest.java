package org.commitments.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.commitments.archive.Sha256;

/**
 * A digest of the program itself: its classes, libraries, language packs and models. Two builds of
 * one version differ in it where they may differ in what they find.
 */
final class ProgramDigest {

  private ProgramDigest() {}

  /** Is worked out once, when it is first asked for. */
  private static final class Holder {
    private static final String DIGEST = digest();
  }

  static String get() {
    return Holder.DIGEST;
  }

  private static String digest() {
    try {
      return of(Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program cannot find itself", e);
    }
  }

  /** The digest of a program that lies in a folder or a jar. */
  static String of(Path program) {
    MessageDigest digest = Sha256.digest();
    try {
      if (Files.isDirectory(program)) {
        ofFolder(program, digest);
      } else {
        ofJar(program, digest);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the program cannot read itself", e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** By the checksums that the jar has, so that not all of it is read. */
  private static void ofJar(Path jar, MessageDigest digest) throws IOException {
    try (JarFile file = new JarFile(jar.toFile());
        Stream<JarEntry> entries = file.stream()) {
      List<String> lines =
          entries.map(e -> e.getName() + " " + e.getSize() + " " + e.getCrc()).sorted().toList();
      lines.forEach(line -> update(digest, line));
    }
  }

  private static void ofFolder(Path folder, MessageDigest digest) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        update(digest, folder.relativize(file) + " " + Sha256.of(file));
      }
    }
  }

  private static void update(MessageDigest digest, String line) {
    digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
