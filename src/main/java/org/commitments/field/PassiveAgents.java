package org.commitments.field;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.model.Article;
import org.commitments.model.Clause;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds who acts in a passive: behind "by", "bởi". */
final class PassiveAgents {

  private final Pattern agent;
  private final Pattern definite;
  private final Pattern reduced;
  private final FormedBodies formed;
  private final NameFinder names;
  private final PartyResolver resolver;

  /** Takes the tables of a pack. */
  PassiveAgents(LanguagePack pack, Gazetteer gazetteer, PartyResolver resolver) {
    this.agent = Patterns.ignoringCase(pack.property("agent", "(?!)"));
    this.definite = Patterns.ignoringCase(pack.property("definite_agent", "(?!)(?<agent>)"));
    this.reduced = Patterns.ignoringCase(pack.property("reduced", "(?!)"));
    this.formed = new FormedBodies(pack);
    this.names = new NameFinder(pack, gazetteer);
    this.resolver = resolver;
  }

  /** Who the text says acts; empty where it does not. */
  List<Party> agents(Clause clause, Discourse discourse) {
    Article article = clause.article();
    Matcher by =
        agent
            .matcher(article.text().value())
            .region(clause.cue().span().end(), clause.action().end());
    boolean named = by.find();
    Span behind = behindBy(clause);
    Party body = behind == null ? null : formed.named(article.text(), behind);
    if (body != null && !(named && by.start() < body.span().start())) {
      return List.of(body);
    }
    if (named && !reduced(clause, by.start())) {
      Span words = article.text().trim(new Span(by.start("agent"), by.end("agent")));
      Span span =
          names.find(article.text(), clause.tokens(), false).stream()
              .filter(name -> words.start() <= name.start() && name.start() < words.end())
              .filter(name -> name.end() > words.end())
              .map(name -> new Span(words.start(), name.end()))
              .findFirst()
              .orElse(words);
      List<Party> parties = resolver.resolve(article.text(), span, article.published(), discourse);
      if (!parties.isEmpty()) {
        return parties;
      }
    }
    return definite(clause, discourse);
  }

  /** "… will be paid by the two ministries": whom an expression behind "by" stands for. */
  private List<Party> definite(Clause clause, Discourse discourse) {
    Article article = clause.article();
    Span words = behindBy(clause);
    if (words == null) {
      return List.of();
    }
    List<Party> parties = resolver.resolve(article.text(), words, article.published(), discourse);
    boolean meant =
        parties.stream()
            .allMatch(p -> p.basis() == Basis.REFERENCE || p.type() != Party.Type.PEOPLE);
    return meant ? parties : List.of();
  }

  /** The expression behind the "by" of a passive, which names nobody, or null. */
  private @Nullable Span behindBy(Clause clause) {
    int from = clause.cue().span().end();
    Matcher by =
        definite
            .matcher(clause.article().text().value())
            .region(from, Math.max(from, clause.action().end()));
    return by.find() && !reduced(clause, by.start())
        ? new Span(by.start("agent"), by.end("agent"))
        : null;
  }

  /** Whether "by X" tells who did something else: "will be built in places named by X". */
  private boolean reduced(Clause clause, int by) {
    int from = Math.max(clause.sentence().span().start(), clause.cue().span().end());
    return from < by && reduced.matcher(clause.article().text().value()).region(from, by).find();
  }
}
