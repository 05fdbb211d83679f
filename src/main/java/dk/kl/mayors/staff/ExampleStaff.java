package dk.kl.mayors.staff;

import java.util.List;

/** Invented staff of the default profile, one for each group, so that a newcomer can be everybody. */
record ExampleStaff(String id, String firstName, String lastName, StaffGroup group) {

    /** The password of all of them; production refuses to start with it. */
    static final String PASSWORD = "Borgmester-2021!";

    static final List<ExampleStaff> ALL = List.of(
        new ExampleStaff("sara", "Sara", "Sandholt", StaffGroup.SECRETARIAT),
        new ExampleStaff("kirsten", "Kirsten", "Kragelykke", StaffGroup.HEAD_OF_OFFICE),
        new ExampleStaff("camilla", "Camilla", "Krogsøe", StaffGroup.COMMUNICATIONS),
        new ExampleStaff("kasper", "Kasper", "Kjærbæk", StaffGroup.COURSE_TEAM),
        new ExampleStaff("niels", "Niels", "Nørholm", StaffGroup.NETWORK_TEAM),
        new ExampleStaff("frida", "Frida", "Falkenby", StaffGroup.FACILITATORS),
        new ExampleStaff("rasmus", "Rasmus", "Rørvang", StaffGroup.ADVISERS),
        new ExampleStaff("tove", "Tove", "Tavsgård", StaffGroup.CONFIDENTIAL_ADVISERS),
        new ExampleStaff("pernille", "Pernille", "Pileholt", StaffGroup.PROCESS_OWNER));
}
