package dk.kl.mayors.network.assignment;

import dk.kl.mayors.network.MeetingForm;

/** When some want to meet online and others in person, the smaller side will not get its way. */
final class MeetingFormRule implements Rule {

    private static final int OUTVOTED = 15;

    @Override
    public long points(Facts facts, Group group) {
        return (long) OUTVOTED * Math.min(count(facts, group, MeetingForm.ONLINE), count(facts, group, MeetingForm.PHYSICAL));
    }

    @Override
    public String tell(Facts facts, Group group) {
        int online = count(facts, group, MeetingForm.ONLINE);
        int physical = count(facts, group, MeetingForm.PHYSICAL);
        return online == 0 || physical == 0 ? "Alle er enige om mødeformen."
            : "%d vil mødes fysisk og %d online.".formatted(physical, online);
    }

    private static int count(Facts facts, Group group, MeetingForm form) {
        int count = 0;
        for (int i = 0; i < group.size(); i++) {
            count += facts.meetingForm(group.member(i)) == form ? 1 : 0;
        }
        return count;
    }
}
