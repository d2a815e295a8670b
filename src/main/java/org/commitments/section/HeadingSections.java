package org.commitments.section;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.LanguagePack;
import org.commitments.language.Rule;
import org.commitments.language.SectorLexicon;
import org.commitments.language.SoughtRule;
import org.commitments.language.Table;
import org.commitments.linguistics.Linguistics;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Heading;
import org.commitments.model.Section;
import org.commitments.model.Section.Ending;
import org.commitments.model.Sentence;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds headings by the pack's tables {@code headings} and {@code leavers}.
 *
 * <p>A heading on a line of its own, or one such as "In terms of X," that opens a sentence, governs
 * what follows until the next heading or a sentence that leaves the list; one that opens a single
 * paragraph ("Labour: The ministry will …") governs that block and the items right under it.
 */
public final class HeadingSections implements SectionDetector {

  /** A longer line is running text, whatever it looks like; UTF-16 units. */
  private static final int LONGEST_LINE = 160;

  /** A line that parts a list is no longer; UTF-16 units. */
  private static final int LONGEST_PART = 60;

  private final Linguistics linguistics;
  private final List<SoughtRule> inline;
  private final List<Rule> line;
  private final List<Rule> leavers;
  private final Pattern leads;
  private final Pattern verbs;
  private final Pattern noHeading;
  private final SectorLexicon sectors;

  /** Takes the tables of a pack. */
  public HeadingSections(LanguagePack pack, Linguistics linguistics) {
    this.linguistics = linguistics;
    this.inline = SoughtRule.of(headings(pack, "INLINE"));
    this.line = headings(pack, "LINE");
    this.leavers = pack.rules(Table.LEAVERS);
    this.leads = Patterns.ignoringCase(pack.property("lead_line", "(?!)"));
    this.noHeading = Patterns.ignoringCase(pack.property("no_heading", "(?!)"));
    this.verbs = Patterns.ignoringCase(pack.property("lead_verbs", "(?!)"));
    this.sectors = SectorLexicon.of(pack);
  }

  private static List<Rule> headings(LanguagePack pack, String place) {
    return pack.rules(Table.HEADINGS).stream()
        .filter(rule -> rule.attribute("place").equals(place))
        .toList();
  }

  @Override
  public List<Section> detect(Article article) {
    return new Walk(article).run();
  }

  /** A heading and how far it reaches. */
  private record Found(Heading heading, boolean wholeList) {}

  /** One pass over an article. */
  private final class Walk {

    private final Article article;
    private final Text text;
    private final List<Section> sections = new ArrayList<>();
    private List<Sentence> open = new ArrayList<>();
    private @Nullable Found governing;
    private @Nullable Span leadIn;
    private boolean numberedLeadIn;
    private boolean parted;
    private boolean plainList;
    private @Nullable Sublist sublist;

    Walk(Article article) {
      this.article = article;
      this.text = article.text();
    }

    List<Section> run() {
      List<Block> blocks = article.blocks();
      for (int i = 0; i < blocks.size(); i++) {
        Block block = blocks.get(i);
        if (block.kind() != Block.Kind.TITLE && !block.span().isEmpty()) {
          visit(block, i, i + 1 < blocks.size());
        }
      }
      close(Ending.END_OF_ARTICLE, null);
      return sections;
    }

    private void visit(Block block, int index, boolean more) {
      // A number may open an item of the list, or the heading of items or paragraphs of its own.
      boolean numbered = block.kind() == Block.Kind.NUMBERED;
      Block.Kind next = more ? article.blocks().get(index + 1).kind() : block.kind();
      boolean opens =
          numbered
              && (next == Block.Kind.ITEM
                  || (next == Block.Kind.PARAGRAPH && namesField(block) && !last(index)));
      boolean inList = leadIn != null && block.kind() != Block.Kind.PARAGRAPH && !opens;
      boolean lead =
          block.kind() == Block.Kind.PARAGRAPH && next != block.kind() && leadsIn(block.span());
      boolean plain = !lead && isPlain(block, index, next);
      Found lineHeading = more && !inList && !lead && !plain ? lineHeading(block) : null;
      boolean item = block.kind() != Block.Kind.PARAGRAPH || plain;
      boolean part = !lead && opensPart(block, index, next);
      if (lineHeading != null) {
        close(Ending.NEXT_HEADING, lineHeading);
        leadIn = part ? leadIn : null;
        return;
      }
      if (part) {
        close(Ending.NEXT_HEADING, null);
        return;
      }
      if (!item || (numbered && numberedLeadIn)) {
        leadIn = null;
        sublist = null;
      }
      if (sublist != null && sublist.endsBefore(text, block)) {
        leadIn = sublist.outer();
        sublist = null;
      }
      if (governing != null && !governing.wholeList() && !item) {
        close(Ending.END_OF_LIST, null);
      }
      boolean first = true;
      for (Span span : linguistics.sentences(text, block.span())) {
        sentence(block, index, span, first && item ? leadIn : null);
        first = false;
      }
      // "2.1 The Participants will:" leads in the bullets under it.
      boolean leads = !item || (numbered && next == Block.Kind.ITEM);
      boolean colon = text.slice(block.span()).stripTrailing().endsWith(":");
      if (!(colon || lead) || open.isEmpty()) {
        return;
      }
      Span last = open.get(open.size() - 1).span();
      if (leads) {
        leadIn = last;
        numberedLeadIn = numbered;
      } else if (!numbered && more && next == Block.Kind.ITEM && sublist == null) {
        sublist = Sublist.under(text, block, article.blocks().get(index + 1), leadIn);
        leadIn = sublist == null ? leadIn : last;
      }
    }

    /**
     * "The museum will:" above "Collections" and its items, "Visitors" and its items: a short line
     * without a mark right behind a lead-in parts the list that this opens, and so do later ones.
     */
    private boolean opensPart(Block block, int index, Block.Kind next) {
      String words = text.slice(block.span()).strip();
      boolean title =
          block.kind() == Block.Kind.PARAGRAPH
              && next == Block.Kind.ITEM
              && words.length() <= LONGEST_PART
              && Character.isLetterOrDigit(words.codePointBefore(words.length()));
      boolean parts = title && leadIn != null && (parted || (behind(index) && leadsInTasks()));
      parted = block.kind() == Block.Kind.PARAGRAPH ? parts : parted;
      return parts;
    }

    /**
     * "By May we will:" above "Mend the wall" and "Sweep the quay": items that lost their marks.
     */
    private boolean isPlain(Block block, int index, Block.Kind next) {
      String words = text.slice(block.span()).strip();
      boolean line =
          block.kind() == Block.Kind.PARAGRAPH
              && next != Block.Kind.ITEM
              && words.length() <= LONGEST_LINE
              && ".!?:".indexOf(words.charAt(words.length() - 1)) < 0
              && Character.isUpperCase(words.codePointAt(0));
      plainList = line && leadIn != null && leadsInTasks() && (plainList || behind(index));
      return plainList;
    }

    /** Whether the lead-in stands in the block before. */
    private boolean behind(int index) {
      return leadIn != null && index > 0 && article.blocks().get(index - 1).span().contains(leadIn);
    }

    /** Whether what the lead-in opens is to be done. */
    private boolean leadsInTasks() {
      return leadIn != null && verbs.matcher(text.slice(leadIn)).find();
    }

    /** "What we will do next": a line that opens the items under it without a colon. */
    private boolean leadsIn(Span block) {
      Span line = text.trim(block);
      return leads.matcher(text.value()).region(line.start(), line.end()).matches();
    }

    /** Whether a numbered block ends a list of such blocks rather than opens a part of the text. */
    private boolean last(int index) {
      return leadIn != null
          && index > 0
          && article.blocks().get(index - 1).kind() == Block.Kind.NUMBERED;
    }

    private void sentence(Block block, int index, Span span, @Nullable Span itemLeadIn) {
      Found found = inlineHeading(span);
      Span rest = span;
      if (found != null) {
        rest = text.trim(new Span(found.heading().span().end(), span.end()));
        boolean ownItem = governing != null && governing.wholeList() && !found.wholeList();
        close(ownItem ? Ending.END_OF_LIST : Ending.NEXT_HEADING, found);
      } else if (governing != null && leaves(span)) {
        close(Ending.LEFT_LIST, null);
      }
      if (!rest.isEmpty()) {
        open.add(new Sentence(span, rest, block.kind(), index, itemLeadIn));
      }
    }

    private void close(Ending ending, @Nullable Found next) {
      if (!open.isEmpty()) {
        Heading heading = governing == null ? null : governing.heading();
        sections.add(new Section(sections.size(), heading, open, ending));
        open = new ArrayList<>();
      }
      governing = next;
    }

    private @Nullable Found lineHeading(Block block) {
      if (block.span().length() > LONGEST_LINE) {
        return null;
      }
      for (Rule rule : line) {
        Matcher matcher =
            rule.pattern().matcher(text.value()).region(block.span().start(), block.span().end());
        if (matcher.matches()) {
          boolean numbered = block.kind() == Block.Kind.NUMBERED;
          boolean body =
              noHeading
                  .matcher(text.value())
                  .region(block.span().start(), block.span().end())
                  .matches();
          return !body && isField(rule, matcher, numbered)
              ? found(rule, matcher, block.span())
              : leave();
        }
      }
      return null;
    }

    private @Nullable Found inlineHeading(Span sentence) {
      for (SoughtRule sought : inline) {
        Matcher matcher = sought.matcher(text.value(), sentence);
        if (matcher != null && matcher.lookingAt()) {
          Rule rule = sought.rule();
          Span span = new Span(matcher.start(), matcher.end());
          return isField(rule, matcher, false) ? found(rule, matcher, span) : leave();
        }
      }
      return null;
    }

    /**
     * Whether a label names a field. A rule marked so needs a word of the sector table in it, for
     * "Captain Novak:" looks as "Agriculture:" does; a numbered line is a heading in any case.
     */
    private boolean isField(Rule rule, Matcher matcher, boolean numbered) {
      boolean sure = numbered || !rule.attribute("label").equals("FIELD");
      Span label = new Span(matcher.start("label"), matcher.end("label"));
      return sure || !sectors.hits(text.value(), label).isEmpty();
    }

    private boolean namesField(Block block) {
      return !sectors.hits(text.value(), block.span()).isEmpty();
    }

    /** What has the form of a heading but names no field still ends the reach of the one before. */
    private @Nullable Found leave() {
      if (governing != null) {
        close(Ending.LEFT_LIST, null);
      }
      return null;
    }

    private Found found(Rule rule, Matcher matcher, Span span) {
      Span label = text.trim(new Span(matcher.start("label"), matcher.end("label")));
      boolean wholeList = rule.attribute("reach").equals("LIST");
      return new Found(new Heading(span, label, rule.id()), wholeList);
    }

    private boolean leaves(Span sentence) {
      return leavers.stream()
          .anyMatch(
              rule ->
                  rule.pattern()
                      .matcher(text.value())
                      .region(sentence.start(), sentence.end())
                      .lookingAt());
    }
  }
}
