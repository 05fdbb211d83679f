/** What comes back: delivery reports and answers of calendar programs, read from the mailbox that mails name as reply-to. */
package dk.kl.mayors.correspondence.inbox;
