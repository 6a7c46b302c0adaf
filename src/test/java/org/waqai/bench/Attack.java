package org.waqai.bench;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Hostile requests to every door of an endpoint, always the same ones for a seed: {@code Attack
 * localhost 3030 10000 1}. Says which answers were wrong: a 500, a broken body, or one that tells
 * about the machine it runs on.
 */
public final class Attack {
  private final String host;
  private final int port;
  private final AttackRequests requests;

  /**
   * Prepares.
   *
   * @param seed what makes the requests the same again
   */
  public Attack(String host, int port, long seed) {
    this.host = host;
    this.port = port;
    this.requests = new AttackRequests(host, seed);
  }

  /** Sends so many; says which answers were wrong, and how often each status came. */
  public static void main(String[] arguments) throws IOException {
    Attack attack =
        new Attack(arguments[0], Integer.parseInt(arguments[1]), Long.parseLong(arguments[3]));
    Map<Integer, Integer> statuses = new TreeMap<>();
    List<String> wrong = attack.send(Integer.parseInt(arguments[2]), statuses);
    wrong.forEach(System.out::println);
    System.out.println(statuses + ", wrong: " + wrong.size());
  }

  /**
   * Sends requests, one after another.
   *
   * @param statuses where it counts what came; 0 is a connection that was closed
   * @return what was wrong, with the request
   */
  public List<String> send(int number, Map<Integer, Integer> statuses) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      byte[] request = requests.next();
      AttackAnswer answer = new AttackAnswer(exchange(request));
      statuses.merge(answer.status(), 1, Integer::sum);
      Optional<String> why = answer.wrong(new String(request, StandardCharsets.ISO_8859_1));
      if (why.isPresent()) {
        wrong.add(
            "%s\n  %s\n  %s"
                .formatted(
                    why.get(),
                    shown(new String(request, StandardCharsets.UTF_8)),
                    shown(answer.toString())));
      }
    }
    return wrong;
  }

  private static String shown(String text) {
    String line = text.replace("\r", "").replace("\n", "⏎");
    return line.length() > 700 ? line.substring(0, 700) + "…" : line;
  }

  private byte[] exchange(byte[] request) throws IOException {
    try (Socket socket = new Socket(host, port)) {
      socket.setSoTimeout(20_000);
      try {
        socket.getOutputStream().write(request);
        return socket.getInputStream().readAllBytes();
      } catch (java.net.SocketTimeoutException e) {
        return "HTTP/1.1 599 no answer in 20 s\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
      } catch (IOException e) {
        return new byte[0]; // closed while we wrote, as is its right
      }
    }
  }
}
