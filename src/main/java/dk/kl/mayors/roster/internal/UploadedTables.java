package dk.kl.mayors.roster.internal;

import dk.kl.mayors.roster.Tables;
import org.springframework.stereotype.Component;

/** The roster's own reader, for other tables. */
@Component
class UploadedTables implements Tables {

    @Override
    public Table read(byte[] content, Wording wording) {
        RosterSheet sheet = RosterFile.read(content, wording);
        return new Table(sheet.header(), sheet.lines().stream().map(line -> new Row(line.row(), line.cells())).toList());
    }
}
