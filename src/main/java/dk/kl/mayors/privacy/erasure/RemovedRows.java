package dk.kl.mayors.privacy.erasure;

import dk.kl.mayors.personaldata.DataKeeper.Removed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an erasure removes or blanks at one keeper's.
 *
 * @param keeper its Danish name
 * @param tables rows by table, without those that have none
 */
record RemovedRows(String keeper, Map<String, Long> tables) {

    static RemovedRows of(String keeper, List<Removed> removed) {
        Map<String, Long> tables = new TreeMap<>();
        removed.stream().filter(one -> one.rows() > 0).forEach(one -> tables.merge(one.table(), one.rows(), Long::sum));
        return new RemovedRows(keeper, tables);
    }

    /** In all its tables. */
    public long rows() {
        return tables.values().stream().mapToLong(Long::longValue).sum();
    }
}
