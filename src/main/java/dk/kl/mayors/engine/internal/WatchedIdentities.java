package dk.kl.mayors.engine.internal;

import dk.kl.mayors.engine.MembershipChanged;
import dk.kl.mayors.engine.PasswordChanged;
import java.util.function.Consumer;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.ApplicationEventPublisher;

/** The engine's own users and groups, with news of who is given access by whom, whichever way it happens. */
final class WatchedIdentities extends DbIdentityServiceProvider {

    private final ApplicationEventPublisher events;

    private WatchedIdentities(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        tell(by -> events.publishEvent(new MembershipChanged(by, userId, groupId, true)));
        return super.createMembership(userId, groupId);
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        tell(by -> events.publishEvent(new MembershipChanged(by, userId, groupId, false)));
        return super.deleteMembership(userId, groupId);
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        boolean existing = ((UserEntity) user).getRevision() > 0;
        boolean newPassword = ((UserEntity) user).hasNewPassword();
        IdentityOperationResult result = super.saveUser(user);
        if (existing && newPassword) {
            tell(by -> events.publishEvent(new PasswordChanged(by, user.getId())));
        }
        return result;
    }

    private void tell(Consumer<String> news) {
        if (getCurrentAuthentication() != null && getCurrentAuthentication().getUserId() != null) {
            news.accept(getCurrentAuthentication().getUserId());
        }
    }

    /** Opens one for each command of the engine. */
    record Factory(ApplicationEventPublisher events) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return WatchedIdentities.class;
        }

        @Override
        public Session openSession() {
            return new WatchedIdentities(events);
        }
    }
}
