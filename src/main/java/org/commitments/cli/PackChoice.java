package org.commitments.cli;

import java.util.List;
import org.commitments.language.LanguagePack;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The pack that an option names. */
final class PackChoice {

  private PackChoice() {}

  /**
   * The pack with an id.
   *
   * @throws ParameterException where there is none
   */
  static LanguagePack of(CommandLine command, List<LanguagePack> packs, String id) {
    return packs.stream()
        .filter(pack -> pack.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    command,
                    "--language is '"
                        + id
                        + "'; allowed: "
                        + String.join(", ", packs.stream().map(LanguagePack::id).toList())));
  }
}
