/** Mails as they are written: text, HTML, calendar entry, and the bytes that a mail server gets. */
package dk.kl.mayors.correspondence.mail;
