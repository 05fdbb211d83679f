package dk.kl.mayors.invitation.door;

import java.util.Arrays;
import java.util.Optional;

/** The lists that leave the house before an event. */
enum ListKind {
    KITCHEN("kitchen", "Køkkenliste"), HOTEL("hotel", "Hotelliste"), DOOR("door", "Dørliste");

    private final String path;
    private final String danish;

    ListKind(String path, String danish) {
        this.path = path;
        this.danish = danish;
    }

    static Optional<ListKind> find(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }

    /** Its part of the address. */
    public String path() {
        return path;
    }

    /** The name that staff see. */
    public String danish() {
        return danish;
    }
}
