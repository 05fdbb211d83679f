package dk.kl.mayors.engine;

/**
 * All tries of a step are used up and its process stands still; published in the transaction that makes the incident.
 *
 * @param workId      the job or external task that failed, for {@link FailedWork}
 * @param instanceId  the process instance, as Cockpit's address has it
 * @param businessKey the instance's business key, or null
 * @param process     the name of the process, as staff see it
 * @param processKey  the id of the model
 * @param step        the name of the step, as staff see it
 * @param place       what staff call the business key, for instance the municipality
 */
public record WorkFailed(String workId, String instanceId, String businessKey, String process, String processKey, String step, String place) {

    /** What the incident says: where it happened, what to do, and why it happened. */
    String sentence(String reason) {
        return "»" + step + "« for " + place + " er gået i stå. Ret årsagen, og prøv igen. Årsag: " + reason;
    }
}
