package org.waqai.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** From arguments to the files they mean: folders are walked in the order of names. */
final class Walk {

  /** A file to read, or something to tell. */
  sealed interface Step {}

  /**
   * A file to read.
   *
   * @param name the path below the folder that was given, with {@code /} on every system
   * @param named whether the file itself was an argument, so that it is meant whatever its suffix
   */
  record File(Path path, String name, boolean named) implements Step {}

  /** Standard input. */
  record Stdin() implements Step {}

  /** Something that needs no reading. */
  record Told(Found found) implements Step {}

  private record Place(Path path, String name, boolean named) {}

  private final Iterator<String> arguments;
  private final Deque<Iterator<Place>> open = new ArrayDeque<>();
  private final Set<Path> walked = new HashSet<>();

  Walk(List<String> arguments) {
    this.arguments = arguments.iterator();
  }

  /** The next step; none at the end. */
  Optional<Step> next() {
    while (true) {
      Iterator<Place> top = open.peek();
      if (top == null) {
        if (!arguments.hasNext()) {
          return Optional.empty();
        }
        Optional<Step> step = argument(arguments.next());
        if (step.isPresent()) {
          return step;
        }
      } else if (!top.hasNext()) {
        open.pop();
      } else {
        Optional<Step> step = place(top.next());
        if (step.isPresent()) {
          return step;
        }
      }
    }
  }

  private Optional<Step> argument(String argument) {
    if (argument.equals("-")) {
      return Optional.of(new Stdin());
    }
    walked.clear();
    try {
      Path path = Path.of(argument);
      Path last = path.getFileName();
      open.push(
          List.of(new Place(path, last == null ? argument : last.toString(), true)).iterator());
      return Optional.empty();
    } catch (InvalidPathException e) {
      return told(argument, "is no name that a file can have: check the argument");
    }
  }

  /** What a place is; nothing for a folder, which is entered. */
  private Optional<Step> place(Place place) {
    String location = place.path.toString();
    // «.git», «.DS_Store»: nobody means them by naming the folder above
    if (!place.named && place.path.getFileName().toString().startsWith(".")) {
      return Optional.of(new Told(new Found.PassedOver(location)));
    }
    if (Files.isDirectory(place.path)) {
      return folder(place, location);
    }
    if (!Files.exists(place.path)) {
      return Files.isSymbolicLink(place.path)
          ? told(location, "is a link to a file that does not exist: mend or remove the link")
          : told(location, "does not exist: check the name");
    }
    boolean ours =
        (Suffix.of(place.name).format().isPresent() || archive(place.name))
            && Files.isRegularFile(place.path);
    return Optional.of(
        place.named || ours
            ? new File(place.path, place.name, place.named)
            : new Told(new Found.PassedOver(location)));
  }

  /** Opens a folder, once: a link back to a folder above would never end. */
  private Optional<Step> folder(Place folder, String location) {
    List<Path> entries = new ArrayList<>();
    try {
      if (!walked.add(folder.path.toRealPath())) {
        return told(location, "is a link to a folder that is read already: it is not read twice");
      }
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.path)) {
        stream.forEach(entries::add);
      }
    } catch (AccessDeniedException e) {
      return told(location, "is a folder that may not be read: allow it (chmod u+rx)");
    } catch (IOException | DirectoryIteratorException e) {
      return told(location, "is a folder that cannot be read (" + e.getMessage() + ")");
    }
    entries.sort(Comparator.comparing(path -> path.getFileName().toString()));
    String above = folder.named ? "" : folder.name + "/";
    open.push(
        entries.stream()
            .map(path -> new Place(path, above + path.getFileName(), false))
            .iterator());
    return Optional.empty();
  }

  private static boolean archive(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".warc") || lower.endsWith(".warc.gz");
  }

  private static Optional<Step> told(String location, String reason) {
    return Optional.of(new Told(new Found.Unreadable(location, location + " " + reason)));
  }
}
