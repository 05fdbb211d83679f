package dk.kl.mayors.privacy.erasure;

import dk.kl.mayors.engine.ExternalWork;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The erasure itself, as work that the model {@code erasure} asks for; done twice, the second time finds it done. */
@Component
class ErasureWork implements ExternalWork {

    private final ErasureRun run;

    ErasureWork(ErasureRun run) {
        this.run = run;
    }

    @Override
    public String topic() {
        return "erasure";
    }

    @Override
    public Outcome perform(Order order) {
        boolean acceptTraces = "accept".equals(order.variables().get(ErasureVariables.TRACES_DECISION.name()));
        boolean clean = run.carryOut(order.get(ErasureVariables.ERASURE_ID), acceptTraces);
        return new Done(() -> { }, Map.of(ErasureVariables.TRACES_LEFT, !clean));
    }
}
