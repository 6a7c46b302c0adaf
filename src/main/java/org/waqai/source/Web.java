package org.waqai.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
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

  /** No header of an honest server is longer, and none sends more of them. */
  private static final Http1Config HEADERS =
      Http1Config.custom().setMaxLineLength(32 << 10).setMaxHeaderCount(500).build();

  private final Manners manners;
  private final Guard guard;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("deadlines").unstarted(work));

  Web(Manners manners) {
    this.manners = manners;
    this.guard = new Guard(manners.allowPrivate(), manners.timeout());
    Timeout wait = Timeout.of(manners.timeout());
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(guard)
                    .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder().http1Config(HEADERS).build())
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
  interface Answer {
    Fetched take(URI address, ClassicHttpResponse response, InputStream body) throws IOException;
  }

  /**
   * Fetches a page or a listing.
   *
   * @param limit the most bytes of it
   * @param known what is known of an earlier state: then the answer may be {@link Fetched.Same}
   * @param objection why a redirect may not lead to an address
   */
  Fetched page(
      URI address, int limit, Validators known, Function<URI, Optional<Failed>> objection) {
    return get(
        address,
        known,
        objection,
        manners.timeout(),
        (at, response, body) -> content(at, response, body, limit));
  }

  /** The beginning of a file that nobody needs the rest of: robots.txt. */
  Fetched start(URI address, int limit) {
    return get(
        address,
        Validators.NONE,
        any -> Optional.empty(),
        manners.timeout(),
        (at, response, body) ->
            new Content(
                at,
                type(response),
                Optional.empty(),
                Body.start(body, packed(response), limit),
                Validators.NONE));
  }

  /** Hands over an answer of any length as it comes in; only its pauses are limited. */
  Fetched stream(
      URI address, Function<URI, Optional<Failed>> objection, Function<InputStream, Fetched> use) {
    return get(
        address,
        Validators.NONE,
        objection,
        Duration.ofHours(12),
        (at, response, body) -> use.apply(new Brisk(body, manners.timeout())));
  }

  private Fetched get(
      URI first,
      Validators known,
      Function<URI, Optional<Failed>> objection,
      Duration limit,
      Answer answer) {
    URI at = first;
    Set<URI> been = new HashSet<>();
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      if (!been.add(at)) {
        return Failed.of(Trouble.REDIRECTS, "redirects in a circle");
      }
      Optional<Failed> against = hop > 0 ? objection.apply(at) : Optional.empty();
      if (against.isPresent()) {
        Failed why = against.get();
        return new Failed(why.trouble(), "leads to " + at + ", which " + why.reason(), why.again());
      }
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
      if (step.next().isEmpty()) {
        return Failed.of(Trouble.REDIRECTS, "redirects to what is no address of the web");
      }
      at = step.next().get();
    }
    return Failed.of(Trouble.REDIRECTS, "redirects more than " + REDIRECTS + " times");
  }

  /** Either an end, or where to ask next; neither where a redirect leads nowhere. */
  private record Step(Optional<Fetched> done, Optional<URI> next) {
    static Step done(Fetched fetched) {
      return new Step(Optional.of(fetched), Optional.empty());
    }
  }

  /** Asks once. The clock cuts the connection, whatever the server does meanwhile. */
  private Step step(HttpGet request, URI at, Duration limit, Answer answer) {
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> deadline =
        clock.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            limit.toMillis(),
            TimeUnit.MILLISECONDS);
    try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
      HttpEntity entity = response.getEntity();
      boolean none = entity == null || entity.getContentLength() == 0;
      try (Body.Watched body =
          new Body.Watched(none ? InputStream.nullInputStream() : entity.getContent())) {
        try {
          return step(at, response, body, answer);
        } finally {
          if (!none && !body.over()) {
            request.cancel(); // closing alone would draw in the rest, however long
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      return Step.done(late.get() ? Verdict.late(limit) : Verdict.of(e));
    } finally {
      deadline.cancel(false);
    }
  }

  private static Step step(URI at, ClassicHttpResponse response, InputStream body, Answer answer)
      throws IOException {
    int status = response.getCode();
    return switch (status) {
      case 200 -> Step.done(answer.take(at, response, body));
      case 304 -> Step.done(new Fetched.Same());
      case 301, 302, 303, 307, 308 ->
          new Step(
              Optional.empty(),
              header(response, "Location").flatMap(link -> Addresses.resolve(at, link)));
      default -> Step.done(Verdict.of(status, header(response, "Retry-After")));
    };
  }

  private static Fetched content(URI at, ClassicHttpResponse response, InputStream body, int limit)
      throws IOException {
    String type = type(response);
    if (!readable(type)) {
      return Failed.of(Trouble.TYPE, "is " + type + ": no article can be read from that");
    }
    byte[] bytes = Body.whole(body, packed(response), limit);
    Optional<String> charset =
        header(response, "Content-Type")
            .flatMap(stated -> Optional.ofNullable(ContentType.parseLenient(stated)))
            .flatMap(stated -> Optional.ofNullable(stated.getParameter("charset")));
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

  private static boolean packed(ClassicHttpResponse response) {
    return header(response, "Content-Encoding")
        .filter(coding -> coding.toLowerCase(Locale.ROOT).contains("gzip"))
        .isPresent();
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

  @Override
  public void close() throws IOException {
    clock.shutdownNow();
    guard.close();
    client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
  }
}
