package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.invitation.wishes.WishBook;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class DeleteWishesDelegate implements JavaDelegate {

    private final WishBook wishBook;

    DeleteWishesDelegate(WishBook wishBook) {
        this.wishBook = wishBook;
    }

    @Override
    public void execute(DelegateExecution execution) {
        wishBook.deleteAll(PlanningVariables.EVENT_ID.from(execution));
    }
}
