package org.waqai.source;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.util.Timeout;
import org.waqai.source.Fetched.Content;
import org.waqai.source.Fetched.Failed;
import org.waqai.source.Fetched.Validators;

/**
 * Asks servers, with limits on everything that a server could draw out. It keeps no cookies,
 * follows no more than {@value #REDIRECTS} redirects and runs nothing of what it gets.
 */
final class Web implements Closeable {
  private static final int REDIRECTS = 5;

  /** Text seldom packs a hundredfold; a bomb packs a thousandfold. */
  private static final int RATIO = 200;

  private static final int SMALL = 1 << 20;

  private final Manners manners;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("deadlines").unstarted(work));

  Web(Manners manners) {
    this.manners = manners;
    Timeout wait = Timeout.of(manners.timeout());
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new Guard(manners.allowPrivate()))
                    .setMaxConnTotal(256)
                    .setMaxConnPerRoute(2)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(wait)
                            .setSocketTimeout(wait)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(wait)
                    .setConnectionRequestTimeout(wait)
                    .build())
            .setUserAgent(manners.agent())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableContentCompression()
            .disableAuthCaching()
            .build();
  }

  /** What is done with an answer, while it comes in. */
  interface Answer<T> {
    T take(URI address, ClassicHttpResponse response, InputStream body) throws IOException;
  }

  /**
   * Fetches a page.
   *
   * @param known what is known of an earlier state: then the answer may be {@link Fetched.Same}
   * @param allowed whether a redirect may lead to an address
   */
  Fetched page(URI address, Validators known, Predicate<URI> allowed) {
    return get(
        address,
        known,
        allowed,
        manners.timeout(),
        (at, response, body) -> content(at, response, body, manners.pageLimit()));
  }

  /** The same for files that are larger than pages and cut off at the limit: robots.txt. */
  Fetched head(URI address, int limit) {
    return get(
        address,
        Validators.NONE,
        any -> true,
        manners.timeout(),
        (at, response, body) ->
            new Content(
                at, type(response), Optional.empty(), body.readNBytes(limit), Validators.NONE));
  }

  /** Hands over an answer of any length as it comes in; only its pauses are limited. */
  Fetched stream(URI address, Answer<Fetched> answer) {
    return get(address, Validators.NONE, any -> true, Duration.ofHours(12), answer);
  }

  private Fetched get(
      URI first, Validators known, Predicate<URI> allowed, Duration limit, Answer<Fetched> answer) {
    URI at = first;
    Set<URI> been = new HashSet<>();
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      if (!been.add(at)) {
        return Failed.of(Trouble.REDIRECTS, "redirects in a circle");
      }
      if (hop > 0 && !allowed.test(at)) {
        return Failed.of(Trouble.ROBOTS, "leads to " + at + ", where robots.txt asks to stay out");
      }
      Optional<URI> next;
      HttpGet request = new HttpGet(at);
      request.setHeader(
          "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5");
      request.setHeader("Accept-Encoding", "gzip");
      known.etag().ifPresent(tag -> request.setHeader("If-None-Match", tag));
      known.modified().ifPresent(day -> request.setHeader("If-Modified-Since", day));
      Step step = step(request, at, limit, answer);
      if (step.done().isPresent()) {
        return step.done().get();
      }
      next = step.next();
      if (next.isEmpty()) {
        return Failed.of(Trouble.REDIRECTS, "redirects to what is no address of the web");
      }
      at = next.get();
    }
    return Failed.of(Trouble.REDIRECTS, "redirects more than " + REDIRECTS + " times");
  }

  private record Step(Optional<Fetched> done, Optional<URI> next) {}

  private Step step(HttpGet request, URI at, Duration limit, Answer<Fetched> answer) {
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> deadline =
        clock.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            limit.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return client.execute(request, response -> status(request, at, response, answer));
    } catch (IOException | RuntimeException e) {
      Failed failed =
          late.get()
              ? again(Trouble.TIMEOUT, "took longer than " + limit.toSeconds() + " s")
              : failed(e);
      return new Step(Optional.of(failed), Optional.empty());
    } finally {
      deadline.cancel(false);
    }
  }

  private static Step status(
      HttpGet request, URI at, ClassicHttpResponse response, Answer<Fetched> answer)
      throws IOException {
    int code = response.getCode();
    try {
      if (code == 304) {
        return done(new Fetched.Same());
      }
      if (code == 301 || code == 302 || code == 303 || code == 307 || code == 308) {
        return new Step(
            Optional.empty(),
            header(response, "Location").flatMap(link -> Addresses.resolve(at, link)));
      }
      if (code == 200) {
        InputStream raw =
            response.getEntity() == null
                ? InputStream.nullInputStream()
                : response.getEntity().getContent();
        return done(answer.take(at, response, raw));
      }
      return done(refused(code, response));
    } finally {
      request.cancel(); // what is left of the answer is not drawn in
    }
  }

  private static Step done(Fetched fetched) {
    return new Step(Optional.of(fetched), Optional.empty());
  }

  private static Failed refused(int code, ClassicHttpResponse response) {
    if (code == 404 || code == 410) {
      return Failed.of(Trouble.GONE, "is not there any more (" + code + ")");
    }
    if (code == 429 || code == 503) {
      Duration pause = header(response, "Retry-After").flatMap(Web::pause).orElse(Duration.ZERO);
      return new Failed(
          code == 429 ? Trouble.BUSY : Trouble.SERVER,
          "asks to come back later (" + code + ")",
          Optional.of(pause));
    }
    return code >= 500
        ? again(Trouble.SERVER, "answers with a fault of the server (" + code + ")")
        : Failed.of(Trouble.STATUS, "answers with " + code);
  }

  private static Failed again(Trouble trouble, String reason) {
    return new Failed(trouble, reason, Optional.of(Duration.ZERO));
  }

  /** Seconds or a date (RFC 9110, 10.2.3). */
  private static Optional<Duration> pause(String after) {
    try {
      if (after.chars().allMatch(c -> c >= '0' && c <= '9') && after.length() < 9) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(after)));
      }
      Instant then = ZonedDateTime.parse(after, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(Instant.now(), then)).filter(Duration::isPositive);
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Failed failed(Exception e) {
    return switch (e) {
      case Guard.Refused refused ->
          Failed.of(
              Trouble.PRIVATE,
              "is an address inside this machine or its network: say --allow-private to ask it");
      case UnknownHostException unknown -> Failed.of(Trouble.DNS, "has a host that nobody knows");
      case SocketTimeoutException slow -> again(Trouble.TIMEOUT, "does not answer in time");
      case SSLException insecure ->
          Failed.of(
              Trouble.TLS, "has no connection that can be trusted (" + insecure.getMessage() + ")");
      case Oversize oversize -> Failed.of(oversize.trouble, String.valueOf(oversize.getMessage()));
      case ZipException damaged -> Failed.of(Trouble.CONNECTION, "sends damaged gzip data");
      default -> again(Trouble.CONNECTION, "breaks off (" + e.getMessage() + ")");
    };
  }

  private static Fetched content(URI at, ClassicHttpResponse response, InputStream body, int limit)
      throws IOException {
    String type = type(response);
    if (!readable(type)) {
      return Failed.of(Trouble.TYPE, "is " + type + ": no article can be read from that");
    }
    byte[] bytes = unpacked(response, body, limit);
    Optional<String> charset =
        Optional.ofNullable(response.getEntity())
            .flatMap(
                entity -> Optional.ofNullable(ContentType.parseLenient(entity.getContentType())))
            .flatMap(parsed -> Optional.ofNullable(parsed.getParameter("charset")));
    return new Content(
        at,
        type,
        charset,
        bytes,
        new Validators(header(response, "ETag"), header(response, "Last-Modified")));
  }

  private static boolean readable(String type) {
    return type.isEmpty()
        || type.startsWith("text/")
        || type.endsWith("/octet-stream")
        || type.endsWith("xml")
        || type.endsWith("json")
        || type.endsWith("/gzip")
        || type.endsWith("/x-gzip");
  }

  private static String type(ClassicHttpResponse response) {
    String raw = header(response, "Content-Type").orElse("");
    int end = raw.indexOf(';');
    return (end < 0 ? raw : raw.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? Optional.empty() : Optional.ofNullable(header.getValue());
  }

  /** More than was bargained for. */
  private static final class Oversize extends IOException {
    private static final long serialVersionUID = 1;
    private final Trouble trouble;

    Oversize(Trouble trouble, String message) {
      super(message);
      this.trouble = trouble;
    }
  }

  /** The whole body, unpacked where it is packed; never more than the limit of it in memory. */
  private static byte[] unpacked(ClassicHttpResponse response, InputStream body, int limit)
      throws IOException {
    Counted packed = new Counted(body);
    boolean gzip =
        header(response, "Content-Encoding")
            .filter(coding -> coding.toLowerCase(Locale.ROOT).contains("gzip"))
            .isPresent();
    InputStream in = gzip ? new GZIPInputStream(packed, 1 << 14) : packed;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 14];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      out.write(buffer, 0, n);
      if (out.size() > SMALL && gzip && out.size() > RATIO * packed.count) {
        throw new Oversize(Trouble.BOMB, "is packed so tightly that it must be a bomb");
      }
      if (out.size() > limit) {
        throw new Oversize(Trouble.LARGE, "is larger than " + Records.size(limit));
      }
    }
    return out.toByteArray();
  }

  /** Counts what went by. */
  private static final class Counted extends java.io.FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] to, int off, int len) throws IOException {
      int n = super.read(to, off, len);
      count += Math.max(0, n);
      return n;
    }
  }

  @Override
  public void close() throws IOException {
    clock.shutdownNow();
    client.close();
  }
}
