/**
 * What touches the engine's plumbing: typed variables, message correlation, work outside transactions, deployment,
 * re-dating timers, the clock and the guards. The only module that may import {@code org.camunda.bpm.engine.impl}.
 * Knows nothing of mayors, letters or meetings.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Engine", allowedDependencies = {})
package dk.kl.mayors.engine;
