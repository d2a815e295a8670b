package org.commitments.segment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commitments.model.Article.Metadata;
import org.commitments.model.Block;
import org.commitments.segment.Draft.Part;
import org.commitments.segment.PageLine.Role;
import org.commitments.segment.PageRules.Form;
import org.commitments.segment.PageRules.Sign;
import org.commitments.text.Folding;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/** Makes the text, the blocks and the metadata of one article from its lines of a page. */
final class ArticleBuilder {

  private static final int LEAST_REPEATED = 60;
  private static final int LEAST_LETTERS = 20;
  private static final int LONG_ITEM = 150;
  private static final int DATELINE_PARAGRAPHS = 2;
  private static final int ANNOUNCEMENT_PARTS = 6;
  private static final int MOST_SIGNATURES = 3;
  private static final int LEAST_MENU = 3;
  private static final int MENU_WORDS = 5;
  private static final int CAPTION_LENGTH = 300;
  private static final int LEAST_GLUED_WORDS = 3;

  private final PageRules rules;
  private final List<PageLine> lines;
  private final List<String> above = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int dateAt = -1;
  private int title = -1;
  private String bareTitle = "";
  private boolean given;
  private boolean started;
  private int running;
  private int lastWords = -1;
  private int dates;
  private @Nullable Stamp stamp;
  private @Nullable String byline;
  private @Nullable String dateline;

  /**
   * What is known of an article before its language is.
   *
   * @param draft its blocks
   * @param body its running text
   * @param metadata what the page says of it
   */
  record Built(Draft draft, String body, Metadata metadata) {}

  private ArticleBuilder(PageRules rules, List<PageLine> lines) {
    this.rules = rules;
    this.lines = lines;
  }

  /**
   * The article of these lines, or empty where they hold no running text.
   *
   * @param published the date that the user gave, which goes before that of the page, or null
   * @param title the title that is known apart from the lines, or an empty string
   */
  static Optional<Built> build(
      PageRules rules, List<PageLine> lines, @Nullable LocalDate published, String title) {
    ArticleBuilder builder = new ArticleBuilder(rules, lines);
    if (!title.isEmpty()) {
      builder.given = true;
      builder.above.add(title);
    }
    return builder.build(published);
  }

  private Optional<Built> build(@Nullable LocalDate published) {
    boolean[] captions = captions();
    for (int i = 0; i < lines.size(); i++) {
      lastWords = lines.get(i).is(Role.TEXT) ? i : lastWords;
      dates += lines.get(i).is(Role.DATE) ? 1 : 0;
    }
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      if (line.is(Role.TAIL) && started) {
        break;
      }
      switch (line.role()) {
        case DATE -> date(line, i);
        case BYLINE -> byline(line.byline());
        case DATED -> dated(line);
        case TEXT -> {
          if (!captions[i]) {
            byline(line.byline());
            text(line, i);
          }
        }
        case SEPARATOR, FURNITURE, TAIL -> {}
      }
    }
    if (!started) {
      closeHead(false);
    }
    cutSignatures();
    cutMenu();
    String body = body();
    if (Line.letters(body) < LEAST_LETTERS) {
      return Optional.empty();
    }
    openLead();
    return Optional.of(new Built(new Draft(List.copyOf(parts)), body, metadata(published)));
  }

  private void date(PageLine line, int at) {
    Stamp found = line.stamp();
    // Below the lead a date alone may be an entry of a timetable, unless it closes the page.
    boolean closes = at > lastWords && (stamp != null || dates == 1);
    if (started && running > 1 && !closes && found != null && !found.certain()) {
      body(line.text());
      return;
    }
    if (stamp == null) {
      stamp = found;
    }
    if (!started && dateAt < 0) {
      dateAt = above.size();
    }
  }

  private void dated(PageLine line) {
    // Further down such a line is a link to another article.
    String words = rules.withoutDate(line.text());
    if (!started && (given ? Line.bare(words).equals(bare(above)) : above.isEmpty())) {
      above.add(words);
      dateAt = 1;
      stamp = line.stamp();
    }
  }

  private void text(PageLine line, int at) {
    if (started) {
      body(line.text());
      return;
    }
    if (above.isEmpty()) {
      Sign glued = rules.find(Form.DATELINE_GLUED, line.text());
      if (glued != null && isGlued(line.text(), glued)) {
        above.add(line.text().substring(0, glued.span().start()).strip());
        closeHead(true);
        body(line.text().substring(glued.span().start()).strip());
        return;
      }
      boolean dated = at + 1 < lines.size() && lines.get(at + 1).is(Role.DATE);
      if (at < lastWords && line.line().isTitleLike(dated)) {
        above.add(line.text());
        return;
      }
    }
    if (!Line.bare(line.text()).equals(bare(above)) && isLead(line)) {
      closeHead(true);
      body(line.text());
    } else {
      above.add(line.text());
    }
  }

  private static String bare(List<String> lines) {
    return lines.isEmpty() ? "" : Line.bare(lines.get(0));
  }

  private static boolean isGlued(String text, Sign dateline) {
    Line before = new Line(text.substring(0, dateline.span().start()).strip(), false);
    Line after = new Line(text.substring(dateline.span().end()).strip(), false);
    return before.words() >= LEAST_GLUED_WORDS
        && before.isTitleLike(true)
        && after.isRunning()
        && !Character.isLowerCase(after.text().codePointAt(0));
  }

  private boolean isLead(PageLine line) {
    if (!line.isRunningText()) {
      return false;
    }
    return !ListMarker.of(line.text()).kind().equals(Block.Kind.ITEM)
        || line.text().length() > LONG_ITEM
        || (!above.isEmpty() && above.get(above.size() - 1).endsWith(":"));
  }

  private void closeHead(boolean hasLead) {
    if (!above.isEmpty()) {
      Head head = Head.of(above, dateAt, hasLead, given);
      parts.addAll(head.parts());
      title = head.title();
      bareTitle = Line.bare(parts.get(title).words());
    }
    started = true;
  }

  private void body(String words) {
    boolean repeated = words.length() >= LEAST_REPEATED && !seen.add(Folding.lower(words));
    if (repeated || Line.bare(words).equals(bareTitle)) {
      return;
    }
    Part part = Part.of(words, parts.isEmpty() ? "" : parts.get(parts.size() - 1).text());
    running += part.line().isRunning() ? 1 : 0;
    parts.add(part);
  }

  private void byline(@Nullable String label) {
    byline = byline == null ? label : byline;
  }

  /** Marks captions that stand twice, once with and once without a full stop or a credit. */
  private boolean[] captions() {
    boolean[] captions = new boolean[lines.size()];
    boolean first = true;
    int before = -1;
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      if (!line.is(Role.TEXT) && !line.is(Role.FURNITURE)) {
        continue;
      }
      if (before >= 0 && !first && isRepeated(lines.get(before).text(), line.text())) {
        captions[before] = true;
        captions[i] = true;
      }
      first = first && before < 0;
      before = i;
    }
    return captions;
  }

  private boolean isRepeated(String one, String other) {
    return one.length() < CAPTION_LENGTH
        && other.length() < CAPTION_LENGTH
        && !one.equals(other)
        && Line.bare(rules.withoutTails(one)).equals(Line.bare(rules.withoutTails(other)));
  }

  /** Takes names off the end, where a sentence stands before them. */
  private void cutSignatures() {
    for (int n = 1; n <= MOST_SIGNATURES && parts.size() > n; n++) {
      Part last = parts.get(parts.size() - n);
      Part before = parts.get(parts.size() - n - 1);
      Sign sign = rules.find(Form.BYLINE_SIGNATURE, last.words());
      if (!last.is(Block.Kind.PARAGRAPH) || sign == null) {
        return;
      }
      if (before.line().endsSentence() && !before.is(Block.Kind.TITLE)) {
        byline(sign.label());
        parts.subList(parts.size() - n, parts.size()).clear();
        return;
      }
    }
  }

  /** Takes a row of short lines off the end, such as links and cities. */
  private void cutMenu() {
    int from = parts.size();
    while (from > 0 && isMenu(parts.get(from - 1))) {
      from--;
    }
    boolean introduced = from > 0 && parts.get(from - 1).line().lastMark() == ':';
    if (parts.size() - from >= LEAST_MENU && from > 0 && !introduced) {
      parts.subList(from, parts.size()).clear();
    }
  }

  private static boolean isMenu(Part part) {
    return part.is(Block.Kind.PARAGRAPH)
        && part.line().words() <= MENU_WORDS
        && !part.line().endsSentence();
  }

  private String body() {
    StringBuilder running = new StringBuilder();
    StringBuilder all = new StringBuilder();
    for (Part part : parts) {
      if (!part.is(Block.Kind.TITLE)) {
        all.append(part.words()).append('\n');
        if (part.line().isRunning()) {
          running.append(part.words()).append('\n');
        }
      }
    }
    boolean enough = Line.letters(running) >= LEAST_LETTERS;
    return (enough ? running : all).toString();
  }

  /** Takes dateline and date off the beginning of the first paragraphs' blocks. */
  private void openLead() {
    int paragraphs = 0;
    for (int i = 0; i < parts.size() && paragraphs < DATELINE_PARAGRAPHS; i++) {
      Part part = parts.get(i);
      if (!part.is(Block.Kind.PARAGRAPH) || !part.line().isRunning()) {
        continue;
      }
      paragraphs++;
      DateRules.Found date = paragraphs == 1 ? rules.leadDate(part.words()) : null;
      if (date != null && date.start() == 0 && date.end() < part.words().length()) {
        stamp = stamp == null ? date.stamp() : stamp;
        part = part.from(part.start() + date.end());
      }
      Sign sign = rules.find(Form.DATELINE_LEAD, part.words());
      if (sign == null) {
        sign = rules.find(Form.DATELINE_GLUED, part.words());
      }
      boolean opens =
          sign != null && sign.span().start() == 0 && sign.span().end() < part.words().length();
      if (sign != null && opens && dateline == null) {
        dateline = sign.label();
        part = part.from(part.start() + sign.span().end());
      }
      parts.set(i, part);
    }
  }

  private Metadata metadata(@Nullable LocalDate published) {
    Span titleSpan = title < 0 ? null : new Draft(parts).blocks().get(title).span();
    boolean own = stamp != null && (published == null || published.equals(stamp.date()));
    return new Metadata(
        titleSpan,
        published != null || stamp == null ? published : stamp.date(),
        stamp != null && own ? stamp.time() : null,
        announcement(),
        dateline,
        byline);
  }

  private @Nullable String announcement() {
    for (Part part : parts.subList(0, Math.min(parts.size(), ANNOUNCEMENT_PARTS))) {
      Sign sign = rules.find(Form.ANNOUNCEMENT, part.words());
      if (sign != null) {
        return sign.label();
      }
    }
    return null;
  }
}
