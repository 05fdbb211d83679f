package dk.kl.mayors.engine;

/** A step that stood still is tried again, or its process has ended; published in that transaction. */
public record FailureSettled(String workId, String businessKey) {
}
