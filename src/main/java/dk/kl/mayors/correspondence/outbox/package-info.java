/** What leaves the house: frozen messages, their way to the mail server, and what came of it. */
package dk.kl.mayors.correspondence.outbox;
