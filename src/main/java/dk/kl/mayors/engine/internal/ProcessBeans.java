package dk.kl.mayors.engine.internal;

import dk.kl.mayors.engine.ProcessBean;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;

/** The beans of the application that expressions see: delegates, listeners, and those marked with {@link ProcessBean}. */
@Component
class ProcessBeans {

    private static final List<Class<?>> CALLED_BY_THE_ENGINE = List.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class);

    private final ApplicationContext context;
    private volatile Set<String> names;

    ProcessBeans(ApplicationContext context) {
        this.context = context;
    }

    boolean contains(String name) {
        return names().contains(name);
    }

    Object get(String name) {
        return context.getBean(name);
    }

    /** Whether expressions may call the bean's methods, and not merely hand it to the engine. */
    boolean mayBeCalled(Object bean) {
        return AnnotationUtils.findAnnotation(AopUtils.getTargetClass(bean), ProcessBean.class) != null;
    }

    private Set<String> names() {
        if (names == null) {
            Set<String> found = new HashSet<>(List.of(context.getBeanNamesForAnnotation(ProcessBean.class)));
            CALLED_BY_THE_ENGINE.forEach(type -> found.addAll(List.of(context.getBeanNamesForType(type, true, false))));
            names = Set.copyOf(found);
        }
        return names;
    }
}
