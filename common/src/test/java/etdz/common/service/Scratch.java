package etdz.common.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder for what a server of a test stores: in memory where the machine has room there, since
/// none of it outlives the run and nobody waits for a disk.
public final class Scratch {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH_BYTES = 4L << 30;

    private Scratch() {}

    public static Path folder(String prefix) throws IOException {
        return hasRoom(MEMORY)
                ? Files.createTempDirectory(MEMORY, prefix)
                : Files.createTempDirectory(prefix);
    }

    private static boolean hasRoom(Path folder) throws IOException {
        return Files.isWritable(folder)
                && Files.getFileStore(folder).getUsableSpace() >= ENOUGH_BYTES;
    }
}
