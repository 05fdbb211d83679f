package dk.kl.mayors.engine;

/** Is run when the database is ready and before the engine takes its first job, for instance to set the clock. */
public interface BeforeEngineStarts {

    /** Must be quick; an exception keeps the product from starting. */
    void prepare();
}
