package dk.kl.mayors.privacy;

import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.roster.MandateId;

/**
 * Everything that the house keeps about one person, for the person or for staff who hand it out. Staff get no content that they may not read
 * elsewhere; the report then says that it exists. Each report is noted in the audit log.
 */
public interface AccessReports {

    /** The mayor of that mandate with all mandates of the same municipality and mail address: what a code sent to that address may open. */
    DataSubject mayor(MandateId mandate);

    /** As a tagged PDF in Danish, with a section for each kind of data. */
    byte[] pdf(DataSubject subject, DataReader reader);

    /** As JSON in UTF-8; the members are described in {@code src/docs/access-report.md} and keep their names. */
    byte[] json(DataSubject subject, DataReader reader);
}
