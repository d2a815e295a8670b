package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commitments.hostile.HostileFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program opens no address that a file names, and writes nowhere but into the output folder: a
 * temporary one there is not.
 */
class NoTracesTest {

  @TempDir Path folder = Path.of("");
  private final AtomicInteger connections = new AtomicInteger();
  private ServerSocket server;
  private String site = "";

  NoTracesTest() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  @BeforeEach
  void listen() throws IOException {
    site = "http://127.0.0.1:" + server.getLocalPort() + "/";
    Thread thread = new Thread(this::accept, "listener");
    thread.setDaemon(true);
    thread.start();
    for (String each : List.of("in", "home", "cwd")) {
      Files.createDirectory(folder.resolve(each));
    }
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private void accept() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        connections.incrementAndGet();
        socket.getOutputStream().write("HTTP/1.0 404 no\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // Closed at the end of the test.
        return;
      }
    }
  }

  @Test
  void opensNoAddressAndWritesNothingElsewhere() throws IOException {
    Path in = folder.resolve("in");
    for (Map.Entry<String, byte[]> file : linked().entrySet()) {
      Files.write(in.resolve(file.getKey()), file.getValue());
    }
    for (String name : List.of("names.zip", "names.tar", "special.tar", "quine.zip")) {
      Files.write(in.resolve(name), HostileFiles.of(name));
    }
    Files.write(
        in.resolve("packed.txt.zst"),
        com.github.luben.zstd.Zstd.compress(words(90).getBytes(StandardCharsets.UTF_8)));
    Map<String, String> before = contents();
    Path log = folder.resolve("offline.log");
    Child child = run(log, List.of());
    assertThat(child.status()).as(child.err()).isIn(0, ExitStatus.SOME_FAILED);
    List<String> documents = Files.readAllLines(folder.resolve("out/documents.jsonl"));
    for (String name : linked().keySet()) {
      assertThat(documents).as(name).anyMatch(line -> line.contains("\"in/" + name));
    }
    assertThat(documents).anyMatch(line -> line.contains("packed.txt.zst"));
    assertThat(log).doesNotExist();
    assertThat(connections).hasValue(0);
    assertThat(contents()).isEqualTo(before);
    assertThat(folder.resolve("out/.commitments/libraries")).doesNotExist();
  }

  @Test
  void removesTheLibrariesOfARunThatWasKilled() throws IOException {
    Files.writeString(folder.resolve("in/a.txt"), words(1));
    Path libraries = Files.createDirectories(folder.resolve("out/.commitments/libraries/inner"));
    Files.writeString(libraries.resolve("left.so"), "left");
    Child child = run(folder.resolve("offline.log"), List.of());
    assertThat(child.status()).as(child.err()).isZero();
    assertThat(folder.resolve("out/.commitments/libraries")).doesNotExist();
    assertThat(folder.resolve("out/commitments.duckdb")).isNotEmptyFile();
  }

  @Test
  void wouldSeeIt() throws IOException {
    Files.writeString(folder.resolve("in/a.txt"), words(1));
    Path log = folder.resolve("offline.log");
    assertThat(run(log, List.of("-Doffline.try=" + site)).status()).isEqualTo(1);
    assertThat(Files.readString(log)).contains(site);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
      assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
    }
    assertThat(connections).hasValue(1);
  }

  private Child run(Path log, List<String> more) throws IOException {
    List<String> options = new ArrayList<>(more);
    options.add("-Doffline.log=" + log);
    options.add("-Djava.io.tmpdir=out/.commitments/libraries"); // as the launcher says
    options.add("-Duser.home=" + folder.resolve("home"));
    List<String> arguments =
        List.of("extract", "in", "-o", "out", "--format", "jsonl,csv,parquet,duckdb");
    List<String> command = Child.java(OfflineProgram.class, options, arguments);
    return Child.start(command, folder);
  }

  /** All files but those of the output, with their contents. */
  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> !f.startsWith(folder.resolve("out"))).toList()) {
        String content =
            Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        contents.put(folder.relativize(file).toString(), content);
      }
    }
    return contents;
  }

  private static String words(int i) {
    return HostileFiles.GOOD.replace("40", "" + i);
  }

  /** Documents that name addresses wherever their formats allow one. */
  private Map<String, byte[]> linked() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    String page =
        """
        <?xml version="1.0"?><?xml-stylesheet href="@s.xsl" type="text/xsl"?>
        <!DOCTYPE html PUBLIC "-//x//y" "@d.dtd" [<!ENTITY % e SYSTEM "@e.ent"> %e;]>
        <html xmlns:xi="http://www.w3.org/2001/XInclude" xsi:schemaLocation="@a @b.xsd"><head>
        <base href="@"><meta http-equiv="refresh" content="0; url=@r"><link rel="stylesheet" href="@c.css">
        <link rel="preload" href="@p" as="image"><script src="@j.js"></script>
        <script type="application/ld+json">{"url":"@ctx","image":"@id","datePublished":"2021-05-03"}</script>
        <style>url(@i.css); body{background:url(@b.png)}</style></head>
        <body background="@g.png"><p>WORDS</p><p><a href="@l" ping="@ping">more</a></p><img src="@i.png" srcset="@i2.png 2x">
        <iframe src="@f"></iframe><object data="@o"></object><embed src="@em"><video src="@v" poster="@po"></video>
        <xi:include href="@x.xml"/><form action="@form"></form><svg><image href="@sv"/></svg></body></html>
        """;
    files.put("page.html", utf8(page.replace("WORDS", words(1))));
    files.put("page.xhtml", utf8(page.replace("WORDS", words(2))));
    String cell = "<p>" + words(3) + "</p><img src='@i.png'>";
    files.put("rows.jsonl", utf8("{\"id\":\"@id\",\"text\":\"" + cell + "\",\"url\":\"@u\"}\n"));
    files.put("table.csv", utf8("text,url\n" + words(4) + " See @u.,@u\n"));
    files.put("text.txt", utf8(words(5) + " See @t and file:///etc/passwd."));
    files.put("word.docx", docx());
    files.put("print.pdf", pdf());
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nLocation: @x\r\n\r\n";
    byte[] answer = utf8(http + "<html><p>" + words(8) + "<img src=@i>");
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    warc.writeBytes(
        utf8(
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: @w\r\nWARC-Date: 2020-01-01T00:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + answer.length
                + "\r\n\r\n"));
    warc.writeBytes(answer);
    warc.writeBytes(utf8("\r\n\r\n"));
    files.put("crawl.warc", warc.toByteArray());
    return files;
  }

  private byte[] utf8(String words) {
    return words.replace("@", site).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] docx() throws IOException {
    String relations =
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="@t.dotm" TargetMode="External"/>
        <Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="@i.png" TargetMode="External"/>
        </Relationships>""";
    String document =
        """
        <?xml version="1.0"?><!DOCTYPE d PUBLIC "-//x//y" "@d.dtd" [<!ENTITY x SYSTEM "@x"><!ENTITY % p SYSTEM "@p">]>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="@a @b.xsd" xmlns:r="@r"><w:body>
        <w:p><w:r><w:t>WORDS</w:t></w:r></w:p><w:altChunk r:id="b"/></w:body></w:document>""";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/_rels/document.xml.rels"));
      zip.write(utf8(relations));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(utf8(document.replace("WORDS", words(6))));
    }
    return bytes.toByteArray();
  }

  /** Opens an address, sends a form, refers to a stream elsewhere and to another file. */
  private byte[] pdf() {
    String text = "BT /F 9 Tf 9 99 Td (" + words(7) + ") Tj ET /X Do";
    return utf8(
        "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(@o)>>"
            + "/AA<</WC<</S/Launch/F(@l)>>>>/AcroForm<</Fields[]/XFA 7 0 R>>/Metadata 7 0 R"
            + "/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.launchURL('@j'))>>]>>>>>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>"
            + "/XObject<</X 6 0 R>>>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/GoToR/F(@g)/D[0/Fit]>>>>]>>endobj\n"
            + "4 0 obj<</Length "
            + text.length()
            + ">>stream\n"
            + text
            + "\nendstream endobj\n"
            + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
            + "6 0 obj<</Type/XObject/Subtype/Image/Width 1/Height 1/Length 0/FS/URL/F(@i)/FFilter/DCTDecode>>stream\n\nendstream endobj\n"
            + "7 0 obj<</Length 0/F<</FS/URL/F(@s)>>>>stream\n\nendstream endobj\n"
            + "trailer<</Root 1 0 R/Info<</Title(@)>>>>\n%%EOF");
  }
}
