package etdz.bench;

/// Ends the process with the measurement, however that went: threads of a service would keep a run
/// alive that has failed.
public final class Measuring {

    /// A measurement, which prints its results.
    public interface Run {
        void go() throws Exception;
    }

    private Measuring() {}

    public static void end(Run run) {
        try {
            run.go();
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }
}
