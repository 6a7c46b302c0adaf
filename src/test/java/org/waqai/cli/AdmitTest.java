package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code waqai user}: who may write. */
class AdmitTest {
  @TempDir private Path folder;

  private static Run add(Path file, String password, String... more) {
    String[] all = new String[more.length + 4];
    all[0] = "user";
    all[1] = "add";
    all[2] = "--file";
    all[3] = file.toString();
    System.arraycopy(more, 0, all, 4, more.length);
    return Run.waqai((password + "\n").getBytes(StandardCharsets.UTF_8), all);
  }

  @Test
  void keepsAFileThatHoldsNoSecret() throws Exception {
    Path file = folder.resolve("users.txt");
    assertThat(add(file, "long enough", "sara", "--role", "editor", "--password-stdin").code())
        .isZero();
    Run token = add(file, "", "robot", "--role", "admin", "--token");
    assertThat(token.code()).isZero();
    assertThat(token.out().strip()).matches("waqai_[A-Za-z0-9_-]{43}");
    String text = Files.readString(file);
    assertThat(text).doesNotContain("long enough").doesNotContain(token.out().strip());
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    assertThat(Run.waqai("user", "list", "--file", file.toString()).out())
        .isEqualTo("sara editor password\nrobot admin token\n");
    assertThat(Run.waqai("user", "remove", "sara", "--file", file.toString()).code()).isZero();
    assertThat(Run.waqai("user", "list", "--file", file.toString()).out())
        .isEqualTo("robot admin token\n");
  }

  @Test
  void refusesWhatIsNoUser() throws Exception {
    Path file = folder.resolve("users.txt");
    assertThat(add(file, "short", "sara", "--role", "editor", "--password-stdin").code())
        .isEqualTo(2);
    assertThat(add(file, "long enough", "sara", "--role", "king", "--password-stdin").code())
        .isEqualTo(2);
    assertThat(add(file, "", "sa ra", "--role", "editor", "--token").code()).isEqualTo(2);
    assertThat(Files.exists(file)).isFalse();
    Files.writeString(file, "sara editor hunter2\n");
    Run broken = add(file, "", "robot", "--role", "editor", "--token");
    assertThat(broken.code()).isEqualTo(3);
    assertThat(broken.err()).contains("users.txt:1").doesNotContain("hunter2");
    assertThat(
            Run.waqai("user", "remove", "nobody", "--file", folder.resolve("x").toString()).err())
        .contains("does not exist");
  }
}
