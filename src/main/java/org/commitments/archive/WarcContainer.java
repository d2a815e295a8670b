package org.commitments.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.commitments.model.Diagnostic;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a web archive: of its records the answers of servers, resources and conversions.
 * Requests and what is told of the crawl are no inputs; pictures, style sheets and answers other
 * than 200 are skipped.
 */
final class WarcContainer implements Container {

  private static final int LONGEST_HEADER = 4 << 20;
  private static final int FOUND = 200;
  private static final Set<String> TYPES =
      Set.of(
          "text/html",
          "text/plain",
          "application/xhtml+xml",
          "application/pdf",
          "application/octet-stream",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  private static final Set<String> CODINGS = Set.of("", "identity", "gzip", "x-gzip", "deflate");

  private final Budget budget;
  private final Gate gate;
  private final WarcReader reader;
  private final MemberNames names;
  private @Nullable WarcRecord last;
  private long number;

  WarcContainer(Source source, InputStream in, Budget budget) throws IOException {
    this.budget = budget;
    this.gate = new Gate(in);
    this.reader = new WarcReader(gate);
    this.names = new MemberNames(source.name(), budget.scratch());
  }

  @Override
  public Listing.@Nullable Entry next() throws IOException {
    for (WarcRecord record = record(); record != null; record = record()) {
      Listing.Entry entry = record instanceof WarcTargetRecord target ? entry(target) : null;
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  private @Nullable WarcRecord record() throws IOException {
    // What is left of the record before may be long, but not what describes the next.
    gate.open();
    if (last != null) {
      last.body().consume();
    }
    gate.allow(LONGEST_HEADER);
    last = reader.next().orElse(null);
    if (last != null) {
      number++;
      budget.enter();
    }
    return last;
  }

  /** What a record holds, or null where it is none of those that hold anything. */
  private Listing.@Nullable Entry entry(WarcTargetRecord record) throws IOException {
    boolean isAnswer = record instanceof WarcResponse;
    if (!isAnswer && !(record instanceof WarcResource) && !(record instanceof WarcConversion)) {
      return null;
    }
    String name = names.row("" + number);
    if (!isAnswer) {
      return document(name, record.contentType(), record.body(), false);
    }
    if (!record.contentType().base().equals(MediaType.HTTP.base())) {
      return new Listing.Settled(new Reading.Skipped(name));
    }
    HttpResponse http;
    try {
      http = ((WarcResponse) record).http();
    } catch (IOException e) {
      // Where the archive itself ends here, this throws.
      record.body().consume();
      return failed(name, "broken", "its HTTP head is broken: " + Fault.of(e).reason());
    }
    String coding = http.headers().first("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
    if (http.status() != FOUND || record.target().endsWith("/robots.txt")) {
      return new Listing.Settled(new Reading.Skipped(name));
    }
    if (!CODINGS.contains(coding.strip())) {
      return failed(name, "format", "its coding '" + coding + "' is not known; crawl it with gzip");
    }
    return document(name, http.contentType(), http.bodyDecoded(), true);
  }

  private Listing.Entry document(String name, MediaType type, MessageBody body, boolean expands)
      throws IOException {
    gate.open();
    String kind = type.base().toString().toLowerCase(Locale.ROOT);
    if (!TYPES.contains(kind)) {
      return new Listing.Settled(new Reading.Skipped(name));
    }
    String charset = type.parameters().get("charset");
    return new Listing.ToRead(
        new Member(name, "", false, charset, budget.ofMember(body.stream(), expands)));
  }

  private static Listing.Entry failed(String name, String code, String reason) {
    return new Listing.Settled(new Reading.Failed(new Diagnostic(name, "read", code, reason), ""));
  }

  @Override
  public void close() throws IOException {
    try (names) {
      reader.close();
    }
  }
}
