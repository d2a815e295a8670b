package org.commitments.dataset;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.commitments.storage.Scratch;

/** The folder of a dataset. */
public final class Folders {

  /** The hidden folder within it that holds what is not finished, and what later runs use. */
  public static final String STATE = ".commitments";

  private static final String DRAFTS = "drafts";

  private Folders() {}

  /**
   * Makes a folder where it is missing.
   *
   * @throws IOException where that fails, or something else has its name
   */
  public static Path make(Path folder) throws IOException {
    // A link to a folder is one, too, and createDirectories would refuse it.
    return Files.isDirectory(folder) ? folder : Files.createDirectories(folder);
  }

  /** Where the drafts of the files of a dataset are written. */
  static Path drafts(Path folder) {
    return folder.resolve(STATE).resolve(DRAFTS);
  }

  /**
   * Brings to the disk which files a folder holds, where the system can do that.
   *
   * @throws IOException where it fails
   */
  public static void force(Path folder) throws IOException {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return; // Windows opens no folders, and keeps their entries by itself
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Where what is too much for memory is put aside during a run into a folder. */
  public static Scratch scratch(Path folder) {
    return Scratch.in(drafts(folder));
  }

  /**
   * Removes the folders of the state where they are empty, as where no run came about, and with
   * them the folder of the dataset.
   *
   * @param isNew whether the folder of the dataset was not there before
   * @throws OutputException where that fails
   */
  public static void removeTraces(Path folder, boolean isNew) {
    try {
      removeEmpty(drafts(folder));
      removeEmpty(folder.resolve(STATE));
      if (isNew) {
        removeEmpty(folder);
      }
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
  }

  /** Removes a folder where it is empty; another stays. */
  static void removeEmpty(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (var files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          return;
        }
      }
      Files.delete(folder);
    }
  }
}
