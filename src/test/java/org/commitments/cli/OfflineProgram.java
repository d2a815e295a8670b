package org.commitments.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/**
 * The program where each attempt to open an address of the network is noted: in the file of the
 * property {@code offline.log}. With {@code offline.try} it opens that address itself.
 */
final class OfflineProgram {

  private static final Set<String> REMOTE = Set.of("http", "https", "ftp", "mailto");
  private static final Path LOG = Path.of(System.getProperty("offline.log", "offline.log"));

  private OfflineProgram() {}

  public static void main(String[] arguments) throws IOException {
    ProxySelector.setDefault(new Noting());
    URL.setURLStreamHandlerFactory(protocol -> REMOTE.contains(protocol) ? new Refusing() : null);
    String address = System.getProperty("offline.try");
    if (address != null) {
      try {
        new URL(address).openStream().close();
      } catch (IOException e) {
        System.exit(1);
      }
    }
    Main.main(arguments);
  }

  private static void note(Object address) {
    try {
      Files.writeString(LOG, address + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Noting extends ProxySelector {
    @Override
    public List<Proxy> select(URI uri) {
      note(uri);
      return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {
      note(uri);
    }
  }

  private static final class Refusing extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      note(url);
      throw new IOException("no network");
    }
  }
}
