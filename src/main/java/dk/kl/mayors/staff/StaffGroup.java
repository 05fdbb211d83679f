package dk.kl.mayors.staff;

/** The groups of staff: who works which tasks and sees which pages. The ids are the candidate groups of the models. */
public enum StaffGroup {
    SECRETARIAT("secretariat", "Sekretariatet"),
    HEAD_OF_OFFICE("head-of-office", "Kontorchefen"),
    COMMUNICATIONS("communications", "Kommunikation"),
    COURSE_TEAM("course-team", "Kursusteamet"),
    NETWORK_TEAM("network-team", "Netværksteamet"),
    FACILITATORS("facilitators", "KL-chefer"),
    ADVISERS("advisers", "Rådgiverne"),
    CONFIDENTIAL_ADVISERS("confidential-advisers", "Fortrolige rådgivere"),
    PROCESS_OWNER("process-owner", "Procesejeren");

    /** The engine's own group of those who administer users. They work no tasks. */
    public static final String ADMINISTRATORS = "camunda-admin";

    private final String id;
    private final String danish;

    StaffGroup(String id, String danish) {
        this.id = id;
        this.danish = danish;
    }

    /** The group's id in the engine and its authority in the login. */
    public String id() {
        return id;
    }

    /** The name that staff see. */
    public String danish() {
        return danish;
    }
}
