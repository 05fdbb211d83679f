package dk.kl.mayors.correspondence.outbox;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;

/** A multipart whose boundary does not change from one try to the next, so that a message always has the same bytes. */
class FixedMultipart extends MimeMultipart {

    FixedMultipart(String subtype, String boundary) {
        ParameterList parameters = new ParameterList();
        parameters.set("boundary", boundary);
        contentType = new ContentType("multipart", subtype, parameters).toString();
    }
}
