package dk.kl.mayors;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Counts what goes to the database, the engine's statements and the product's alike: one execution is one round trip. */
@Component
public class SqlCount implements BeanPostProcessor {

    private static final AtomicLong ROUND_TRIPS = new AtomicLong();
    private static final AtomicLong COMMITS = new AtomicLong();
    private static final ThreadLocal<Boolean> PAUSED = ThreadLocal.withInitial(() -> false);

    /** Runs the question of a test without counting what it costs. */
    public static <T> T uncounted(Supplier<T> question) {
        PAUSED.set(true);
        try {
            return question.get();
        } finally {
            PAUSED.set(false);
        }
    }

    /** Executed statements since the JVM began; a batch is one. */
    public static long roundTrips() {
        return ROUND_TRIPS.get();
    }

    /** Commits since the JVM began. */
    public static long commits() {
        return COMMITS.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return counted(super.getConnection());
            }
        } : bean;
    }

    private static Connection counted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(SqlCount.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
            if (method.getName().equals("commit") && !PAUSED.get()) {
                COMMITS.incrementAndGet();
            }
            Object result = call(connection, method, args);
            return result instanceof Statement statement ? counted(statement, method.getReturnType()) : result;
        });
    }

    private static Object counted(Statement statement, Class<?> type) {
        return Proxy.newProxyInstance(SqlCount.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getName().startsWith("execute") && !PAUSED.get()) {
                ROUND_TRIPS.incrementAndGet();
            }
            return call(statement, method, args);
        });
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
