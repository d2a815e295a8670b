package org.commitments.dataset;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole or not at all: it is written in a hidden folder of the same folder and
 * moved when it is done.
 */
final class WholeFile implements Closeable {

  private final Path target;
  private final Path draft;
  private final FileChannel channel;
  private final Writer writer;

  WholeFile(Path folder, String name) throws IOException {
    this.target = folder.resolve(name);
    this.draft = Folders.make(Folders.drafts(folder)).resolve(name);
    this.channel =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    this.writer =
        new BufferedWriter(
            new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8),
            1 << 16);
  }

  /** The name that it gets. */
  String name() {
    return String.valueOf(target.getFileName());
  }

  /** Where it is until it gets its name. */
  Path draft() {
    return draft;
  }

  Writer writer() {
    return writer;
  }

  void line(String words) throws IOException {
    writer.write(words);
    writer.write('\n');
  }

  /** Brings what was written to the disk; the file is still hidden. */
  void flush() throws IOException {
    writer.flush();
    channel.force(true);
    writer.close();
  }

  /** Gives the file its name, in the place of one that has it. */
  void publish() throws IOException {
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes the draft, where it was not published. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(draft);
  }
}
