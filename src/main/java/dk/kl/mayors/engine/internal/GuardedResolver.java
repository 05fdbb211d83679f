package dk.kl.mayors.engine.internal;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/** Reads properties and calls methods of values as far as {@link AllowedCalls} allows; writes nothing. */
final class GuardedResolver extends ELResolver {

    private final AllowedCalls allowed;
    private final ELResolver methods = new BeanELResolver(true);
    private final ELResolver lists = new ListELResolver(true);
    private final ELResolver maps = new MapELResolver(true);

    GuardedResolver(AllowedCalls allowed) {
        this.allowed = allowed;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null) {
            return null;
        }
        if (base instanceof Map<?, ?>) {
            return checked(maps.getValue(context, base, property), String.valueOf(property));
        }
        if (base instanceof List<?> && !(base instanceof DmnDecisionResult && property instanceof String)) {
            return checked(lists.getValue(context, base, property), String.valueOf(property));
        }
        return invoke(context, base, getter(base, String.valueOf(property)), new Class<?>[0], new Object[0]);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] paramTypes, Object[] params) {
        String name = String.valueOf(method);
        if (base == null || !allowed.mayCall(base, name)) {
            throw refused(name);
        }
        return checked(methods.invoke(context, base, name, paramTypes, params), name);
    }

    private String getter(Object base, String property) {
        String capitalised = property.isEmpty() ? property : Character.toUpperCase(property.charAt(0)) + property.substring(1);
        return allowed.mayCall(base, "is" + capitalised) ? "is" + capitalised : "get" + capitalised;
    }

    private Object checked(Object value, String name) {
        if (!allowed.mayReturn(value)) {
            throw refused(name);
        }
        return value;
    }

    private static ELException refused(String name) {
        return new ELException("Expressions may not use '" + name + "' here");
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw refused(String.valueOf(property));
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return Collections.emptyIterator();
    }
}
