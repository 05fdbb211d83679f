package dk.kl.mayors.network.assignment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** An assignment while it is worked on: who sits where, and what each network costs. Networks are counted from 0 here. */
final class Plan {

    private final Facts facts;
    private final int[] seatOf;
    private final Group[] groups;
    private final long[] values;
    private long total;

    Plan(Facts facts) {
        this.facts = facts;
        seatOf = new int[facts.size()];
        Arrays.fill(seatOf, Facts.NONE);
        groups = new Group[facts.problem().seats().size()];
        values = new long[groups.length];
        Arrays.setAll(groups, seat -> new Group(facts.size() + 1));
    }

    /** A plan of what stands; mayors who are no candidates any more are left out. */
    static Plan of(Facts facts, Map<String, Integer> placement) {
        Plan plan = new Plan(facts);
        for (int candidate = 0; candidate < facts.size(); candidate++) {
            Integer number = placement.get(facts.candidate(candidate).id());
            if (number != null && number >= 1 && number <= plan.groups.length) {
                plan.place(candidate, number - 1);
            }
        }
        return plan;
    }

    void place(int candidate, int seat) {
        groups[seat].add(candidate);
        seatOf[candidate] = seat;
        revalue(seat);
    }

    void remove(int candidate) {
        int seat = seatOf[candidate];
        groups[seat].remove(candidate);
        seatOf[candidate] = Facts.NONE;
        revalue(seat);
    }

    /** What the total would rise by if somebody without a place came here. */
    long rise(int candidate, int seat) {
        groups[seat].add(candidate);
        long rise = facts.value(seat, groups[seat]) - values[seat];
        groups[seat].remove(candidate);
        return rise;
    }

    /** Moves a member; undone by moving it back. */
    void move(int candidate, int to) {
        int from = seatOf[candidate];
        groups[from].remove(candidate);
        groups[to].add(candidate);
        seatOf[candidate] = to;
        revalue(from);
        revalue(to);
    }

    /** Lets two members of different networks change places; undone by doing it again. */
    void swap(int one, int other) {
        int seat = seatOf[one];
        int otherSeat = seatOf[other];
        groups[seat].replace(one, other);
        groups[otherSeat].replace(other, one);
        seatOf[one] = otherSeat;
        seatOf[other] = seat;
        revalue(seat);
        revalue(otherSeat);
    }

    private void revalue(int seat) {
        long value = facts.value(seat, groups[seat]);
        total += value - values[seat];
        values[seat] = value;
    }

    long total() {
        return total;
    }

    long value(int seat) {
        return values[seat];
    }

    Group group(int seat) {
        return groups[seat];
    }

    int seats() {
        return groups.length;
    }

    int seatOf(int candidate) {
        return seatOf[candidate];
    }

    int[] copyOfSeats() {
        return seatOf.clone();
    }

    /** Candidate's id to network number, those without a place left out. */
    static Map<String, Integer> placement(Facts facts, int[] seatOf) {
        Map<String, Integer> placement = new HashMap<>();
        for (int candidate = 0; candidate < seatOf.length; candidate++) {
            if (seatOf[candidate] != Facts.NONE) {
                placement.put(facts.candidate(candidate).id(), seatOf[candidate] + 1);
            }
        }
        return placement;
    }
}
