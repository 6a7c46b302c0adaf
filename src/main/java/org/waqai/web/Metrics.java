package org.waqai.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.waqai.graph.Store;
import org.waqai.pipeline.Intake;
import org.waqai.pipeline.Receipt;

/** What a server counts and measures of itself, in the form of Prometheus. */
final class Metrics {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
  }

  /** A request was answered. */
  void answered(Class<?> door, int status, long nanos) {
    Timer.builder("waqai.request")
        .description("Requests by door and kind of status")
        .tag("door", door.getSimpleName().toLowerCase(Locale.ROOT))
        .tag("status", status / 100 + "xx")
        .serviceLevelObjectives(
            Duration.ofMillis(1),
            Duration.ofMillis(5),
            Duration.ofMillis(10),
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30))
        .register(registry)
        .record(Duration.ofNanos(nanos));
  }

  /** Looks at a store whenever it is asked. */
  void watch(Store store) {
    Gauge.builder("waqai.store.bytes", store, Metrics::bytes)
        .description("Bytes that the data take on disk, about")
        .register(registry);
  }

  private static double bytes(Store store) {
    try {
      return store.bytes();
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  /** Looks at the way in whenever it is asked. */
  void watch(Intake intake) {
    Gauge.builder("waqai.intake.waiting", intake, Intake::waiting)
        .description("Articles that wait to be stored")
        .register(registry);
    Gauge.builder("waqai.intake.room", intake, Intake::room)
        .description("Articles that may wait")
        .register(registry);
    for (Receipt.Fate fate : Receipt.Fate.values()) {
      FunctionCounter.builder("waqai.intake.articles", intake, i -> i.count(fate))
          .description("Articles that were brought, by what became of them")
          .tag("outcome", fate.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
  }

  String text() {
    return registry.scrape();
  }
}
