package org.commitments.field;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Role;
import org.commitments.language.PhraseIndex;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Party;
import org.commitments.text.Text;

/**
 * Counts how often an article comes back to the bodies that its title or lead names: by the whole
 * name, by an acronym that it introduced, or by the name without the words for the kind ("Harbour
 * Line" for "Harbour Line Ltd").
 */
final class Recurrence {

  private final Gazetteer gazetteer;

  Recurrence(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Adds one for each mention below the title and the lead. */
  void count(Article article, Cast cast) {
    for (Party body : cast.named()) {
      if (body.type() != Party.Type.ORGANISATION || !hasKind(body.name())) {
        continue;
      }
      Set<String> names = new LinkedHashSet<>(List.of(body.name()));
      for (Map.Entry<String, Party> alias : cast.aliases().entrySet()) {
        if (alias.getValue().name().equals(body.name())
            && !alias.getKey().startsWith(Discourse.PERSON)) {
          names.add(alias.getKey().toUpperCase(Locale.ROOT)); // short names are kept folded
        }
      }
      String proper = withoutKind(body.name());
      if (proper.length() > 2) {
        names.add(proper);
      }
      int mentions = 0;
      for (Block block : article.blocks()) {
        if (block.kind() != Block.Kind.TITLE && block.span().start() > body.span().end()) {
          mentions += mentions(article.text(), block, names);
        }
      }
      if (mentions > 0) {
        cast.add(body, mentions, false);
      }
    }
  }

  private boolean hasKind(String name) {
    return gazetteer.roles(name, new Text(name).span()).stream().anyMatch(NamedBodies::isOrgan);
  }

  private static int mentions(Text text, Block block, Set<String> names) {
    int most = 0;
    for (String name : names) {
      int count = 0;
      String value = text.value();
      for (int at = value.indexOf(name, block.span().start());
          at >= 0 && at + name.length() <= block.span().end();
          at = value.indexOf(name, at + name.length())) {
        count++;
      }
      most = Math.max(most, count);
    }
    return most;
  }

  /** What stands in a name before its first word for a kind of body; empty where that opens it. */
  private String withoutKind(String name) {
    Text text = new Text(name);
    for (PhraseIndex.Match<Role> role : gazetteer.roles(name, text.span())) {
      if (NamedBodies.isOrgan(role)) {
        return name.substring(0, role.span().start()).strip();
      }
    }
    return "";
  }
}
