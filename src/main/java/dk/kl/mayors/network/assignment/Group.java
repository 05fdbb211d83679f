package dk.kl.mayors.network.assignment;

import java.util.Arrays;

/** The members of one network while they are looked at: positions in {@link Facts}. The search changes it in place, millions of times. */
final class Group {

    private final int[] members;
    private int[] tally = new int[16];
    private int size;

    Group(int capacity) {
        members = new int[capacity];
    }

    /** How many members there are of each kind; the array is valid until the next call. Kinds below 0 are left out. */
    int[] tally(int[] kindOf, int kinds) {
        if (tally.length < kinds) {
            tally = new int[kinds];
        }
        Arrays.fill(tally, 0, kinds, 0);
        for (int i = 0; i < size; i++) {
            int kind = kindOf[members[i]];
            if (kind >= 0) {
                tally[kind]++;
            }
        }
        return tally;
    }

    int size() {
        return size;
    }

    int member(int position) {
        return members[position];
    }

    boolean has(int candidate) {
        for (int i = 0; i < size; i++) {
            if (members[i] == candidate) {
                return true;
            }
        }
        return false;
    }

    void add(int candidate) {
        members[size++] = candidate;
    }

    void remove(int candidate) {
        for (int i = 0; i < size; i++) {
            if (members[i] == candidate) {
                members[i] = members[--size];
                return;
            }
        }
        throw new IllegalArgumentException("Not a member.");
    }

    void replace(int candidate, int by) {
        for (int i = 0; i < size; i++) {
            if (members[i] == candidate) {
                members[i] = by;
                return;
            }
        }
        throw new IllegalArgumentException("Not a member.");
    }
}
